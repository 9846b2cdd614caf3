import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { WrittenField, WrittenNotes } from '../parse/written-notes.ts';
import type { FieldStructure, TypeStructure } from '../report-types/report-type.ts';
import { inLanguage } from '../report-types/report-type.ts';
import { nameKey } from '../source/name-key.ts';
import type { Source } from '../source/source.ts';
import {
  ambiguousField,
  blankField,
  meantField,
  placeholderField,
  repeatedField,
  unknownField,
} from './field-problems.ts';
import { findField } from './match-names.ts';
import type { Field, Section } from './notes.ts';
import { isBlank, oneLine } from './value-texts.ts';
import { placeholderIn } from './placeholders.ts';
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

/** Matches names and reads values; unknown, repeated, blank, placeholder and unreadable fields are diagnostics. */
export function readFields(written: readonly WrittenField[], reading: FieldReading): ReadFields {
  const place = { source: reading.written.source, type: reading.type };
  const diagnostics: Diagnostic[] = [];
  const fields = new Map<string, Field>();
  const seen = new Map<string, WrittenField>();
  const misspelt = new Set<string>();
  for (const match of matches(written, reading)) {
    const { field, structure } = match;
    if (structure === undefined) {
      const isAmbiguous = match.readings !== undefined;
      const meant = isAmbiguous ? undefined : meantField(field, place);
      if (meant !== undefined) misspelt.add(meant.name);
      diagnostics.push(isAmbiguous ? ambiguousField(field, match.readings, place) : unknownField(field, place));
      continue;
    }
    const first = seen.get(structure.name);
    if (first !== undefined) {
      if (!agree(field, first)) diagnostics.push(repeatedField(field, first, place));
      continue;
    }
    seen.set(structure.name, field);
    const { value, problems } = valueOf(field, structure, place);
    diagnostics.push(...problems);
    if (value !== undefined) fields.set(structure.name, value);
  }
  return {
    fields,
    unreadable: [...new Set([...seen.keys(), ...misspelt])].filter((name) => !fields.has(name)),
    diagnostics,
  };
}

interface Match {
  readonly field: WrittenField;
  /** Absent when the name is unknown or ambiguous. */
  readonly structure?: FieldStructure;
  /** What an ambiguous label can mean. */
  readonly readings?: readonly string[];
}

function matches(written: readonly WrittenField[], reading: FieldReading): readonly Match[] {
  const { structure } = reading.type;
  const names = written.map((field) => findField(field.name.value, structure)?.name);
  return written.map((field, index): Match => {
    const key = nameKey(field.name.value);
    const isOne = field.origin === 'row';
    const label = isOne
      ? structure.ambiguousLabels.find((one) => one.names.some((name) => nameKey(name) === key))
      : undefined;
    const open =
      label?.readings.filter((name) => !names.some((given, other) => other !== index && given === name)) ?? [];
    const settled = open.length === 1 ? open[0] : settledByText(field, open, reading);
    const found =
      label === undefined
        ? findField(field.name.value, structure)
        : structure.fields.find(({ name }) => name === settled);
    if (found !== undefined) return { field, structure: found };
    return label === undefined ? { field } : { field, readings: label.readings };
  });
}

/** The text settles a date when it names the same day as that of the committee's own meeting. */
function settledByText(field: WrittenField, open: readonly string[], reading: FieldReading): string | undefined {
  const metOn = reading.type.structure.fields.find(
    (candidate) => candidate.role === 'met-on' && open.includes(candidate.name),
  );
  const value = field.value.kind === 'scalar' ? oneLine(field.value.text.text) : '';
  const first = reading.sections[0]?.blocks[0];
  if (metOn === undefined || value === '' || first === undefined) return undefined;
  const text = oneLine(reading.written.source.text.slice(first.span.start, first.span.end));
  return text.includes(` ${value}`) && /\bmet\b|cyfarfu/iu.test(text) ? metOn.name : undefined;
}

interface Place {
  readonly source: Source;
  readonly type: TypeStructure;
}

interface FieldValue {
  readonly value?: Field;
  readonly problems: readonly Diagnostic[];
}

function valueOf(field: WrittenField, structure: FieldStructure, place: Place): FieldValue {
  if (isBlank(field.value)) return { problems: [blankField(field, structure, place)] };
  const words = placeholderIn(field.value, structure.kind, place.source);
  if (words !== undefined) return { problems: [placeholderField(field, structure, { ...place, words })] };
  const { label: labels, kind, choices } = structure;
  const outcome = readValue(field.value, { label: inLanguage(labels, 'en'), kind, choices, source: place.source });
  if (outcome.value === undefined) return { problems: outcome.diagnostics };
  const isEmpty = 'persons' in outcome.value && outcome.value.persons.length === 0;
  if (isEmpty) return { problems: [blankField(field, structure, place)] };
  return {
    value: { structure, name: field.name, value: outcome.value, span: field.value.span },
    problems: outcome.diagnostics,
  };
}

/** A name may be given again, as a closing line is, when it says the same; two keys of one name in YAML may not. */
function agree(field: WrittenField, first: WrittenField): boolean {
  if (field.origin === 'key' && first.origin === 'key') return false;
  const [one, other] = [field.value, first.value].map((value) =>
    value.kind === 'scalar' ? oneLine(value.text.text).replace(/\.$/u, '') : undefined,
  );
  return one !== undefined && one === other;
}
