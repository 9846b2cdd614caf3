import { positionAt } from '../../source/source.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { printable } from '../printable.ts';
import { tally } from '../tally.ts';
import type { CheckedFile, RunningReport } from './reporter.ts';

/** Tells the problems as JUnit XML, which most build servers show: a suite for each file, a case for each problem; errors are failures. Its first line counts them all. */
export function beginJunit(): RunningReport {
  const suites: string[] = [];
  let tests = 0;
  let failures = 0;
  return {
    file: (file) => {
      tests += Math.max(1, file.diagnostics.length);
      failures += tally(file.diagnostics).error;
      suites.push(suite(file).join('\n'));
      return '';
    },
    end: () =>
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="scrutineer" tests="${tests}" failures="${failures}">`,
        ...suites,
        '</testsuites>',
        '',
      ].join('\n'),
  };
}

function suite({ path, diagnostics }: CheckedFile): readonly string[] {
  const { error } = tally(diagnostics);
  const name = attribute(path);
  const cases =
    diagnostics.length === 0
      ? [`    <testcase name="no problems" classname="${name}"/>`]
      : diagnostics.flatMap((diagnostic) => testCase(name, diagnostic));
  const tests = Math.max(1, diagnostics.length);
  return [`  <testsuite name="${name}" tests="${tests}" failures="${error}" errors="0">`, ...cases, '  </testsuite>'];
}

function testCase(path: string, { source, span, severity, rule, message, hint }: Diagnostic): readonly string[] {
  const { line, column } = positionAt(source, span.start);
  const words = text([`${source.path}:${line}:${column}`, message, ...(hint === undefined ? [] : [hint])].join('\n'));
  const body =
    severity === 'error'
      ? `      <failure type="${attribute(rule)}" message="${attribute(message)}">${words}</failure>`
      : `      <system-out>${severity}: ${words}</system-out>`;
  return [
    `    <testcase name="${attribute(`${rule} at ${line}:${column}`)}" classname="${path}">`,
    body,
    '    </testcase>',
  ];
}

function text(words: string): string {
  return words
    .split('\n')
    .map((line) => printable(line).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'))
    .join('\n');
}

function attribute(words: string): string {
  return text(words).replaceAll('"', '&quot;').replaceAll('\n', '&#10;');
}
