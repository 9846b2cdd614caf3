import { cpSync, readdirSync } from 'node:fs';
import { join, win32 } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Host } from '../src/host/host.ts';
import { notesOfShard, shardOf, shardWish } from '../src/commands/shard.ts';
import { publishedPath } from '../src/manifest/published-path.ts';
import { build, cleanNotes, council, hashOf, writeFiles } from './support/council-folder.ts';
import { manifestIn } from './support/manifest-in.ts';
import { recordingHost } from './support/recording-host.ts';
import { runCli } from './support/run-cli.ts';

describe('shards', () => {
  const titles = Array.from({ length: 9 }, (_, index) => `Review ${String(index)}`);

  it('are together what one run is, byte for byte', () => {
    const folder = council(titles.slice(0, 6));
    build(folder, ['notes', '--out', 'whole', '--formats', 'html,pdf']);
    const parts = ['1', '2', '3', '4'].map((index) => {
      const [words, environment] =
        index === '2'
          ? [['--shard', 'auto'], { CI_NODE_INDEX: index, CI_NODE_TOTAL: '4' }]
          : [['--shard', `${index}/4`], {}];
      build(folder, ['notes', '--out', `part-${index}`, '--formats', 'html,pdf', ...words], environment);
      return `part-${index}`;
    });
    const merged = runCli(['manifest', 'merge', ...parts, '--out', 'merged'], { folder });
    expect(merged).toEqual({ code: 0, out: '', err: 'Wrote merged/manifest.json\n' });
    for (const part of parts) {
      const files = readdirSync(join(folder, part)).filter((name) => name !== 'manifest.json');
      for (const name of files) cpSync(join(folder, part, name), join(folder, 'merged', name));
    }
    const names = readdirSync(join(folder, 'whole'));
    expect(readdirSync(join(folder, 'merged'))).toEqual(names);
    expect(names).toHaveLength(13);
    for (const name of names) expect(hashOf(join(folder, 'merged', name))).toBe(hashOf(join(folder, 'whole', name)));
  }, 60_000);

  it('of which one is empty can be merged all the same', () => {
    const folder = council(['Noise']);
    for (const index of [1, 2])
      build(folder, ['notes', '--formats', 'html', '--out', `p${index}`, '--shard', `${index}/2`]);
    expect(runCli(['manifest', 'merge', 'p1', 'p2'], { folder }).code).toBe(0);
    expect(manifestIn(join(folder, 'reports')).outputs).toHaveLength(1);
  });

  it('that tell different things of one file are not merged', () => {
    const folder = council(['Noise']);
    build(folder, ['notes', '--formats', 'html', '--out', 'p1']);
    writeFiles(folder, {
      'notes/Noise.md': cleanNotes({ title: 'Noise' }).replace('Sunday nights', 'Sunday mornings'),
    });
    build(folder, ['notes', '--formats', 'html', '--out', 'p2']);
    const { code, err } = runCli(['manifest', 'merge', 'p1/manifest.json', 'p2'], { folder });
    expect(err.split('\n')[0]).toBe(
      '`p1/manifest.json` and `p2/manifest.json` tell different things of `place-scrutiny-committee-noise-2026-12-09.html`.',
    );
    expect(code).toBe(1);
    expect(() => readdirSync(join(folder, 'reports'))).toThrow();
    expect(runCli(['manifest', 'merge', 'p1', 'notes'], { folder }).code).toBe(2);
  });

  it('are read from the variables of the CI only when asked, and never guessed', () => {
    const told = (text: string, environment: Host['environment']) =>
      shardOf(shardWish(text), { ...recordingHost('/'), environment });
    expect(told('2/4', { CI_NODE_INDEX: '3', CI_NODE_TOTAL: '3' })).toMatchObject({ index: 2, total: 4 });
    expect(told('auto', { CI_NODE_INDEX: '3', CI_NODE_TOTAL: '3' })).toEqual({ index: 3, total: 3 });
    expect(told('auto', { JOB_COMPLETION_INDEX: '0', JOB_COMPLETIONS: '5' })).toEqual({ index: 1, total: 5 });
    expect(told('auto/5', { JOB_COMPLETION_INDEX: '4' })).toEqual({ index: 5, total: 5 });
    for (const [text, environment] of [
      ['auto', {}],
      ['auto', { JOB_COMPLETION_INDEX: '0' }],
      ['auto/4', { JOB_COMPLETION_INDEX: '4' }],
      ['auto', { CI_NODE_INDEX: 'one', CI_NODE_TOTAL: '3' }],
    ] as const)
      expect(told(text, environment)).toContain('`--shard');
    for (const text of ['0/4', '5/4', '4', 'auto/0', '1/4/2', '']) expect(() => shardWish(text)).toThrow('Write 2/4');
  });

  it('keep their files when others come or go, and leave none out', () => {
    const host = recordingHost('/council');
    const paths = titles.map((title) => `notes/${title}.md`);
    const parts = [1, 2, 3].map((index) => notesOfShard(paths, { index, total: 3 }, host));
    expect(parts.flat().toSorted()).toEqual(paths);
    const fewer = paths.slice(1).map((path) => `/council/${path}`);
    const again = [1, 2, 3].map((index) => notesOfShard(fewer, { index, total: 3 }, host));
    expect(again.map((part) => part.map((path) => path.slice('/council/'.length)))).toEqual(
      parts.map((part) => part.filter((path) => path !== paths[0])),
    );
  });
});

it('paths are published with `/`, from the council’s folder, and without what stands above it', () => {
  const bases = { council: 'C:\\Users\\clerk\\council', working: 'C:\\Users\\clerk\\council\\notes' };
  expect(publishedPath('a\\b.md', bases, win32)).toBe('notes/a/b.md');
  expect(publishedPath('..\\people.yaml', bases, win32)).toBe('people.yaml');
  expect(publishedPath('D:\\usb\\b.md', bases, win32)).toBe('b.md');
  expect(publishedPath('/home/clerk/b.md', { working: '/srv/council' })).toBe('b.md');
});
