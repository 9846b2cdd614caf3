import type { Alias, Document, Node as YamlNode, Pair, YAMLError, YAMLWarning } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { MappedText } from '../source/mapped-text.ts';
import type { Source } from '../source/source.ts';
import { positionAt } from '../source/source.ts';
import type { Located, Span } from '../source/span.ts';
import type { EscapeAt } from './align-text.ts';
import { alignText } from './align-text.ts';
import { escapeInDoubleQuotes, escapeInSingleQuotes, noEscape } from './yaml-escapes.ts';
import { describeYamlError } from './yaml-messages.ts';
import { plainTextSlips } from './yaml-slips.ts';

/** A YAML value with the place of everything in it. */
export type LocatedYaml =
  | { readonly kind: 'blank'; readonly span: Span }
  | { readonly kind: 'scalar'; readonly text: MappedText; readonly span: Span }
  | { readonly kind: 'list'; readonly items: readonly LocatedYaml[]; readonly span: Span }
  | { readonly kind: 'map'; readonly entries: readonly YamlEntry[]; readonly span: Span };

/** One key of a map with its value. */
export interface YamlEntry {
  /** The key. */
  readonly key: Located<string>;
  /** Its value. */
  readonly value: LocatedYaml;
}

interface Reading {
  readonly source: Source;
  readonly text: string;
  readonly document: Document.Parsed;
  readonly problems: Diagnostic[];
  remaining: number;
}

/** How many values a file may have once its aliases are followed: more is an attack ("a billion laughs"). */
const largestValueCount = 50_000;

/**
 * Reads YAML 1.2. `text` is the source's text or, for front matter, that text with everything else blanked, so that offsets are
 * the source's own. Every syntax error is a diagnostic with its place; a value comes only without one.
 */
export function parseYaml(source: Source, text: string): Outcome<LocatedYaml> {
  // YAML knows no lone carriage returns; a line feed in their place keeps every offset.
  const document = parseDocument(text.replaceAll(/\r(?!\n)/gu, '\n'), {
    keepSourceTokens: true,
    lineCounter: new LineCounter(),
    prettyErrors: false,
    // 'silent' would pass over a second document.
    logLevel: 'error',
    uniqueKeys: false,
  });
  // An unknown tag is a warning to the parser; to a clerk it is the first word of the text.
  const faults = [...document.errors, ...document.warnings];
  const problems = firstErrors(source, faults).map((error) => syntaxProblem(source, error, document));
  if (faults.length > 0) return { diagnostics: problems };
  const reading: Reading = { source, text, document, problems, remaining: largestValueCount };
  const value = convert(document.contents, reading);
  const isRefused = reading.problems.some(
    (problem) => problem.severity === 'error' && problem.rule === 'yaml-too-large',
  );
  return isRefused ? { diagnostics: reading.problems } : { value, diagnostics: reading.problems };
}

type Fault = YAMLError | YAMLWarning;

const mostErrors = 20;

/** Mistakes that no other one brings about. */
const ofItsOwn: ReadonlySet<string> = new Set([
  'BAD_ALIAS',
  'BAD_DQ_ESCAPE',
  'BAD_SCALAR_START',
  'BLOCK_AS_IMPLICIT_KEY',
  'TAB_AS_INDENT',
]);

/** Once a line cannot be read, the lines below it seldom can: of errors on neighbouring lines the first is told. */
function firstErrors(source: Source, errors: readonly Fault[]): readonly Fault[] {
  const lines = errors.map((error) => positionAt(source, error.pos[0]).line);
  const isTold = ({ code }: Fault, index: number): boolean => {
    const [before, line] = [lines[index - 1] ?? -1, lines[index] ?? 0];
    return line > before + 1 || (line > before && ofItsOwn.has(code));
  };
  return errors.filter((error, index) => isTold(error, index)).slice(0, mostErrors);
}

function syntaxProblem(source: Source, error: Fault, document: Document.Parsed): Diagnostic {
  const [start, end] = error.pos;
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY') return secondColon(source, start);
  const code = /end with a [}\]]/u.test(error.message) ? 'MISSING_CHAR' : error.code;
  const { message, hint } = describeYamlError(error.code, error.message);
  const opened = code === 'MISSING_CHAR' ? openingOf(document, start) : undefined;
  const span = {
    start: Math.min(opened ?? start, source.text.length),
    end: Math.min(opened === undefined ? Math.max(end, start + 1) : opened + 1, source.text.length),
  };
  return {
    rule: 'yaml-syntax',
    severity: 'error',
    message,
    source,
    span,
    ...(hint === undefined ? {} : { hint }),
  };
}

/** Where the quotation mark or bracket stands that is never closed: the parser tells where it missed the second one. */
function openingOf(document: Document.Parsed, missedAt: number): number | undefined {
  let opening: number | undefined;
  visit(document, {
    Node: (_, node) => {
      const [start, end = 0] = node.range ?? [];
      const isQuoted = isScalar(node) && node.type?.startsWith('QUOTE') === true;
      const isOpen = isQuoted || ((isMap(node) || isSeq(node)) && node.flow === true);
      if (isOpen && start !== undefined && start < missedAt && end >= missedAt - 1) opening = start;
    },
  });
  return opening;
}

/** The commonest slip: `purpose: To say: this`. The place is the second colon, the cure the clerk's own line. */
function secondColon(source: Source, at: number): Diagnostic {
  const lineStart = Math.max(source.text.lastIndexOf('\n', at - 1), source.text.lastIndexOf('\r', at - 1)) + 1;
  const line = /^[^\r\n]*/u.exec(source.text.slice(lineStart))?.[0] ?? '';
  const parts = /^(\s*(?:- )?[^:]+:\s+)([^:]*):/u.exec(line);
  const start = parts === null ? at : lineStart + parts[0].length - 1;
  const name = parts?.[1]?.trim().replace(/^- /u, '') ?? 'title:';
  return {
    rule: 'yaml-syntax',
    severity: 'error',
    message: 'A second colon on this line makes it unreadable.',
    hint: `Put the whole value in double quotation marks: \`${name} "…"\`.`,
    source,
    span: { start, end: start + 1 },
  };
}

function convert(node: YamlNode | null, reading: Reading): LocatedYaml {
  const span = spanOf(node);
  reading.remaining -= 1;
  if (reading.remaining === 0) reading.problems.push(tooLarge(reading, span));
  if (node === null || reading.remaining <= 0) return { kind: 'blank', span };
  if (isAlias(node)) return convertAlias(node, span, reading);
  if (isScalar(node)) return convertScalar(node, reading);
  if (isSeq(node)) return { kind: 'list', items: node.items.map((item) => convert(asNode(item), reading)), span };
  if (isMap(node)) return { kind: 'map', entries: node.items.map((pair) => convertPair(pair, reading)), span };
  return { kind: 'blank', span };
}

/** What an alias stands for; one that stands for nothing, or for what it is part of, was meant as text. */
function convertAlias(node: Alias, span: Span, reading: Reading): LocatedYaml {
  const meant = node.resolve(reading.document);
  const isWithin =
    meant?.range !== undefined && meant.range !== null && span.start >= meant.range[0] && span.end <= meant.range[1];
  if (meant !== undefined && !isWithin) return convert(meant, reading);
  const words = describeYamlError('BAD_ALIAS', '');
  reading.problems.push({ rule: 'yaml-syntax', severity: 'error', ...words, source: reading.source, span });
  return { kind: 'blank', span };
}

function asNode(value: unknown): YamlNode | null {
  return isScalar(value) || isSeq(value) || isMap(value) || isAlias(value) ? value : null;
}

function convertPair(pair: Pair, reading: Reading): YamlEntry {
  const key = asNode(pair.key);
  const span = spanOf(key);
  const name = isScalar(key) ? (key.source ?? String(key.value)) : reading.text.slice(span.start, span.end);
  return {
    key: { value: name, span },
    value: pair.value === null ? { kind: 'blank', span } : blankAt(convert(asNode(pair.value), reading), span),
  };
}

/** A value that was left out stands where its key does. */
function blankAt(value: LocatedYaml, key: Span): LocatedYaml {
  return value.kind === 'blank' ? { kind: 'blank', span: key } : value;
}

function convertScalar(node: Extract<YamlNode, { value?: unknown }>, reading: Reading): LocatedYaml {
  const span = spanOf(node);
  if (!isScalar(node)) return { kind: 'blank', span };
  const value = typeof node.value === 'string' ? node.value : (node.source ?? '');
  if (value.trim() === '' || node.value === null) return { kind: 'blank', span };
  const raw = reading.text.slice(span.start, span.end);
  if (node.type === 'PLAIN') reading.problems.push(...plainTextSlips(reading.source, span));
  const { skipped, end, escapeAt } = writingOf(node.type ?? 'PLAIN', raw);
  const indexes = alignText(raw.slice(skipped, end), value, escapeAt);
  const offsets = indexes.map((index) => index + span.start + skipped);
  return {
    kind: 'scalar',
    text: { text: value, offsets },
    span: { start: span.start, end: span.start + raw.trimEnd().length },
  };
}

interface Writing {
  /** How much stands before the value: a quotation mark, or the line with `|` or `>`. */
  readonly skipped: number;
  readonly end: number;
  readonly escapeAt: EscapeAt;
}

function writingOf(type: string, raw: string): Writing {
  if (type === 'QUOTE_DOUBLE') return { skipped: 1, end: raw.length - 1, escapeAt: escapeInDoubleQuotes };
  if (type === 'QUOTE_SINGLE') return { skipped: 1, end: raw.length - 1, escapeAt: escapeInSingleQuotes };
  const isBlock = type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED';
  return { skipped: isBlock ? (/^[^\n]*\n?/u.exec(raw)?.[0].length ?? 0) : 0, end: raw.length, escapeAt: noEscape };
}

function spanOf(node: YamlNode | null): Span {
  const range = node?.range;
  return range === undefined || range === null ? { start: 0, end: 0 } : { start: range[0], end: range[1] };
}

function tooLarge(reading: Reading, span: Span): Diagnostic {
  return {
    rule: 'yaml-too-large',
    severity: 'error',
    message: 'This file repeats its own parts so often that it would become enormous.',
    hint: 'Write the values out instead of using `*` aliases.',
    source: reading.source,
    span,
  };
}
