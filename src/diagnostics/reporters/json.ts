import { positionAt } from '../../source/source.ts';
import type { Source } from '../../source/source.ts';
import type { Span } from '../../source/span.ts';
import type { Diagnostic, Edit } from '../diagnostic.ts';
import { tally } from '../tally.ts';
import { jsonList } from './json-list.ts';
import { safeJson } from './json-text.ts';
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
      return safeJson(text);
    },
    end: () =>
      `${opening}${list.end()},\n  "summary": ${JSON.stringify(summary, undefined, 2).replaceAll('\n', '\n  ')}\n}\n`,
  };
}

/** The same of files that are all there. */
export const json = wholeReport(beginJson);

function problem(diagnostic: Diagnostic): object {
  const { rule, severity, message, hint, source, span, related, edits, suggestions, count } = diagnostic;
  return {
    rule,
    severity,
    message,
    hint,
    ...placed(source, span),
    related: (related ?? []).map((place) => ({ ...placed(source, place.span), message: place.message })),
    fixable: edits !== undefined,
    edits: (edits ?? []).map((edit) => change(source, edit)),
    suggestions: (suggestions ?? []).map((offer) => ({
      message: offer.message,
      edits: offer.edits.map((edit) => change(source, edit)),
    })),
    count,
  };
}

function change(source: Source, { span, text }: Edit): object {
  return { ...placed(source, span), text };
}

function placed(source: Source, span: Span): object {
  return {
    start: { ...positionAt(source, span.start), offset: span.start },
    end: { ...positionAt(source, span.end), offset: span.end },
  };
}
