import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { WrittenBlock, WrittenField, WrittenNotes, WrittenSection } from '../parse/written-notes.ts';
import type { TypeStructure } from '../report-types/report-type.ts';
import { nameKey } from '../source/name-key.ts';
import { dateFromText } from './date-from-text.ts';
import { readFields } from './fields.ts';
import { findField, findSection } from './match-names.ts';
import type { Notes, Section } from './notes.ts';
import type { ReadSection } from './sections.ts';
import { readSection, readYamlSection } from './sections.ts';
import { closingLine } from './sign-off.ts';

/** Reads written notes in the light of a report type. There is always a result: what cannot be read is a diagnostic and missing. */
export function interpretNotes(written: WrittenNotes, type: TypeStructure): Outcome<Notes> {
  const signOff = closingLine(written.sections, type.structure);
  const isSection = (field: WrittenField): boolean => isSectionKey(field, type);
  const readings = [...yamlSections(written, type), ...signOff.sections.map((section) => readSection(section, findSection(section.heading.value, type.structure), written.source))];
  const sections = readings.map((reading) => reading.section);
  const fields = readFields([...written.fields.filter((field) => !isSection(field)), ...signOff.fields], { written, type, sections });
  const notes: Notes = {
    source: written.source,
    type,
    form: written.form,
    fields: fields.fields,
    unreadable: fields.unreadable,
    sections,
    footnotes: written.footnotes,
    ...(written.title === undefined ? {} : { title: written.title }),
    opening: written.opening,
  };
  const dated = dateFromText(notes);
  return { value: dated.notes, diagnostics: [...readings.flatMap((reading) => reading.diagnostics), ...fields.diagnostics, ...dated.diagnostics] };
}

/** In YAML sections are keys; a key that is also a field's name is the field. */
function isSectionKey(field: WrittenField, type: TypeStructure): boolean {
  if (field.origin !== 'key' || findField(field.name.value, type.structure) !== undefined) return false;
  return findSection(field.name.value, type.structure) !== undefined || isFurtherSections(field);
}

function isFurtherSections(field: WrittenField): boolean {
  return nameKey(field.name.value) === 'sections';
}

function yamlSections(written: WrittenNotes, type: TypeStructure): readonly ReadSection[] {
  return written.fields.flatMap((field) => {
    if (!isSectionKey(field, type)) return [];
    const structure = findSection(field.name.value, type.structure);
    return structure === undefined ? furtherSections(field, type, written) : [readYamlSection(field, structure, written.source)];
  });
}

/** `sections: [{heading, body}]` in YAML. */
function furtherSections(field: WrittenField, type: TypeStructure, written: WrittenNotes): readonly ReadSection[] {
  if (field.value.kind !== 'list') return [{ section: emptySection(field), diagnostics: [notSections(field, written)] }];
  return field.value.items.map((value): ReadSection => {
    const entries = value.kind === 'map' ? value.entries : [];
    const heading = entries.find((entry) => nameKey(entry.name.value) === 'heading')?.value;
    const body = entries.find((entry) => nameKey(entry.name.value) === 'body')?.value;
    if (heading?.kind !== 'scalar' || body?.kind !== 'scalar') return { section: emptySection(field), diagnostics: [notSections({ ...field, value }, written)] };
    const section: WrittenSection = { heading: { value: heading.text.text.trim(), span: heading.span }, blocks: body.markdown().blocks };
    return readSection(section, findSection(section.heading.value, type.structure), written.source);
  });
}

function emptySection(field: WrittenField): Section {
  const blocks: readonly WrittenBlock[] = [];
  return { heading: field.name, blocks, items: [], after: [], joins: [] };
}

function notSections(field: WrittenField, written: WrittenNotes): Diagnostic {
  return {
    rule: 'section-not-text', severity: 'error', message: 'A further section needs a heading and a body.',
    hint: 'Write `- heading: …` and below it `body: |` with the text, indented.', source: written.source, span: field.value.span,
  };
}
