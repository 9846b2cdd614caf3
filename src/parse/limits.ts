import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { matchesIn } from '../source/matches.ts';
import type { Source } from '../source/source.ts';

const largestSize = 2_000_000;
const mostLines = 10_000;
const mostLinesInBlock = 1_000;
const deepestNesting = 100;
const mostLevels = 50_000;
const deepestFences = 4;
const mostDelimiters = 2_000;

/** Refuses text that would keep a parser busy for minutes, before any parser sees it. At most one diagnostic of a kind. */
export function exceededLimits(source: Source): readonly Diagnostic[] {
  if (source.text.length > largestSize) return [tooLarge(source)];
  const lines = source.text.split(/\r\n|\n|\r/u);
  if (lines.length > mostLines) return [tooManyLines(source, lines.length)];
  return [nesting(source, lines), marks(source, lines)].filter((problem) => problem !== undefined);
}

/** The error for text that is nested so deeply that no parser can follow it. */
export function tooDeep(source: Source, start: number): Diagnostic {
  return refusal(
    'nested-too-deeply',
    { source, start: start },
    {
      message: `Lists, quotations or brackets are nested more than ${String(deepestNesting)} levels deep here.`,
      hint: 'Remove the markers or brackets that are not meant.',
    },
  );
}

function tooLarge(source: Source): Diagnostic {
  const size = (source.text.length / 1_000_000).toFixed(1);
  return refusal(
    'file-too-large',
    { source, start: 0 },
    {
      message: `This file holds ${size} million characters; the limit is 2 million.`,
      hint: 'Check that it is the right file: a long report has about 50,000.',
    },
  );
}

function tooManyLines(source: Source, count: number): Diagnostic {
  return refusal(
    'file-too-large',
    { source, start: 0 },
    {
      message: `This file holds ${count.toLocaleString('en-GB')} lines; the limit is 10,000.`,
      hint: 'Check that it is the right file: a long report has about 1,000.',
    },
  );
}

/** Leading quotation and list markers of a line, each of which opens a level; indentation counts two columns a level. */
const lineOpening = /^(?:[ \t]*(?:>|[-*+?](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*/u;

function nesting(source: Source, lines: readonly string[]): Diagnostic | undefined {
  const isYaml = /\.ya?ml$/iu.test(source.path);
  let start = 0;
  let [brackets, fences, levels] = [0, 0, 0];
  for (const line of lines) {
    const opening = lineOpening.exec(line)?.[0] ?? '';
    const markers = opening.replaceAll(/[^>*+.)?-]/gu, '').length;
    const indentation = Math.floor((opening.replaceAll('\t', '    ').length - markers) / 2);
    // Each level is looked at again on every line.
    levels += line.trim() === '' ? 0 : markers + indentation;
    brackets = Math.max(0, brackets + countOf(line, /[[{]/gu) - countOf(line, /[\]}]/gu));
    // In Markdown a bracket is closed in its own paragraph or not at all.
    if (!isYaml && line.trim() === '') brackets = 0;
    fences = Math.max(0, fences + fenceStep(line));
    const isDeep = Math.max(markers, indentation, brackets) > deepestNesting || fences > deepestFences;
    if (isDeep || levels > mostLevels) return tooDeep(source, start);
    start += line.length + (source.text.startsWith('\r\n', start + line.length) ? 2 : 1);
  }
  return undefined;
}

/** A line of colons and a name opens a block; of colons alone, closes one. */
function fenceStep(line: string): number {
  if (!/^[\s>]*:::/u.test(line)) return 0;
  return /[^:\s>]/u.test(line) ? 1 : -1;
}

function countOf(text: string, pattern: RegExp): number {
  return (text.match(pattern) ?? []).length;
}

const perFile = [
  { signs: /[*_~[\]`<!]/gu, most: 10_000, names: '10,000 asterisks, underscores, tildes and brackets' },
  { signs: /\|/gu, most: 20_000, names: '20,000 bars' },
  { signs: /www\.|@|:\/\//giu, most: 5_000, names: '5,000 addresses' },
  { signs: / /gu, most: 400_000, names: '400,000 spaces' },
  { signs: /\p{M}/gu, most: 200_000, names: '200,000 marks above or below letters' },
  { signs: /[&\\:]/gu, most: 100_000, names: '100,000 colons, ampersands and backslashes' },
];

function marks(source: Source, lines: readonly string[]): Diagnostic | undefined {
  const excess = perFile.find(({ signs, most }) => source.text.length > most && countOf(source.text, signs) > most);
  if (excess !== undefined) return tooManyInFile(source, excess);
  let [start, blockStart, linesInBlock, delimiters] = [0, 0, 0, 0];
  for (const line of lines) {
    if (line.trim() === '') {
      [linesInBlock, delimiters] = [0, 0];
    } else {
      if (linesInBlock === 0) blockStart = start;
      linesInBlock += 1;
      delimiters += countOf(line, /[*_~[\]`<!]/gu);
      if (linesInBlock > mostLinesInBlock) return tooLong(source, blockStart);
      if (delimiters > mostDelimiters) return tooMany(source, blockStart);
    }
    start += line.length + (source.text.startsWith('\r\n', start + line.length) ? 2 : 1);
  }
  return undefined;
}

function tooLong(source: Source, start: number): Diagnostic {
  return refusal(
    'too-many-marks',
    { source, start: start },
    {
      message: 'This block of text holds more than 1,000 lines.',
      hint: 'Part it with empty lines.',
    },
  );
}

function tooMany(source: Source, start: number): Diagnostic {
  return refusal(
    'too-many-marks',
    { source, start: start },
    {
      message: 'This paragraph holds more than 2,000 asterisks, underscores, tildes and brackets.',
      hint: 'Remove those that are not meant, or part the text with empty lines.',
    },
  );
}

/** Shown at the first that is too many. */
function tooManyInFile(source: Source, { signs, most, names }: (typeof perFile)[number]): Diagnostic {
  const start = matchesIn(source.text, signs)[most]?.index ?? 0;
  const message = `This file holds more than ${names}.`;
  return refusal('too-many-marks', { source, start }, { message, hint: 'Remove those that are not meant.' });
}

interface Place {
  readonly source: Source;
  readonly start: number;
}

interface Words {
  readonly message: string;
  readonly hint: string;
}

function refusal(rule: string, { source, start }: Place, words: Words): Diagnostic {
  return { rule, severity: 'error', ...words, source, span: { start, end: Math.min(start + 1, source.text.length) } };
}
