import type { Block, Phrase, Report } from '../model/report.ts';

/** For each footnote's number the uses that the page shows, in order: those in withheld text are not there. */
export function footnoteUses(report: Report): ReadonlyMap<number, readonly number[]> {
  const uses = new Map<number, number[]>();
  const blocks = [
    ...report.sections.flatMap((section) => [
      ...section.blocks,
      ...section.items.flatMap((item) => [
        ...item.blocks,
        ...item.particulars.flatMap(({ content }) => (content.kind === 'blocks' ? content.blocks : [])),
      ]),
      ...section.after,
    ]),
    ...report.footnotes.flatMap((footnote) => footnote.blocks),
  ];
  for (const phrase of blocks.flatMap(phrasesOfBlock)) {
    if (phrase.kind === 'footnote') uses.set(phrase.number, [...(uses.get(phrase.number) ?? []), phrase.use]);
  }
  return uses;
}

function phrasesOfBlock(block: Block): readonly Phrase[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.phrases.flatMap(phrasesWithin);
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(phrasesOfBlock));
    case 'table':
      return [block.header, ...block.rows].flat().flatMap((cell) => cell.phrases.flatMap(phrasesWithin));
    case 'quotation':
    case 'language':
      return block.blocks.flatMap(phrasesOfBlock);
    case 'code':
      return [];
  }
}

function phrasesWithin(phrase: Phrase): readonly Phrase[] {
  return 'phrases' in phrase ? phrase.phrases.flatMap(phrasesWithin) : [phrase];
}
