import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { WrittenField, WrittenNotes, WrittenSection } from '../parse/written-notes.ts';
import type { SectionStructure, TypeStructure } from '../report-types/report-type.ts';
import { nameKey } from '../source/name-key.ts';
import { dateFromText } from './date-from-text.ts';
import { readFields } from './fields.ts';
import { furtherSections } from './further-sections.ts';
import { findField, findSection } from './match-names.ts';
import type { Notes } from './notes.ts';
import type { ReadSection } from './sections.ts';
import { readSection, readYamlSection } from './sections.ts';
import { closingLine } from './sign-off.ts';
import { withheldSections } from './withheld.ts';

/** Reads written notes in the light of a report type. There is always a result: what cannot be read is a diagnostic and missing. */
export function interpretNotes(written: WrittenNotes, type: TypeStructure): Outcome<Notes> {
  const { source } = written;
  const signOff = closingLine(written.sections, type.structure);
  const keyed = written.fields.filter((field) => isSectionKey(field, type));
  const diagnostics: Diagnostic[] = [];
  const readings = [
    ...keyed.flatMap((field) => keyedSections(field, { written, type, diagnostics })),
    ...meantSections(signOff.sections, type).map(({ section, structure }) => readSection(section, structure, source)),
  ];
  const given = [...written.fields.filter((field) => !keyed.includes(field)), ...signOff.fields];
  const { sections, diagnostics: marks } = withheldSections(
    readings.map((reading) => reading.section),
    {
      source,
      suppressions: written.suppressions,
      fields: given.map(({ name, value }) => ({
        start: name.span.start,
        end: Math.max(name.span.end, value.span.end),
      })),
    },
  );
  const fields = readFields(given, { written, type, sections });
  const dated = dateFromText({
    source,
    type,
    form: written.form,
    fields: fields.fields,
    unreadable: fields.unreadable,
    sections,
    footnotes: written.footnotes,
    ...(written.title === undefined ? {} : { title: written.title }),
    opening: written.opening,
    suppressions: written.suppressions,
  });
  diagnostics.push(...readings.flatMap((reading) => reading.diagnostics), ...fields.diagnostics, ...dated.diagnostics);
  return { value: dated.notes, diagnostics: [...diagnostics, ...marks] };
}

interface MeantSection {
  readonly section: WrittenSection;
  readonly structure: SectionStructure | undefined;
}

/** What each heading means; a second one that is only another name for a section that stands there already is a section of its own. */
function meantSections(
  sections: readonly WrittenSection[],
  { structure: type }: TypeStructure,
): readonly MeantSection[] {
  const first = new Map<SectionStructure, string>();
  return sections.map((section) => {
    const structure = findSection(section.heading.value, type);
    const key = nameKey(section.heading.value);
    if (structure === undefined || !type.allowsFreeSections) return { section, structure };
    const before = first.get(structure);
    if (before === undefined) first.set(structure, key);
    return { section, structure: before === undefined || before === key ? structure : undefined };
  });
}

/** In YAML sections are keys; a key that is also a field's name is the field. */
function isSectionKey(field: WrittenField, type: TypeStructure): boolean {
  if (field.origin !== 'key' || findField(field.name.value, type.structure) !== undefined) return false;
  return findSection(field.name.value, type.structure) !== undefined || nameKey(field.name.value) === 'sections';
}

interface Reading {
  readonly written: WrittenNotes;
  readonly type: TypeStructure;
  readonly diagnostics: Diagnostic[];
}

function keyedSections(field: WrittenField, { written, type, diagnostics }: Reading): readonly ReadSection[] {
  const structure = findSection(field.name.value, type.structure);
  if (structure !== undefined) return [readYamlSection(field, structure, written.source)];
  const further = furtherSections(field, written.source);
  diagnostics.push(...further.diagnostics);
  return further.sections.map((section) =>
    readSection(section, findSection(section.heading.value, type.structure), written.source),
  );
}
