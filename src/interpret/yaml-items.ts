import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { WrittenBlock, WrittenField, WrittenValue } from '../parse/written-notes.ts';
import { sliceMapped, sourceSpan } from '../source/mapped-text.ts';
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
  const { blocks, ...typed } = withoutTypedNumber(given.value?.kind === 'scalar' ? given.value.markdown().blocks : []);
  const parted = partItem(blocks, reading.structure);
  const { particulars, unreadable, diagnostics } = readParticulars(
    [...given.facts, ...parted.written],
    reading.structure,
    reading.source,
  );
  reading.diagnostics.push(...diagnostics);
  return { span: whole.span, ...typed, blocks: parted.blocks, particulars, unreadable };
}

/** A number typed before a point makes a list of one item of it, or stands in its text. */
function withoutTypedNumber(blocks: readonly WrittenBlock[]): Pick<Item, 'blocks' | 'typedNumber'> {
  const [first, ...rest] = blocks;
  if (first?.kind === 'list') {
    const [only, ...others] = first.items;
    if (only?.typedNumber === undefined || others.length > 0) return { blocks };
    return { blocks: [...only.blocks, ...rest], typedNumber: only.typedNumber };
  }
  const [opening, ...phrases] = first?.kind === 'paragraph' ? first.phrases : [];
  const number = opening?.kind === 'text' ? /^\d{1,2}\.\d{1,2}(?=\s+\p{Lu})/u.exec(opening.text.text)?.[0] : undefined;
  if (first?.kind !== 'paragraph' || opening?.kind !== 'text' || number === undefined) return { blocks };
  const { length } = opening.text.text;
  const start = length - opening.text.text.slice(number.length).trimStart().length;
  const text = sliceMapped(opening.text, start, length);
  return {
    blocks: [{ ...first, phrases: [{ ...opening, text }, ...phrases] }, ...rest],
    typedNumber: { value: number, span: sourceSpan(opening.text, 0, number.length) },
  };
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
