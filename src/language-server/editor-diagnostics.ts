import { DiagnosticSeverity } from 'vscode-languageserver';
import type { Diagnostic as EditorDiagnostic, Range } from 'vscode-languageserver';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import type { Source } from '../source/source.ts';
import { positionAt } from '../source/source.ts';
import type { Span } from '../source/span.ts';

/** The name under which an editor shows the problems. */
export const sourceName = 'scrutineer';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  notice: DiagnosticSeverity.Information,
};

/** A problem as an editor shows it, with what to do about it. `uri` is the address of the text that holds it. */
export function editorDiagnostic(diagnostic: Diagnostic, uri: string): EditorDiagnostic {
  const { rule, severity, message, hint, source, span, related = [] } = diagnostic;
  const range = rangeOf(span, source);
  return {
    range: isEmpty(range) ? rangeOf({ start: span.start, end: span.end + 1 }, source) : range,
    severity: severities[severity],
    code: rule,
    source: sourceName,
    message: hint === undefined ? message : `${message}\n${hint}`,
    relatedInformation: related.map((place) => ({
      location: { uri, range: rangeOf(place.span, source) },
      message: place.message,
    })),
  };
}

/** A place in lines and UTF-16 units from 0, as editors count. */
export function rangeOf(span: Span, source: Source): Range {
  const [start, end] = [positionAt(source, span.start), positionAt(source, span.end)];
  return {
    start: { line: start.line - 1, character: start.column - 1 },
    end: { line: end.line - 1, character: end.column - 1 },
  };
}

function isEmpty({ start, end }: Range): boolean {
  return start.line === end.line && start.character === end.character;
}
