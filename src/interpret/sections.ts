import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { WrittenBlock, WrittenField, WrittenItem, WrittenList, WrittenSection, WrittenValue } from '../parse/written-notes.ts';
import type { SectionStructure } from '../report-types/report-type.ts';
import type { Source } from '../source/source.ts';
import { nameKey } from '../source/name-key.ts';
import { joinBrokenLists } from './joins.ts';
import type { Item, Section } from './notes.ts';
import { partItem, readParticulars } from './particulars.ts';

/** A section as read, with what was wrong in it. */
export interface ReadSection {
  /** The section. */
  readonly section: Section;
  /** What was wrong. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a section that stands under a heading. */
export function readSection(written: WrittenSection, structure: SectionStructure | undefined, source: Source): ReadSection {
  const { blocks, joins } = joinBrokenLists(written.blocks);
  const heading = { heading: written.heading, ...(written.typedNumber === undefined ? {} : { typedNumber: written.typedNumber }) };
  if (structure === undefined || structure.kind === 'prose') {
    return { section: { ...heading, ...(structure === undefined ? {} : { structure }), blocks, items: [], after: [], joins }, diagnostics: [] };
  }
  const first = blocks.findIndex((block) => block.kind === 'list');
  const last = blocks.findLastIndex((block) => block.kind === 'list');
  const lead = first === -1 ? blocks : blocks.slice(0, first);
  const after = first === -1 ? [] : blocks.slice(last + 1);
  const diagnostics: Diagnostic[] = [];
  const writtenItems = first === -1 ? [] : itemsOf(blocks.slice(first, last + 1), { source, diagnostics });
  const items = writtenItems.map((item) => readItem(item, structure, { source, diagnostics }));
  return { section: { ...heading, structure, blocks: lead, items, after, joins }, diagnostics };
}

interface Reading {
  readonly source: Source;
  readonly diagnostics: Diagnostic[];
}

/** The items of all lists; text between two lists goes with the item before it, so that nothing is lost or moved. */
function itemsOf(blocks: readonly WrittenBlock[], reading: Reading): readonly WrittenItem[] {
  const items: WrittenItem[] = [];
  for (const block of blocks) {
    if (block.kind === 'list') {
      items.push(...block.items);
      continue;
    }
    const previous = items.at(-1);
    if (previous !== undefined) items[items.length - 1] = { ...previous, blocks: [...previous.blocks, block] };
    reading.diagnostics.push({
      rule: 'text-between-points', severity: 'warning', message: 'This text stands between two lists of points; it was joined to the point before it.',
      hint: 'Make it a point of its own, indent it under its point, or move it above the first point.', source: reading.source, span: block.span,
    });
  }
  return items;
}

function readItem(written: WrittenItem, structure: SectionStructure, reading: Reading): Item {
  const parted = partItem(written.blocks, structure);
  const { particulars, unreadable, diagnostics } = readParticulars(parted.written, structure, reading.source);
  reading.diagnostics.push(...diagnostics);
  return { span: written.span, ...(written.typedNumber === undefined ? {} : { typedNumber: written.typedNumber }), blocks: parted.blocks, particulars, unreadable };
}

/** Reads a section that is a key in YAML: Markdown for prose, a list of texts or maps for items. */
export function readYamlSection(field: WrittenField, structure: SectionStructure, source: Source): ReadSection {
  const heading = { value: field.name.value, span: field.name.span };
  const { value } = field;
  if (value.kind === 'scalar') return readSection({ heading, blocks: value.markdown().blocks }, structure, source);
  if (value.kind === 'list' && structure.kind !== 'prose') return yamlItems(field, value.items, { structure, source });
  if (value.kind === 'list') return readSection({ heading, blocks: proseList(value.items) }, structure, source);
  const section = { heading, structure, blocks: [], items: [], after: [], joins: [] };
  if (value.kind === 'blank') return { section, diagnostics: [] };
  return {
    section,
    diagnostics: [{
      rule: 'section-not-text', severity: 'error', message: `\`${field.name.value}\` holds names and values where ${structure.kind === 'prose' ? 'text' : 'a list'} is expected.`,
      hint: structure.kind === 'prose' ? `Write \`${field.name.value}: |\` and the text below it, indented.` : 'Begin each point with `- `, indented below the name.', source, span: field.name.span,
    }],
  };
}

/** A YAML list in a prose section is a list in its text. */
function proseList(values: readonly WrittenValue[]): readonly WrittenBlock[] {
  const items = values.flatMap((value): WrittenItem[] => (value.kind === 'scalar' ? [{ blocks: value.markdown().blocks, span: value.span }] : []));
  const [first] = items;
  const last = items.at(-1);
  if (first === undefined || last === undefined) return [];
  const list: WrittenList = { kind: 'list', ordered: false, items, span: { start: first.span.start, end: last.span.end } };
  return [list];
}

function yamlItems(field: WrittenField, values: readonly WrittenValue[], type: { readonly structure: SectionStructure; readonly source: Source }): ReadSection {
  const diagnostics: Diagnostic[] = [];
  const items = values.flatMap((value): Item[] => {
    if (value.kind === 'scalar') return [{ span: value.span, blocks: value.markdown().blocks, particulars: new Map(), unreadable: [] }];
    if (value.kind !== 'map') {
      diagnostics.push({
        rule: 'item-not-text', severity: 'error', message: 'This item of the list holds no text.', hint: 'Write its text after `- `, or as `text:` with its particulars below.', source: type.source, span: value.span,
      });
      return [];
    }
    const text = value.entries.find((entry) => nameKey(entry.name.value) === 'text');
    const { particulars, unreadable, diagnostics: found } = readParticulars(value.entries.filter((entry) => entry !== text), type.structure, type.source);
    diagnostics.push(...found);
    return [{ span: value.span, blocks: text?.value.kind === 'scalar' ? text.value.markdown().blocks : [], particulars, unreadable }];
  });
  return { section: { heading: { value: field.name.value, span: field.name.span }, structure: type.structure, blocks: [], items, after: [], joins: [] }, diagnostics };
}
