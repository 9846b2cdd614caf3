import type { ImportRule } from './import-rule.ts';
import { importTableOfProgram } from './import-table-of-program.ts';
import { editorImports } from './import-table-of-editors.ts';

const stageReason =
  'A stage imports the noun of the stage before it and the words of problems, never a later stage or the verbs of another; only `pipeline.ts` knows all the verbs.';
/** Who may import whom: the table of `src/README.md`. */
export const importTable: readonly ImportRule[] = [
  { part: 'source/', mayImport: [], reason: 'Text and places are the ground that everything stands on.' },
  {
    part: 'language/',
    mayImport: ['source/matches.ts', 'source/once.ts'],
    reason:
      'Dates in words, names of people, posts and bodies are facts of a language and need nothing of ours but ways to ask a text quickly.',
  },
  {
    part: 'calendar/',
    mayImport: ['language/dates.ts'],
    reason: 'Counting days needs nothing but the calendar; whose deadline it is, is for the law and the rules to say.',
  },
  {
    part: 'law/',
    mayImport: ['source/matches.ts'],
    reason: 'What Acts and schedules say are facts with their sources; they know neither notes nor rules.',
  },
  {
    part: 'host/',
    mayImport: ['type language/grammar.ts'],
    reason:
      'The host touches the world and knows nothing of notes and reports, so that a host in memory can take its place.',
  },
  { part: 'pdf/', mayImport: [], reason: 'Bytes in, bytes out: what makes a PDF conform knows nothing of reports.' },
  {
    part: 'diagnostics/',
    mayImport: ['source/'],
    reason: 'Problems are told in terms of text and places only, so that every stage can tell them.',
  },
  { part: 'read/', mayImport: ['source/', 'diagnostics/', 'host/host.ts'], reason: stageReason },
  { part: 'parse/', mayImport: ['source/', 'diagnostics/'], reason: stageReason },
  {
    part: 'interpret/',
    mayImport: ['parse/written-notes.ts', 'report-types/report-type.ts', 'source/', 'diagnostics/', 'language/'],
    reason: stageReason,
  },
  {
    part: 'check/',
    mayImport: [
      'type parse/written-notes.ts',
      'interpret/notes.ts',
      'interpret/exempt-marks.ts',
      'interpret/prose.ts',
      'interpret/numbering.ts',
      'interpret/exempt-items.ts',
      'report-types/report-type.ts',
      'type facts.ts',
      'compare/change-words.ts',
      'review/items.ts',
      'review/review.ts',
      'type compare/comparison.ts',
      'source/',
      'diagnostics/',
      'language/',
    ],
    reason: stageReason,
  },
  {
    part: 'check/rules/',
    mayImport: [
      'check/rule.ts',
      'interpret/notes.ts',
      'interpret/prose.ts',
      'interpret/abbreviations.ts',
      'interpret/names.ts',
      'interpret/first-words.ts',
      'interpret/numbering.ts',
      'interpret/exempt-items.ts',
      'type report-types/report-type.ts',
      'type parse/written-notes.ts',
      'type facts.ts',
      'interpret/named-councillors.ts',
      'interpret/named-people.ts',
      'register/register.ts',
      'diagnostics/did-you-mean.ts',
      'source/',
      'language/',
      'calendar/',
      'law/',
    ],
    reason: 'A rule sees the notes and the facts. It knows nothing of severity, settings, reporters or files.',
  },
  {
    part: 'model/',
    mayImport: [
      'type parse/written-notes.ts',
      'interpret/notes.ts',
      'interpret/numbering.ts',
      'report-types/report-type.ts',
      'facts.ts',
      'source/',
      'language/',
    ],
    reason: stageReason,
  },
  {
    part: 'compare/',
    mayImport: ['type model/report.ts', 'report-types/report-type.ts', 'diagnostics/'],
    reason:
      'What differs between two reports is worked out from the reports alone, and is the same in every form in which it is told.',
  },
  {
    part: 'render/',
    mayImport: ['model/report.ts', 'compare/', 'report-types/report-type.ts', 'source/', 'diagnostics/', 'language/'],
    reason: stageReason,
  },
  {
    part: 'write/',
    mayImport: ['render/page.ts', 'model/report.ts', 'pdf/', 'host/host.ts', 'diagnostics/'],
    reason: stageReason,
  },
  {
    part: 'review/',
    mayImport: [
      'read/read.ts',
      'parse/yaml.ts',
      'parse/limits.ts',
      'parse/time-limit.ts',
      'report-types/',
      'model/',
      'type interpret/notes.ts',
      'type render/page.ts',
      'render/html.ts',
      'source/',
      'diagnostics/',
      'host/host.ts',
    ],
    reason:
      'What people say of a report stands in a file of its own, read as settings are; it names parts of the report and knows no rule.',
  },
  { part: 'version.ts', mayImport: [], reason: 'The version stands in package.json and nowhere else.' },
  ...importTableOfProgram,
  ...editorImports,
];
