import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { WrittenValue } from '../parse/written-notes.ts';
import type { MappedText } from '../source/mapped-text.ts';
import { sourceSpan } from '../source/mapped-text.ts';
import { matchesIn } from '../source/matches.ts';
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
const oneNumber = String.raw`\d{1,2}[A-C]?(?![\p{L}\d]|[./:-]\d)`;
const numbers = new RegExp(String.raw`^\W*(?<!£\s*)${oneNumber}(?:\s*(?:,|;|and\b|a\b|ac\b|&)?\s*${oneNumber})*`, 'iu');
/** What may stand behind the numbers: "9 December" is a date. */
const mayFollow = /^\s*(?:$|[^\p{L}\d\s]|(?:of|to|in|under|and|because|o|yn)\b)/iu;
/** Words that may stand before the numbers: "information, by virtue of paragraph", "Schedule 12A, Part 1, paragraph". */
const opening =
  /^(?:[^\p{L}\d]*(?:information|item|point|under|by|virtue|as|defined|in|of|the|part\s+(?:1|i)|schedule\s+12a|to|local|government|act|1972|yes|true|gwybodaeth|o|dan|yn|rhinwedd|atodlen\s+12a|rhan\s+1)\b)*[^\p{L}\d]*(?:paragraphs?|paras?\.?|paragraffau|paragraff|numbers?|rhifau?)?(?![\p{L}\d])/iu;
/** Schedule 12A to the Local Government Act 1972 has paragraphs 1 to 7 for England and 12 to 18C for Wales (https://www.legislation.gov.uk/ukpga/1972/70/schedule/12A). */
const lastParagraph = 18;

/** The numbers before any words of a summary. */
function paragraphNumbers(text: MappedText): readonly Located<string>[] {
  const start = opening.exec(text.text)?.[0].length ?? 0;
  const head = numbers.exec(text.text.slice(start))?.[0] ?? '';
  if (!mayFollow.test(text.text.slice(start + head.length))) return [];
  const found = matchesIn(head, /\d{1,2}[A-C]?/giu).map((match) => {
    const at = start + match.index;
    return {
      value: match[0].toUpperCase().replace(/^0+(?=\d)/u, ''),
      span: sourceSpan(text, at, at + match[0].length),
    };
  });
  const isParagraph = ({ value }: Located<string>, index: number): boolean =>
    Number.parseInt(value, 10) >= 1 &&
    Number.parseInt(value, 10) <= lastParagraph &&
    found.findIndex((other) => other.value === value) === index;
  return found.every(({ value }) => Number.parseInt(value, 10) <= lastParagraph) ? found.filter(isParagraph) : [];
}

/** The public words after the numbers: "3; rent owed by a tenant". */
function summaryAfter(texts: readonly MappedText[]): string {
  const rest = texts
    .map(({ text }) => text.slice(opening.exec(text)?.[0].length ?? 0))
    .map((text) => text.slice(numbers.exec(text)?.[0].length ?? 0))
    .join(' ');
  const words = /^[^\p{L}]*;\s*(?:(?:public\s+)?(?:summary|crynodeb)\s*[:–-]\s*)?(?<words>\p{L}[^]*)$/iu.exec(rest)
    ?.groups?.['words'];
  return oneLine(words ?? '');
}
