import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCheck } from '../../src/commands/check.ts';
import { runReview, runReviewResolve } from '../../src/commands/review.ts';
import { runReviewImport } from '../../src/commands/review-import.ts';
import { versionsNow } from '../../src/commands/reviewed-report.ts';
import type { Comment } from '../../src/review/review.ts';
import { reviewText } from '../../src/review/write-review.ts';
import { notes } from '../support/comparing.ts';
import { recordingHost } from '../support/recording-host.ts';
import { runCli, temporaryFolder } from '../support/run-cli.ts';

const other = `sha256-${'0'.repeat(64)}`;

interface Desk {
  readonly host: ReturnType<typeof recordingHost>;
  readonly comment: Comment;
  readonly version: string;
  readonly write: (name: string, text: string) => void;
  readonly read: (name: string) => string;
}

/** A folder with `report.md`. */
async function desk(): Promise<Desk> {
  const folder = temporaryFolder();
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  write('report.md', notes(['Members asked about rats.']));
  const host = recordingHost(folder);
  const [version = ''] = await versionsNow('report.md', host);
  const comment = {
    id: 'c0123456789a',
    item: 'point-2.1',
    text: 'Is this right?',
    by: 'Cllr A Penrose',
    at: '2026-12-01T10:00:00Z',
    version,
    edition: 'public',
  } as const;
  return { host, comment, version, write, read: (name) => readFileSync(join(folder, name), 'utf8') };
}

describe('scrutineer review import', () => {
  it('takes what is new, once, and says so', async () => {
    const { host, comment, version, write, read } = await desk();
    const { by, at } = comment;
    const agreements = [
      { by, at, version, edition: 'public' as const },
      { by: 'B Hale', at, version: other, edition: 'public' as const },
    ];
    write('sent.yaml', reviewText({ comments: [{ ...comment, text: 'Is this right?' }], agreements }, 'report.md'));
    expect(await runReviewImport({ file: 'sent.yaml' }, host)).toBe(0);
    expect(host.err()).toBe(`Taken: a comment of Cllr A Penrose on point-2.1.
Taken: the agreement of B Hale, which is of other words than the notes hold now.
Taken: the agreement of Cllr A Penrose.
Wrote report.review.yaml
`);
    const written = read('report.review.yaml');
    expect(await runReviewImport({ file: 'sent.yaml', notes: 'report.md' }, host)).toBe(0);
    expect(host.err()).toMatch(/\nThere was nothing new in it\.\n$/u);
    expect(read('report.review.yaml')).toBe(written);
  });

  it('settles what was settled elsewhere, and refuses what is to come and what has the id of another comment', async () => {
    const { host, comment, write, read } = await desk();
    const mine = { ...comment, text: 'Is this right?' };
    write('report.review.yaml', reviewText({ comments: [mine], agreements: [] }, 'report.md'));
    const resolved = { by: 'B Hale', at: '2026-12-02T10:00:00Z' };
    const comments = [
      { ...mine, resolved },
      { ...mine, id: 'c0000000000b', at: '2027-01-01T10:00:00Z' },
    ];
    write('sent.yaml', reviewText({ comments, agreements: [] }, 'report.md'));
    expect(await runReviewImport({ file: 'sent.yaml' }, host)).toBe(1);
    write('false.yaml', reviewText({ comments: [{ ...mine, text: 'Very good.' }], agreements: [] }, 'report.md'));
    expect(await runReviewImport({ file: 'false.yaml' }, host)).toBe(1);
    expect(host.err()).toBe(`Settled: the comment of Cllr A Penrose on point-2.1.
Not taken: a comment of Cllr A Penrose: it bears the date 2027-01-01T10:00:00Z, which is still to come.
Wrote report.review.yaml
Not taken: a comment of Cllr A Penrose: another comment has its id.
There was nothing new in it.
`);
    expect(read('report.review.yaml')).toBe(
      reviewText({ comments: [{ ...mine, resolved }], agreements: [] }, 'report.md'),
    );
  });

  it('refuses what is about other notes, until a version says that they are the same', async () => {
    const { host, comment, write } = await desk();
    const sent = { ...comment, text: 'Right?' };
    write('sent.yaml', reviewText({ comments: [{ ...sent, version: other }], agreements: [] }, 'budget.md'));
    expect(await runReviewImport({ file: 'sent.yaml', notes: 'report.md' }, host)).toBe(2);
    expect(await runReviewImport({ file: 'sent.yaml' }, host)).toBe(2);
    expect(host.err()).toContain('`sent.yaml` is about `budget.md`, and of no version of `report.md`');
    expect(host.err()).toContain('It is not clear which notes `sent.yaml` is about.');
    write('sent.yaml', reviewText({ comments: [sent], agreements: [] }, 'budget.md'));
    expect(await runReviewImport({ file: 'sent.yaml', notes: 'report.md' }, host)).toBe(0);
  });

  it('takes nothing of a file that is not as it should be', async () => {
    const { host, comment, write, read } = await desk();
    const good = reviewText({ comments: [{ ...comment, text: 'Right?' }], agreements: [] }, '../report.md');
    write('sent.yaml', good);
    expect(await runReviewImport({ file: 'sent.yaml' }, host)).toBe(2);
    write('sent.yaml', good.replace('Right', '\\u001b]0;x'));
    expect(await runReviewImport({ file: 'sent.yaml', notes: 'report.md' }, host)).toBe(2);
    expect(host.err()).toContain('`text` is not what is expected');
    expect(host.err()).toContain('Nothing was taken from `sent.yaml`.');
    expect(host.err()).not.toContain('\u001b');
    expect(() => read('report.review.yaml')).toThrow('ENOENT');
  });
});

describe('scrutineer review', () => {
  it('lists what was said, and settles it', async () => {
    const { host, comment, version, write } = await desk();
    const { by, at } = comment;
    const agreements = [{ by, at, version, edition: 'public' as const }];
    const text = 'Is this right?\n<b>I wonder</b>';
    write('report.review.yaml', reviewText({ comments: [{ ...comment, text }], agreements }, 'report.md'));
    expect(await runReview(['.'], host)).toBe(0);
    expect(host.out()).toBe(`report.md
  c0123456789a on point-2.1: Cllr A Penrose on 1 December 2026
    Is this right?
    <b>I wonder</b>
  Agreed by Cllr A Penrose on 1 December 2026.
`);
    expect(await runReviewResolve({ id: 'c9', notes: 'report.md', by: 'B Hale' }, host)).toBe(1);
    expect(await runReviewResolve({ id: comment.id, notes: 'report.md', by: 'B Hale' }, host)).toBe(0);
    write('report.md', notes(['Members asked about mice.']));
    expect(await runReview(['report.md'], host)).toBe(0);
    expect(host.out()).toMatch(
      /\n {2}No open comments\.\n {2}Settled comments: 1\.\n {2}Agreed by .* 2026; the words have changed since\.\n$/u,
    );
  });

  it('says what is wrong with a review file, and where', async () => {
    const { host, write } = await desk();
    write('report.review.yaml', 'review: 1\nscript: x\n');
    expect(await runReview(['report.md'], host)).toBe(1);
    expect(host.err()).toContain('`script` is not known here.');
    expect(host.err()).toContain('report.review.yaml:2:1');
  });

  it('is never taken for notes', async () => {
    const { host, write } = await desk();
    write('report.review.yaml', 'review: 1\n');
    const formats = [{ name: 'concise' }] as const;
    expect(await runCheck({ notes: ['.'], formats }, host)).toBe(0);
    expect(host.out()).not.toContain('review.yaml');
    expect(await runCheck({ notes: ['report.review.yaml'], formats }, host)).toBe(2);
    expect(host.err()).toContain('`report.review.yaml` holds what was said of a report, and is no notes.');
  });
});

describe('a build', () => {
  const build = (folder: string, words: readonly string[] = []): ReturnType<typeof runCli> =>
    runCli(['build', 'report.md', '--formats', 'html', ...words], { folder });

  it('sees a comment that came since, keeps it nowhere, and publishes once it is settled', async () => {
    const { host, comment, write } = await desk();
    const folder = host.workingFolder;
    write('report.md', notes(['Members asked about rats.']).replace('---\n\n', 'status: agreed\n---\n\n'));
    expect(build(folder)).toMatchObject({ code: 0 });
    write('report.review.yaml', reviewText({ comments: [comment], agreements: [] }, 'report.md'));
    const again = [build(folder), build(folder)];
    for (const { err } of again) expect(err).toContain('`Cllr A Penrose` says: `Is this right?`');
    const refused = build(folder, ['--publish']);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('open-comment');
    expect(await runReviewResolve({ id: comment.id, notes: 'report.md', by: 'B Hale' }, host)).toBe(0);
    expect(build(folder, ['--publish'])).toMatchObject({ code: 0 });
    const written = readdirSync(join(folder, 'reports')).map((name) =>
      readFileSync(join(folder, 'reports', name), 'utf8'),
    );
    expect(written.join('')).not.toMatch(/Is this right|review/u);
  });
});
