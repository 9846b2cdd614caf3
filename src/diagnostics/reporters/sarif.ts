import { positionAt } from '../../source/source.ts';
import type { Source } from '../../source/source.ts';
import type { Span } from '../../source/span.ts';
import type { Diagnostic, Severity } from '../diagnostic.ts';
import { printable } from '../printable.ts';
import type { CheckedFile, ReportOptions } from './reporter.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', notice: 'note' };

/** Tells the problems as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), which GitHub and editors show. */
export function sarif(files: readonly CheckedFile[], { version }: ReportOptions): string {
  const ids = [...new Set(files.flatMap((file) => file.diagnostics.map(({ rule }) => rule)))].toSorted();
  const driver = {
    name: 'scrutineer',
    ...(version === undefined ? {} : { semanticVersion: version }),
    rules: ids.map((id) => ({ id })),
  };
  const results = files.flatMap((file) => file.diagnostics.map((diagnostic) => result(file, diagnostic, ids)));
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function result({ path }: CheckedFile, diagnostic: Diagnostic, ids: readonly string[]): object {
  const { rule, severity, message, hint, source, span, related } = diagnostic;
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: levels[severity],
    message: { text: printable(hint === undefined ? message : `${message} ${hint}`) },
    locations: [{ physicalLocation: location(path, source, span) }],
    ...(related === undefined
      ? {}
      : {
          relatedLocations: related.map((place, index) => ({
            id: index + 1,
            message: { text: printable(place.message) },
            physicalLocation: location(path, source, place.span),
          })),
        }),
  };
}

function location(path: string, source: Source, span: Span): object {
  const start = positionAt(source, span.start);
  const end = positionAt(source, span.end);
  return {
    artifactLocation: { uri: path.split(/[/\\]/u).map(encodeURIComponent).join('/') },
    region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
  };
}
