import { codeFrame } from '../diagnostics/code-frame.ts';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import { bounded } from '../diagnostics/order.ts';
import { printable } from '../diagnostics/printable.ts';
import type { ReportPlace } from '../model/places.ts';
import { positionAt } from '../source/source.ts';
import type { PreviewProblem } from './preview-state.ts';

const mostOfOneRule = 20;
/** Frames stand below the report. */
const columns = 96;
const longestWords = 120;
const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };

/** The problems of a report as its reader is told them: errors first, each with its place in the report where it has one. */
export function previewProblems(
  diagnostics: readonly Diagnostic[],
  places: readonly ReportPlace[],
): readonly PreviewProblem[] {
  return bounded(diagnostics, { perRule: mostOfOneRule })
    .toSorted((one, other) => rank[one.severity] - rank[other.severity])
    .map((diagnostic) => previewProblem(diagnostic, places));
}

function previewProblem(diagnostic: Diagnostic, places: readonly ReportPlace[]): PreviewProblem {
  const { severity, rule, message, hint, source, span } = diagnostic;
  const place = placeOf(diagnostic, places);
  const words = source.text.slice(span.start, span.end).trim();
  return {
    severity,
    rule,
    message: printable(message),
    ...(hint === undefined ? {} : { hint: printable(hint) }),
    file: printable(source.path),
    line: positionAt(source, span.start).line,
    frame: codeFrame(source, span, { columns }),
    ...(words === '' || words.length > longestWords ? {} : { words }),
    ...(place === -1 ? {} : { place }),
  };
}

/** The index of the smallest place that holds the problem; -1 where it concerns the whole file, whose first line stands for it. */
function placeOf({ missing, source, span }: Diagnostic, places: readonly ReportPlace[]): number {
  if (missing !== undefined) return places.findIndex(({ name }) => name === missing);
  const first = /\S[^\r\n]*/u.exec(source.text);
  if (first?.index === span.start && span.end === span.start + first[0].length) return -1;
  const length = (index: number): number => {
    const found = places[index]?.span;
    return found !== undefined && found.start <= span.start && span.start < found.end
      ? found.end - found.start
      : Infinity;
  };
  const smallest = places.reduce((best, _place, index) => (length(index) < length(best) ? index : best), 0);
  return length(smallest) === Infinity ? -1 : smallest;
}
