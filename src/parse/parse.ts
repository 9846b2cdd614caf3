import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { MappedText } from '../source/mapped-text.ts';
import { plainText, sliceMapped } from '../source/mapped-text.ts';
import { splitTypedNumber } from '../source/name-key.ts';
import type { Source } from '../source/source.ts';
import type { Located, Span } from '../source/span.ts';
import { beginsWithFence, findFrontMatter } from './front-matter.ts';
import type { LabelRow } from './label-rows.ts';
import { findLabelRows } from './label-rows.ts';
import { exceededLimits } from './limits.ts';
import { parseMarkdown } from './markdown.ts';
import { linesOf, markerOf } from './pasted-lines.ts';
import { readPastedText } from './pasted-text.ts';
import { plainPhrases } from './plain-phrases.ts';
import { withinTimeLimit } from './time-limit.ts';
import type { KnownNames, Markdown, WrittenBlock, WrittenField, WrittenHeading, WrittenNotes, WrittenScalar, WrittenSection, WrittenValue } from './written-notes.ts';
import type { LocatedYaml } from './yaml.ts';
import { parseYaml } from './yaml.ts';

/** Reads notes of any of the three kinds. Only text that cannot be read gives no value. */
export function parseNotes(source: Source, known: KnownNames): Outcome<WrittenNotes> {
  const refusals = exceededLimits(source);
  if (refusals.length > 0) return { diagnostics: refusals };
  if (source.text.trim() === '') return { diagnostics: [emptyFile(source)] };
  return withinTimeLimit(source, () => {
    if (/\.ya?ml$/iu.test(source.path)) return parseYamlNotes(source);
    return beginsWithFence(source.text) ? parseWithFrontMatter(source, known) : parseRows(source, known);
  });
}

function parseYamlNotes(source: Source): Outcome<WrittenNotes> {
  const yaml = parseYaml(source, source.text);
  if (yaml.value === undefined) return { diagnostics: yaml.diagnostics };
  if (yaml.value.kind !== 'map') return { diagnostics: [...yaml.diagnostics, notAMap(source, yaml.value.span)] };
  const { fields, footnotes } = yamlFields(source, yaml.value);
  return { value: { source, form: 'yaml', fields, opening: [], sections: [], footnotes }, diagnostics: yaml.diagnostics };
}

function parseWithFrontMatter(source: Source, known: KnownNames): Outcome<WrittenNotes> {
  const found = findFrontMatter(source);
  if (found.value === undefined) return { diagnostics: found.diagnostics };
  const { matter, body } = found.value;
  const yaml = parseYaml(source, blankOutside(source.text, matter));
  if (yaml.value === undefined) return { diagnostics: yaml.diagnostics };
  if (yaml.value.kind === 'scalar' || yaml.value.kind === 'list') return { diagnostics: [...yaml.diagnostics, notAMap(source, yaml.value.span)] };
  const bodyText = blankOutside(source.text, body);
  const lines = linesOf(bodyText);
  const isPasted = lines.some((line) => /^[•·▪◦‣●○\uF0B7\uF0A7o]$/u.test(markerOf(line)?.kind ?? ''));
  const text = isPasted ? readPastedText({ path: source.path, text: bodyText }, new Set(), known).text : plainText(bodyText);
  const fields = yaml.value.kind === 'map' ? yamlFields(source, yaml.value).fields : [];
  return { value: { source, form: 'front-matter', fields, ...sectionsOf(parseMarkdown(text, source)) }, diagnostics: yaml.diagnostics };
}

function parseRows(source: Source, known: KnownNames): Outcome<WrittenNotes> {
  const found = findLabelRows(linesOf(source.text), known);
  const pasted = readPastedText(source, found.lines, known);
  const fields = found.rows.map((row) => rowField(row, source));
  return { value: { source, form: 'rows', fields, ...sectionsOf(parseMarkdown(pasted.text, source)) }, diagnostics: pasted.diagnostics };
}

/** The text with everything outside the span replaced by spaces, so that offsets stay the source's own. */
function blankOutside(text: string, span: Span): string {
  const blank = (part: string): string => part.replace(/[^\r\n]/gu, (character) => ' '.repeat(character.length));
  return blank(text.slice(0, span.start)) + text.slice(span.start, span.end) + blank(text.slice(span.end));
}

function yamlFields(source: Source, map: Extract<LocatedYaml, { kind: 'map' }>): { readonly fields: readonly WrittenField[]; readonly footnotes: Map<string, readonly WrittenBlock[]> } {
  const footnotes = new Map<string, readonly WrittenBlock[]>();
  const keep = (markdown: Markdown): Markdown => {
    for (const [identifier, blocks] of markdown.footnotes) if (!footnotes.has(identifier)) footnotes.set(identifier, blocks);
    return markdown;
  };
  return { fields: fieldsOf(map, { source, keep }), footnotes };
}

interface YamlReading {
  readonly source: Source;
  keep(markdown: Markdown): Markdown;
}

function fieldsOf(map: Extract<LocatedYaml, { kind: 'map' }>, reading: YamlReading): readonly WrittenField[] {
  return map.entries.map((entry) => ({ name: entry.key, value: valueOf(entry.value, reading), origin: 'key' as const }));
}

function valueOf(yaml: LocatedYaml, reading: YamlReading): WrittenValue {
  if (yaml.kind === 'map') return { kind: 'map', entries: fieldsOf(yaml, reading), span: yaml.span };
  if (yaml.kind === 'list') return { kind: 'list', items: yaml.items.map((item) => valueOf(item, reading)), span: yaml.span };
  if (yaml.kind === 'blank') return yaml;
  return scalarOf(yaml.text, yaml.span, reading);
}

function scalarOf(text: MappedText, span: Span, reading: YamlReading): WrittenScalar {
  let read: Markdown | undefined;
  return { kind: 'scalar', text, span, markdown: () => (read ??= reading.keep(parseMarkdown(text, reading.source))) };
}

function rowField(row: LabelRow, source: Source): WrittenField {
  const reading = { source, keep: (markdown: Markdown) => markdown };
  const values = row.values.map((value) => scalarOf(sliceMapped(plainText(source.text), value.span.start, value.span.end), value.span, reading));
  const [first, ...others] = values;
  const last = values.at(-1);
  if (first === undefined || last === undefined) return { name: row.name, value: { kind: 'blank', span: row.name.span }, origin: 'row' };
  if (others.length === 0) return { name: row.name, value: first, origin: 'row' };
  return { name: row.name, value: { kind: 'list', items: values, span: { start: first.span.start, end: last.span.end } }, origin: 'row' };
}

type Sections = Pick<WrittenNotes, 'title' | 'opening' | 'sections' | 'footnotes'>;

/** A single `#` heading is the title; sections are the shallowest headings below it, or `#` where there are several. */
function sectionsOf(markdown: Markdown): Sections {
  const headings = markdown.blocks.filter((block): block is WrittenHeading => block.kind === 'heading');
  const top = headings.filter((heading) => heading.level === 1);
  const [title] = top.length === 1 && (headings.length > 1 || headings[0]?.level === 1) ? top : [];
  const level = Math.min(...headings.filter((heading) => heading !== title).map((heading) => heading.level), 7);
  const opening: WrittenBlock[] = [];
  const sections: { heading: WrittenHeading; blocks: WrittenBlock[] }[] = [];
  for (const block of markdown.blocks) {
    if (block === title) continue;
    if (block.kind === 'heading' && block.level === level) sections.push({ heading: block, blocks: [] });
    else (sections.at(-1)?.blocks ?? opening).push(block);
  }
  const written = sections.map((section) => writtenSection(section.heading, section.blocks));
  return { ...(title === undefined ? {} : { title: headingText(title) }), opening, sections: written, footnotes: markdown.footnotes };
}

function headingText(heading: WrittenHeading): Located<string> {
  return { value: plainPhrases(heading.phrases), span: heading.span };
}

function writtenSection(heading: WrittenHeading, blocks: readonly WrittenBlock[]): WrittenSection {
  const text = plainPhrases(heading.phrases);
  const number = splitTypedNumber(text);
  const span = textSpan(heading);
  if (number === undefined) return { heading: { value: text, span }, blocks };
  const typed = { value: number.number, span: { start: span.start, end: span.start + number.number.length } };
  return { heading: { value: text.slice(number.length), span: { start: span.start + number.length, end: span.end } }, typedNumber: typed, blocks };
}

function textSpan(heading: WrittenHeading): Span {
  const first = heading.phrases[0];
  const last = heading.phrases.at(-1);
  return first === undefined || last === undefined ? heading.span : { start: first.span.start, end: last.span.end };
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

function notAMap(source: Source, span: Span): Diagnostic {
  return {
    rule: 'not-fields',
    severity: 'error',
    message: 'These notes do not begin with fields.',
    hint: 'Write one field a line as `name: value`, beginning with `to:`, `date:` and `from:`.',
    source,
    span,
  };
}
