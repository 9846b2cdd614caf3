import type { PastedLines } from './line-layout.ts';
import { endsSentence, isEmptyAt } from './line-layout.ts';
import { markerOf } from './pasted-lines.ts';

/** A typed number: its form, such as `1.` or `A)`, and which it is. */
export interface TypedNumber {
  /** Headings of one sequence have one form. */
  readonly form: string;
  /** From 1. */
  readonly ordinal: number;
}

/** A line that may be a numbered heading. */
export interface NumberedTitle {
  /** The line. */
  readonly index: number;
  /** Its number. */
  readonly number: TypedNumber;
  /** Whether it is the name of a section that a report type knows. */
  readonly isKnown: boolean;
  /** Its words without the number. */
  readonly name: string;
}

/** The number typed before a heading, such as `2.` or `B`; `undefined` for one that is no whole number or letter. */
export function typedNumberOf(number: string): TypedNumber | undefined {
  const digits = /^\(?(\d{1,2}|[A-Z])(?:\.0)?[.):]*$/u.exec(number)?.[1];
  if (digits === undefined) return undefined;
  const isLetter = /[A-Z]/u.test(digits);
  const ordinal = isLetter ? digits.charCodeAt(0) - 64 : Number(digits);
  return { form: number.replace(digits, isLetter ? 'A' : '1'), ordinal };
}

interface Walk {
  /** The number that the next heading of each form would have. */
  readonly expected: Map<string, number>;
  /** The last item of each form below the last heading. */
  readonly items: Map<string, { readonly ordinal: number; readonly isSentence: boolean; readonly firstWord: string }>;
}

/**
 * The lines whose numbers count on from the headings before them, known ones included: these are headings. A number that counts on from
 * the items of a list as well belongs to the list, unless its items are sentences and it is a short title.
 */
export function headingsInSequence(pasted: PastedLines, titles: readonly NumberedTitle[]): ReadonlySet<number> {
  const byLine = new Map(titles.map((title) => [title.index, title]));
  const walk: Walk = { expected: firstExpected(titles), items: new Map() };
  const found = new Set<number>();
  for (const index of pasted.lines.keys()) {
    if (isEmptyAt(pasted, index)) continue;
    const title = byLine.get(index);
    if (title !== undefined && (title.isKnown || isNext(title, walk, pasted))) {
      found.add(index);
      walk.expected.set(title.number.form, title.number.ordinal + 1);
      walk.items.clear();
    } else {
      noteItem(index, walk, pasted);
    }
  }
  return found;
}

/** Before the first known heading unknown ones may count up to it. */
function firstExpected(titles: readonly NumberedTitle[]): Map<string, number> {
  const expected = new Map<string, number>();
  for (const { number, isKnown } of titles) {
    if (isKnown && number.ordinal > 1 && !expected.has(number.form)) expected.set(number.form, 1);
  }
  return expected;
}

function isNext({ index, number, name }: NumberedTitle, { expected, items }: Walk, pasted: PastedLines): boolean {
  if (expected.get(number.form) !== number.ordinal) return false;
  const before = items.get(number.form);
  if (before?.ordinal !== number.ordinal - 1) return true;
  const isTitle = name.split(/\s+/u).length <= 5 && firstWordOf(name) !== before.firstWord;
  return isTitle && before.isSentence && !endsSentence(pasted.lines[index]);
}

function noteItem(index: number, { items }: Walk, { lines }: PastedLines): void {
  const line = lines[index];
  const marker = line === undefined ? undefined : markerOf(line);
  if (line === undefined || marker?.type !== 'number') return;
  const number = typedNumberOf(line.text.slice(0, marker.length).trim());
  const firstWord = firstWordOf(line.text.slice(marker.length));
  if (number !== undefined)
    items.set(number.form, { ordinal: number.ordinal, isSentence: endsSentence(line), firstWord });
}

function firstWordOf(text: string): string {
  return /\S+/u.exec(text)?.[0].toLowerCase() ?? '';
}
