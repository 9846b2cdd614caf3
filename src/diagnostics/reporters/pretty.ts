import { createColors } from 'picocolors';
import { positionAt } from '../../source/source.ts';
import { codeFrame } from '../code-frame.ts';
import type { Diagnostic, Severity } from '../diagnostic.ts';
import { printable } from '../printable.ts';
import type { Tally } from '../tally.ts';
import { counted, addTo } from '../tally.ts';
import { wrap } from '../wrap.ts';
import type { CheckedFile, ReportOptions, RunningReport } from './reporter.ts';
import { wholeReport } from './reporter.ts';

type Paint = (text: string) => string;

interface Style {
  readonly columns: number;
  readonly bold: Paint;
  readonly severity: Readonly<Record<Severity, Paint>>;
}

interface Counts {
  readonly found: Record<keyof Tally, number>;
  files: number;
  concerned: number;
}

/** Tells each problem to a person: what is wrong, where, the lines concerned, what to do; then how many there were. */
export function beginPretty(options: ReportOptions): RunningReport {
  const style = styleOf(options);
  const counts: Counts = { found: { error: 0, warning: 0, notice: 0 }, files: 0, concerned: 0 };
  return {
    file: (file) => {
      count(file, counts);
      return file.inWords ?? toldOf(file, style);
    },
    end: () => `${summary(counts).join('\n')}\n`,
  };
}

/** What is told of one file. */
export function inWordsOf(file: CheckedFile, options: ReportOptions): string {
  return toldOf(file, styleOf(options));
}

function styleOf({ hasColour, columns }: ReportOptions): Style {
  const { red, yellow, blue, bold } = createColors(hasColour);
  return { columns, bold, severity: { error: red, warning: yellow, notice: blue } };
}

function toldOf(file: CheckedFile, style: Style): string {
  return file.diagnostics.map((diagnostic) => `${problem(file, diagnostic, style).join('\n')}\n\n`).join('');
}

/** The same of files that are all there. */
export const pretty = wholeReport(beginPretty);

function count({ diagnostics }: CheckedFile, counts: Counts): void {
  addTo(counts.found, diagnostics);
  counts.files += 1;
  if (diagnostics.length > 0) counts.concerned += 1;
}

function problem(file: CheckedFile, diagnostic: Diagnostic, style: Style): readonly string[] {
  const { source, span, severity, hint } = diagnostic;
  const paint = style.severity[severity];
  const frame = { columns: style.columns };
  const { line, column } = positionAt(source, span.start);
  return [
    ...headline(diagnostic, style),
    `  ${printable(file.path)}:${line}:${column}`,
    codeFrame(source, span, { ...frame, paint }),
    ...(hint === undefined ? [] : remark('hint', hint, style)),
    ...(diagnostic.related ?? []).flatMap((place) => [
      ...remark('related', place.message, style),
      codeFrame(source, place.span, { ...frame, paint: style.severity.notice }),
    ]),
  ];
}

function headline({ severity, rule, message }: Diagnostic, style: Style): readonly string[] {
  const name = `${severity}[${printable(rule)}]:`;
  const [first = '', ...others] = wrap(`${name} ${printable(message)}`, { columns: style.columns, indent: '  ' });
  return [style.bold(style.severity[severity](name)) + style.bold(first.slice(name.length)), ...others.map(style.bold)];
}

function remark(label: string, text: string, style: Style): readonly string[] {
  const [first = '', ...others] = wrap(`  ${label}: ${printable(text)}`, { columns: style.columns, indent: '    ' });
  return [first.replace(`${label}:`, style.bold), ...others];
}

function summary({ found, files, concerned }: Counts): readonly string[] {
  const parts = [
    counted(found.error, 'error'),
    counted(found.warning, 'warning'),
    counted(found.notice, 'notice'),
  ].filter((part) => !part.startsWith('0 '));
  if (concerned === 0) return [`No problems in ${counted(files, 'file')}.`];
  const place = concerned === files ? counted(files, 'file') : `${concerned} of ${counted(files, 'file')}`;
  return [`${joined(parts)} in ${place}.`, 'Run `scrutineer explain RULE` to learn why a rule matters.'];
}

function joined(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
