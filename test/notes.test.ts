import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bounded } from '../src/diagnostics/order.ts';
import { pretty } from '../src/diagnostics/reporters/pretty.ts';
import { checkSource } from '../src/pipeline.ts';
import { compile, fixture, projectFolder, projectOf } from './support/compile-fixture.ts';

const folder = 'fixtures/notes';
const cases = readdirSync(`${projectFolder}/${folder}`).flatMap((name) => {
  const input = ['input.md', 'input.yaml'].find((file) => existsSync(`${projectFolder}/${folder}/${name}/${file}`));
  return input === undefined ? [] : [{ name, path: `${folder}/${name}/${input}` }];
});

describe.each(cases)('$name', ({ name, path }) => {
  const golden = (file: string): string => `../${folder}/${name}/${file}`;

  it('says what is wrong', async () => {
    const { diagnostics } = checkSource(fixture(path), await projectOf(path));
    const problems =
      diagnostics.length === 0
        ? ''
        : pretty([{ path, diagnostics: bounded(diagnostics, { perRule: 20 }) }], { hasColour: false, columns: 100 });
    await expect(problems).toMatchFileSnapshot(golden('problems.txt'));
  });

  it('makes the report', async () => {
    const { diagnostics } = checkSource(fixture(path), await projectOf(path));
    if (diagnostics.some((diagnostic) => diagnostic.severity === 'error')) return;
    const page = await compile(fixture(path));
    const json = `${JSON.stringify(page.report, undefined, 2)}\n`;
    // A golden that nobody can read in one go is no golden; long reports are looked at by other tests.
    if (json.length > 30_000) return;
    await expect(json).toMatchFileSnapshot(golden('report.json'));
    const body = /<body[^]*<\/body>/u.exec(page.html)?.[0] ?? '';
    await expect(`${body}\n`).toMatchFileSnapshot(golden('report.html'));
  });
});
