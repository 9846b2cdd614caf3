import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { readDate, readingsInWords } from './dates.ts';
import type { Person, Value } from './notes.ts';
import type { WrittenScalar, WrittenValue } from '../parse/written-notes.ts';
import type { ValueKind } from '../report-types/report-type.ts';
import type { MappedText } from '../source/mapped-text.ts';
import { joinMapped, normaliseMapped, sliceMapped, sourceSpan } from '../source/mapped-text.ts';
import type { Source } from '../source/source.ts';
import type { Located, Span } from '../source/span.ts';

/** What is expected of a value. */
export interface Expected {
  /** The printed label, for messages. */
  readonly label: string;
  /** The kind of value. */
  readonly kind: ValueKind;
  /** The values of a choice. */
  readonly choices: readonly string[];
  /** The notes' text. */
  readonly source: Source;
}

/** Reads a written value as the kind expected. A value that is not of the kind is a diagnostic and gives none. */
export function readValue(written: WrittenValue, expected: Expected): Outcome<Value> {
  switch (expected.kind) {
    case 'date':
      return dateValue(written, expected);
    case 'yes-no':
      return yesNoValue(written, expected);
    case 'persons':
      return { value: { kind: 'persons', persons: entries(written, /;/u).map((entry) => person(entry)) }, diagnostics: [] };
    case 'list':
      return { value: { kind: 'list', items: entries(written, /;/u).map((entry) => located(entry)) }, diagnostics: [] };
    case 'references':
      return { value: { kind: 'references', references: entries(written, /[,;]|\band\b/u).map((entry) => located(entry)) }, diagnostics: [] };
    case 'choice':
      return choiceValue(written, expected);
    case 'exempt':
      return exemptValue(written, expected);
    case 'blocks':
      return written.kind === 'scalar' ? { value: { kind: 'blocks', blocks: written.markdown().blocks }, diagnostics: [] } : textValue(written, expected);
    default:
      return textValue(written, expected);
  }
}

/** The scalars of a value, in order: itself, or those of a list or map. */
function scalars(written: WrittenValue): readonly WrittenScalar[] {
  if (written.kind === 'scalar') return [written];
  if (written.kind === 'list') return written.items.flatMap((item) => scalars(item));
  return written.kind === 'map' ? written.entries.flatMap((entry) => scalars(entry.value)) : [];
}

/** The parts of a value: list items, lines, and what a separator parts. */
function entries(written: WrittenValue, separator: RegExp): readonly MappedText[] {
  const both = new RegExp(`${separator.source}|\\n|<br\\s*/?>`, 'giu');
  return scalars(written).flatMap((scalar) => {
    const parts: MappedText[] = [];
    let start = 0;
    for (const match of [...scalar.text.text.matchAll(both), undefined]) {
      const part = trimmed(sliceMapped(scalar.text, start, match?.index ?? scalar.text.text.length));
      if (part.text !== '') parts.push(part);
      if (match !== undefined) start = match.index + match[0].length;
    }
    return parts;
  });
}

/** The text without white space around it, folded and in normal form. */
export function trimmed(text: MappedText): MappedText {
  const start = text.text.length - text.text.trimStart().length;
  return normaliseMapped(sliceMapped(text, start, Math.max(start, text.text.trimEnd().length)));
}

/** A mapped text as a value with one place. */
export function located(text: MappedText): Located<string> {
  return { value: text.text.replace(/\s+/gu, ' ').trim(), span: sourceSpan(text, 0, text.text.length) };
}

function person(entry: MappedText): Person {
  const comma = entry.text.search(/,|\s[–-]\s|\s\(/u);
  if (comma === -1) return { name: located(entry) };
  const post = sliceMapped(entry, comma, entry.text.length);
  const start = /^[\s,(–-]*/u.exec(post.text)?.[0].length ?? 0;
  const end = post.text.startsWith(' (') ? post.text.replace(/\)\s*$/u, '').length : post.text.length;
  return { name: located(trimmed(sliceMapped(entry, 0, comma))), post: located(sliceMapped(post, start, end)) };
}

function whole(written: WrittenValue): MappedText {
  const parts = scalars(written).flatMap((scalar, index) => (index === 0 ? [scalar.text] : [{ text: '; ', offsets: Uint32Array.of(scalar.span.start, scalar.span.start, scalar.span.start) }, scalar.text]));
  return trimmed(joinMapped(parts));
}

function textValue(written: WrittenValue, expected: Expected): Outcome<Value> {
  if (written.kind === 'map') return { diagnostics: [problem(expected, 'value-not-text', written.span, { message: `${expected.label} holds names and values where a text is expected.`, hint: 'If the text contains a colon, put it in double quotation marks.' })] };
  const text = whole(written);
  return { value: { kind: 'text', text: text.text.replace(/\s+/gu, ' '), written: text }, diagnostics: [] };
}

function dateValue(written: WrittenValue, expected: Expected): Outcome<Value> {
  const text = located(whole(written));
  const reading = readDate(text.value);
  if (reading.kind === 'date') return { value: { kind: 'date', date: reading.date }, diagnostics: [] };
  if (reading.kind === 'ambiguous') {
    const message = `\`${text.value}\` can be read as ${readingsInWords(reading.readings)}.`;
    return { diagnostics: [problem(expected, 'ambiguous-date', text.span, { message, hint: 'Write the month as a word, as in `9 December 2026`.' })] };
  }
  const message = reading.kind === 'no-date' ? `${expected.label} is not a date: \`${text.value}\`.` : `\`${text.value}\` is not on the calendar.`;
  const rule = reading.kind === 'no-date' ? 'not-a-date' : 'date-not-on-calendar';
  return { diagnostics: [problem(expected, rule, text.span, { message, hint: 'Write the day like `9 December 2026` or `2026-12-09`.' })] };
}

const yesNo = /^(?<answer>yes|no|y|n|true|false|oes|ydy|ie|nac oes|nac ydy|na)\b[\s.]*(?:[,;:–-]\s*|\(|$)(?<reference>.*?)\)?\s*$/iu;

function yesNoValue(written: WrittenValue, expected: Expected): Outcome<Value> {
  const text = whole(written);
  const groups = yesNo.exec(text.text.replace(/\n/gu, ' '))?.groups;
  const reference = groups?.['reference'] ?? '';
  if (groups === undefined) {
    const message = `${expected.label} does not say yes or no: \`${text.text}\`.`;
    return { diagnostics: [problem(expected, 'not-yes-or-no', sourceSpan(text, 0, text.text.length), { message, hint: 'Write `Yes` or `No`; a forward plan reference may follow a comma.' })] };
  }
  const start = text.text.lastIndexOf(reference);
  const value = { kind: 'yes-no', isYes: /^(?:y|t|o|ie)/iu.test(groups['answer'] ?? '') } as const;
  return { value: reference === '' ? value : { ...value, reference: { value: reference, span: sourceSpan(text, start, start + reference.length) } }, diagnostics: [] };
}

function choiceValue(written: WrittenValue, expected: Expected): Outcome<Value> {
  const text = whole(written);
  const choice = expected.choices.find((one) => one.toLowerCase() === text.text.toLowerCase().replace(/\s+/gu, '-'));
  if (choice !== undefined) return { value: { kind: 'text', text: choice, written: text }, diagnostics: [] };
  const message = `${expected.label} cannot be \`${text.text}\`.`;
  return { diagnostics: [problem(expected, 'not-a-choice', sourceSpan(text, 0, text.text.length), { message, hint: `Write one of: ${expected.choices.join(', ')}.` })] };
}

/** `exempt: 3`, `exempt: [1, 3]`, `Exempt: paragraph 3; summary`, or a map of `paragraphs` and `summary`. */
function exemptValue(written: WrittenValue, expected: Expected): Outcome<Value> {
  const isMap = written.kind === 'map';
  const summary = isMap ? written.entries.find((entry) => /^\W*summary|crynodeb/iu.test(entry.name.value)) : undefined;
  const numbers = isMap ? written.entries.filter((entry) => entry !== summary).map((entry) => entry.value) : [written];
  const texts = numbers.flatMap((value) => scalars(value).map((scalar) => scalar.text));
  const found = texts.flatMap((text) => paragraphNumbers(text));
  const written_ = texts.map((text) => text.text).join('; ');
  const words = summary === undefined ? /(?:summary\s*[:–-]|;|:)\s*(?<summary>\p{L}[^]*)$/iu.exec(written_.replace(/^\W*paragraphs?\b/iu, ''))?.groups?.['summary'] : whole(summary.value).text;
  const cleaned = words?.replace(/^summary\s*[:–-]\s*/iu, '').replace(/\s+/gu, ' ').trim();
  if (found.length === 0) {
    const message = 'This point is marked exempt, but no paragraph of Schedule 12A is named.';
    return { value: { kind: 'exempt', paragraphs: [] }, diagnostics: [problem(expected, 'exempt-without-paragraph', written.span, { message, hint: 'Write the number, as in `exempt: 3`.' })] };
  }
  return { value: { kind: 'exempt', paragraphs: found, ...(cleaned === undefined || cleaned === '' ? {} : { summary: cleaned }) }, diagnostics: [] };
}

/** The numbers before any words of a summary. */
function paragraphNumbers(text: MappedText): readonly Located<string>[] {
  const head = /^\W*(?:paragraphs?|paragraffau?)?\W*(?:\d{1,2}[A-C]?(?:\s*(?:,|and|a|&)\s*)?)+/iu.exec(text.text)?.[0] ?? '';
  return [...head.matchAll(/\d{1,2}[A-C]?/gu)].map((match) => ({ value: match[0], span: sourceSpan(text, match.index, match.index + match[0].length) }));
}

function problem(expected: Expected, rule: string, span: Span, words: { readonly message: string; readonly hint: string }): Diagnostic {
  return { rule, severity: 'error', ...words, source: expected.source, span };
}
