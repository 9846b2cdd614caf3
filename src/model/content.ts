import type { WrittenBlock, WrittenPhrase } from '../parse/written-notes.ts';
import type { Block, Cell, Footnote, Phrase } from './report.ts';

/** Turns written text into the report's, in normal form, and counts its footnotes in the order in which they are printed. */
export interface ContentBuilder {
  /** The blocks without places. */
  blocks(written: readonly WrittenBlock[]): readonly Block[];
  /** The footnotes used so far, in order of first use. */
  footnotes(): readonly Footnote[];
}

interface Numbering {
  readonly definitions: ReadonlyMap<string, readonly WrittenBlock[]>;
  readonly order: string[];
  readonly uses: Map<string, number>;
}

/** A builder for one report. */
export function contentBuilder(definitions: ReadonlyMap<string, readonly WrittenBlock[]>): ContentBuilder {
  const numbering: Numbering = { definitions, order: [], uses: new Map() };
  return {
    blocks: (written) => convertBlocks(written, numbering),
    footnotes: () => {
      const notes: Footnote[] = [];
      // A footnote may use another, which is then printed after it.
      for (let index = 0; index < numbering.order.length; index += 1)
        notes.push({ blocks: convertBlocks(definitions.get(numbering.order[index] ?? '') ?? [], numbering) });
      return notes;
    },
  };
}

function convertBlocks(written: readonly WrittenBlock[], numbering: Numbering): readonly Block[] {
  return written.flatMap((block) => convertBlock(block, numbering));
}

function convertBlock(block: WrittenBlock, numbering: Numbering): readonly Block[] {
  switch (block.kind) {
    case 'paragraph': {
      const phrases = convertPhrases(block.phrases, numbering);
      return phrases.length === 0 ? [] : [{ kind: 'paragraph', phrases }];
    }
    case 'heading':
      return [{ kind: 'heading', level: block.level, phrases: convertPhrases(block.phrases, numbering) }];
    case 'list': {
      const items = block.items
        .map((item) => ({ blocks: convertBlocks(item.blocks, numbering) }))
        .filter((item) => item.blocks.length > 0);
      const order = {
        ...(block.start === undefined ? {} : { start: block.start }),
        ...(block.style === undefined ? {} : { style: block.style }),
      };
      return items.length === 0 ? [] : [{ kind: 'list', ordered: block.ordered, ...order, items }];
    }
    case 'table': {
      const rows = block.rows.map((row) =>
        row.map((cell, column): Cell => ({
          align: block.align[column] ?? 'left',
          phrases: convertPhrases(cell, numbering),
        })),
      );
      return [{ kind: 'table', header: rows[0] ?? [], rows: rows.slice(1) }];
    }
    case 'quotation':
      return [{ kind: 'quotation', blocks: convertBlocks(block.blocks, numbering) }];
    case 'code':
      return [{ kind: 'code', text: block.text.normalize('NFC') }];
    default:
      return [{ kind: 'language', language: block.language, blocks: convertBlocks(block.blocks, numbering) }];
  }
}

function convertPhrases(written: readonly WrittenPhrase[], numbering: Numbering): readonly Phrase[] {
  return trimmed(merged(written.flatMap((phrase) => convertPhrase(phrase, numbering))));
}

function convertPhrase(phrase: WrittenPhrase, numbering: Numbering): readonly Phrase[] {
  switch (phrase.kind) {
    case 'text':
      return [
        {
          kind: 'text',
          text: phrase.text.text
            .replace(/[ \t]*(?:\r\n|\n|\r)[ \t]*/gu, ' ')
            .replace(/[ \t]+/gu, ' ')
            .normalize('NFC'),
        },
      ];
    case 'code':
      return [{ kind: 'code', text: phrase.text.normalize('NFC') }];
    case 'break':
      return [{ kind: 'break' }];
    case 'image':
      return phrase.alternative === '' ? [] : [{ kind: 'text', text: phrase.alternative }];
    case 'html':
      return [];
    case 'footnote':
      return footnote(phrase.identifier, numbering);
    case 'link':
      return [{ kind: 'link', url: phrase.url, phrases: inner(phrase.phrases, numbering) }];
    case 'language':
      return [{ kind: 'language', language: phrase.language, phrases: inner(phrase.phrases, numbering) }];
    default:
      return [{ kind: phrase.kind, phrases: inner(phrase.phrases, numbering) }];
  }
}

function inner(phrases: readonly WrittenPhrase[], numbering: Numbering): readonly Phrase[] {
  return merged(phrases.flatMap((phrase) => convertPhrase(phrase, numbering)));
}

function footnote(identifier: string, numbering: Numbering): readonly Phrase[] {
  if (!numbering.definitions.has(identifier)) return [];
  if (!numbering.order.includes(identifier)) numbering.order.push(identifier);
  const use = (numbering.uses.get(identifier) ?? 0) + 1;
  numbering.uses.set(identifier, use);
  return [{ kind: 'footnote', number: numbering.order.indexOf(identifier) + 1, use }];
}

/** Neighbouring runs of text as one, so that the same words make the same report however they were typed. */
function merged(phrases: readonly Phrase[]): readonly Phrase[] {
  const runs: Phrase[] = [];
  for (const phrase of phrases) {
    const last = runs.at(-1);
    if (phrase.kind === 'text' && last?.kind === 'text')
      runs[runs.length - 1] = { kind: 'text', text: (last.text + phrase.text).replace(/ {2,}/gu, ' ') };
    else if (phrase.kind !== 'text' || phrase.text !== '') runs.push(phrase);
  }
  return runs;
}

/** No white space at either end of a block. */
function trimmed(phrases: readonly Phrase[]): readonly Phrase[] {
  const [first] = phrases;
  const last = phrases.at(-1);
  const trim = (phrase: Phrase): Phrase => {
    if (phrase.kind !== 'text') return phrase;
    const start = phrase === first ? phrase.text.trimStart() : phrase.text;
    return { kind: 'text', text: phrase === last ? start.trimEnd() : start };
  };
  return phrases.map((phrase) => trim(phrase)).filter((phrase) => phrase.kind !== 'text' || phrase.text !== '');
}

/** The words of blocks, for estimates of length. */
export function wordsOfBlocks(blocks: readonly Block[]): string {
  return blocks.map((block) => wordsOfBlock(block)).join(' ');
}

function wordsOfBlock(block: Block): string {
  if (block.kind === 'paragraph' || block.kind === 'heading') return wordsOfPhrases(block.phrases);
  if (block.kind === 'list') return block.items.map((item) => wordsOfBlocks(item.blocks)).join(' ');
  if (block.kind === 'table')
    return [block.header, ...block.rows]
      .flat()
      .map((cell) => wordsOfPhrases(cell.phrases))
      .join(' ');
  return block.kind === 'code' ? block.text : wordsOfBlocks(block.blocks);
}

function wordsOfPhrases(phrases: readonly Phrase[]): string {
  return phrases
    .map((phrase) => ('text' in phrase ? phrase.text : 'phrases' in phrase ? wordsOfPhrases(phrase.phrases) : ' '))
    .join('');
}
