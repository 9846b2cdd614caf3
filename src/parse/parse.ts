import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { MappedText } from '../source/mapped-text.ts';
import { plainText, sliceMapped } from '../source/mapped-text.ts';
import type { Source } from '../source/source.ts';
import type { Span } from '../source/span.ts';
import { blanked, withoutComments } from './comments.ts';
import { beginsWithFence, findFrontMatter } from './front-matter.ts';
import type { LabelRow } from './label-row.ts';
import { findLabelRows } from './label-rows.ts';
import { openLanguages } from './language-fences.ts';
import { exceededLimits } from './limits.ts';
import { parseMarkdown } from './markdown.ts';
import { linesOf } from './pasted-lines.ts';
import type { PastedText } from './pasted-text.ts';
import { looksPasted, readPastedText } from './pasted-text.ts';
import { readSuppressions } from './suppressions.ts';
import { withinTimeLimit } from './time-limit.ts';
import type { KnownNames, WrittenBlock, WrittenField, WrittenNotes } from './written-notes.ts';
import { sectionsOf } from './written-sections.ts';
import type { YamlReading } from './yaml-fields.ts';
import { yamlFields } from './yaml-fields.ts';
import { parseYaml } from './yaml.ts';

/** Reads notes of any of the three kinds. Only text that cannot be read gives no value. */
export function parseNotes(source: Source, known: KnownNames): Outcome<WrittenNotes> {
  const refusals = exceededLimits(source);
  if (refusals.length > 0) return { diagnostics: refusals };
  return withinTimeLimit(source, () => {
    const clean = withoutComments(source);
    if (clean.text.trim() === '') return { diagnostics: [...clean.diagnostics, emptyFile(source)] };
    const suppressions = readSuppressions(source.text, clean.suppressions);
    const outcome = parseText({ source, text: clean.text, known, suppressions });
    return {
      ...outcome,
      diagnostics: [...clean.diagnostics, ...openLanguages(source, clean.text), ...outcome.diagnostics],
    };
  });
}

/** A text to be read: the source's own with its comments blanked, so that every offset is the source's. */
interface Reading {
  readonly source: Source;
  readonly text: string;
  readonly known: KnownNames;
  readonly suppressions: WrittenNotes['suppressions'];
}

function parseText(reading: Reading): Outcome<WrittenNotes> {
  if (/\.ya?ml$/iu.test(reading.source.path)) return parseYamlNotes(reading);
  return beginsWithFence(reading.text) ? parseWithFrontMatter(reading) : parseRows(reading);
}

function parseYamlNotes(reading: Reading): Outcome<WrittenNotes> {
  const { source, text, suppressions } = reading;
  const yaml = parseYaml(source, text);
  if (yaml.value === undefined) return { diagnostics: yaml.diagnostics };
  if (yaml.value.kind !== 'map') return { diagnostics: [...yaml.diagnostics, notFields(source, yaml.value.span)] };
  const footnotes = new Map<string, readonly WrittenBlock[]>();
  const fields = yamlFields(yaml.value, yamlReading(reading, footnotes));
  return {
    value: { source, form: 'yaml', fields, opening: [], sections: [], footnotes, suppressions },
    diagnostics: yaml.diagnostics,
  };
}

function yamlReading(reading: Reading, footnotes: YamlReading['footnotes']): YamlReading {
  return {
    footnotes,
    markdownOf: (text, scope) => parseMarkdown(pastedText(text, reading).text, reading.source, scope),
  };
}

/** Text that was pasted below front matter or into YAML is read like any pasted text; other Markdown stays as it is. */
function pastedText(text: MappedText, { source, known }: Reading): PastedText {
  return looksPasted(text.text)
    ? readPastedText(text, { source, known, skipped: new Set() })
    : { text, diagnostics: [] };
}

function parseWithFrontMatter(reading: Reading): Outcome<WrittenNotes> {
  const { source, text, known, suppressions } = reading;
  const found = findFrontMatter(source, text);
  if (found.value === undefined) return { diagnostics: found.diagnostics };
  const { matter, body } = found.value;
  const yaml = parseYaml(source, blanked(text.slice(0, matter.start)) + text.slice(matter.start, matter.end));
  if (yaml.value === undefined) return { diagnostics: yaml.diagnostics };
  if (yaml.value.kind === 'scalar' || yaml.value.kind === 'list') {
    return { diagnostics: [...yaml.diagnostics, notFields(source, yaml.value.span)] };
  }
  const pasted = pastedText(plainText(text.slice(body.start), body.start), reading);
  const sections = sectionsOf(parseMarkdown(pasted.text, source), known);
  const footnotes = new Map(sections.footnotes);
  const fields = yaml.value.kind === 'map' ? yamlFields(yaml.value, yamlReading(reading, footnotes)) : [];
  return {
    value: { source, form: 'front-matter', fields, ...sections, footnotes, suppressions },
    diagnostics: [...yaml.diagnostics, ...pasted.diagnostics],
  };
}

function parseRows({ source, text, known, suppressions }: Reading): Outcome<WrittenNotes> {
  const found = findLabelRows(linesOf(text), known);
  const whole = plainText(text);
  const pasted = readPastedText(whole, { source, known, skipped: found.lines });
  const fields = found.rows.map((row) => rowField(row, whole, source));
  const sections = sectionsOf(parseMarkdown(pasted.text, source), known);
  return { value: { source, form: 'rows', fields, ...sections, suppressions }, diagnostics: pasted.diagnostics };
}

const emphasis = /^(\*{1,3}|_{1,3})(?=\S)([^*_]+)\1$/u;

function rowField(row: LabelRow, whole: MappedText, source: Source): WrittenField {
  if (row.value === undefined) return { name: row.name, value: { kind: 'blank', span: row.name.span }, origin: 'row' };
  const marks = emphasis.exec(whole.text.slice(row.value.start, row.value.end))?.[1]?.length ?? 0;
  const span = { start: row.value.start + marks, end: row.value.end - marks };
  const text = sliceMapped(whole, span.start, span.end);
  return {
    name: row.name,
    value: { kind: 'scalar', text, span, markdown: () => parseMarkdown(text, source) },
    origin: 'row',
  };
}

function emptyFile(source: Source): Diagnostic {
  return {
    rule: 'empty-file',
    severity: 'error',
    message: 'This file is empty.',
    hint: 'Run `scrutineer new` to begin from a starter.',
    source,
    span: { start: 0, end: 0 },
  };
}

function notFields(source: Source, span: Span): Diagnostic {
  return {
    rule: 'not-fields',
    severity: 'error',
    message: 'These notes do not begin with fields.',
    hint: 'Write one field a line as `name: value`, beginning with `to:`, `date:` and `from:`.',
    source,
    span,
  };
}
