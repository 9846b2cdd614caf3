import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeAll } from '../src/host/write-all.ts';
import { canMount, runBundled } from './support/run-bundled.ts';

let folder = '';
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'write-all-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const file = (path: string, text: string) => ({ path, bytes: bytes(text) });
const everything = () => readdirSync(folder, { recursive: true }).map(String).toSorted();
const read = (path: string) => readFileSync(join(folder, path), 'utf8');

describe('writeAll', () => {
  it('writes new and old files, makes folders and leaves nothing else', async () => {
    writeFileSync(join(folder, 'minutes.html'), 'old');
    await writeAll([file('minutes.html', 'new'), file('out/deep/minutes.pdf', 'pdf')], folder);
    expect(read('minutes.html')).toBe('new');
    expect(read('out/deep/minutes.pdf')).toBe('pdf');
    expect(everything()).toEqual(['minutes.html', 'out', 'out/deep', 'out/deep/minutes.pdf']);
  });

  it('writes more files than it opens at once', async () => {
    const files = Array.from({ length: 100 }, (_, number) => file(`out/${number}.html`, String(number)));
    await writeAll(files, folder);
    expect(everything()).toHaveLength(101);
    expect(read('out/99.html')).toBe('99');
  });

  it('keeps the permissions of a file, and the link that leads to it', async () => {
    writeFileSync(join(folder, 'real.html'), 'old');
    chmodSync(join(folder, 'real.html'), 0o640);
    symlinkSync('real.html', join(folder, 'link.html'));
    await writeAll([file('link.html', 'new')], folder);
    expect(read('real.html')).toBe('new');
    expect(statSync(join(folder, 'real.html')).mode & 0o777).toBe(0o640);
    expect(realpathSync(join(folder, 'link.html'))).toBe(join(folder, 'real.html'));
  });

  it.each([
    [
      'a file where a folder should be',
      'notes.md/report.html',
      'other',
      'a file stands where one of its folders should be',
    ],
    [
      'a file far up where a folder should be',
      'notes.md/2026/report.html',
      'other',
      'a file stands where one of its folders should be',
    ],
    ['a folder where the file should be', 'archive', 'is-a-folder', '`archive` is a folder, not a file.'],
    ['a device', '/dev/null', 'other', '`/dev/null` is not an ordinary file.'],
    ['a name too long', `${'x'.repeat(300)}.html`, 'other', 'its name is too long'],
  ])('writes none when one meets %s', async (_, path, reason, message) => {
    writeFileSync(join(folder, 'notes.md'), 'notes');
    mkdirSync(join(folder, 'archive'));
    const before = everything();
    const failing = writeAll(
      [file('new/deep/report.html', 'new'), file('notes.md', 'overwritten'), file(path, 'x')],
      folder,
    );
    await expect(failing).rejects.toMatchObject({
      name: 'FileProblem',
      reason,
      path,
      message: expect.stringContaining(message),
    });
    expect(everything()).toEqual(before);
    expect(read('notes.md')).toBe('notes');
  });

  it.skipIf(!canMount)('brings the old files back when a file cannot take its place', () => {
    for (const name of ['first', 'second', 'other']) writeFileSync(join(folder, name), `old ${name}`);
    // Nothing can be renamed onto a mount point.
    const end = runBundled(
      writing(['first', 'new/third', 'second']),
      folder,
      `unshare -m sh -c 'mount --bind other second && exec "$@"' sh "$@"`,
    );
    expect(end).toMatchObject({
      code: 0,
      out: 'not-allowed `second` cannot be written: another program has it open (close it there and try again).\n',
    });
    expect(everything()).toEqual(['first', 'other', 'second']);
    expect(read('first')).toBe('old first');
    expect(read('second')).toBe('old second');
  });

  it.skipIf(!canMount)('leaves a full disk as it was', () => {
    const mounting = `unshare -m sh -c 'mount -t tmpfs -o size=64k none . && cd "$PWD" && echo old > first && "$@"; ls -A; cat first' sh "$@"`;
    const end = runBundled(writing(['first', 'new/second'], 40_000), folder, mounting);
    expect(end.out).toBe('no-space `new/second` cannot be written: the disk is full.\nfirst\nold\n');
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])('leaves nothing behind when %s comes before the files have their names', (signal, code) => {
    writeFileSync(join(folder, '0.html'), 'old');
    const end = runBundled(
      `import { writeAll } from './src/host/write-all.ts';
       const files = Array.from({ length: 200 }, (_, number) => ({ path: number === 0 ? '0.html' : \`out/\${number}.html\`, bytes: new Uint8Array(10000) }));
       const writing = writeAll(files, process.cwd());
       process.kill(process.pid, '${signal}');
       await writing;
       console.log('written');`,
      folder,
    );
    expect(end).toMatchObject({ code, out: '' });
    expect(everything()).toEqual(['0.html']);
    expect(read('0.html')).toBe('old');
  });
});

function writing(paths: readonly string[], length = 3): string {
  return `import { writeAll } from './src/host/write-all.ts';
    const files = ${JSON.stringify(paths)}.map(path => ({ path, bytes: new Uint8Array(${length}).fill(120) }));
    await writeAll(files, process.cwd()).then(() => console.log('written'), problem => console.log(problem.reason, problem.message));`;
}
