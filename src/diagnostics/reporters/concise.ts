import { positionAt } from '../../source/source.ts';
import { printable } from '../printable.ts';
import type { CheckedFile } from './reporter.ts';

/** Tells each problem on one line, as editors and `grep` understand it: `file:line:column: severity rule: message`. */
export function concise(files: readonly CheckedFile[]): string {
  return files
    .flatMap((file) =>
      file.diagnostics.map(({ source, span, severity, rule, message }) => {
        const { line, column } = positionAt(source, span.start);
        return `${printable(file.path)}:${line}:${column}: ${severity} ${printable(rule)}: ${printable(message)}\n`;
      }),
    )
    .join('');
}
