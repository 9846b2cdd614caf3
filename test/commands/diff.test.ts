import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkPdf } from '../../src/pdf/check-pdf.ts';
import { notes } from '../support/comparing.ts';
import { runCli, temporaryFolder } from '../support/run-cli.ts';
import { readPdf } from '../support/read-pdf.ts';

const folder = temporaryFolder();
const points = ['Members asked about rats.', 'Members welcomed the second officer.'];

function git(...words: string[]): void {
  const person = ['-c', 'user.name=Clerk', '-c', 'user.email=clerk@ravensmere.example'];
  const { status, stderr } = spawnSync('git', [...person, ...words], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

beforeAll(() => {
  git('init', '--quiet', '-b', 'main');
  mkdirSync(join(folder, 'notes'));
  writeFileSync(join(folder, 'notes/a.md'), notes(points));
  git('add', '.');
  git('commit', '--quiet', '-m', 'first');
  git('tag', 'agreed');
  writeFileSync(join(folder, 'notes/a.md'), notes([...points, 'A resident spoke of the canal.']));
  git('commit', '--quiet', '-a', '-m', 'second');
  writeFileSync(
    join(folder, 'notes/a.md'),
    notes(['Members asked about rats and mice.', 'A resident spoke of the canal.']),
  );
});

const diff = (...words: string[]): ReturnType<typeof runCli> => runCli(['diff', ...words], { folder });

describe('scrutineer diff', () => {
  it('compares two files, a file with the last commit, with a revision, and two revisions', () => {
    writeFileSync(join(folder, 'old.md'), notes(points));
    for (const words of [
      ['old.md', 'notes/a.md'],
      ['notes/a.md', '--since', 'agreed'],
      ['agreed:notes/a.md', 'notes/a.md'],
      ['agreed:notes/a.md'],
    ]) {
      const { code, out, err } = diff(...words);
      expect(err).toBe('');
      expect(out).toContain('Points: 1 added (2.2); 1 taken out (2.2); 1 reworded (2.1)');
      expect(out).toContain('Members asked about rats {+and mice+}.');
      expect(code).toBe(1);
    }
    expect(diff('notes/a.md').out).toContain('Points: 1 taken out (2.2); 1 reworded (2.1); 1 renumbered (2.2)');
    const both = diff('agreed:notes/a.md', 'main:notes/a.md');
    expect(both.out).toContain('From agreed:notes/a.md to main:notes/a.md\n\nPoints: 1 added (2.3)\n');
    expect(runCli(['diff', 'main:notes/a.md', 'a.md'], { folder: join(folder, 'notes') }).code).toBe(1);
  });

  it('says that nothing changed, with 0', () => {
    const { code, out } = diff('main:notes/a.md', 'HEAD:notes/a.md');
    expect(out).toMatch(/\n\nNothing changed\.\n$/u);
    expect(code).toBe(0);
  });

  it.each([
    [['notes/a.md', '--since', 'nowhere'], 'git knows no revision `nowhere`.'],
    [['notes/a.md', '--since=--help'], 'git knows no revision `--help`.'],
    [['main:notes/b.md', 'notes/a.md'], '`notes/b.md` is not in `main`.'],
    [['notes/a.md', 'notes/b.md'], '`notes/b.md` does not exist.'],
    [['notes/a.md', 'old.md', '--since', 'main'], '`--since` goes with one file, and two are named.'],
    [['notes/a.md', '--format', 'pdf'], 'A PDF needs a file to be written to.'],
  ])('says what is wrong with %j, with 2', (words, message) => {
    const { code, out, err } = diff(...words);
    expect(err).toContain(message);
    expect(out).toBe('');
    expect(code).toBe(2);
  });

  it('says where there is no git, and where git keeps nothing', () => {
    const without = runCli(['diff', 'notes/a.md'], { folder, environment: { PATH: '' } });
    expect(without.err).toContain('git was not found');
    expect(without.code).toBe(2);
    const elsewhere = temporaryFolder();
    writeFileSync(join(elsewhere, 'a.md'), notes(points));
    const environment = { GIT_CEILING_DIRECTORIES: join(elsewhere, '..') };
    expect(runCli(['diff', 'a.md'], { folder: elsewhere, environment }).err).toContain(
      '`a.md` is not in a folder that git keeps.',
    );
  });

  it('does not compare what it cannot show', () => {
    writeFileSync(join(folder, 'closed.md'), notes(points).replace('The Committee met.', 'Exempt: 3'));
    const { code, out, err } = diff('old.md', 'closed.md');
    expect(err).toContain('error[exempt-outside-point]');
    expect(out).toBe('');
    expect(code).toBe(2);
    expect(diff('old.md', 'closed.md', '--edition', 'members').code).toBe(1);
  });

  it('writes JSON and a web page whose marks have words', () => {
    const data = JSON.parse(diff('old.md', 'notes/a.md', '--format', 'json').out);
    expect(data.summary[0]).toEqual({
      of: 'point',
      changes: [
        { change: 'added', names: ['2.2'], count: 1 },
        { change: 'removed', names: ['2.2'], count: 1 },
        { change: 'reworded', names: ['2.1'], count: 1 },
      ],
    });
    const page = diff('old.md', 'notes/a.md', '--format', 'html').out;
    expect(page).toContain(
      'rats <ins><span class="sr-unseen">[added: </span>and mice<span class="sr-unseen">]</span></ins>.',
    );
    expect(page).toContain(
      '<title>What changed: Scrutiny feedback to Cabinet – Street Lighting Policy – 9 December 2026</title>',
    );
  });

  it('prints a PDF that meets what it claims and says what is marked', async () => {
    const { code, err } = diff('old.md', 'notes/a.md', '--out', 'changes.pdf');
    expect(err).toContain('Wrote changes.pdf\n');
    expect(code).toBe(1);
    expect(existsSync(join(folder, 'changes.pdf'))).toBe(true);
    const bytes = readFileSync(join(folder, 'changes.pdf'));
    expect(checkPdf(bytes)).toEqual([]);
    expect((await readPdf(bytes)).pages.join(' ').replaceAll(/\s+/gu, ' ')).toContain('rats [added: and mice]');
  });
});
