import { positionAt } from '../../source/source.ts';
import type { Source } from '../../source/source.ts';
import type { Span } from '../../source/span.ts';
import type { Diagnostic, Severity } from '../diagnostic.ts';
import { printable } from '../printable.ts';
import { safeJson } from './json-text.ts';
import type { CheckedFile, ReportOptions, RunningReport } from './reporter.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', notice: 'note' };

/** A result but for its place among the rules, which is known at the end. */
interface Result {
  readonly ruleId: string;
  readonly rest: object;
}

/** Tells the problems as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), which GitHub and editors show. Its rules come first. */
export function beginSarif({ version }: ReportOptions): RunningReport {
  const results: Result[] = [];
  return {
    file: (file) => {
      results.push(...[...file.diagnostics, ...(file.suppressed ?? [])].map((diagnostic) => result(file, diagnostic)));
      return '';
    },
    end: () => log(results, version),
  };
}

function log(results: readonly Result[], version: string | undefined): string {
  const ids = [...new Set(results.map(({ ruleId }) => ruleId))].toSorted();
  const driver = {
    name: 'scrutineer',
    ...(version === undefined ? {} : { semanticVersion: version }),
    rules: ids.map((id) => ({ id })),
  };
  const told = results.map(({ ruleId, rest }) => ({ ruleId, ruleIndex: ids.indexOf(ruleId), ...rest }));
  const whole = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results: told }],
  };
  return `${safeJson(JSON.stringify(whole, undefined, 2))}\n`;
}

function result({ path }: CheckedFile, diagnostic: Diagnostic): Result {
  const { rule, severity, message, hint, source, span, related, suppression } = diagnostic;
  const fixes = fixesOf(path, diagnostic);
  const rest = {
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
    ...(fixes.length === 0 ? {} : { fixes }),
    ...(suppression === undefined
      ? {}
      : {
          suppressions: [
            {
              kind: suppression.isInBaseline === true ? 'external' : 'inSource',
              justification: printable(suppression.reason),
            },
          ],
        }),
  };
  return { ruleId: rule, rest };
}

/** The change that `--fix` makes, and those that are only offered. */
function fixesOf(path: string, { edits, suggestions, hint, message, source }: Diagnostic): readonly object[] {
  const made = edits === undefined || edits.length === 0 ? [] : [{ message: hint ?? message, edits }];
  return [...made, ...(suggestions ?? [])].map((cure) => ({
    description: { text: printable(cure.message) },
    artifactChanges: [
      {
        artifactLocation: artifact(path),
        replacements: cure.edits.map(({ span, text }) => ({
          deletedRegion: region(source, span),
          ...(text === '' ? {} : { insertedContent: { text } }),
        })),
      },
    ],
  }));
}

function location(path: string, source: Source, span: Span): object {
  return { artifactLocation: artifact(path), region: region(source, span) };
}

function artifact(path: string): object {
  return { uri: path.split(/[/\\]/u).map(encodeURIComponent).join('/') };
}

function region(source: Source, span: Span): object {
  const start = positionAt(source, span.start);
  const end = positionAt(source, span.end);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
