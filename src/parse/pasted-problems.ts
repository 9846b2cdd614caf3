import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { MappedText } from '../source/mapped-text.ts';
import { sourceSpan } from '../source/mapped-text.ts';
import type { Source } from '../source/source.ts';
import type { LostTable } from './lost-tables.ts';
import type { Line } from './pasted-lines.ts';

/** The text that problems are told of. */
export interface PastedPlace {
  /** The pasted text. */
  readonly text: MappedText;
  /** The notes' text. */
  readonly source: Source;
}

/** A table whose columns were lost in pasting. */
export function lostTable(
  { first, last }: LostTable,
  { text, lines, source }: PastedPlace & { readonly lines: readonly Line[] },
): Diagnostic {
  const start = lines[first]?.start ?? 0;
  const end = (lines[last]?.start ?? 0) + (lines[last]?.text.length ?? 0);
  return {
    rule: 'table-without-columns',
    severity: 'warning',
    message: 'These lines look like a table that lost its columns; they are printed as lines of text.',
    hint: 'Write each row between `|` signs, with a line of `|---|---|` below the first, as in the guide to writing notes.',
    source,
    span: sourceSpan(text, start, end),
  };
}

/** A word that was put together over the end of a line. */
export function hyphen(line: Line, { text, source }: PastedPlace): Diagnostic {
  const end = line.start + line.text.trimEnd().length;
  return {
    rule: 'hyphen-at-line-end',
    severity: 'notice',
    message: 'This word was parted at the end of the line and has been put together, with its hyphen.',
    hint: 'If the word has no hyphen, take it out.',
    source,
    span: sourceSpan(text, end - (/\S+$/u.exec(line.text.trimEnd().slice(-60))?.[0].length ?? 1), end),
  };
}
