import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { WrittenField, WrittenValue } from '../parse/written-notes.ts';
import { nameKey } from '../source/name-key.ts';
import { partItem } from './item-parts.ts';
import { findParticular } from './match-names.ts';
import type { Item } from './notes.ts';
import { readParticulars } from './particulars.ts';
import type { ItemReading } from './points.ts';

/** Reads the items of a section that is a list in YAML: texts, or maps of `text` and labelled facts. */
export function readYamlItems(values: readonly WrittenValue[], reading: ItemReading): readonly Item[] {
  return values.flatMap((value): readonly Item[] => {
    if (value.kind === 'scalar') return [itemOf(value, { value, facts: [] }, reading)];
    if (value.kind === 'map') return fromMap(value, reading);
    reading.diagnostics.push(itemWithoutText(value, reading));
    return [];
  });
}

function fromMap(map: Extract<WrittenValue, { kind: 'map' }>, reading: ItemReading): readonly Item[] {
  const texts = map.entries.filter((entry) => nameKey(entry.name.value) === 'text');
  const [text, second] = texts;
  const [only, ...others] = map.entries;
  if (
    text === undefined &&
    only !== undefined &&
    others.length === 0 &&
    findParticular(only.name.value, reading.structure) === undefined
  ) {
    reading.diagnostics.push(splitAtColon(only, reading));
    return [];
  }
  if (text !== undefined && second !== undefined) reading.diagnostics.push(secondText(second, text, reading));
  if (text?.value.kind === 'list' || text?.value.kind === 'map')
    reading.diagnostics.push(itemWithoutText(text.value, reading));
  const facts = map.entries.filter((entry) => !texts.includes(entry));
  return [itemOf(map, { ...(text === undefined ? {} : { value: text.value }), facts }, reading)];
}

/** A point's text may hold labelled lines itself; its own keys come first. */
function itemOf(
  whole: WrittenValue,
  given: { readonly value?: WrittenValue; readonly facts: readonly WrittenField[] },
  reading: ItemReading,
): Item {
  const blocks = given.value?.kind === 'scalar' ? given.value.markdown().blocks : [];
  const parted = partItem(blocks, reading.structure);
  const { particulars, unreadable, diagnostics } = readParticulars(
    [...given.facts, ...parted.written],
    reading.structure,
    reading.source,
  );
  reading.diagnostics.push(...diagnostics);
  return { span: whole.span, blocks: parted.blocks, particulars, unreadable };
}

/** An item of a YAML list that is neither a text nor a map. */
export function itemWithoutText(value: WrittenValue, { source }: ItemReading): Diagnostic {
  return {
    rule: 'item-not-text',
    severity: 'error',
    message: 'This item of the list holds no text.',
    hint: 'Write its text after `- `, or as `text:` with its particulars below.',
    source,
    span: value.span,
  };
}

function splitAtColon(entry: WrittenField, { source }: ItemReading): Diagnostic {
  return {
    rule: 'item-not-text',
    severity: 'error',
    message: 'This point holds a colon, so that YAML takes the words before it for a name.',
    hint: 'Put the whole point in double quotation marks.',
    source,
    span: entry.name.span,
  };
}

function secondText(second: WrittenField, first: WrittenField, { source }: ItemReading): Diagnostic {
  return {
    rule: 'duplicate-particular',
    severity: 'error',
    message: '`text` is given twice for one item.',
    hint: 'Keep one of them.',
    source,
    span: second.name.span,
    related: [{ span: first.name.span, message: 'The first stands here.' }],
  };
}
