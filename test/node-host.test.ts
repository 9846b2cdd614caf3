import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNodeHost } from '../src/host/node-host.ts';
import { runBundled } from './support/run-bundled.ts';

const folder = mkdtempSync(join(tmpdir(), 'node-host-'));
const host = createNodeHost({ packageFolder: folder, workingFolder: folder });

beforeAll(() => {
  for (const path of [
    'notes/b.md',
    'notes/a.md',
    'notes/B.md',
    'notes/2026/c.yaml',
    'notes/.hidden.md',
    'notes/.git/d.md',
    'notes/node_modules/x/e.md',
    'draft (old)/f.md',
    'draft [1].md',
  ]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), path);
  }
  symlinkSync('..', join(folder, 'notes/2026/round'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('files.find', () => {
  const all = ['notes/2026/c.yaml', 'notes/B.md', 'notes/a.md', 'notes/b.md'];
  it.each([
    ['notes', all],
    ['./notes/', all],
    ['notes/*.md', ['notes/B.md', 'notes/a.md', 'notes/b.md']],
    ['notes\\*.md', ['notes/B.md', 'notes/a.md', 'notes/b.md']],
    ['notes\\2026', ['notes/2026/c.yaml']],
    ['n*/**/*.{md,yaml}', all],
    ['notes/a.md', ['notes/a.md']],
    ['draft [1].md', ['draft [1].md']],
    ['draft (old)', ['draft (old)/f.md']],
    ['notes/.git', ['notes/.git/d.md']],
    ['nothing', []],
    ['nothing/*.md', []],
  ])('finds %s', async (pattern, expected) => {
    const found = await host.files.find(pattern);
    // The folder that leads back to its parent may be walked once, not for ever.
    expect(found.filter((path) => !path.includes('/round/'))).toEqual(expected);
    expect(found.length).toBeLessThan(40);
  });

  it('finds absolute paths and paths above', async () => {
    expect(await host.files.find(join(folder, 'notes/*.md'))).toEqual(
      ['B', 'a', 'b'].map((name) => join(folder, `notes/${name}.md`)),
    );
    const below = createNodeHost({ packageFolder: folder, workingFolder: join(folder, 'notes/2026') });
    expect(await below.files.find('../*.md')).toEqual(['../B.md', '../a.md', '../b.md']);
    expect(await below.files.find('.')).toContain('c.yaml');
  });
});

describe('files.read and files.kind', () => {
  it('reads, and says in plain words why not', async () => {
    expect(new TextDecoder().decode(await host.files.read('notes/a.md'))).toBe('notes/a.md');
    await expect(host.files.read('gone.md')).rejects.toMatchObject({
      name: 'FileProblem',
      reason: 'not-found',
      path: 'gone.md',
      message: '`gone.md` does not exist.',
    });
    await expect(host.files.read('notes/a.md/b')).rejects.toMatchObject({ reason: 'not-found' });
    await expect(host.files.read('notes')).rejects.toMatchObject({
      reason: 'is-a-folder',
      message: '`notes` is a folder, not a file.',
    });
  });

  it('tells files, folders and nothing apart', async () => {
    expect([
      await host.files.kind('notes/a.md'),
      await host.files.kind('notes'),
      await host.files.kind('notes/a.md/x'),
    ]).toEqual(['file', 'folder', 'nothing']);
  });
});

describe('terminal', () => {
  const script = `import { createNodeHost } from './src/host/node-host.ts';
    const { terminal } = createNodeHost({ packageFolder: '' });
    terminal.out(JSON.stringify([terminal.outHasColour, terminal.errHasColour, terminal.isInteractive, terminal.columns]));`;
  it('decides about colour without a terminal', () => {
    const cases = ['', 'FORCE_COLOR=1', 'FORCE_COLOR=0', 'FORCE_COLOR=1 NO_COLOR=1'];
    const end = runBundled(
      script,
      folder,
      cases.map((variables) => `env -u NO_COLOR -u FORCE_COLOR ${variables} "$@"`).join('\n'),
    );
    expect(end.out).toBe('[false,false,false,100][true,true,false,100][false,false,false,100][false,false,false,100]');
  });

  it('outlives a reader that goes away', () => {
    const talking = `import { createNodeHost } from './src/host/node-host.ts';
      const { terminal } = createNodeHost({ packageFolder: '' });
      for (let line = 0; line < 50; line += 1) { terminal.out('x'.repeat(10000) + '\\n'); await new Promise(next => setTimeout(next, 2)); }
      terminal.err('finished');`;
    expect(runBundled(talking, folder, '"$@" | head -c 5 >/dev/null')).toMatchObject({ err: 'finished' });
  });

  it('reads standard input to its end', () => {
    const reading = `import { createNodeHost } from './src/host/node-host.ts';
      console.log((await createNodeHost({ packageFolder: '' }).readStandardInput()).length);`;
    expect(runBundled(reading, folder, 'head -c 200000 /dev/zero | "$@"').out).toBe('200000\n');
  });
});

it('knows the day', () => {
  const now = new Date();
  expect(host.today()).toEqual({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
});
