import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cleanNotes, council, writeFiles } from '../support/council-folder.ts';
import { runCli, temporaryFolder } from '../support/run-cli.ts';

function git(folder: string, ...words: readonly string[]): void {
  const person = ['-c', 'user.name=Clerk', '-c', 'user.email=clerk@ravensmere.example'];
  const { status, stderr } = spawnSync('git', [...person, ...words], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

/** Three reports and one of another folder, as they stand published in `v1`. */
function repository(): string {
  const folder = council(['Bins', 'Noise', 'Parking']);
  writeFiles(folder, { '.gitignore': 'reports\nprivate\n', 'elsewhere/scrutineer.yaml': 'type: cabinet-feedback\n' });
  writeFiles(folder, { 'elsewhere/Water.md': cleanNotes({ title: 'Water' }) });
  git(folder, 'init', '--quiet', '-b', 'main');
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '-m', 'published');
  git(folder, 'tag', 'v1');
  return folder;
}

interface Built {
  readonly code: number | null;
  readonly err: string;
  /** The titles of the reports that were made. */
  readonly made: readonly string[];
}

function build(folder: string, ...words: readonly string[]): Built {
  rmSync(join(folder, 'reports'), { recursive: true, force: true });
  const { code, err } = runCli(['build', '--formats', 'html', ...words], { folder });
  const names = readdirSync(folder).includes('reports') ? readdirSync(join(folder, 'reports')) : [];
  return { code, err, made: names.flatMap((name) => /committee-([a-z]+)-.*html$/u.exec(name)?.[1] ?? []) };
}

it('builds the notes that changed, committed or not, new ones and those that git does not keep', () => {
  const folder = repository();
  expect(build(folder, 'notes', '--since', 'v1')).toMatchObject({ code: 0, made: [] });
  writeFiles(folder, { 'notes/Noise.md': cleanNotes({ title: 'Noise' }).replace('Sunday', 'Saturday') });
  git(folder, 'commit', '--quiet', '-a', '-m', 'committed');
  writeFiles(folder, {
    'notes/Parking.md': cleanNotes({ title: 'Parking' }).replace('Sunday', 'Saturday'),
    'notes/Trees.md': cleanNotes({ title: 'Trees' }),
    'private/Rats.md': cleanNotes({ title: 'Rats' }),
  });
  const { code, err, made } = build(folder, 'notes', 'elsewhere', 'private', '--since', 'v1');
  expect(made).toEqual(['noise', 'parking', 'rats', 'trees']);
  expect(err).toContain('4 of 6 notes changed since `v1`.\n');
  expect(err).toContain('4 of 4 reports were written.\n');
  expect(code).toBe(0);
  expect(build(folder, 'notes/*.md', '--since', 'HEAD').made).toEqual(['parking', 'trees']);
  expect(build(folder, '.', '--since', 'v1', '--shard', '1/1').made).toHaveLength(4);
});

it('says so where nothing changed', () => {
  const folder = repository();
  const { code, err, made } = build(folder, 'notes/Noise.md', '--since', 'v1');
  expect(err.split('\n')[0]).toBe('Nothing changed since `v1`.');
  expect({ code, made }).toEqual({ code: 0, made: [] });
  expect(build(folder, 'notes', '--since', 'v1', '--quiet').err).toBe('');
  expect(build(folder, 'notes', '--since', 'v1', '--publish').code).toBe(0);
});

it.each([
  ['settings', { 'scrutineer.yaml': 'council:\n  name: Ravensmere\nregister: people.yaml\ntemplates: ours\n' }],
  ['register', { 'people.yaml': 'people:\n  - name: Cllr A Pellow\n' }],
  ['a style', { 'ours/cabinet-feedback/council.css': 'h1 { color: #654321; }\n' }],
  ['words that are new', { 'ours/strings.yaml': 'en: {}\n' }],
  ['nearer settings', { 'notes/scrutineer.yaml': 'council:\n  name: Ravensmere Borough Council\n' }],
] as const)('builds everything below them where %s changed, and nothing else', (_, files) => {
  const folder = repository();
  writeFiles(folder, files);
  const { err } = build(folder, 'notes', 'elsewhere', '--since', 'v1');
  expect(err).toContain('3 of 4 notes changed since `v1`.\n');
});

it('tells which notes were deleted, and notices settings that were', () => {
  const folder = repository();
  rmSync(join(folder, 'notes/Bins.md'));
  rmSync(join(folder, 'elsewhere/scrutineer.yaml'));
  const { err, made } = build(folder, '.', '--since', 'v1');
  expect(err).toContain('`notes/Bins.md` was deleted since `v1`; its report was left as it is.\n');
  expect(err).not.toContain('scrutineer.yaml');
  expect(made).toEqual(['water']);
});

it('compares what changed with what stands published', () => {
  const folder = council([]);
  const agreed = cleanNotes({ title: 'Noise' }).replace('to: Cabinet', 'status: agreed\nto: Cabinet');
  writeFiles(folder, { 'notes/Noise.md': agreed });
  git(folder, 'init', '--quiet');
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '-m', 'published');
  git(folder, 'tag', 'v1');
  writeFileSync(join(folder, 'notes/Noise.md'), agreed.replace('Sunday nights', 'Saturday nights'));
  git(folder, 'commit', '--quiet', '-a', '-m', 'changed');
  const { code, err } = build(folder, 'notes', '--publish', '--since', 'v1');
  expect(err).toContain('error[agreed-wording-changed]');
  expect(code).toBe(1);
});

it('says why git cannot tell, and builds nothing', () => {
  const folder = repository();
  const unknown = build(folder, 'notes', '--since', 'v2');
  expect(unknown.err).toMatch(/^git knows no revision `v2`\.\n {2}Write a branch/u);
  expect({ code: unknown.code, made: unknown.made }).toEqual({ code: 2, made: [] });
  const outside = temporaryFolder();
  writeFiles(outside, { 'notes/Noise.md': cleanNotes({ title: 'Noise' }) });
  const alone = build(outside, 'notes', '--since', 'v1');
  expect(alone.err).toMatch(/^`notes` is not in a folder that git keeps, or git may not look at it\.\n/u);
  expect(alone.code).toBe(2);
  const { err, code } = runCli(['build', 'notes', '--since', 'v1'], { folder, environment: { PATH: '' } });
  expect(err).toMatch(/^git was not found/u);
  expect(code).toBe(2);
});
