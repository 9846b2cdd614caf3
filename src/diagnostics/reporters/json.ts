import { positionAt } from '../../source/source.ts';
import type { Source } from '../../source/source.ts';
import type { Span } from '../../source/span.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { replaceInvisible } from '../printable.ts';
import { tally } from '../tally.ts';
import type { CheckedFile } from './reporter.ts';

/** Tells the problems to a program, in the shape that `docs/check-output.md` describes and `docs/check-output.schema.json` fixes. */
export function json(files: readonly CheckedFile[]): string {
  const { error, warning, notice } = tally(files.flatMap((file) => file.diagnostics));
  const output = {
    version: 1,
    files: files.map((file) => ({ path: file.path, problems: file.diagnostics.map(problem) })),
    summary: { files: files.length, errors: error, warnings: warning, notices: notice },
  };
  return `${escaped(JSON.stringify(output, undefined, 2))}\n`;
}

function problem(diagnostic: Diagnostic): object {
  const { rule, severity, message, hint, source, span, related, edits, count } = diagnostic;
  return {
    rule,
    severity,
    message,
    hint,
    ...placed(source, span),
    related: (related ?? []).map((place) => ({ ...placed(source, place.span), message: place.message })),
    fixable: edits !== undefined,
    count,
  };
}

function placed(source: Source, span: Span): object {
  return {
    start: { ...positionAt(source, span.start), offset: span.start },
    end: { ...positionAt(source, span.end), offset: span.end },
  };
}

// A terminal may be what reads it: what could steer one stands as JSON's own escape, which a program reads as the same character.
function escaped(text: string): string {
  const unit = (index: number, character: string): string =>
    `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  return replaceInvisible(text, (character) =>
    character === '\n' ? character : unit(0, character) + (character.length > 1 ? unit(1, character) : ''),
  );
}
