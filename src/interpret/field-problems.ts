import { distance } from 'fastest-levenshtein';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/did-you-mean.ts';
import type { WrittenField } from '../parse/written-notes.ts';
import type { FieldStructure, TypeStructure } from '../report-types/report-type.ts';
import { inLanguage } from '../report-types/report-type.ts';
import { quoted } from '../source/quoted.ts';
import type { Source } from '../source/source.ts';
import { findField, suggestions } from './match-names.ts';

/** What a problem with a field is told with. */
export interface FieldPlace {
  /** The notes' text. */
  readonly source: Source;
  /** The report type. */
  readonly type: TypeStructure;
}

/** A field without a value. */
export function blankField(field: WrittenField, structure: FieldStructure, { source }: FieldPlace): Diagnostic {
  const hint = structure.isRequired
    ? `Write ${structure.description}.`
    : `Write ${structure.description}, or remove the line.`;
  return {
    rule: 'blank-field',
    severity: structure.isRequired ? 'error' : 'notice',
    message: `${inLanguage(structure.label, 'en')} is blank.`,
    hint,
    source,
    span: field.name.span,
  };
}

/** A field that still holds what a starter puts there. */
export function placeholderField(
  field: WrittenField,
  structure: FieldStructure,
  place: FieldPlace & { readonly words: string },
): Diagnostic {
  return {
    rule: 'placeholder',
    severity: structure.isRequired ? 'error' : 'warning',
    message: `${inLanguage(structure.label, 'en')} still holds a placeholder: ${quoted(place.words)}.`,
    hint: `Write ${structure.description}.`,
    source: place.source,
    span: field.value.span,
  };
}

/** A field that is given a second time, with another value. */
export function repeatedField(field: WrittenField, first: WrittenField, { source }: FieldPlace): Diagnostic {
  return {
    rule: 'duplicate-field',
    severity: 'error',
    message: `${quoted(field.name.value)} is given twice.`,
    hint: 'Keep the one that is right.',
    source,
    span: field.name.span,
    related: [{ span: first.name.span, message: 'The first stands here.' }],
  };
}

/** The field that a misspelt name was meant for, if one comes close. */
export function meantField(field: WrittenField, { type }: FieldPlace): FieldStructure | undefined {
  const { fields, sections } = type.structure;
  const suggestion = nearest(field.name.value, suggestions([...fields, ...(field.origin === 'key' ? sections : [])]));
  return suggestion === undefined ? undefined : findField(suggestion, type.structure);
}

/** A name that the report type does not know. */
export function unknownField(field: WrittenField, { source, type }: FieldPlace): Diagnostic {
  const { fields, sections } = type.structure;
  const suggestion = nearest(field.name.value, suggestions([...fields, ...(field.origin === 'key' ? sections : [])]));
  const isLong = field.value.kind === 'list' || (field.value.kind === 'scalar' && field.value.text.text.length > 100);
  const known =
    field.origin === 'key' && isLong
      ? 'If it is a section of its own, write it below `sections:` as `- heading: …` with `body: |`.'
      : 'Remove it, or use one of the names in the guide to writing notes.';
  return {
    rule: 'unknown-field',
    severity: 'error',
    message: `${quoted(field.name.value)} is not a field of a ${type.name} report.`,
    hint: suggestion === undefined ? known : `Did you mean \`${suggestion}\`?`,
    source,
    span: field.name.span,
    ...(suggestion === undefined ? {} : rename(field, suggestion)),
  };
}

/** One slip in a long name leaves no doubt of what was meant. */
function rename({ name }: WrittenField, suggestion: string): Pick<Diagnostic, 'edits' | 'suggestions'> {
  const edits = [{ span: name.span, text: suggestion }];
  const isSure = name.value.length >= surelyMeant && distance(name.value.toLowerCase(), suggestion.toLowerCase()) === 1;
  return isSure ? { edits } : { suggestions: [{ message: `Write ${quoted(suggestion)}.`, edits }] };
}

const surelyMeant = 6;

/** A label that councils use for different fields. */
export function ambiguousField(
  field: WrittenField,
  readings: readonly string[],
  { source, type }: FieldPlace,
): Diagnostic {
  const labels = readings.map((name) => {
    const structure = type.structure.fields.find((candidate) => candidate.name === name);
    return structure === undefined ? name : `\`${inLanguage(structure.label, 'en')}\` (${structure.description})`;
  });
  return {
    rule: 'ambiguous-label',
    severity: 'warning',
    message: `${quoted(field.name.value)} can mean ${labels.join(' or ')}.`,
    hint: 'Use the label that says which one it is.',
    source,
    span: field.name.span,
  };
}
