import type { Diagnostic, Outcome } from './diagnostics/diagnostic.ts';
import { nearest } from './diagnostics/did-you-mean.ts';
import type { WrittenField, WrittenNotes } from './parse/written-notes.ts';
import type { Project } from './project.ts';
import type { TypeStructure } from './report-types/report-type.ts';
import { nameKey } from './source/name-key.ts';

/** The report type where neither the notes nor the settings name one. */
export const defaultType = 'cabinet-feedback';

function typeField(written: WrittenNotes): WrittenField | undefined {
  return written.fields.find((field) => nameKey(field.name.value) === 'type');
}

/** The notes without the field that names their type, which was chosen before they are read in its light; a type that defines such a field keeps it. */
export function withoutType(written: WrittenNotes, type: TypeStructure): WrittenNotes {
  const isDefined = type.structure.fields.some((field) => field.role === 'type');
  return isDefined ? written : { ...written, fields: written.fields.filter((field) => field !== typeField(written)) };
}

/** The report type of notes: what they name, else what the settings name, else the default. */
export function chooseType(written: WrittenNotes, project: Project): Outcome<TypeStructure> {
  const field = typeField(written);
  const named = field?.value.kind === 'scalar' ? field.value.text.text.trim() : undefined;
  const name = named ?? project.settings.written.type ?? defaultType;
  const [key, structure] = [...project.structures].find(([candidate]) => nameKey(candidate) === nameKey(name)) ?? [];
  const span = field?.value.span ?? { start: 0, end: 0 };
  if (key === undefined || structure === undefined)
    return { diagnostics: [unknownType(name, { written, project, span })] };
  const isTold = named !== undefined || project.settings.written.type !== undefined;
  return { value: { name: key, structure }, diagnostics: isTold ? [] : [assumedType(written, key)] };
}

function unknownType(
  name: string,
  place: { readonly written: WrittenNotes; readonly project: Project; readonly span: Diagnostic['span'] },
): Diagnostic {
  const names = [...place.project.structures.keys()];
  const suggestion = nearest(name, names);
  return {
    rule: 'unknown-report-type',
    severity: 'error',
    message: `There is no report type \`${name}\`.`,
    hint: suggestion === undefined ? `Use one of: ${names.join(', ')}.` : `Did you mean \`${suggestion}\`?`,
    source: place.written.source,
    span: place.span,
  };
}

function assumedType(written: WrittenNotes, name: string): Diagnostic {
  const first = /\S[^\r\n]*/u.exec(written.source.text);
  const start = first?.index ?? 0;
  return {
    rule: 'report-type-assumed',
    severity: 'notice',
    message: `No report type is named, so these notes are read as \`${name}\`.`,
    hint: `Add \`type: ${name}\` to the notes or to \`scrutineer.yaml\` to say so.`,
    source: written.source,
    span: { start, end: start + (first?.[0].length ?? 0) },
  };
}
