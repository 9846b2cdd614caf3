import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { CheckedFile } from '../../src/diagnostics/reporters/reporter.ts';
import type { Source } from '../../src/source/source.ts';
import type { Span } from '../../src/source/span.ts';

/** A terminal without colour. */
export const plain = { hasColour: false, columns: 80 };

/** Label rows with CRLF, and a paragraph of more than 800 columns. */
export const notes: Source = {
  path: 'notes/street-lighting.md',
  text: `To:\tCabinet\r\nDate:\t13 November 2026\r\nDate:\t14 November 2026\r\nKey Decision:\r\n\r\n${'The Committee heard that the lamps along the canal path were out for most of the winter. '.repeat(9)}It asked asked why.\r\n`,
};

/** The first place where `part` stands in the source. */
export function spanOf(source: Source, part: string): Span {
  const start = source.text.indexOf(part);
  return { start, end: start + part.length };
}

/** An error with a hint. */
export const blank: Diagnostic = {
  rule: 'blank-field',
  severity: 'error',
  message: 'Key Decision is blank.',
  source: notes,
  span: spanOf(notes, 'Key Decision:'),
  hint: 'Write yes or no, then the forward plan reference if there is one.',
};
/** An error with a long message, a hint and a related place. */
export const twice: Diagnostic = {
  rule: 'field-given-twice',
  severity: 'error',
  message:
    'Date is given twice, as `13 November 2026` and as `14 November 2026`, and the report can print only one of the two.',
  source: notes,
  span: spanOf(notes, '14 November 2026'),
  hint: 'Keep the date of the meeting of Cabinet that receives this report, and take the other line out.',
  related: [{ span: spanOf(notes, '13 November 2026'), message: 'It is given here first.' }],
};
/** A warning in the long paragraph. */
export const doubled: Diagnostic = {
  rule: 'doubled-word',
  severity: 'warning',
  message: 'The word `asked` stands twice.',
  source: notes,
  span: spanOf(notes, 'asked asked'),
  edits: [],
};
/** A notice at an empty place. */
export const assumed: Diagnostic = {
  rule: 'type-assumed',
  severity: 'notice',
  message: 'No type of report is named, so `cabinet-feedback` is used.',
  source: notes,
  span: { start: 0, end: 0 },
};

/** A file with all of them. */
export const withProblems: CheckedFile = { path: notes.path, diagnostics: [assumed, twice, blank, doubled] };
/** A file with none. */
export const clean: CheckedFile = { path: 'notes/parks.yaml', diagnostics: [] };
