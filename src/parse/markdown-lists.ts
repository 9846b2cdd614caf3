import type { List, ListItem } from 'mdast';
import { sliceMapped, sourceSpan } from '../source/mapped-text.ts';
import type { Located } from '../source/span.ts';
import type { ParsedText } from './markdown-places.ts';
import { placeOf, writtenText } from './markdown-places.ts';
import type { Marker } from './pasted-lines.ts';
import { isSuccessor, markerOf, romanNumber } from './pasted-lines.ts';
import type { WrittenBlock, WrittenItem, WrittenList } from './written-notes.ts';

type Convert = (children: ListItem['children']) => readonly WrittenBlock[];

/** Converts a list with the numbers typed before its items. "2024. The year …" is no list: its items come back as paragraphs. */
export function convertList(node: List, parsed: ParsedText, convert: Convert): readonly WrittenBlock[] {
  if ((node.start ?? 0) > 999) return node.children.flatMap((item) => withMarker(item, parsed, convert));
  const items = node.children.map((item): WrittenItem => {
    const typedNumber = typedMarker(item, parsed);
    return {
      blocks: convert(item.children),
      span: placeOf(item, parsed),
      ...(typedNumber === undefined ? {} : { typedNumber }),
    };
  });
  const parted = withoutTypedNumbers(items);
  const first = parted[0]?.typedNumber?.value ?? '';
  const start = node.ordered === true ? (node.start ?? 1) : firstNumber(first);
  const style = listStyle(first);
  const ordered = node.ordered === true || first !== '';
  const list: WrittenList = {
    kind: 'list',
    ordered,
    ...(start === 1 ? {} : { start }),
    ...(style === undefined ? {} : { style }),
    items: parted,
    span: placeOf(node, parsed),
  };
  return [list];
}

function withMarker(item: ListItem, parsed: ParsedText, convert: Convert): readonly WrittenBlock[] {
  const [first, ...others] = convert(item.children);
  const written = writtenText(item, parsed);
  const marker = sliceMapped(written, 0, /^\s*\d+[.)]\s*/u.exec(written.text)?.[0].length ?? 0);
  const span = sourceSpan(marker, 0, marker.text.length);
  if (first?.kind !== 'paragraph')
    return [
      { kind: 'paragraph', phrases: [{ kind: 'text', text: marker, span }], span },
      ...(first === undefined ? [] : [first]),
      ...others,
    ];
  return [
    {
      ...first,
      phrases: [{ kind: 'text', text: marker, span }, ...first.phrases],
      span: { start: span.start, end: first.span.end },
    },
    ...others,
  ];
}

const marker = /^(?:\(?\d{1,3}(?:\.\d{1,3})*[.)]?\)?|\(?[A-Za-z]{1,5}[.)]|[Rr]\d{1,3}[.:)]?)(?=\s|$)/u;

/** The marker as the clerk typed it: text out of Word was given Markdown's own marker, but its places are those of what was typed. */
function typedMarker(node: ListItem, parsed: ParsedText): Located<string> | undefined {
  const start = node.position?.start.offset ?? 0;
  const from = parsed.text.offsets[start] ?? 0;
  const typed = marker.exec(parsed.source.text.slice(from, from + 16))?.[0];
  return typed === undefined ? undefined : { value: typed, span: { start: from, end: from + typed.length } };
}

/** Numbers typed after the list's own markers ("- 2.1 Members asked") are taken out of the text when they count from item to item. */
function withoutTypedNumbers(items: readonly WrittenItem[]): readonly WrittenItem[] {
  const numbers = items.map((item) => innerNumber(item));
  const counts = numbers.every((number, index) => {
    const previous = numbers[index - 1];
    if (number === undefined || index === 0) return number !== undefined;
    return previous?.readings.some((reading) => isSuccessor(reading, number)) ?? false;
  });
  const isAlone =
    items.length === 1 && !(numbers[0]?.readings[0]?.ordinal === 1 && /1\.1$|^R1$/u.test(numbers[0].readings[0].kind));
  if (!counts || isAlone) return items;
  return items.map((item, index) => withoutNumber(item, numbers[index]?.length ?? 0));
}

function innerNumber(item: WrittenItem): Marker | undefined {
  const [first] = item.blocks;
  const phrase = first?.kind === 'paragraph' ? first.phrases[0] : undefined;
  if (phrase?.kind !== 'text') return undefined;
  const found = markerOf({ text: phrase.text.text, start: 0 });
  const isNumber =
    found?.type === 'number' && (found.isTabbed || !/^\p{Ll}/u.test(phrase.text.text.slice(found.length)));
  return isNumber ? found : undefined;
}

function withoutNumber(item: WrittenItem, length: number): WrittenItem {
  const [first, ...others] = item.blocks;
  const phrase = first?.kind === 'paragraph' ? first.phrases[0] : undefined;
  if (first?.kind !== 'paragraph' || phrase?.kind !== 'text') return item;
  const typed = phrase.text.text.slice(0, length).trim();
  const from = phrase.text.text.indexOf(typed);
  const text = sliceMapped(phrase.text, length, phrase.text.text.length);
  const rest = { ...phrase, text, span: sourceSpan(text, 0, text.text.length) };
  const paragraph = {
    ...first,
    phrases: [rest, ...first.phrases.slice(1)],
    span: { start: rest.span.start, end: first.span.end },
  };
  return {
    ...item,
    typedNumber: { value: typed, span: sourceSpan(phrase.text, from, from + typed.length) },
    blocks: [paragraph, ...others],
  };
}

function firstNumber(typed: string): number {
  const bare = typed.replaceAll(/[().]/gu, '');
  if (/^\d+$/u.test(bare) && !/\.\d/u.test(typed)) return Number(bare);
  if (listStyle(typed) === undefined) return 1;
  return romanNumber(bare) ?? bare.toLowerCase().charCodeAt(0) - 96;
}

function listStyle(number: string): 'alpha' | 'roman' | undefined {
  if (/^\(?i+[.)]?\)?$/u.test(number)) return 'roman';
  return /^\(?[A-Za-z][.)]?\)?$/u.test(number) ? 'alpha' : undefined;
}
