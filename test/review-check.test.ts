import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts';
import { bundledFonts } from '../src/commands/fonts.ts';
import { checkSource, compileSource, modelSource } from '../src/pipeline.ts';
import type { Comment, Review } from '../src/review/review.ts';
import { versionOf } from '../src/review/version.ts';
import { notes } from './support/comparing.ts';
import { host, projectOf } from './support/compile-fixture.ts';

const project = await projectOf('test/notes.md');
const open = notesWith('status: draft');
const withExempt = open.replace('officer.', 'officer.\n3. The debt of Harrow Lane.\n   - Exempt: paragraph 3');

function notesWith(fields: string): string {
  return notes(['Members asked about rats.\n   - Id: rats', 'Members welcomed the second officer.'])
    .replace('The Committee met.', 'The Committee met on 5 November 2026.')
    .replace('\n---\n\n', `\n${fields}\n---\n\n`);
}

async function numberOf(text: string, edition: 'public' | 'members' = 'public'): Promise<string> {
  const made = modelSource({ path: 'notes.md', text }, project, edition).value?.shown;
  const type = await project.type('cabinet-feedback');
  return made === undefined || type === undefined ? '' : versionOf(made, type.structure);
}

async function comment(item: string, text: string, more: Partial<Comment> = {}): Promise<Comment> {
  const made = { version: await numberOf(open), edition: 'public' } as const;
  return { id: 'c0123456789a', item, text, by: 'Cllr A Penrose', at: '2026-12-01T10:00:00Z', ...made, ...more };
}

function said(text: string, review: Partial<Review>): readonly Diagnostic[] {
  const all = { comments: [], agreements: [], ...review };
  const { diagnostics } = checkSource({ path: 'notes.md', text }, project, {
    review: { value: all, diagnostics: [], versionOf },
  });
  return diagnostics.filter(({ rule }) => rule === 'open-comment' || rule.startsWith('agreement'));
}

/** Each on a line: severity, rule, the words at its place, message. */
function told(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(
    ({ severity, rule, span, source, message }) =>
      `${severity} ${rule} [${source.text.slice(span.start, span.end)}] ${message}`,
  );
}

async function published(text: string, review: Partial<Review>): Promise<readonly string[]> {
  const made = await compileSource({ path: 'notes.md', text }, project, {
    edition: 'public',
    allowErrors: false,
    publish: true,
    fonts: await bundledFonts(host),
    generator: 'scrutineer',
    review: { value: { comments: [], agreements: [], ...review }, diagnostics: [], versionOf },
  });
  const errors = made.diagnostics.filter(({ severity }) => severity === 'error');
  expect(made.value === undefined).toBe(errors.length > 0);
  return errors.map(({ rule }) => rule);
}

describe('open comments', () => {
  it('are told where they are: by id, by number, by section, by field, and at the top', async () => {
    const comments = [
      await comment('rats', 'Is this right?'),
      await comment('point-2.1', 'By its number'),
      await comment('point-2.2', 'The second?'),
      await comment('key-decision', 'Yes, surely'),
      await comment('report', 'Very good'),
      await comment('point-9.9', 'Where is it?'),
      await comment('rats', 'Settled', { resolved: { by: 'B Hale', at: '2026-12-02T10:00:00Z' } }),
    ];
    expect(told(said(open, { comments }))).toEqual([
      'notice open-comment [key-decision: No] `Cllr A Penrose` says: `Yes, surely`',
      'notice open-comment [draft] `Cllr A Penrose` says: `Very good`',
      'notice open-comment [draft] `Cllr A Penrose` says of `point-9.9`, which is no longer in the notes: `Where is it?`',
      'notice open-comment [1. Members asked about rats.] `Cllr A Penrose` says: `Is this right?`',
      'notice open-comment [1. Members asked about rats.] `Cllr A Penrose` says: `By its number`',
      'notice open-comment [1. Members welcomed the second officer.] `Cllr A Penrose` says: `The second?`',
    ]);
    const agreed = open.replace('status: draft', 'status: agreed');
    expect(said(agreed, { comments: comments.slice(0, 1) }).map(({ severity }) => severity)).toEqual(['warning']);
  });

  it('do not repeat what is exempt, or may have become so', async () => {
    const now = await numberOf(withExempt);
    const comments = [
      await comment('point-2.3', 'Harrow Lane, of a member', { edition: 'members', version: now }),
      await comment('rats', 'Harrow Lane, elsewhere', { edition: 'members', version: now }),
      await comment('rats', 'Harrow Lane, before', { id: 'c00000' }),
      await comment('point-2.9', 'Harrow Lane, gone'),
      await comment('point-2.2', 'Fit for all', { version: now }),
    ];
    const found = said(withExempt, { comments });
    expect(JSON.stringify(found)).not.toContain('Harrow');
    expect(found.map(({ message }) => message)).toEqual([
      'Nobody has settled the comment c0123456789a, on something that is no longer in the notes.',
      'Nobody has settled the comment c0123456789a.',
      'Nobody has settled the comment c00000.',
      '`Cllr A Penrose` says: `Fit for all`',
      'Nobody has settled the comment c0123456789a.',
    ]);
    expect(found[0]?.hint).toContain('scrutineer review resolve c0123456789a');
  });

  it('keep a report from being published, whatever settings and suppressions say', async () => {
    const agreed = open.replace('status: draft', 'status: agreed');
    const comments = [await comment('rats', 'Is this right?')];
    expect(await published(agreed, { comments })).toEqual(['open-comment']);
    const ignored = agreed.replace('1. Members', '<!-- scrutineer-ignore-file open-comment: no -->\n\n1. Members');
    expect(await published(ignored, { comments })).toEqual(['open-comment']);
    expect(await published(agreed, {})).toEqual([]);
  });

  it('are said to be unreadable where they are', () => {
    const source = { path: 'notes.review.yaml', text: 'review: 1\nscript: x\n' };
    const mistake = { rule: 'review-unreadable', severity: 'error', message: '', source } as const;
    const review = { diagnostics: [{ ...mistake, span: { start: 10, end: 16 } }], versionOf };
    const { diagnostics } = checkSource({ path: 'notes.md', text: open }, project, { review });
    expect(told(diagnostics.filter(({ rule }) => rule === 'review-unreadable'))).toEqual([
      'warning review-unreadable [draft] What was said of this report cannot be read: there is a mistake in `notes.review.yaml` (line 2).',
    ]);
  });
});

describe('an agreement', () => {
  const agreed = open.replace('status: draft', 'status: agreed\nversion: "2"');
  const by = { by: 'Cllr A Penrose', at: '2026-12-01T10:00:00Z', edition: 'public' } as const;

  it('holds while only the state of the report changes, and for no other word', async () => {
    const agreements = [{ ...by, version: await numberOf(open) }];
    expect(said(agreed, { agreements })).toEqual([]);
    expect(await published(agreed, { agreements })).toEqual([]);
    const changed = agreed.replace('about rats', 'about mice');
    expect(told(said(changed, { agreements }))).toEqual([
      'warning agreement-out-of-date [agreed] The report says that it was agreed, and nobody has agreed it as it stands; `Cllr A Penrose` last agreed other words.',
    ]);
    expect(await published(changed, { agreements })).toEqual(['agreement-out-of-date']);
    expect(said(open.replace('about rats', 'about mice'), { agreements })).toEqual([]);
    expect(await published(changed, {})).toEqual([]);
  });

  it('of one edition covers the other only where nothing is exempt', async () => {
    expect(await numberOf(open, 'members')).toBe(await numberOf(open));
    expect(await numberOf(withExempt, 'members')).not.toBe(await numberOf(withExempt));
    const longer = withExempt.replace('Harrow Lane', 'Sparrow Lane');
    expect(await numberOf(longer)).toBe(await numberOf(withExempt));
    expect(await numberOf(longer, 'members')).not.toBe(await numberOf(withExempt, 'members'));
  });
});
