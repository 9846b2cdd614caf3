import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { checkFiles } from '../src/commands/check-files.ts';
import { runCheck } from '../src/commands/check.ts';
import { reporterNames } from '../src/diagnostics/reporters/index.ts';
import type { Host } from '../src/host/host.ts';
import { startThread } from '../src/host/threads.ts';
import { projectFolder } from './support/compile-fixture.ts';
import { recordingHost } from './support/recording-host.ts';
import { temporaryFolder } from './support/run-cli.ts';

const many = temporaryFolder();
spawnSync(process.execPath, [join(projectFolder, 'scripts/many-notes.mjs'), many, '60']);
writeFileSync(join(many, 'notes-0007.md'), 'Not notes at all, exempt or not.\n');
writeFileSync(join(many, 'notes-0030.md'), new Uint8Array([0xff, 0xfe, 0x41, 0x00]));
mkdirSync(join(many, 'unsettled'));
writeFileSync(join(many, 'unsettled/scrutineer.yaml'), 'tipe: x\n');
for (const name of ['a', 'b']) writeFileSync(join(many, `unsettled/${name}.md`), '## Introduction\n');

const threadProgram = join(projectFolder, 'dist/thread.cjs');

/** The real host, with a number of threads whatever the computer has. */
function hostWith(count: number, program = threadProgram): ReturnType<typeof recordingHost> {
  const host = recordingHost(many);
  return {
    ...host,
    startThreads: async (_most, setup) => Array.from({ length: count }, () => startThread(program, setup)),
  };
}

async function outputWith(count: number, format: string): Promise<readonly [number, string, string]> {
  const host = hostWith(count);
  const code = await runCheck({ notes: ['.'], formats: [{ name: format }], stats: true }, host);
  return [code, host.out(), host.err()];
}

/** A program for a thread that fails in its own way. */
function failing(code: string): string {
  const path = join(temporaryFolder(), 'thread.cjs');
  writeFileSync(path, code);
  return path;
}

const checkMany = async (program: string): Promise<number> =>
  runCheck({ notes: ['.'], formats: [{ name: 'json' }] }, hostWith(1, program));

describe('checking with several threads', () => {
  it.each(reporterNames)('says the same as with one, as %s', async (format) => {
    const alone = await outputWith(0, format);
    expect(alone[1]).toContain('notes-0030.md');
    expect(await outputWith(2, format)).toEqual(alone);
  });

  it('fails where a thread fails, ends or cannot start', async () => {
    const port = "require('node:worker_threads').parentPort";
    await expect(checkMany(failing(`${port}.on('message', () => { throw new Error('lost'); });`))).rejects.toThrow(
      /lost/u,
    );
    await expect(checkMany(failing(`${port}.on('message', () => process.exit(3));`))).rejects.toThrow(/ended with 3/u);
    await expect(checkMany(join(many, 'no-such-thread.cjs'))).rejects.toThrow(/no-such-thread/u);
  });

  it('stops its threads when nobody wants the rest', async () => {
    const host = hostWith(2);
    let stopped = 0;
    const counting: Host = {
      ...host,
      startThreads: async (most, setup) => {
        const threads = await host.startThreads(most, setup);
        return threads.map((thread) => ({
          ...thread,
          stop: () => {
            stopped += 1;
            thread.stop();
          },
        }));
      },
    };
    const paths = Array.from({ length: 60 }, (_, index) => `notes-${String(index + 1).padStart(4, '0')}.md`);
    for await (const outcome of checkFiles(paths, {}, { host: counting })) if (outcome.kind === 'checked') break;
    expect(stopped).toBe(2);
  });
});

describe('Ctrl-C', () => {
  it.skipIf(process.platform === 'win32')('ends a check at once, whatever its threads are busy with', async () => {
    const folder = temporaryFolder();
    const text = readFileSync(join(many, 'notes-0001.md'), 'utf8');
    // Reading these would take seconds.
    for (const name of Array.from({ length: 50 }, (_, index) => `${String(index)}.md`))
      writeFileSync(join(folder, name), text + text.slice(text.indexOf('## Feedback')).repeat(100));
    const child = spawn(process.execPath, [join(projectFolder, 'bin/scrutineer.js'), 'check', folder], {
      stdio: 'ignore',
    });
    await wait(500);
    const start = performance.now();
    child.kill('SIGINT');
    const [, signal] = await once(child, 'exit');
    expect(signal).toBe('SIGINT');
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
