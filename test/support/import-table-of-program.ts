import type { ImportRule } from './import-rule.ts';

/** Who may import whom round the stages: what joins them, the commands, and what starts the program. */
export const importTableOfProgram: readonly ImportRule[] = [
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
      'project.ts',
      'version.ts',
      'config.ts',
      'read/',
      'report-types/',
      'import/',
      'site/',
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
