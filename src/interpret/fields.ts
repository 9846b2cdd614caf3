import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/did-you-mean.ts';
import type { WrittenField, WrittenNotes, WrittenValue } from '../parse/written-notes.ts';
import type { FieldStructure, TypeStructure } from '../report-types/report-type.ts';
import { inLanguage } from '../report-types/report-type.ts';
import { nameKey } from '../source/name-key.ts';
import { findField, suggestions } from './match-names.ts';
import type { Field, Section } from './notes.ts';
import { readValue } from './values.ts';

/** What the fields are read against. */
export interface FieldReading {
  /** The notes as written. */
  readonly written: WrittenNotes;
  /** The report type. */
  readonly type: TypeStructure;
  /** The sections, whose text may settle an ambiguous label. */
  readonly sections: readonly Section[];
}

/** The fields that could be read, and what was wrong. */
export interface ReadFields {
  /** The fields by the type's own names. */
  readonly fields: ReadonlyMap<string, Field>;
  /** Names of fields that were written but have no readable value. */
  readonly unreadable: readonly string[];
  /** What was wrong. */
  readonly diagnostics: readonly Diagnostic[];
}

interface Matched {
  readonly written: WrittenField;
  readonly structure: FieldStructure;
}

/** Matches names and reads values; unknown, repeated, blank, placeholder and unreadable fields are diagnostics. */
export function readFields(written: readonly WrittenField[], reading: FieldReading): ReadFields {
  const diagnostics: Diagnostic[] = [];
  const matched = written.flatMap((field) => matchField(field, written, { ...reading, diagnostics }));
  const fields = new Map<string, Field>();
  const seen = new Map<string, WrittenField>();
  for (const { written: field, structure } of matched) {
    const first = seen.get(structure.name);
    if (first !== undefined) {
      diagnostics.push(...repeated(field, first, reading));
      continue;
    }
    seen.set(structure.name, field);
    const { value, problems } = valueOf(field, structure, reading);
    diagnostics.push(...problems);
    if (value !== undefined) fields.set(structure.name, value);
  }
  return { fields, unreadable: [...seen.keys()].filter((name) => !fields.has(name)), diagnostics };
}

type Matching = FieldReading & { readonly diagnostics: Diagnostic[] };

function matchField(field: WrittenField, all: readonly WrittenField[], reading: Matching): readonly Matched[] {
  const { structure } = reading.type;
  const ambiguous = field.origin === 'row' ? structure.ambiguousLabels.find((label) => label.names.some((name) => nameKey(name) === nameKey(field.name.value))) : undefined;
  if (ambiguous === undefined) {
    const found = findField(field.name.value, structure);
    if (found !== undefined) return [{ written: field, structure: found }];
    reading.diagnostics.push(unknownField(field, reading));
    return [];
  }
  const given = all.filter((other) => other !== field).map((other) => findField(other.name.value, structure)?.name);
  const open = ambiguous.readings.filter((name) => !given.includes(name));
  const settled = open.length === 1 ? open[0] : settledByText(field, open, reading);
  const found = structure.fields.find((candidate) => candidate.name === settled);
  if (found !== undefined) return [{ written: field, structure: found }];
  reading.diagnostics.push(ambiguousLabel(field, ambiguous.readings, reading));
  return [];
}

/** The text settles a date when it names the same day as that of the committee's own meeting. */
function settledByText(field: WrittenField, open: readonly string[], reading: FieldReading): string | undefined {
  const metOn = reading.type.structure.fields.find((candidate) => candidate.role === 'met-on' && open.includes(candidate.name));
  const value = field.value.kind === 'scalar' ? field.value.text.text.trim() : '';
  const first = reading.sections[0]?.blocks[0];
  if (metOn === undefined || value === '' || first === undefined) return undefined;
  const text = reading.written.source.text.slice(first.span.start, first.span.end).replace(/\s+/gu, ' ');
  return text.includes(` ${value.replace(/\s+/gu, ' ')}`) && /\bmet\b|cyfarfu/iu.test(text) ? metOn.name : undefined;
}

function valueOf(field: WrittenField, structure: FieldStructure, reading: FieldReading): { readonly value?: Field; readonly problems: readonly Diagnostic[] } {
  const label = inLanguage(structure.label, 'en');
  const { source } = reading.written;
  const placeholder = placeholderIn(field.value);
  if (field.value.kind === 'blank') return { problems: [blankField(field, structure, reading)] };
  if (placeholder !== undefined) {
    const severity = structure.isRequired ? 'error' : 'warning';
    return { problems: [{ rule: 'placeholder', severity, message: `${label} still holds a placeholder: \`${placeholder}\`.`, hint: `Write ${structure.description}.`, source, span: field.value.span }] };
  }
  const outcome = readValue(field.value, { label, kind: structure.kind, choices: structure.choices, source });
  if (outcome.value === undefined) return { problems: outcome.diagnostics };
  return { value: { structure, name: field.name, value: outcome.value, span: field.value.span }, problems: outcome.diagnostics };
}

const placeholderPattern = /^(?:tbc|tba|tbd|xx+|\?+|\.\.+|…|to be (?:confirmed|advised|decided)|\[[^\]]*\]|<[^>]*>|insert .*|lorem ipsum.*)\.?$/iu;

function placeholderIn(value: WrittenValue): string | undefined {
  if (value.kind === 'list') return value.items.map((item) => placeholderIn(item)).find((found) => found !== undefined);
  const text = value.kind === 'scalar' ? value.text.text.trim() : '';
  return placeholderPattern.test(text) ? text : undefined;
}

function blankField(field: WrittenField, structure: FieldStructure, reading: FieldReading): Diagnostic {
  const severity = structure.isRequired ? 'error' : 'notice';
  const hint = structure.isRequired ? `Write ${structure.description}.` : `Write ${structure.description}, or remove the line.`;
  return { rule: 'blank-field', severity, message: `${inLanguage(structure.label, 'en')} is blank.`, hint, source: reading.written.source, span: field.name.span };
}

function repeated(field: WrittenField, first: WrittenField, reading: FieldReading): readonly Diagnostic[] {
  const text = (value: WrittenValue): string => (value.kind === 'scalar' ? value.text.text.replace(/[\s.]+/gu, ' ').trim() : reading.written.source.text.slice(value.span.start, value.span.end));
  if (text(first.value) === text(field.value) && first.origin !== field.origin) return [];
  const related = [{ span: first.name.span, message: 'The first stands here.' }];
  return [{ rule: 'duplicate-field', severity: 'error', message: `\`${field.name.value}\` is given twice.`, hint: 'Keep the one that is right.', source: reading.written.source, span: field.name.span, related }];
}

function unknownField(field: WrittenField, reading: FieldReading): Diagnostic {
  const names = suggestions([...reading.type.structure.fields, ...(field.origin === 'key' ? reading.type.structure.sections : [])]);
  const suggestion = nearest(field.name.value, names);
  return {
    rule: 'unknown-field', severity: 'error', message: `\`${field.name.value}\` is not a field of a ${reading.type.name} report.`,
    hint: suggestion === undefined ? 'Remove it, or use one of the names in the guide to writing notes.' : `Did you mean \`${suggestion}\`?`,
    source: reading.written.source, span: field.name.span,
  };
}

function ambiguousLabel(field: WrittenField, readings: readonly string[], reading: FieldReading): Diagnostic {
  const labels = readings.map((name) => {
    const structure = reading.type.structure.fields.find((candidate) => candidate.name === name);
    return structure === undefined ? name : `\`${inLanguage(structure.label, 'en')}\` (${structure.description})`;
  });
  return {
    rule: 'ambiguous-label', severity: 'warning', message: `\`${field.name.value}\` can mean ${labels.join(' or ')}.`, hint: 'Use the label that says which one it is.', source: reading.written.source, span: field.name.span,
  };
}
