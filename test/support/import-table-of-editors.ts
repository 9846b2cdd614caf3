import type { ImportRule } from './import-rule.ts';

/** The rows of the import table for what serves editors: schemas and the language server. */
export const editorImports: readonly ImportRule[] = [
  {
    part: 'config-json-schema.ts',
    mayImport: ['config-schema.ts', 'type schema/json-schema.ts'],
    reason:
      'What editors are told of the settings file is made from its shape and its guide when the package is built.',
  },
  {
    part: 'schema/',
    mayImport: [
      'report-types/report-type.ts',
      'interpret/dates.ts',
      'interpret/values.ts',
      'interpret/yes-no.ts',
      'language/',
      'source/',
    ],
    reason: 'A schema tells editors what a report type says, in the words that `interpret/` reads; it sees no notes.',
  },
  {
    part: 'language-server/',
    mayImport: [
      'choose-type.ts',
      'pipeline.ts',
      'project.ts',
      'review/review-beside.ts',
      'config.ts',
      'rule-documents.ts',
      'read/',
      'interpret/notes.ts',
      'interpret/match-names.ts',
      'report-types/report-type.ts',
      'schema/descriptions.ts',
      'register/register.ts',
      'type facts.ts',
      'source/',
      'diagnostics/',
      'language/',
      'host/host.ts',
      'version.ts',
    ],
    reason:
      'It asks the pipeline what is wrong, as the commands do, and turns that into what editors speak; it does no stage’s work.',
  },
  {
    part: 'preview/client/',
    mayImport: [
      'type preview/preview-state.ts',
      'type preview/review-state.ts',
      'review/review.ts',
      'review/write-review.ts',
      'type review/commentable-report.ts',
    ],
    reason: 'It runs in a browser, and knows of the program only what it is sent.',
  },
];
