import type { ImportRule } from './import-rule.ts';

const settingsReason =
  'Settings, facts and report types are text that people write: they are read as YAML with places, and know no stage.';

/** Who may import whom round the stages: what joins them, the commands, and what starts the program. */
export const importTableOfProgram: readonly ImportRule[] = [
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
  {
    part: 'pipeline.ts',
    mayImport: [
      'project.ts',
      'project-report.ts',
      'read/',
      'parse/',
      'interpret/',
      'check/',
      'model/',
      'compare/',
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
    reason: 'Fixing is checking again and again with the edits made; it knows no stage and no file.',
  },
  {
    part: 'project.ts',
    mayImport: [
      'config.ts',
      'facts.ts',
      'house-style.ts',
      'rule-documents.ts',
      'type check/rule.ts',
      'type parse/written-notes.ts',
      'register/',
      'report-types/',
      'type render/fonts.ts',
      'source/',
      'diagnostics/',
      'host/host.ts',
    ],
    reason:
      'A project is what holds for all notes below a council’s folder: settings, the register, report types, fonts.',
  },
  {
    part: 'project-report.ts',
    mayImport: ['model/', 'interpret/notes.ts', 'type project.ts'],
    reason: 'What a council’s settings add to a report is the same wherever a report is made of notes.',
  },
  {
    part: 'manifest/',
    mayImport: ['host/host.ts'],
    reason: 'A manifest tells of files by their hashes; what reports are does not concern it.',
  },
  {
    part: 'cache/',
    mayImport: ['host/host.ts'],
    reason: 'A cache keeps bytes by what they were made from; what a report is does not concern it.',
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
      'manifest/',
      'cache/',
      'language-server/',
      'pdf/wishes.ts',
      'pdf/check-pdf.ts',
      'pdf/finding.ts',
      'write/',
      'type check/rule.ts',
      'check/rules/',
      'rule-documents.ts',
      'language/',
      'type model/report.ts',
      'compare/',
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
    part: 'thread.ts',
    mayImport: [
      'commands/check-file.ts',
      'type commands/check-files.ts',
      'commands/outcome-text.ts',
      'host/node-host.ts',
      'host/threads.ts',
    ],
    reason:
      'What a further thread starts with: it checks files for the thread that the person started, on the real host.',
  },
  {
    part: 'cli.ts',
    mayImport: ['program.ts'],
    reason:
      'The program is declared from the list of commands and given the real host; anything more belongs in a command.',
  },
];
