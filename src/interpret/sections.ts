import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { WrittenBlock, WrittenField, WrittenItem, WrittenSection, WrittenValue } from '../parse/written-notes.ts';
import type { SectionStructure } from '../report-types/report-type.ts';
import { quoted } from '../source/quoted.ts';
import type { Source } from '../source/source.ts';
import type { Span } from '../source/span.ts';
import { joinBrokenLists } from './joins.ts';
import type { Section } from './notes.ts';
import type { ItemReading } from './points.ts';
import { partSection, readItems } from './points.ts';
import { itemWithoutText, readYamlItems } from './yaml-items.ts';

/** A section as read, with what was wrong in it. */
export interface ReadSection {
  /** The section. */
  readonly section: Section;
  /** What was wrong. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a section that stands under a heading. */
export function readSection(
  written: WrittenSection,
  structure: SectionStructure | undefined,
  source: Source,
): ReadSection {
  const { blocks, joins } = joinBrokenLists(written.blocks);
  const heading = {
    heading: written.heading,
    ...(written.typedNumber === undefined ? {} : { typedNumber: written.typedNumber }),
  };
  const diagnostics: Diagnostic[] = [];
  if (structure === undefined || structure.kind === 'prose') {
    const prose = withoutParagraphNumbers(blocks, source, diagnostics);
    const known = structure === undefined ? {} : { structure };
    return { section: { ...heading, ...known, blocks: prose, items: [], after: [], joins }, diagnostics };
  }
  const parted = partSection(
    blocks.flatMap((block) => listsOfLanguage(block)),
    structure,
  );
  const items = readItems(parted.items, { structure, source, diagnostics });
  return { section: { ...heading, structure, blocks: parted.lead, items, after: parted.after, joins }, diagnostics };
}

/** Points in another language are points: the block's lists, each item in that language. */
function listsOfLanguage(block: WrittenBlock): readonly WrittenBlock[] {
  if (block.kind !== 'language' || !block.blocks.some((inner) => inner.kind === 'list')) return [block];
  const within = (blocks: readonly WrittenBlock[], span: Span): readonly WrittenBlock[] =>
    blocks.length === 0 ? [] : [{ ...block, blocks, span }];
  return block.blocks.flatMap((inner): readonly WrittenBlock[] =>
    inner.kind === 'list'
      ? [{ ...inner, items: inner.items.map((item) => ({ ...item, blocks: within(item.blocks, item.span) })) }]
      : within([inner], inner.span),
  );
}

/** Paragraphs numbered 1.1, 1.2 … in prose are paragraphs, not a list; the report numbers points and recommendations only. */
function withoutParagraphNumbers(
  blocks: readonly WrittenBlock[],
  source: Source,
  diagnostics: Diagnostic[],
): readonly WrittenBlock[] {
  const numbers: Span[] = [];
  const prose = blocks.flatMap((block) => {
    if (
      block.kind !== 'list' ||
      !block.items.every((item) => /^\d{1,2}\.\d{1,2}\b/u.test(item.typedNumber?.value ?? ''))
    )
      return [block];
    numbers.push(...block.items.flatMap((item) => item.typedNumber?.span ?? []));
    return block.items.flatMap((item) => item.blocks);
  });
  const [span] = numbers;
  if (span === undefined) return blocks;
  const message =
    'The paragraph numbers typed in this section are left out: the report numbers only points and recommendations.';
  const hint = 'Nothing to do, unless something refers to one of them.';
  diagnostics.push({ rule: 'paragraph-number-left-out', severity: 'notice', message, hint, source, span });
  return prose;
}

/** Reads a section that is a key in YAML: Markdown for prose, a list of texts or maps for items. */
export function readYamlSection(field: WrittenField, structure: SectionStructure, source: Source): ReadSection {
  const heading = { value: field.name.value, span: field.name.span };
  const { value } = field;
  if (value.kind === 'scalar') return readSection({ heading, blocks: value.markdown().blocks }, structure, source);
  const diagnostics: Diagnostic[] = [];
  if (value.kind === 'list' && structure.kind === 'prose') {
    const blocks = proseList(value.items, { structure, source, diagnostics });
    const read = readSection({ heading, blocks }, structure, source);
    return { section: read.section, diagnostics: [...diagnostics, ...read.diagnostics] };
  }
  if (value.kind === 'map') diagnostics.push(notText(field, structure, source));
  const items = value.kind === 'list' ? readYamlItems(value.items, { structure, source, diagnostics }) : [];
  return { section: { heading, structure, blocks: [], items, after: [], joins: [] }, diagnostics };
}

function notText(field: WrittenField, structure: SectionStructure, source: Source): Diagnostic {
  const name = field.name.value;
  const isProse = structure.kind === 'prose';
  return {
    rule: 'section-not-text',
    severity: 'error',
    message: `${quoted(name)} holds names and values where ${isProse ? 'text' : 'a list'} is expected.`,
    hint: isProse
      ? `Write ${quoted(`${name}: |`)} and the text below it, indented.`
      : 'Begin each point with `- `, indented below the name.',
    source,
    span: field.name.span,
  };
}

/** A YAML list in a prose section is a list in its text. */
function proseList(values: readonly WrittenValue[], reading: ItemReading): readonly WrittenBlock[] {
  const items = values.flatMap((value): WrittenItem[] => {
    if (value.kind === 'scalar') return [{ blocks: value.markdown().blocks, span: value.span }];
    reading.diagnostics.push(itemWithoutText(value, reading));
    return [];
  });
  const [first] = items;
  const last = items.at(-1);
  if (first === undefined || last === undefined) return [];
  return [{ kind: 'list', ordered: false, items, span: { start: first.span.start, end: last.span.end } }];
}
