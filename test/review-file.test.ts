import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { createNodeHost } from '../src/host/node-host.ts';
import { mergeReviews } from '../src/review/merge-reviews.ts';
import { readReview } from '../src/review/read-review.ts';
import { changeReview, loadReview } from '../src/review/review-file.ts';
import type { Agreement, Comment, Review } from '../src/review/review.ts';
import {
  cleanName,
  cleanText,
  inOrder,
  noReview,
  reviewPath,
  withComment,
  withResolved,
} from '../src/review/review.ts';
import { reviewText } from '../src/review/write-review.ts';

const version = `sha256-${'0'.repeat(64)}`;
const said = { by: 'Cllr A Penrose', at: '2026-12-01T10:00:00Z', version, edition: 'public' } as const;

const characters = fc.oneof(
  fc.constantFrom(...`\n\r\t \\"'#:&*![]{}|>-?%@\`,~_<`, '\u0000', '\u202E', '\u0085', '\u2028', 'é', 'e\u0301', '😀'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
);
const words = fc.array(characters, { minLength: 1, maxLength: 60 }).map((parts) => parts.join(''));
const texts = words.map(cleanText).filter((text) => text !== undefined);
const names = words.map(cleanName).filter((name) => name !== undefined);
const moments = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => `${date.toISOString().slice(0, 19)}Z`);
const deeds = fc.record({ by: names, at: moments });
const versions = fc.record({
  version: fc.bigInt(0n, 2n ** 256n - 1n).map((number) => `sha256-${number.toString(16).padStart(64, '0')}`),
  edition: fc.constantFrom('public' as const, 'members' as const),
});
const comments: fc.Arbitrary<Comment> = fc
  .tuple(
    fc.record({ id: fc.stringMatching(/^[a-z0-9]{6,32}$/u), item: names, text: texts }),
    deeds,
    versions,
    fc.option(deeds, { nil: undefined }),
  )
  .map(([comment, deed, made, resolved]) => ({
    ...comment,
    ...deed,
    ...made,
    ...(resolved === undefined ? {} : { resolved }),
  }));
const agreements: fc.Arbitrary<Agreement> = fc.tuple(deeds, versions).map(([deed, made]) => ({ ...deed, ...made }));
const reviews: fc.Arbitrary<Review> = fc.record({
  comments: fc.uniqueArray(comments, { selector: ({ id }) => id, maxLength: 5 }),
  agreements: fc.array(agreements, { maxLength: 3 }),
});

function read(text: string): ReturnType<typeof readReview> {
  return readReview('report.review.yaml', new TextEncoder().encode(text));
}

test('whatever was said is read as it was written, and written the same again', () => {
  fc.assert(
    fc.property(reviews, names, (review, notes) => {
      const text = reviewText(review, notes);
      expect(read(text)).toEqual({ value: { review: inOrder(review), notes }, diagnostics: [] });
      expect(reviewText(read(text).value?.review ?? noReview, notes)).toBe(text);
    }),
    { numRuns: 60 },
  );
});

test('taking in what was taken in changes nothing, and nobody loses what they said', () => {
  const now = '2100-01-01T00:00:00Z';
  fc.assert(
    fc.property(reviews, reviews, (ours, theirs) => {
      const { review } = mergeReviews(ours, theirs, now);
      const again = mergeReviews(review, theirs, now);
      expect(again.review).toEqual(review);
      expect(again.taken).toEqual(noReview);
      expect(review.comments.map(({ id }) => id).toSorted()).toEqual(
        [...new Set([...ours.comments, ...theirs.comments].map(({ id }) => id))].toSorted(),
      );
      expect(review.agreements).toEqual(expect.arrayContaining([...ours.agreements]));
    }),
    { numRuns: 60 },
  );
});

test('a review file is for people to read', () => {
  const review = {
    comments: [
      { id: 'c0123456789a', item: 'police-numbers', text: 'Is this figure right?', ...said },
      {
        id: 'c0123456789b',
        item: 'report',
        text: 'Two things: this,\n\n- and that',
        ...said,
        resolved: { by: 'B Hale', at: '2026-12-02T09:30:00Z' },
      },
    ],
    agreements: [said],
  };
  expect(reviewText(review, 'report.md')).toBe(`# Comments and agreement on report.md, written by scrutineer.
review: 1
notes: report.md

comments:
  - id: c0123456789a
    item: police-numbers
    text: "Is this figure right?"
    by: Cllr A Penrose
    at: 2026-12-01T10:00:00Z
    version: ${version}
    edition: public

  - id: c0123456789b
    item: report
    text: |-
      Two things: this,

      - and that
    by: Cllr A Penrose
    at: 2026-12-01T10:00:00Z
    version: ${version}
    edition: public
    resolved:
      by: B Hale
      at: 2026-12-02T09:30:00Z

agreements:
  - by: Cllr A Penrose
    at: 2026-12-01T10:00:00Z
    version: ${version}
    edition: public
`);
});

const good = reviewText(
  { comments: [{ id: 'c0123456789a', item: 'r1', text: 'Why?', ...said }], agreements: [] },
  'a.md',
);

test.each([
  ['a key that is not known', good.replace('    item:', '    script: x\n    item:'), '`script` is not known here.'],
  ['a later form', good.replace('review: 1', 'review: 2'), '`review` cannot be `2`.'],
  ['no version', good.replace(/ {4}version: .*\n/u, ''), '`version` is missing here.'],
  ['a day that is none', good.replace('2026-12-01T', '2026-02-30T'), '`at` is not what is expected'],
  ['a character that turns text round', good.replace('Why?', 'Why\\u202E?'), '`text` is not what is expected'],
  ['a key given twice', `${good}review: 1\n`, '`review` is given twice.'],
  ['prototypes', `${good}__proto__: { comments: [] }\n`, '`__proto__` is not known here.'],
  ['two comments with one id', good + good.slice(good.indexOf('  - id')), 'Two comments have one `id`.'],
  ['a text that is too long', good.replace('Why?', 'y'.repeat(4001)), '`text` is not what is expected'],
  ['a file that is too large', `${good}# ${'x'.repeat(1_000_000)}`, 'more than a million bytes'],
  ['brackets without end', `review: 1\ncomments: ${'['.repeat(5000)}`, 'nested more than 100 levels deep'],
  ['what git could not merge', `<<<<<<< ours\n${good}=======\n${good}>>>>>>> theirs\n`, ''],
  [
    'aliases that multiply',
    `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefgh'].map((name, index) => `${name}: &${name} [${`*${'abcdefg'[index] ?? ''},`.repeat(9)}]\n`).join('')}`,
    '',
  ],
])('a file with %s gives no review', (_, text, message) => {
  const { value, diagnostics } = read(text);
  expect(value).toBeUndefined();
  expect(diagnostics[0]?.message).toContain(message);
});

test('what members said is not shown where their file cannot be read', () => {
  const { diagnostics } = read(good.replace('public', 'members').replace('Why?', 'Harrow Lane \\u202E'));
  expect(JSON.stringify(diagnostics)).not.toContain('Harrow');
});

test('several people write at once and nothing is lost', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'scrutineer-review-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const host = createNodeHost({ packageFolder: '.', workingFolder: folder });
  const comment = (text: string) => (review: Review) => withComment(review, { item: 'r1', text, ...said });
  await Promise.all(['one', 'two', 'three'].map(async (text) => changeReview('a.md', comment(text), host)));
  const { value = noReview } = await loadReview('a.md', host);
  expect(value.comments.map(({ text }) => text).toSorted()).toEqual(['one', 'three', 'two']);
  const [first] = value.comments;
  await changeReview('a.md', (review) => withResolved(review, first?.id ?? '', said), host);
  expect((await loadReview('a.md', host)).value?.comments.filter(({ resolved }) => resolved !== undefined)).toEqual([
    { ...first, resolved: { by: said.by, at: said.at } },
  ]);
  expect(readdirSync(folder)).toEqual(['a.review.yaml']);
});

test('a file that cannot be read is not written over', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'scrutineer-review-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, reviewPath('a.md')), '<<<<<<< ours\n');
  const add = (review: Review): Review => withComment(review, { item: 'r1', text: 'Why?', ...said });
  expect(
    (await changeReview('a.md', add, createNodeHost({ packageFolder: '.', workingFolder: folder }))).diagnostics,
  ).not.toEqual([]);
  expect(readFileSync(join(folder, 'a.review.yaml'), 'utf8')).toBe('<<<<<<< ours\n');
});
