import { createColors } from 'picocolors';
import { positionAt } from '../../source/source.ts';
import { codeFrame } from '../code-frame.ts';
import type { Diagnostic, Severity } from '../diagnostic.ts';
import { printable } from '../printable.ts';
import { tally } from '../tally.ts';
import { wrap } from '../wrap.ts';
import type { CheckedFile, ReportOptions } from './reporter.ts';

type Paint = (text: string) => string;

interface Style {
  readonly columns: number;
  readonly bold: Paint;
  readonly severity: Readonly<Record<Severity, Paint>>;
}

/** Tells each problem to a person: what is wrong, where, the lines concerned, what to do; then how many there were. */
export function pretty(files: readonly CheckedFile[], options: ReportOptions): string {
  const { red, yellow, blue, bold } = createColors(options.hasColour);
  const style = { columns: options.columns, bold, severity: { error: red, warning: yellow, notice: blue } };
  const problems = files.flatMap((file) =>
    file.diagnostics.map((diagnostic) => problem(file, diagnostic, style).join('\n')),
  );
  return `${[...problems, summary(files).join('\n')].join('\n\n')}\n`;
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

function summary(files: readonly CheckedFile[]): readonly string[] {
  const { error, warning, notice } = tally(files.flatMap((file) => file.diagnostics));
  const parts = [counted(error, 'error'), counted(warning, 'warning'), counted(notice, 'notice')].filter(
    (part) => !part.startsWith('0 '),
  );
  const concerned = files.filter((file) => file.diagnostics.length > 0).length;
  if (concerned === 0) return [`No problems in ${counted(files.length, 'file')}.`];
  const place =
    concerned === files.length ? counted(files.length, 'file') : `${concerned} of ${counted(files.length, 'file')}`;
  return [`${inWords(parts)} in ${place}.`, 'Run `scrutineer explain RULE` to learn why a rule matters.'];
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function inWords(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
