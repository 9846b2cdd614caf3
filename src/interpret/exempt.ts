import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { WrittenValue } from '../parse/written-notes.ts';
import type { MappedText } from '../source/mapped-text.ts';
import { sourceSpan } from '../source/mapped-text.ts';
import type { Located } from '../source/span.ts';
import type { Expected } from './expected-value.ts';
import { problem, read } from './expected-value.ts';
import type { Value } from './notes.ts';
import { oneLine, scalars, wholeText } from './value-texts.ts';

/**
 * Reads a mark of exemption: `3`, `[1, 3]`, `paragraph 3; summary`, or a map of `paragraphs` and `summary`. There is always a value, so
 * that a point whose mark was mistyped is withheld all the same.
 */
export function readExempt(written: WrittenValue, expected: Expected): Outcome<Value> {
  const entries = written.kind === 'map' ? written.entries : [];
  const given = entries.find((entry) => /^\W*(?:public\s+)?(?:summary|crynodeb)/iu.test(entry.name.value))?.value;
  const numbered = entries.filter(({ name }) => /^\W*(?:para|schedule|number|rhif)/iu.test(name.value));
  const values = written.kind === 'map' ? numbered.map(({ value }) => value) : [written];
  const texts = values.flatMap((value) => scalars(value)).map(({ text }) => text);
  const paragraphs = texts.flatMap((text) => paragraphNumbers(text));
  if (paragraphs.length === 0) {
    const words = oneLine(texts.map(({ text }) => text).join(' ')).toLowerCase();
    const isDenied = /^(?:no|n|false|none|na|nac ydy|nac oes)\.?$/u.test(words);
    const message = isDenied
      ? 'This point carries a mark of exemption that says it is not exempt; it is withheld until the mark is gone.'
      : 'This point is marked exempt, but no paragraph of Schedule 12A is named.';
    const hint = isDenied
      ? 'Remove the mark, if the point may be published.'
      : 'Write its number alone, such as 3, or 3 and 5.';
    const found = problem(expected, 'exempt-without-paragraph', { span: written.span, message, hint });
    return { value: { kind: 'exempt', paragraphs }, diagnostics: [found] };
  }
  const summary = given === undefined ? summaryAfter(texts) : oneLine(wholeText(given).text);
  return read({ kind: 'exempt', paragraphs, ...(summary === '' ? {} : { summary }) });
}

// A year, a date, a sum or "3.5" is no number of a paragraph.
const oneNumber = String.raw`\d{1,2}[A-C]?(?![\p{L}\d]|[./-]\d)`;
const numbers = new RegExp(
  String.raw`^\W*(?:information\s+|schedule\s+12a\W+)?(?:paragraphs?|paras?\.?|paragraffau|paragraff)?\W*` +
    String.raw`${oneNumber}(?:\s*(?:,|;|and\b|a\b|&)?\s*${oneNumber})*`,
  'iu',
);
/** Schedule 12A to the Local Government Act 1972 has paragraphs 1 to 7 for England and 12 to 18C for Wales (https://www.legislation.gov.uk/ukpga/1972/70/schedule/12A). */
const lastParagraph = 18;

/** The numbers before any words of a summary. */
function paragraphNumbers(text: MappedText): readonly Located<string>[] {
  const head = numbers.exec(text.text)?.[0] ?? '';
  const from = /schedule\s+12a/iu.exec(head);
  const start = from === null ? 0 : from.index + from[0].length;
  const found = [...head.slice(start).matchAll(/\d{1,2}[A-C]?/giu)].map((match) => {
    const at = start + match.index;
    return { value: match[0].toUpperCase(), span: sourceSpan(text, at, at + match[0].length) };
  });
  return found.filter(({ value }) => Number.parseInt(value, 10) >= 1 && Number.parseInt(value, 10) <= lastParagraph);
}

/** The public words after the numbers: "3; rent owed by a tenant". */
function summaryAfter(texts: readonly MappedText[]): string {
  const rest = texts.map(({ text }) => text.slice(numbers.exec(text)?.[0].length ?? 0)).join(' ');
  const words = /^[^\p{L}]*[;:–-]\s*(?:(?:public\s+)?(?:summary|crynodeb)\s*[:–-]\s*)?(?<words>\p{L}[^]*)$/iu.exec(rest)
    ?.groups?.['words'];
  return oneLine(words ?? '');
}
