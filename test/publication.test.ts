import { describe, expect, it } from 'vitest';
import { bundledFonts } from '../src/commands/fonts.ts';
import { compileSource } from '../src/pipeline.ts';
import type { CompileOptions } from '../src/pipeline.ts';
import { notes } from './support/comparing.ts';
import { compile, host, projectOf } from './support/compile-fixture.ts';

const points = ['Members asked about rats.', 'Members welcomed the second officer.'];
const agreed = withFields('status: agreed');

/** Notes without a fault, with fields more. */
function withFields(fields: string, text = notes(points)): string {
  return text
    .replace('The Committee met.', 'The Committee met on 5 November 2026.')
    .replace('\n---\n\n', `\n${fields}\n---\n\n`);
}

/** The errors for which there is no page, each with its line; nothing where there is one. */
async function refusals(
  text: string,
  { path = 'notes.md', ...more }: Partial<CompileOptions> & { readonly path?: string; readonly was?: string } = {},
): Promise<readonly string[]> {
  const { was, ...options } = more;
  const made = await compileSource({ path, text }, await projectOf('test/notes.md'), {
    edition: 'public',
    allowErrors: false,
    publish: true,
    fonts: await bundledFonts(host),
    generator: 'scrutineer',
    ...(was === undefined ? {} : { earlier: { path: 'HEAD:notes.md', text: was } }),
    ...options,
  });
  const errors = made.diagnostics.filter(({ severity }) => severity === 'error');
  expect(made.value === undefined).toBe(errors.length > 0);
  return errors.map(({ rule, span }) => `${String(text.slice(0, span.start).split('\n').length)} ${rule}`);
}

describe('the state of a report', () => {
  it('is shown: drafts and withdrawn ones with a banner, corrected ones with the reason, no others', async () => {
    const opening = async (fields: string): Promise<string> => {
      const { html } = await compile({ path: 'notes.md', text: withFields(fields) });
      return /<main[^>]*>\n([^]*?)<h1/u.exec(html)?.[1]?.replaceAll(/<[^>]*>/gu, '') ?? '';
    };
    expect(await opening('wards: All')).toBe('');
    expect(await opening('status: agreed')).toBe('');
    expect(await opening('status: published')).toBe('');
    expect(await opening('status: draft')).toBe('Draft: not yet agreed by the committee.\n');
    expect(await opening('status: withdrawn')).toBe('Withdrawn: this report no longer stands.\n');
    expect(await opening('status: corrected\ncorrection: A sum was wrong.')).toBe('Correction: A sum was wrong.\n');
    expect(await opening('status: withdrawn\nlanguage: cy\ncorrection: Swm')).toBe(
      'Tynnwyd yn ôl: nid yw&#x27;r adroddiad hwn yn sefyll mwyach.\nCywiriad: Swm\n',
    );
  });
});

describe('build --publish', () => {
  it('takes what was agreed, published or corrected with a reason, and nothing else', async () => {
    for (const status of ['agreed', 'published', 'corrected\ncorrection: A sum was wrong.'])
      expect(await refusals(withFields(`status: ${status}`))).toEqual([]);
    for (const status of ['draft', 'with-chair', 'fact-check'])
      expect(await refusals(withFields(`status: ${status}`))).toEqual(['13 not-agreed']);
    expect(await refusals(withFields('wards: All'))).toEqual(['1 not-agreed']);
    expect(await refusals(withFields('status: withdrawn'))).toEqual(['13 withdrawn-report']);
    expect(await refusals(withFields('status: corrected'))).toEqual(['13 correction-missing']);
    expect(await refusals(withFields('status: draft'), { publish: false })).toEqual([]);
  });

  it('refuses errors although they are allowed', async () => {
    expect(await refusals(agreed.replace('key-decision: No\n', ''), { allowErrors: true })).toEqual([
      '1 missing-field',
    ]);
  });

  it.each([
    [
      'report-title: Street Lighting Policy',
      'report-title: Street Lighting CHAIR APPROVED',
      '6 working-words-in-title',
    ],
    ['report-title: Street Lighting Policy', 'report-title: DRAFT Street Lighting', '6 working-words-in-title'],
    ['report-title: Street Lighting Policy', 'report-title: Street Lighting v3 final', '6 working-words-in-title'],
    ['about rats.', 'about [insert animal].', '23 template-leftover'],
    ['about rats.', 'about rats. <!-- Which ones? -->', '23 open-comment'],
    ['about rats.', 'about rats. <!-- TODO: which ones? -->', '23 open-comment'],
    ['about rats.', 'about rats (TODO).', '23 open-comment'],
    ['wards: All', '# FIXME which wards?\nwards: All', '14 open-comment'],
  ])('refuses what is still open: %s as %s', async (from, to, refusal) => {
    const text = withFields('status: agreed\nwards: All');
    expect(await refusals(text)).toEqual([]);
    expect(await refusals(text.replace(from, to))).toEqual([refusal]);
    expect(await refusals(text.replace(from, to), { publish: false })).toEqual([]);
  });

  it('lets stand what notes or settings say of a finding, and comments to themselves among the fields', async () => {
    const text = agreed.replace(
      '1. Members asked about rats.',
      '<!-- scrutineer-ignore template-leftover: quoted so -->\n1. Members read [insert date].',
    );
    expect(await refusals(text)).toEqual([]);
    expect(await refusals(agreed.replace('status:', '# Agreed in November.\nstatus:'))).toEqual([]);
  });

  it('hides what is exempt in what it says', async () => {
    const text = withFields('status: agreed', notes(['The price was £48,250. TODO\n   - Exempt: 3']));
    const project = await projectOf('test/notes.md');
    const options = {
      edition: 'public',
      allowErrors: false,
      publish: true,
      fonts: await bundledFonts(host),
      generator: '',
    } as const;
    const { diagnostics } = await compileSource({ path: 'notes.md', text }, project, options);
    const open = diagnostics.find(({ rule }) => rule === 'open-comment');
    expect(open?.source.text).not.toContain('48,250');
  });
});

describe('words that were agreed', () => {
  const later = agreed.replace('about rats.', 'about mice.');

  it('are not changed without a reason, wherever they stand', async () => {
    expect(await refusals(agreed, { was: agreed })).toEqual([]);
    expect(await refusals(later, { was: agreed })).toEqual(['22 agreed-wording-changed']);
    expect(await refusals(later, { was: agreed, publish: false })).toEqual(['22 agreed-wording-changed']);
    expect(await refusals(later, { was: withFields('status: fact-check') })).toEqual([]);
    expect(await refusals(agreed.replace('met on 5', 'met in the Guildhall on 5'), { was: agreed })).toEqual([
      '16 agreed-wording-changed',
    ]);
    expect(await refusals(agreed.replace('date: 9', 'date: 16'), { was: agreed })).toEqual([
      '4 agreed-wording-changed',
    ]);
    expect(await refusals(agreed.replace(/1\. Members welcomed.*\n/u, ''), { was: agreed })).toEqual([
      '20 agreed-wording-changed',
    ]);
    expect(await refusals(`${agreed}\n## More\n\nA. B.\n`, { was: agreed })).toEqual(['26 agreed-wording-changed']);
    expect(await refusals(agreed.replace('rats.', '**rats**.'), { was: agreed })).toEqual([]);
  });

  it('are changed with one, which must be new', async () => {
    const corrected = later.replace('status: agreed', 'status: corrected\ncorrection: They were mice.');
    expect(await refusals(corrected, { was: agreed })).toEqual([]);
    expect(await refusals(corrected.replace('mice.\n', 'voles.\n'), { was: corrected })).toEqual([]);
    expect(await refusals(corrected.replace('about mice', 'about voles'), { was: corrected })).toEqual([
      '23 agreed-wording-changed',
    ]);
  });

  it('keep their state, unless a reason is given', async () => {
    const published = withFields('status: published\nversion: "1"\npublished: 2026-12-10');
    expect(await refusals(published, { was: agreed })).toEqual([]);
    expect(await refusals(agreed, { was: published })).toEqual(['13 status-moved-back']);
    expect(await refusals(withFields('status: draft'), { was: agreed, publish: false })).toEqual([
      '13 status-moved-back',
    ]);
    expect(await refusals(withFields('wards: All'), { was: agreed, publish: false })).toEqual([
      '1 status-moved-back',
      '13 agreed-wording-changed',
    ]);
    expect(await refusals(withFields('status: agreed\ncorrection: Too early.'), { was: published })).toEqual([]);
  });
});
