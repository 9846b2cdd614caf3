import { positionAt } from '../../source/source.ts';
import { printable } from '../printable.ts';
import type { CheckedFile, RunningReport } from './reporter.ts';

/** Tells each problem as a workflow command, which GitHub shows beside the line (https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions). */
export function beginGithub(): RunningReport {
  return { file: commands, end: () => '' };
}

function commands(file: CheckedFile): string {
  const lines = file.diagnostics.map(({ source, span, severity, rule, message, hint }) => {
    const start = positionAt(source, span.start);
    const end = positionAt(source, span.end);
    const columns = start.line === end.line ? [`col=${start.column}`, `endColumn=${end.column}`] : [];
    const properties = [
      `file=${property(file.path)}`,
      `line=${start.line}`,
      `endLine=${end.line}`,
      ...columns,
      `title=${property(rule)}`,
    ];
    const words = hint === undefined ? message : `${message}\n${hint}`;
    return `::${severity} ${properties.join(',')}::${escaped(words)}\n`;
  });
  return lines.join('');
}

function escaped(text: string): string {
  return text
    .split('\n')
    .map((line) => printable(line).replaceAll('%', '%25'))
    .join('%0A');
}

function property(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
