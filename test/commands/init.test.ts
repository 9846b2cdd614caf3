import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSettings } from '../../src/config.ts';
import { runCheck } from '../../src/commands/check.ts';
import { runInit } from '../../src/commands/init.ts';
import { runNew } from '../../src/commands/new.ts';
import { notYetGiven, problemsIn, recordingHost } from '../support/recording-host.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scrutineer-init-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const made = ['README.md', 'notes', 'notes/2026-10-06-first-report.md', 'people.yaml', 'scrutineer.yaml'];
const below = (name: string): readonly string[] =>
  readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' }).toSorted();
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** Everything in a folder that `init` made is as it should be. */
async function expectSound(name: string): Promise<void> {
  const host = recordingHost(folder);
  await runCheck({ notes: [name], formats: [{ name: 'json' }] }, host);
  const found = problemsIn(host.out());
  expect(found.map(({ path }) => path)).toEqual([`${name}/notes/2026-10-06-first-report.md`]);
  expect(found[0]?.rules.filter((rule) => !notYetGiven.has(rule))).toEqual([]);
}

describe('init', () => {
  it("makes a council's folder from the answers", async () => {
    const host = recordingHost(folder, {
      answers: ['Cyngor Bro Alarch: y Fro', 'wa', 'Gweithrediaeth', 'Pwyllgor Craffu Lle', 'Welsh'],
    });
    expect(await runInit({ folder: 'bro-alarch', yes: false }, host)).toBe(0);
    expect(below('bro-alarch')).toEqual(made);
    const settings = await loadSettings(join(folder, 'bro-alarch/notes'), host);
    expect(settings.diagnostics).toEqual([]);
    expect(settings.value?.written).toMatchObject({
      council: { name: 'Cyngor Bro Alarch: y Fro', country: 'wales' },
      type: 'cabinet-feedback',
      language: 'cy',
      vocabulary: { executive: 'Gweithrediaeth', committee: 'Pwyllgor Craffu Lle' },
      output: { folder: 'reports', formats: ['html', 'pdf'] },
    });
    expect(read('bro-alarch/notes/2026-10-06-first-report.md')).toContain('\nto: Gweithrediaeth\n');
    expect(read('bro-alarch/notes/2026-10-06-first-report.md')).toContain('\nfrom: Pwyllgor Craffu Lle\n');
    await expectSound('bro-alarch');
  });

  it('takes the suggestions, asks again what it did not understand, and does not ask an English council for a language', async () => {
    const host = recordingHost(folder, {
      answers: ['Ravensmere Borough Council', 'France', '', '', 'Place Scrutiny Committee'],
    });
    expect(await runInit({ folder: 'ravensmere', yes: false }, host)).toBe(0);
    expect(host.err()).toContain('Please answer with England or Wales.');
    expect(read('ravensmere/scrutineer.yaml')).toContain('  country: england\n');
    expect(read('ravensmere/scrutineer.yaml')).toContain('  executive: Cabinet\n');
    await expectSound('ravensmere');
  });

  it.each([
    [{ yes: true }, ''],
    [{ yes: false }, 'This is no terminal, so no questions are asked, as with --yes.\n'],
  ])('asks nothing with %j where nobody sits', async (options, said) => {
    const host = recordingHost(folder);
    expect(await runInit({ ...options, folder: 'council/' }, host)).toBe(0);
    expect(below('council')).toEqual(made);
    expect(host.err().startsWith(`${said}Wrote council/scrutineer.yaml\n`)).toBe(true);
    const settings = await loadSettings(join(folder, 'council'), host);
    expect(settings.diagnostics).toEqual([]);
    expect(settings.value?.written.council).toBeUndefined();
    await expectSound('council');
  });

  it('can be gone on with: `new` writes into notes', async () => {
    await runInit({ yes: true }, recordingHost(folder));
    expect(await runNew({ title: 'Parks' }, recordingHost(folder))).toBe(0);
    expect(below('notes')).toEqual(['2026-10-06-first-report.md', '2026-10-06-parks.md']);
  });

  it.each([0, 1, 2, 3, 4])('leaves nothing after Ctrl-C at question %i', async (question) => {
    const answers = ['Cyngor Bro Alarch', 'Wales', '', 'Pwyllgor Craffu Lle', 'English'].map((answer, index) =>
      index === question ? undefined : answer,
    );
    const host = recordingHost(folder, { answers });
    expect(await runInit({ folder: 'bro-alarch', yes: false }, host)).toBe(2);
    expect(host.err()).toContain('Nothing was written.');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves a folder alone that is set up', async () => {
    writeFileSync(join(folder, 'scrutineer.yaml'), 'language: cy\n');
    const host = recordingHost(folder, { answers: [] });
    expect(await runInit({ folder: '.', yes: false }, host)).toBe(2);
    expect(host.err()).toContain('`scrutineer.yaml` is there already');
    expect(below('.')).toEqual(['scrutineer.yaml']);
    expect(read('scrutineer.yaml')).toBe('language: cy\n');
  });

  it('keeps files that are there', async () => {
    writeFileSync(join(folder, 'README.md'), 'ours');
    mkdirSync(join(folder, 'notes'));
    const host = recordingHost(folder);
    expect(await runInit({ yes: true }, host)).toBe(0);
    expect(read('README.md')).toBe('ours');
    expect(host.err()).toContain('`README.md` is there already and was left as it is.');
    expect(below('.')).toEqual(made);
  });

  it('tells why it could not write', async () => {
    writeFileSync(join(folder, 'council'), 'a file');
    const host = recordingHost(folder);
    expect(await runInit({ folder: 'council', yes: true }, host)).toBe(2);
    expect(host.err()).toMatch(/^Nothing was written: /u);
    expect(readdirSync(folder)).toEqual(['council']);
  });
});
