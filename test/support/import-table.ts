import type { ImportRule } from './import-rule.ts';
import { importTableOfProgram } from './import-table-of-program.ts';
import { editorImports } from './import-table-editors.ts';

/** What a part of the program may import, and why no more. */
export interface ImportRule {
  /** A folder, with `/` at its end, or a file. The longest that fits a file decides. */
  readonly part: string;
  /** The folders and files of ours that it may import besides itself; `type …` allows types only. */
  readonly mayImport: readonly string[];
  /** The sentence for the person who breaks the rule. */
  readonly reason: string;
}

const stageReason =
  'A stage imports the noun of the stage before it and the words of problems, never a later stage or the verbs of another; only `pipeline.ts` knows all the verbs.';
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
  ...importTableOfProgram,
  {
    part: 'report-types/',
    mayImport: ['parse/yaml.ts', 'source/', 'diagnostics/', 'host/host.ts'],
    reason: settingsReason,
  },
  { part: 'facts.ts', mayImport: ['parse/yaml.ts', 'source/', 'diagnostics/', 'host/host.ts'], reason: settingsReason },
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
  ...editorImports,
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
  {
    part: 'pipeline.ts',
    mayImport: [
      'project.ts',
      'read/',
      'parse/',
      'interpret/',
      'check/',
      'model/',
      'render/',
      'write/',
      'report-types/',
      'facts.ts',
      'source/',
      'diagnostics/',
      'host/host.ts',
    ],
    reason: 'The pipeline joins the stages and knows neither commands nor settings files.',
  },
  {
    part: 'fix.ts',
    mayImport: ['pipeline.ts', 'interpret/notes.ts', 'source/', 'diagnostics/', 'type project.ts'],
    reason: 'Fixing is checking again and again: it knows the pipeline, and no files.',
  },
  {
    part: 'project.ts',
    mayImport: [
      'config.ts',
      'rule-documents.ts',
      'facts.ts',
      'type check/rule.ts',
      'type parse/written-notes.ts',
      'report-types/',
      'type render/fonts.ts',
      'source/',
      'diagnostics/',
      'host/host.ts',
    ],
    reason: 'A project is what holds for all notes below a council’s folder: settings, report types, fonts.',
  },
  {
    part: 'program.ts',
    mayImport: ['commands/', 'host/host.ts', 'host/node-host.ts', 'version.ts'],
    reason: 'The program declares the commands and turns what comes of them into an exit code.',
  },
  {
    part: 'rule-documents.ts',
    mayImport: ['host/host.ts'],
    reason: 'The documents of the rules are files of the package.',
  },
  { part: 'version.ts', mayImport: [], reason: 'The version stands in package.json and nowhere else.' },
  {
    part: 'commands/',
    mayImport: [
      'pipeline.ts',
      'fix.ts',
      'project.ts',
      'version.ts',
      'config.ts',
      'read/',
      'report-types/',
      'import/',
      'site/',
      'schema/',
      'language-server/',
      'write/',
      'type check/rule.ts',
      'check/rules/',
      'rule-documents.ts',
      'language/',
      'type model/report.ts',
      'type render/page.ts',
      'type render/fonts.ts',
      'source/',
      'diagnostics/',
      'host/host.ts',
    ],
    reason:
      'A command turns options into one call of the pipeline and its outcome into words; it does no stage’s work.',
  },
  {
    part: 'start.ts',
    mayImport: ['host/compiled-code.ts', 'host/compiled-code-folder.ts', 'version.ts'],
    reason: 'What starts the program loads nothing of it: that is the whole point.',
  },
  {
    part: 'cli.ts',
    mayImport: ['program.ts'],
    reason:
      'The program is declared from the list of commands and given the real host; anything more belongs in a command.',
  },
];
