import { positionAt } from '../../source/source.ts';
import { printable } from '../printable.ts';
import type { CheckedFile, RunningReport } from './reporter.ts';

/** Tells each problem on one line, as editors and `grep` understand it: `file:line:column: severity rule: message`. */
export function beginConcise(): RunningReport {
  return { file: problems, end: () => '' };
}

function problems(file: CheckedFile): string {
  const lines = file.diagnostics.map(({ source, span, severity, rule, message }) => {
    const { line, column } = positionAt(source, span.start);
    return `${printable(file.path)}:${line}:${column}: ${severity} ${printable(rule)}: ${printable(message)}\n`;
  });
  return lines.join('');
}
