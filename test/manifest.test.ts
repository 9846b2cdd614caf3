import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { updateManifest } from '../src/manifest/update-manifest.ts';
import { build, cleanNotes, council, hashOf, writeFiles } from './support/council-folder.ts';
import { manifestIn } from './support/manifest-in.ts';
import { recordingHost } from './support/recording-host.ts';
import { runCli, startCli } from './support/run-cli.ts';

describe('the manifest', () => {
  it('lists files and sources with their hashes, and nothing of the computer', () => {
    const folder = council(['Noise']);
    build(folder, ['notes', '--out', 'public', '--formats', 'html,json']);
    const { outputs, recipes } = manifestIn(join(folder, 'public'));
    const stem = 'place-scrutiny-committee-noise-2026-12-09';
    expect(outputs.map(({ path }) => path)).toEqual([`${stem}.html`, `${stem}.json`]);
    for (const { path, sha256, notes, browser } of outputs) {
      expect(sha256).toBe(hashOf(join(folder, 'public', path)));
      expect(notes).toEqual({ path: 'notes/Noise.md', sha256: hashOf(join(folder, 'notes/Noise.md')) });
      expect(browser).toBeUndefined();
    }
    const [recipe] = Object.values(recipes);
    expect(recipe?.tool).toMatch(/^scrutineer \d/u);
    expect(recipe?.sources).toEqual(
      ['ours/cabinet-feedback/council.css', 'people.yaml', 'scrutineer.yaml'].map((path) => ({
        path,
        sha256: hashOf(join(folder, path)),
      })),
    );
    expect(readFileSync(join(folder, 'public/manifest.json'), 'utf8')).not.toContain(folder);
  });

  it('is the same from wherever the program is started, and told once', () => {
    const folder = council(['Noise']);
    const first = runCli(['build', 'notes', '--out', 'public', '--formats', 'html'], { folder });
    const written = readFileSync(join(folder, 'public/manifest.json'), 'utf8');
    const again = runCli(['build', 'Noise.md', '--out', '../public', '--formats', 'html'], {
      folder: join(folder, 'notes'),
    });
    expect([first.err, again.err].map((text) => text.includes('manifest.json'))).toEqual([true, false]);
    expect(readFileSync(join(folder, 'public/manifest.json'), 'utf8')).toBe(written);
  });

  it('keeps what other builds wrote, and forgets what was removed', () => {
    const folder = council(['Noise', 'Parking', 'Waste']);
    for (const name of ['Noise', 'Parking'])
      build(folder, [`notes/${name}.md`, '--out', 'public', '--formats', 'html']);
    rmSync(join(folder, 'public/place-scrutiny-committee-noise-2026-12-09.html'));
    build(folder, ['notes/Waste.md', '--out', 'public', '--formats', 'html']);
    const { outputs } = manifestIn(join(folder, 'public'));
    expect(outputs.map(({ notes }) => notes.path)).toEqual(['notes/Parking.md', 'notes/Waste.md']);
  });

  it('loses nothing when several builds write into one folder at once', async () => {
    const titles = Array.from({ length: 6 }, (_, index) => `Review ${String(index)}`);
    const folder = council(titles);
    const builds = titles.map((title) =>
      startCli(['build', `notes/${title}.md`, '--out', 'public', '--formats', 'html', '--quiet'], { folder }),
    );
    expect((await Promise.all(builds)).map(({ code }) => code)).toEqual(titles.map(() => 0));
    expect(manifestIn(join(folder, 'public')).outputs.map(({ notes }) => notes.path)).toEqual(
      titles.map((title) => `notes/${title}.md`),
    );
    expect(readdirSync(join(folder, 'public')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('tells of a file that another build wrote meanwhile what the file holds', async () => {
    const folder = council(['Noise']);
    build(folder, ['notes', '--out', 'public', '--formats', 'html']);
    const [before] = manifestIn(join(folder, 'public')).outputs;
    if (before === undefined) throw new Error('Nothing was written.');
    // A slower build, of the notes as they were, comes to its end after the faster one.
    const slower = { ...before, sha256: '0'.repeat(64) };
    const written = { folder: 'public', edition: 'public', outputs: [slower], recipes: {} } as const;
    expect(await updateManifest(written, recordingHost(folder))).toBeUndefined();
    expect(manifestIn(join(folder, 'public')).outputs).toEqual([before]);
  });

  it('holds neither exempt words nor what they could be guessed by', () => {
    const folder = council([]);
    const below = '  - Exempt: 3\n';
    writeFiles(folder, { 'notes/Noise.md': cleanNotes({ title: 'Noise', below }) });
    build(folder, ['notes', '--out', 'public', '--formats', 'html']);
    const before = readFileSync(join(folder, 'public/manifest.json'), 'utf8');
    expect(manifestIn(join(folder, 'public')).outputs[0]?.notes).toEqual({ path: 'notes/Noise.md' });
    expect(before).not.toContain('complaints');
    build(folder, ['notes', '--out', 'public', '--formats', 'html', '--edition', 'members']);
    expect(readFileSync(join(folder, 'public/manifest.json'), 'utf8')).toBe(before);
    const members = manifestIn(join(folder, 'public'), 'manifest-members.json').outputs[0];
    expect(members?.path).toBe('place-scrutiny-committee-noise-2026-12-09-members.html');
    expect(members?.notes.sha256).toBe(hashOf(join(folder, 'notes/Noise.md')));
  });
});

describe('verify of a folder', () => {
  const stem = (name: string): string => `place-scrutiny-committee-${name}-2026-12-09`;
  let folder = '';
  beforeAll(() => {
    folder = council(['Noise', 'Parking', 'Waste']);
    const { browser } =
      (build(folder, ['notes', '--out', 'built']), manifestIn(join(folder, 'built')).outputs[1] ?? {});
    expect(browser).toMatch(/^\w+\/\d+/u);
  });
  const verified = (name: string) => runCli(['verify', name], { folder });

  it('finds nothing where all is as it was built', () => {
    const { code, out } = verified('built');
    expect(out).toBe(
      'built: 6 files of the manifest, and nothing was changed, is missing or was added.\nbuilt: nothing is wrong with its PDFs that a machine can tell.\n',
    );
    expect(code).toBe(0);
  });

  it('tells what was changed, is missing, was added, or is another document', () => {
    cpSync(join(folder, 'built'), join(folder, 'spoilt'), { recursive: true });
    const spoilt = (name: string): string => join(folder, 'spoilt', name);
    writeFileSync(
      spoilt(`${stem('noise')}.html`),
      readFileSync(spoilt(`${stem('noise')}.html`), 'utf8').replace('Noise', 'Noises'),
    );
    rmSync(spoilt(`${stem('parking')}.html`));
    // Somebody puts another report in the place of one, and its hash in the manifest.
    const hash = hashOf(spoilt(`${stem('parking')}.pdf`));
    const manifest = readFileSync(spoilt('manifest.json'), 'utf8').replace(
      hashOf(spoilt(`${stem('waste')}.pdf`)),
      hash,
    );
    cpSync(spoilt(`${stem('parking')}.pdf`), spoilt(`${stem('waste')}.pdf`));
    writeFiles(folder, { 'spoilt/manifest.json': manifest, 'spoilt/old/letter.html': '<p>', 'spoilt/a.pdf': 'no PDF' });
    const { code, out } = verified('spoilt');
    expect(out).toBe(`spoilt: not all is as it was built.
  \`a.pdf\` was not made by the builds that the manifest tells of.
  \`old/letter.html\` was not made by the builds that the manifest tells of.
  \`${stem('noise')}.html\` was changed after it was built, or a later build was interrupted.
  \`${stem('parking')}.html\` is missing.
  \`${stem('waste')}.pdf\` is the print of another web page than \`${stem('waste')}.html\`.
spoilt/a.pdf: 1 thing is wrong.
  It cannot be read as a PDF. [ISO 32000-1]
`);
    expect(code).toBe(1);
  });

  it('says so where there is no manifest, or none that can be read', () => {
    writeFiles(folder, { 'other/manifest.json': '{"version": 2}' });
    for (const [name, words] of [
      ['notes', '`notes` holds no `manifest.json`, which `scrutineer build` writes.'],
      ['other', '`other/manifest.json` cannot be read as a manifest.'],
    ] as const) {
      const { code, err } = verified(name);
      expect(err.split('\n')[0]).toBe(words);
      expect(code).toBe(2);
    }
  });

  it('does not follow a manifest out of its folder', () => {
    const outside = [{ path: '../notes/Noise.md', sha256: '', notes: { path: 'a' }, recipe: 'a' }];
    writeFiles(folder, {
      'outside/manifest.json': JSON.stringify({ version: 1, edition: 'public', outputs: outside, recipes: {} }),
    });
    expect(verified('outside').code).toBe(2);
  });
});
