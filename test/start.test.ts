import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from './support/compile-fixture.ts';
import { runCli, temporaryFolder } from './support/run-cli.ts';

const notes = 'docs/example.md';

const check = (cache: string, environment: Readonly<Record<string, string>> = {}): ReturnType<typeof runCli> =>
  runCli(['check', notes], { folder: projectFolder, environment: { XDG_CACHE_HOME: cache, ...environment } });

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .toSorted();

describe.runIf(process.platform === 'linux')('the compiled code of the program', () => {
  it('is kept in a folder that nobody else can read, and used again as it stands', () => {
    const cache = temporaryFolder();
    const first = check(cache);
    const [kept = ''] = filesIn(cache);
    expect(kept).toMatch(/^scrutineer\/compiled\/cli-[A-Z0-9]{8}\.cjs\//u);
    expect(statSync(join(cache, 'scrutineer/compiled')).mode & 0o077).toBe(0);
    const before = filesIn(cache).map((path) => [path, statSync(join(cache, path)).mtimeMs]);
    expect(check(cache)).toEqual(first);
    expect(filesIn(cache).map((path) => [path, statSync(join(cache, path)).mtimeMs])).toEqual(before);
  });

  it('is made anew where it cannot be read', () => {
    const cache = temporaryFolder();
    const first = check(cache);
    const kept = filesIn(cache).map((path) => join(cache, path));
    for (const path of kept) writeFileSync(path, readFileSync(path).subarray(0, 1000));
    expect(check(cache)).toEqual(first);
    for (const path of kept) writeFileSync(path, 'no code at all');
    expect(check(cache)).toEqual(first);
  });

  it('is neither kept nor used where it is not wanted, and where others could put some in its place', () => {
    const cache = temporaryFolder();
    const first = check(cache, { NODE_DISABLE_COMPILE_CACHE: '1' });
    expect(filesIn(cache)).toEqual([]);
    expect(check(join(projectFolder, 'package.json'))).toEqual(first);
    check(cache);
    const build = join(cache, 'scrutineer/compiled', readdirSync(join(cache, 'scrutineer/compiled'))[0] ?? '');
    chmodSync(build, 0o777);
    const kept = filesIn(build).map((path) => join(build, path));
    for (const path of kept) writeFileSync(path, 'put there by somebody');
    expect(check(cache)).toEqual(first);
    for (const path of kept) expect(readFileSync(path, 'utf8')).toBe('put there by somebody');
  });

  it('goes a month after its build last added to it', () => {
    const cache = temporaryFolder();
    const old = join(cache, 'scrutineer/compiled/cli-OLD.cjs');
    mkdirSync(old, { recursive: true });
    writeFileSync(join(old, 'code'), '');
    expect(runCli(['--version'], { folder: projectFolder, environment: { XDG_CACHE_HOME: cache } }).code).toBe(0);
    expect(readdirSync(join(cache, 'scrutineer/compiled'))).toEqual(['cli-OLD.cjs']);
    const longAgo = new Date(Date.now() - 40 * 24 * 60 * 60 * 1000);
    utimesSync(old, longAgo, longAgo);
    check(cache);
    expect(readdirSync(join(cache, 'scrutineer/compiled'))).not.toContain('cli-OLD.cjs');
  });
});
