import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Notes } from '../src/interpret/notes.ts';
import { buildReport } from '../src/model/build-report.ts';
import { checkSource } from '../src/pipeline.ts';
import { fixture, projectFolder, projectOf } from './support/compile-fixture.ts';

const paths = readdirSync(join(projectFolder, 'fixtures/notes'))
  .flatMap((name) => ['input.md', 'input.yaml'].map((file) => `fixtures/notes/${name}/${file}`))
  .filter((path) => readdirSync(join(projectFolder, path, '..')).includes(path.replace(/^.*\//u, '')));

const reason = 'scrutineer-ignore doubled-word: the chair, Quillfeather, put it that way';

/** The report, and what is found in it, as one text. */
function readingOf(value: Notes | undefined, rules: readonly string[]): string {
  const report = value === undefined ? undefined : buildReport(value, { edition: 'members', hasErrors: false });
  return JSON.stringify({ report, rules: rules.filter((rule) => !rule.startsWith('suppression-')).toSorted() });
}

describe.each(paths)('a suppression in %s', (path) => {
  it('changes neither the report nor what is found, on any line', async () => {
    const { text } = fixture(path);
    const project = await projectOf(path);
    const read = (written: string): string => {
      const { value, diagnostics } = checkSource({ path, text: written }, project);
      return readingOf(
        value,
        diagnostics.map(({ rule }) => rule),
      );
    };
    const expected = read(text);
    const lines = text.length > 12_000 ? [] : text.split(/(?<=\r\n|\n|\r(?!\n))/u);
    const disturbed: string[] = [];
    let isFenced = false;
    for (const [index, line] of lines.entries()) {
      if (/^\s*(?:```|~~~)/u.test(line)) isFenced = !isFenced;
      if (isFenced || /^\s*(?:```|~~~)/u.test(line)) continue;
      const end = /[\r\n]*$/u.exec(line)?.[0] ?? '';
      const indent = /^[ \t]*/u.exec(line)?.[0] ?? '';
      const sign = path.endsWith('.yaml') ? `# ${reason}` : `<!-- ${reason} -->`;
      const above = [...lines.slice(0, index), `${indent}${sign}${end || '\n'}`, ...lines.slice(index)].join('');
      if (read(above) !== expected) disturbed.push(`above line ${index + 1}: ${line}`);
    }
    expect(disturbed).toEqual([]);
  });
});
