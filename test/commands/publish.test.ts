import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPdf } from '../../src/pdf/check-pdf.ts';
import { notes } from '../support/comparing.ts';
import { readPdf } from '../support/read-pdf.ts';
import { runCli, temporaryFolder } from '../support/run-cli.ts';

const agreed = notes(['Members asked about rats.'])
  .replace('The Committee met.', 'The Committee met on 5 November 2026.')
  .replace('type: cabinet-feedback', 'type: cabinet-feedback\nstatus: agreed');
const folder = temporaryFolder();

function git(...words: string[]): void {
  const person = ['-c', 'user.name=Clerk', '-c', 'user.email=clerk@ravensmere.example'];
  const { status, stderr } = spawnSync('git', [...person, ...words], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

const build = (...words: string[]): ReturnType<typeof runCli> =>
  runCli(['build', 'a.md', '--formats', 'html', ...words], { folder });

describe('scrutineer build --publish', () => {
  it('knows what was agreed in the last commit, or in the revision that is named', () => {
    git('init', '--quiet', '-b', 'main');
    writeFileSync(join(folder, 'a.md'), agreed);
    expect(build('--publish').code).toBe(0);
    expect(build('--publish', '--since', 'main').err).toContain('git knows no revision `main`.');
    git('add', '.');
    git('commit', '--quiet', '-m', 'agreed');
    git('tag', 'agreed');
    expect(build('--publish').code).toBe(0);
    writeFileSync(join(folder, 'a.md'), agreed.replace('rats', 'mice'));
    const refused = build('--publish');
    expect(refused.err).toContain(
      'error[agreed-wording-changed]: Point `2.1` was reworded after the report was agreed.',
    );
    expect(refused.err).toContain('`scrutineer diff HEAD:a.md`');
    expect(refused.code).toBe(1);
    expect(build().code).toBe(0);
    expect(build('--since', 'agreed').code).toBe(1);
    git('commit', '--quiet', '-a', '-m', 'changed');
    expect(build('--publish', '--since', 'agreed').code).toBe(1);
    expect(
      runCli(['build', 'a.md', '--formats', 'html', '--publish'], { folder, environment: { PATH: '' } }).code,
    ).toBe(0);
  });

  it('does not take a revision for an option, nor go with what only members may read', () => {
    expect(build('--since=--help').err).toContain('git knows no revision `--help`.');
    const { code, err } = build('--publish', '--edition', 'members');
    expect(err).toContain("a members' edition is not");
    expect(code).toBe(2);
  });
});

it('prints a draft with a watermark that is no part of what is read, and a banner that is', async () => {
  writeFileSync(join(folder, 'draft.md'), agreed.replace('agreed', 'with-chair'));
  expect(runCli(['build', 'draft.md', '--formats', 'pdf', '--out', 'drafts'], { folder }).code).toBe(0);
  const name = readdirSync(join(folder, 'drafts')).find((each) => each.endsWith('.pdf')) ?? '';
  const bytes = readFileSync(join(folder, 'drafts', name));
  expect(checkPdf(bytes)).toEqual([]);
  const { pages, tags } = await readPdf(bytes);
  expect(pages.join('\n')).toContain('DRAFT');
  expect(tags.join('\n')).not.toContain('DRAFT');
  expect(tags.join('\n')).toContain('Draft: with the chair.');
});
