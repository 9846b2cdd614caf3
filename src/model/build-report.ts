import type { Notes } from '../interpret/notes.ts';
import { fieldByRole, isSettled, statuses, statusOf } from '../interpret/notes.ts';
import { numberSections } from '../interpret/numbering.ts';
import type { FieldRole, Translated } from '../report-types/report-type.ts';
import { inLanguage } from '../report-types/report-type.ts';
import { buildSection } from './build-section.ts';
import { contentBuilder } from './content.ts';
import type { Council, Report, ReportField, ReportValue, SummaryTable } from './report.ts';
import { plainValue, printedText } from './values.ts';
import type { Wording } from './wording.ts';
import { wordingOf } from './wording.ts';

/** What a report is made with beside the notes. */
export interface ReportSettings {
  /** Who may read it. */
  readonly edition: 'public' | 'members';
  /** Whether it is made although errors were found. */
  readonly hasErrors: boolean;
  /** The council that publishes. */
  readonly council?: Council;
  /** The language where the notes name none. */
  readonly language?: string;
}

/** Makes the document from notes that passed the gate, or with `hasErrors` as far as they go: what is missing is named as missing. */
export function buildReport(notes: Notes, settings: ReportSettings): Report {
  const language = textByRole(notes, 'language') ?? settings.language ?? 'en-GB';
  const wording = wordingOf(notes.type.structure, language === 'en' ? 'en-GB' : language);
  const fields = fieldsOf(notes, wording);
  const content = contentBuilder(notes.footnotes);
  const numbered = numberSections(notes);
  const building = { notes, wording, content, numbered, edition: settings.edition };
  const sections = numbered.map((section, index) => buildSection(section, index, building));
  const title =
    textByRole(notes, 'title') ?? madeTitle(notes, wording) ?? wording.missing(wording.labelOfRole('title')).text;
  const lead =
    notes.type.structure.lead === undefined
      ? undefined
      : filled(
          notes.type.structure.lead,
          wording,
          (name) => inSentence(notes, name, wording) ?? givenText(fields[name]?.value),
        );
  return {
    version: 1,
    type: notes.type.name,
    language: wording.language,
    edition: settings.edition,
    ...stateOf(notes, settings, wording),
    title,
    shortTitle: shortTitle(notes, fields, title),
    reference: textByRole(notes, 'reference') ?? stem(notes.source.path),
    ...(settings.council === undefined ? {} : { council: settings.council }),
    ...(lead === undefined ? {} : { lead }),
    fields,
    tables: tablesOf(notes, fields, wording),
    sections,
    footnotes: content.footnotes(),
    strings: wording.strings,
  };
}

function textByRole(notes: Notes, role: FieldRole): string | undefined {
  const value = fieldByRole(notes, role)?.value;
  return value?.kind === 'text' ? value.text : undefined;
}

function fieldsOf(notes: Notes, wording: Wording): Readonly<Record<string, ReportField>> {
  const entries = notes.type.structure.fields.flatMap((structure): [string, ReportField][] => {
    const label = inLanguage(structure.label, wording.language);
    const given = notes.fields.get(structure.name);
    if (given !== undefined) return [[structure.name, { label, value: plainValue(given.value, wording) }]];
    const title = structure.role === 'title' ? madeTitle(notes, wording) : undefined;
    if (title !== undefined) return [[structure.name, { label, value: { kind: 'text', text: title } }]];
    return structure.isRequired ? [[structure.name, { label, value: wording.missing(label) }]] : [];
  });
  return Object.fromEntries(entries);
}

/** The title that the report type makes; absent while a field that it is made of is. */
function madeTitle(notes: Notes, wording: Wording): string | undefined {
  return filled(notes.type.structure.defaultTitle, wording, (name) => inSentence(notes, name, wording));
}

/** Words with `{field}` places filled in; absent while one of the fields is. */
function filled(words: Translated, wording: Wording, textOf: (name: string) => string | undefined): string | undefined {
  const parts = inLanguage(words, wording.language)
    .split(/\{([^}]*)\}/u)
    .map((part, index) => (index % 2 === 0 ? part : textOf(part)));
  return parts.includes(undefined) ? undefined : parts.join('');
}

/** A field's value inside a sentence: persons without their posts. */
function inSentence(notes: Notes, name: string, wording: Wording): string | undefined {
  const value = notes.fields.get(name)?.value;
  if (value?.kind === 'persons') return value.persons.map((person) => person.name.value).join(', ');
  return value === undefined ? undefined : givenText(plainValue(value, wording));
}

function givenText(value: ReportValue | undefined): string | undefined {
  return value === undefined || value.kind === 'missing' ? undefined : printedText(value);
}

function tablesOf(
  notes: Notes,
  fields: Readonly<Record<string, ReportField>>,
  wording: Wording,
): readonly SummaryTable[] {
  return notes.type.structure.tables
    .map((table) => ({
      caption: inLanguage(table.caption, wording.language),
      rows: table.rows.filter((row) => fields[row] !== undefined),
    }))
    .filter((table) => table.rows.length > 0);
}

const longestShortTitle = 70;

function shortTitle(notes: Notes, fields: Readonly<Record<string, ReportField>>, title: string): string {
  const given = textByRole(notes, 'short-title');
  if (given !== undefined) return given;
  const from = fields[notes.type.structure.shortTitleFrom]?.value;
  const text = from === undefined || from.kind === 'missing' ? title : printedText(from);
  if (text.length <= longestShortTitle) return text;
  const cut = text.slice(0, longestShortTitle);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 40)).replace(/[\s,;:–-]+$/u, '')}…`;
}

/** What readers must know of the report's state; one that does not say how far it has come is taken for finished. */
function stateOf(
  notes: Notes,
  { hasErrors }: ReportSettings,
  wording: Wording,
): Pick<Report, 'draft' | 'withdrawn' | 'correction'> {
  const status = statusOf(notes) ?? '';
  const isDraft = statuses.includes(status) && !isSettled(status);
  const reason = textByRole(notes, 'correction');
  return {
    ...(hasErrors || isDraft ? { draft: wording.say(`draft-${hasErrors ? 'with-errors' : status}`) } : {}),
    ...(status === 'withdrawn' ? { withdrawn: wording.say('withdrawn') } : {}),
    ...(reason === undefined ? {} : { correction: `${wording.labelOfRole('correction')}: ${reason}` }),
  };
}

function stem(path: string): string {
  const name = path.split(/[/\\]/u).at(-1) ?? path;
  return name.replace(/\.[^.]*$/u, '');
}
