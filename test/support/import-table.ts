import type { ImportRule } from './import-rule.ts';
import { importTableOfProgram } from './import-table-of-program.ts';

const stageReason =
  'A stage imports the noun of the stage before it and the words of problems, never a later stage or the verbs of another; only `pipeline.ts` knows all the verbs.';
const settingsReason =
  'Settings, facts and report types are text that people write: they are read as YAML with places, and know no stage.';

/** Who may import whom: the table of `src/README.md`. */
export const importTable: readonly ImportRule[] = [
  { part: 'source/', mayImport: [], reason: 'Text and places are the ground that everything stands on.' },
  {
    part: 'language/',
    mayImport: [],
    reason: 'Dates in words, names of people, posts and bodies are facts of a language and need nothing of ours.',
  },
  {
    part: 'calendar/',
    mayImport: ['language/dates.ts'],
    reason: 'Counting days needs nothing but the calendar; whose deadline it is, is for the law and the rules to say.',
  },
  {
    part: 'law/',
    mayImport: [],
    reason: 'What Acts and schedules say are facts with their sources; they know neither notes nor rules.',
  },
  {
    part: 'host/',
    mayImport: [],
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
      'interpret/prose.ts',
      'interpret/numbering.ts',
      'report-types/report-type.ts',
      'type facts.ts',
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
      'interpret/numbering.ts',
      'type report-types/report-type.ts',
      'type parse/written-notes.ts',
      'type facts.ts',
      'interpret/named-councillors.ts',
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
    part: 'render/',
    mayImport: ['model/report.ts', 'report-types/report-type.ts', 'source/', 'diagnostics/', 'language/'],
    reason: stageReason,
  },
  {
    part: 'write/',
    mayImport: ['render/page.ts', 'model/report.ts', 'pdf/conform.ts', 'host/host.ts', 'diagnostics/'],
    reason: stageReason,
  },
  {
    part: 'report-types/',
    mayImport: ['parse/yaml.ts', 'source/', 'diagnostics/', 'host/host.ts'],
    reason: settingsReason,
  },
  {
    part: 'register/',
    mayImport: [
      'parse/yaml.ts',
      'read/read.ts',
      'report-types/validate-yaml.ts',
      'language/',
      'source/',
      'diagnostics/',
      'host/host.ts',
    ],
    reason: settingsReason,
  },
  {
    part: 'facts.ts',
    mayImport: ['type register/register.ts', 'parse/yaml.ts', 'source/', 'diagnostics/', 'host/host.ts'],
    reason: settingsReason,
  },
  {
    part: 'house-style.ts',
    mayImport: ['type check/rule.ts', 'type config-schema.ts', 'facts.ts', 'language/', 'host/host.ts'],
    reason: 'What rules know of words comes from the package and the settings; only their files are the host’s.',
  },
  {
    part: 'config.ts',
    mayImport: [
      'config-schema.ts',
      'rule-documents.ts',
      'read/read.ts',
      'parse/yaml.ts',
      'report-types/',
      'source/',
      'diagnostics/',
      'host/host.ts',
    ],
    reason: settingsReason,
  },
  {
    part: 'config-schema.ts',
    mayImport: ['report-types/validate-yaml.ts'],
    reason: 'The shape of the settings file is told apart from how it is found and read.',
  },
  {
    part: 'import/',
    mayImport: ['parse/written-notes.ts', 'source/', 'diagnostics/'],
    reason: 'An importer turns a foreign file into written notes; what they mean is for `interpret/` to say.',
  },
  {
    part: 'site/',
    mayImport: ['model/report.ts', 'render/page.ts', 'render/template-engine.ts'],
    reason: 'A site is a second, smaller rendering of many reports.',
  },
  ...importTableOfProgram,
];
