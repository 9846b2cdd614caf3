import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixture } from './support/compile-fixture.ts';
import { runCli, temporaryFolder } from './support/run-cli.ts';

const notes = fixture('fixtures/notes/perfect/input.md').text;

/** A council's folder with perfect notes and what `make` puts beside them. */
function council(make: (folder: string) => void): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'notes.md'), notes);
  make(folder);
  return folder;
}

const withSettings =
  (text: string | Uint8Array) =>
  (folder: string): void =>
    writeFileSync(join(folder, 'scrutineer.yaml'), text);

describe('settings that cannot be used stop the notes below them with a message', () => {
  it.each([
    ['no format', withSettings('output: {formats: []}\n'), /`formats` is not what is expected/u],
    [
      'a type that is not there',
      withSettings('type: cabinet-feedbak\n'),
      /scrutineer\.yaml:1:7\n[^]*`cabinet-feedback`\?/u,
    ],
    ['a register that is not there', withSettings('register: people.yaml\n'), /There is no file `people\.yaml`/u],
    ['a key of plain objects', withSettings('__proto__: {a: 1}\n'), /`__proto__` is not known here/u],
    ['an alias of itself', withSettings('council: &c {name: *c}\n'), /begins with `\*` means something else/u],
    ['brackets without end', withSettings(`council: ${'['.repeat(20_000)}\n`), /nested too deeply/u],
    ['two documents', withSettings('language: en\n---\nlanguage: cy\n'), /A second document begins here/u],
    ['bytes that are no UTF-8', withSettings(Uint8Array.of(0x61, 0x3a, 0x20, 0xff)), /not saved as UTF-8/u],
    ['a folder', (folder: string) => mkdirSync(join(folder, 'scrutineer.yaml')), /is a folder, not a file/u],
    ['the whole disk as templates', withSettings('templates: /\n'), /holds no `structure\.yaml`/u],
  ])('%s', (_, make, words) => {
    const { code, out } = runCli(['check', 'notes.md'], { folder: council(make) });
    expect(out).toMatch(words);
    expect(code).toBe(2);
  });
});

it.runIf(process.platform === 'linux')('settings that refuse to be read are told', () => {
  const folder = council((place) => symlinkSync('/proc/self/mem', join(place, 'scrutineer.yaml')));
  const { code, out } = runCli(['check', 'notes.md'], { folder });
  expect(out).toMatch(/cannot be read/u);
  expect(code).toBe(2);
});

it('takes seconds for a time limit only', () => {
  const folder = council(() => undefined);
  for (const limit of ['abc', '-1', '0', '1e99']) {
    const { code, err } = runCli(['build', 'notes.md', '--timeout', limit], { folder });
    expect(code).toBe(2);
    expect(err).toContain('Write a number of seconds from 1 to 3600.');
  }
});

it.runIf(process.platform === 'linux')('says soon when the folder for the reports can never be made', () => {
  const { code, err } = runCli(['build', 'notes.md', '--formats', 'html', '--out', '/proc/reports'], {
    folder: council(() => undefined),
  });
  expect(code).toBe(2);
  expect(err).toContain('was not written');
});
