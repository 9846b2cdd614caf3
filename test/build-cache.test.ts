import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanNotes, council, writeFiles } from './support/council-folder.ts';
import { projectFolder } from './support/compile-fixture.ts';
import type { CliOptions, CliRun } from './support/run-cli.ts';
import { runCli, temporaryFolder } from './support/run-cli.ts';

const stem = 'place-scrutiny-committee-noise-2026-12-09';

/** A council with one file of notes that has a problem or two, and a cache of its own. */
function councilWithCache(): CliOptions {
  const folder = council([]);
  writeFiles(folder, { 'notes/noise.md': cleanNotes({ title: 'Noise' }).replace('the Council', 'the the Council') });
  return { folder, environment: { SCRUTINEER_CACHE_FOLDER: temporaryFolder() } };
}

const page = ['build', 'notes/noise.md', '--formats', 'html'];

/** Whether a build took the report as it was made before. */
const isKept = ({ err }: CliRun): boolean => err.includes('Up to date: ') && !err.includes('Wrote ');

function built(options: CliOptions, words: readonly string[] = page): string {
  runCli(words, options);
  return readFileSync(join(options.folder, `reports/${stem}.html`), 'utf8');
}

/** All files below a folder. */
function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function cacheOf({ environment }: CliOptions): string {
  return environment?.['SCRUTINEER_CACHE_FOLDER'] ?? '';
}

describe('a build of what was built before', () => {
  it('makes nothing, and tells the same problems with the same exit code', () => {
    const options = councilWithCache();
    const words = ['build', 'notes', '--formats', 'html', '--allow-errors'];
    writeFiles(options.folder, { 'notes/bad.md': cleanNotes({ title: 'Bad' }).replace('9 December 2026', '1/2/26') });
    const [first, again] = [runCli(words, options), runCli(words, options)];
    const told = ({ err }: CliRun) => err.replaceAll(/^Wrote .*\n/gmu, '').replace(/^\d of 2 .*/mu, '');
    expect(again.err).toContain('2 of 2 reports are up to date.');
    expect(again.err).toContain('doubled-word');
    expect(told(again)).toBe(told(first));
    expect([first.code, again.code]).toEqual([1, 1]);
  });

  it('tells them for the width and colours of this terminal', () => {
    const options = councilWithCache();
    const plain = runCli(page, options);
    const coloured = runCli(page, { ...options, environment: { ...options.environment, FORCE_COLOR: '1' } });
    expect(isKept(coloured)).toBe(true);
    expect(coloured.err).toContain('\u001B[');
    expect(plain.err).not.toContain('\u001B[');
  });

  it('needs neither the browser nor what renders', () => {
    const options = councilWithCache();
    const words = ['build', 'notes/noise.md'];
    runCli(words, options);
    const loaded = runCli(words, {
      ...options,
      environment: { ...options.environment, NODE_DEBUG: 'module', NODE_DISABLE_COMPILE_CACHE: '1' },
    }).err;
    expect(loaded).toContain('build-all');
    expect(loaded).not.toMatch(/render-page|conform|printer|workshop/u);
  });

  it('puts back what was changed or removed, and takes what another folder lacks', () => {
    const options = councilWithCache();
    const right = built(options);
    const path = join(options.folder, `reports/${stem}.html`);
    writeFileSync(path, right.replace('Noise', 'Nóise'));
    expect(built(options)).toBe(right);
    rmSync(path);
    expect(built(options)).toBe(right);
    const elsewhere = runCli([...page, '--out', 'other'], options);
    expect(elsewhere.err).toContain(`Wrote other/${stem}.html`);
    expect(readFileSync(join(options.folder, `other/${stem}.html`), 'utf8')).toBe(right);
    expect(runCli(['verify', 'other'], options).code).toBe(0);
  });

  it('still refuses a second report of the same name', () => {
    const options = councilWithCache();
    runCli(page, options);
    writeFiles(options.folder, { 'notes/twin.md': cleanNotes({ title: 'Noise' }) });
    runCli(['build', 'notes/twin.md', '--formats', 'html', '--out', 'twin'], options);
    const { code, err } = runCli(['build', 'notes', '--formats', 'html'], options);
    expect(err).toContain('would both be written');
    expect(code).toBe(2);
  });
});

describe('what is kept is never out of date:', () => {
  const changed = (folder: string, name: string, change: (text: string) => string): void => {
    const path = join(folder, name);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  };
  const files: readonly (readonly [what: string, change: (folder: string) => void])[] = [
    ['notes', (folder) => changed(folder, 'notes/noise.md', (text) => text.replace('Sundays', 'Saturdays'))],
    ['settings', (folder) => changed(folder, 'scrutineer.yaml', (text) => `${text}language: cy\n`)],
    ['settings nearer by', (folder) => writeFiles(folder, { 'notes/scrutineer.yaml': 'language: cy\n' })],
    ['the register', (folder) => changed(folder, 'people.yaml', (text) => text.replace('Wintringham', 'Marsh'))],
    ['a style', (folder) => changed(folder, 'ours/cabinet-feedback/council.css', () => 'h1 { color: #654321; }\n')],
    [
      'a template that is new',
      (folder) => writeFiles(folder, { 'ours/cabinet-feedback/partials/sign-off.hbs': '<p>Signed</p>\n' }),
    ],
    ['words of a report type', (folder) => writeFiles(folder, { 'ours/strings.yaml': 'draft: { en: Draft }\n' })],
    ['the folder of templates', (folder) => rmSync(join(folder, 'ours'), { recursive: true })],
  ];
  it.each(files)('%s', (_, change) => {
    const options = councilWithCache();
    runCli(page, options);
    expect(isKept(runCli(page, options))).toBe(true);
    change(options.folder);
    const other = runCli(page, options);
    const anew = runCli([...page, '--no-cache'], options);
    expect(isKept(other)).toBe(false);
    expect(other.err.replace('Wrote reports/manifest.json\n', '')).toBe(anew.err);
  });

  it('the logo', () => {
    const options = councilWithCache();
    const logo = (colour: string) => `<svg xmlns="http://www.w3.org/2000/svg"><path fill="${colour}"/></svg>`;
    const settings = 'council:\n  name: Ravensmere\n  logo: logo.svg\n  logo-alternative: Ravensmere\n';
    writeFiles(options.folder, { 'scrutineer.yaml': settings, 'logo.svg': logo('red') });
    const before = built(options);
    writeFiles(options.folder, { 'logo.svg': logo('blue') });
    expect(built(options)).not.toBe(before);
  });

  it.each([
    ['formats', ['--formats', 'html,json'], {}],
    ['errors allowed', ['--allow-errors'], {}],
    ['the standard', ['--pdf-standard', 'ua-1'], {}],
    ['the day of the build', [], { SOURCE_DATE_EPOCH: '0' }],
    ['the members’ edition', ['--edition', 'members'], {}],
    ['reports to be made twice', ['--check-reproducible'], {}],
  ] as const)('%s', (_, words, environment) => {
    const options = councilWithCache();
    runCli(page, options);
    const other = runCli([...page, ...words], { ...options, environment: { ...options.environment, ...environment } });
    expect(isKept(other)).toBe(false);
    expect(isKept(runCli(page, options))).toBe(true);
  });

  it.each(['dist/start.cjs', 'dist/templates.json', 'dist/report-types.json', 'dist/fonts/fonts.json'])(
    'the package: %s',
    (name) => {
      const options = { ...councilWithCache(), packageFolder: copyOfPackage() };
      runCli(page, options);
      expect(isKept(runCli(page, options))).toBe(true);
      changed(options.packageFolder, name, (text) => (name.endsWith('.cjs') ? `${text}\n// changed\n` : `${text} `));
      expect(isKept(runCli(page, options))).toBe(false);
    },
  );

  it('the dictionary, where it is asked', () => {
    const options = { ...councilWithCache(), packageFolder: copyOfPackage() };
    changed(options.folder, 'scrutineer.yaml', (text) => `${text}preset: house-style\n`);
    const before = runCli(page, options).err;
    changed(options.packageFolder, 'dist/words.txt', (text) => text.replace('\ncomplaints\n', '\n'));
    const after = runCli(page, options).err;
    expect(before).not.toContain('complaints` is not');
    expect(after).toContain('unknown-word');
    expect(isKept({ code: 0, out: '', err: after })).toBe(false);
  });

  it('the browser, by what its program or the script that starts it says', () => {
    const options = councilWithCache();
    const words = ['build', 'notes/noise.md', '--browser', 'browser.sh'];
    const browser = '#!/bin/sh\nexec /usr/bin/chromium-headless-shell "$@"\n';
    const write = (text: string) => writeFileSync(join(options.folder, 'browser.sh'), text, { mode: 0o755 });
    write(browser);
    expect(runCli(words, options).code).toBe(0);
    expect(isKept(runCli(words, options))).toBe(true);
    write(`${browser}# changed\n`);
    expect(isKept(runCli(words, options))).toBe(false);
  });

  it('what was damaged', () => {
    const options = councilWithCache();
    const right = built(options);
    for (const path of filesBelow(cacheOf(options))) {
      const bytes = readFileSync(path);
      bytes[Math.floor(bytes.length / 2)] = 0x21;
      writeFileSync(path, bytes);
    }
    writeFileSync(join(options.folder, `reports/${stem}.html`), 'changed');
    expect(built(options)).toBe(right);
  });
});

/** A package that can be changed. */
function copyOfPackage(): string {
  const folder = temporaryFolder();
  for (const name of ['bin', 'dist', 'templates', 'package.json'])
    cpSync(join(projectFolder, name), join(folder, name), { recursive: true });
  return folder;
}

describe('the cache', () => {
  it('can be read by this person only, and holds no exempt words', () => {
    const options = councilWithCache();
    writeFiles(options.folder, { 'notes/noise.md': cleanNotes({ title: 'Noise', below: '  - Exempt: 3\n' }) });
    runCli(page, options);
    const kept = filesBelow(cacheOf(options));
    const count = kept.length;
    expect(count).toBeGreaterThan(2);
    for (const path of kept) {
      expect(readFileSync(path, 'utf8')).not.toContain('how many complaints');
      expect(statSync(path).mode & 0o077).toBe(0);
    }
    expect(statSync(cacheOf(options)).mode & 0o077).toBe(0);
    runCli([...page, '--edition', 'members'], options);
    expect(filesBelow(cacheOf(options))).toHaveLength(count);
  });

  it('is not used in a folder that others can write to, nor where it is not wanted', () => {
    const options = councilWithCache();
    mkdirSync(join(options.folder, 'open'), { mode: 0o777 });
    const { code, err } = runCli([...page, '--cache-folder', 'open'], options);
    expect(err).toContain('The cache is not used: ');
    expect(code).toBe(0);
    runCli([...page, '--no-cache'], options);
    expect(filesBelow(cacheOf(options))).toEqual([]);
  });

  it('is pruned, what was used least recently first', () => {
    const options = councilWithCache();
    writeFiles(options.folder, { 'notes/other.md': cleanNotes({ title: 'Other' }) });
    for (const name of ['noise', 'other']) runCli(['build', `notes/${name}.md`, '--formats', 'html'], options);
    const { out } = runCli(['cache', 'prune', '--megabytes', '0.12'], options);
    expect(out).toMatch(/^\d[\d.]* MB removed, 0\.\d MB kept in /u);
    const isMadeAnew = (name: string) =>
      !isKept(runCli(['build', `notes/${name}.md`, '--formats', 'html', '--out', 'o'], options));
    expect(filesBelow(cacheOf(options)).length).toBeGreaterThan(0);
    expect(runCli(['cache', 'prune', '--megabytes', '0'], options).code).toBe(0);
    expect(isMadeAnew('noise')).toBe(true);
    expect(runCli(['cache', 'prune', '--megabytes', 'x'], options).code).toBe(2);
  });
});
