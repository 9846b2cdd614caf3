import { positionAt } from '../../source/source.ts';
import type { Source } from '../../source/source.ts';
import type { Span } from '../../source/span.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { replaceInvisible } from '../printable.ts';
import { tally } from '../tally.ts';
import { jsonList } from './json-list.ts';
import type { RunningReport } from './reporter.ts';
import { wholeReport } from './reporter.ts';

/** Tells the problems to a program, in the shape that `docs/check-output.md` describes and `docs/check-output.schema.json` fixes. */
export function beginJson(): RunningReport {
  const list = jsonList(2);
  const summary = { files: 0, errors: 0, warnings: 0, notices: 0 };
  let opening = '{\n  "version": 1,\n  "files": ';
  return {
    file: ({ path, diagnostics }) => {
      const { error, warning, notice } = tally(diagnostics);
      summary.files += 1;
      summary.errors += error;
      summary.warnings += warning;
      summary.notices += notice;
      const text = opening + list.add([{ path, problems: diagnostics.map((diagnostic) => problem(diagnostic)) }]);
      opening = '';
      return escaped(text);
    },
    end: () =>
      `${opening}${list.end()},\n  "summary": ${JSON.stringify(summary, undefined, 2).replaceAll('\n', '\n  ')}\n}\n`,
  };
}

/** The same of files that are all there. */
export const json = wholeReport(beginJson);

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
