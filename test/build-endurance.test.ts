import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { browserProcesses, commandOf } from './support/browser-processes.ts';
import { projectFolder } from './support/compile-fixture.ts';
import { cleanNotes, hashOf, writeFiles } from './support/council-folder.ts';
import { manifestIn } from './support/manifest-in.ts';
import { runCli, temporaryFolder } from './support/run-cli.ts';

// `npm run endure` runs it with more rounds than a person waits for.
const rounds = Number(process.env['ROUNDS'] ?? 2);
const notes = 24;
const folder = temporaryFolder();
const temporary = join(folder, 'temporary');
const undisturbed = join(folder, 'undisturbed');
const words = (out: string, cache?: string): readonly string[] => [
  'build',
  'notes',
  '--out',
  out,
  '--quiet',
  ...(cache === undefined ? ['--no-cache'] : ['--cache-folder', cache]),
];
const environment = { TMPDIR: temporary, TEMP: temporary, TMP: temporary };
let duration = 0;

/** A build under way, in the folder of its own for temporary files. */
function startBuild(
  out: string,
  cache?: string,
): { readonly id: number; readonly ended: Promise<number | NodeJS.Signals | null> } {
  const child = spawn(process.execPath, [join(projectFolder, 'bin/scrutineer.js'), ...words(out, cache)], {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: 'ignore',
  });
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? signal));
  });
  return { id: child.pid ?? 0, ended };
}

function build(out: string, cache?: string): number | null {
  return runCli(words(out, cache), { folder, environment }).code;
}

/** What stands in a folder, hidden files included. */
function contentsOf(path: string): Readonly<Record<string, string>> {
  const names = existsSync(path) ? readdirSync(path) : [];
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(path, name), 'latin1')]));
}

function expectAll(out: string): void {
  const [made, expected] = [contentsOf(out), contentsOf(undisturbed)];
  expect(Object.keys(made)).toEqual(Object.keys(expected));
  expect(Object.keys(expected).filter((name) => made[name] !== expected[name])).toEqual([]);
}

/** No process may be left that has to do with the folder for temporary files; browsers take a moment to notice that nobody speaks to them. */
async function expectNobody(): Promise<void> {
  const left = (): readonly string[] =>
    readdirSync('/proc').filter((id) => /^\d+$/.test(id) && commandOf(id).includes(temporary));
  await vi.waitUntil(() => left().length === 0, { timeout: 20_000, interval: 100 });
}

/** Kills a process; false where it ended by itself just now. */
function isKilled(id: number): boolean {
  try {
    return process.kill(id, 'SIGKILL');
  } catch {
    return false;
  }
}

describe.runIf(process.platform === 'linux')('a batch', { timeout: rounds * 60_000 }, () => {
  beforeAll(() => {
    mkdirSync(temporary);
    const point = `- Members asked. ${'The Council receives many complaints at night. '.repeat(20)}\n`;
    const long = (title: string): string => cleanNotes({ title, below: point.repeat(300) });
    writeFiles(folder, {
      'slow/1.md': cleanNotes({ title: 'First' }),
      'slow/2.md': long('Second'),
      'slow/3.md': long('Third'),
      'slow/4.md': long('Fourth'),
    });
    spawnSync(process.execPath, [join(projectFolder, 'scripts/many-notes.mjs'), join(folder, 'notes'), String(notes)]);
    const start = performance.now();
    expect(build('undisturbed')).toBe(0);
    duration = performance.now() - start;
    expect(readdirSync(undisturbed)).toHaveLength(2 * notes + 1);
  }, 120_000);

  it('that is killed leaves nothing that the next run does not clear away', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const out = `killed-${String(round)}`;
      const cache = round % 2 === 0 ? undefined : `cache-${String(round)}`;
      const { id, ended } = startBuild(out, cache);
      await wait(((round + Math.random()) / rounds) * duration);
      isKilled(id);
      await ended;
      await expectNobody();
      expect(build(out, cache)).toBe(0);
      expectAll(join(folder, out));
      expect(readdirSync(temporary)).toEqual([]);
    }
  });

  it('makes every report though its browser is killed again and again', async () => {
    const { id, ended } = startBuild('bereaved');
    let kills = 0;
    const over = ended.then(() => true);
    while (kills < rounds && !(await Promise.race([over, wait(duration / rounds / 2, false)]))) {
      const victim = browserProcesses(id).find(({ command }) => command.includes('--user-data-dir='));
      if (victim === undefined) continue;
      if (isKilled(victim.id)) kills += 1;
    }
    expect(await ended).toBe(0);
    expect(kills).toBe(rounds);
    expectAll(join(folder, 'bereaved'));
    expect(readdirSync(temporary)).toEqual([]);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('ends at once on %s, with whole files only, and says and lists what was made', async (signal, code) => {
    const out = join(folder, signal);
    const program = [join(projectFolder, 'bin/scrutineer.js'), 'build', 'slow', '--out', out, '--no-cache'];
    const child = spawn(process.execPath, program, {
      cwd: folder,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (piece: string) => {
      // The others are so long that they are not made yet.
      if (!said.includes('Wrote') && (said + piece).includes('Wrote')) child.kill(signal);
      said += piece;
    });
    const [ended]: (number | null)[] = await once(child, 'close');
    expect(ended, said).toBe(code);
    await expectNobody();
    expect(readdirSync(temporary)).toEqual([]);
    const made = readdirSync(out).filter((name) => name !== 'manifest.json');
    expect(said).toContain(`\nStopped. ${String(made.length / 2)} of 4 reports were made`);
    expect(manifestIn(out).outputs.map(({ path }) => path)).toEqual(made);
    for (const { path, sha256 } of manifestIn(out).outputs) expect(hashOf(join(out, path))).toBe(sha256);
  });

  it('may be built twice at once into the same folder', async () => {
    const both = [startBuild('shared', 'cache'), startBuild('shared', 'cache')];
    expect(await Promise.all(both.map(async ({ ended }) => ended))).toEqual([0, 0]);
    expectAll(join(folder, 'shared'));
    rmSync(join(folder, 'shared'), { recursive: true });
    expect(build('shared', 'cache')).toBe(0);
    expectAll(join(folder, 'shared'));
  });
});
