import { describe, expect, it } from 'vitest';
import { bundledFonts } from '../src/commands/fonts.ts';
import { checkSource, compileSource } from '../src/pipeline.ts';
import { host, projectOf } from './support/compile-fixture.ts';
import { matter } from './support/outline.ts';

const yamlMatter = matter.replaceAll('---\n', '');
const notes = (points: string): string =>
  `${matter}\n## Introduction\n\nThe Committee met on 5 November 2026.\n\n## Feedback\n\n${points}\n`;

interface Told {
  readonly told: readonly string[];
  readonly suppressed: readonly string[];
}

async function told(text: string, path = 'a.md'): Promise<Told> {
  const { diagnostics, suppressed } = checkSource({ path, text }, await projectOf('test/notes.md'));
  return {
    told: diagnostics.map(({ rule, message }) => `${rule}: ${message}`),
    suppressed: suppressed.map(({ rule, suppression }) => `${rule}: ${suppression?.reason}`),
  };
}

const quiet = { told: [], suppressed: ['doubled-word: it is a quotation'] };
const doubled = 'doubled-word: `the` stands twice in a row.';

describe('a finding that the notes speak of with a reason', () => {
  it.each([
    [
      'the line above',
      '<!-- scrutineer-ignore doubled-word: it is a quotation -->\n- Members asked why the the lamp failed.',
    ],
    [
      'a blank line between',
      '<!-- scrutineer-ignore doubled-word: it is a quotation -->\n\n- Members asked why the the lamp failed.',
    ],
    [
      'the end of the line',
      '- Members asked why the the lamp failed. <!-- scrutineer-ignore doubled-word: it is a quotation -->',
    ],
    [
      'behind the bullet',
      '- <!-- scrutineer-ignore doubled-word: it is a quotation -->\n  Members asked why the the lamp failed.',
    ],
    [
      'broken lines',
      '<!-- scrutineer-ignore doubled-word: it is a quotation -->\n- Members asked why\n  the the lamp failed.',
    ],
    [
      'several lines',
      '<!-- scrutineer-ignore doubled-word:\n  it is a\n  quotation -->\n- Members asked why the the lamp failed.',
    ],
    [
      'several rules',
      '<!-- scrutineer-ignore  misspelt-word ,doubled-word: it is a quotation -->\n- Members asked of recieve the the lamp.',
    ],
    [
      'the sign of YAML',
      '# scrutineer-ignore doubled-word: it is a quotation\n- Members asked why the the lamp failed.',
    ],
  ])('is not told: %s', async (_, points) => {
    const found = await told(notes(points));
    expect({ ...found, suppressed: found.suppressed.filter((words) => words.startsWith('doubled')) }).toEqual(quiet);
  });

  it('is not told in the whole file', async () => {
    const text = notes('- Members asked why the the lamp failed.\n\n- And the the other.');
    const found = await told(`<!-- scrutineer-ignore-file doubled-word: it is a quotation -->\n${text}`);
    expect(found).toEqual({ told: [], suppressed: [quiet.suppressed[0], quiet.suppressed[0]] });
  });

  it.each([
    [
      'above an entry',
      '  # scrutineer-ignore doubled-word: it is a quotation\n  - Members asked why the the lamp failed.',
    ],
    ['at the end', '  - Members asked why the the lamp failed.  # scrutineer-ignore doubled-word: it is a quotation'],
    ['above the list', '# scrutineer-ignore doubled-word: it is a quotation'],
    [
      'in a block of text',
      '  - |\n    # scrutineer-ignore doubled-word: it is a quotation\n    Members asked why the the lamp failed.',
    ],
    [
      'as in Markdown',
      '  - |\n\n    <!-- scrutineer-ignore doubled-word: it is a quotation -->\n    Members asked why the the lamp failed.',
    ],
  ])('is not told in YAML: %s', async (where, lines) => {
    const list =
      where === 'above the list'
        ? `${lines}\nfeedback:\n  - Members asked why the the lamp failed.\n`
        : `feedback:\n${lines}\n`;
    expect(await told(`${yamlMatter}introduction: The Committee met.\n${list}`, 'a.yaml')).toEqual(quiet);
  });

  it('is not told in front matter', async () => {
    const text = notes('- Why?').replace('which streets', 'which which streets');
    const above = text.replace('purpose', '# scrutineer-ignore doubled-word: it is a quotation\npurpose');
    expect(await told(above)).toEqual(quiet);
  });
});

describe('a finding that the notes do not speak of', () => {
  it.each([
    [
      'another line',
      '<!-- scrutineer-ignore doubled-word: it is a quotation -->\n- Members asked why.\n- Why the the lamp?',
      'suppression-unused: `doubled-word` finds nothing where this comment holds.',
    ],
    [
      'no reason',
      '<!-- scrutineer-ignore doubled-word -->\n- Why the the lamp?',
      'suppression-without-reason: This comment gives no reason, so it holds for nothing.',
    ],
    [
      'no colon',
      '<!-- scrutineer-ignore doubled-word it is a quotation -->\n- Why the the lamp?',
      'suppression-without-reason: This comment gives no reason, so it holds for nothing.',
    ],
    [
      'a slip',
      '<!-- scrutineer-ignore doubled-wrod: it is a quotation -->\n- Why the the lamp?',
      'suppression-unknown-rule: There is no rule `doubled-wrod`.',
    ],
    [
      'no rule',
      '<!-- scrutineer-ignore: it is a quotation -->\n- Why the the lamp?',
      'suppression-unknown-rule: This comment does not say which rule it is about, so it holds for none.',
    ],
  ])('is told: %s', async (_, points, fault) => {
    const found = await told(notes(points));
    expect([...found.told].toSorted()).toEqual([doubled, fault].toSorted());
    expect(found.suppressed).toEqual([]);
  });

  it('is told inside code, where the comment is no comment', async () => {
    const { told: words } = await told(notes('- Why `<!-- scrutineer-ignore doubled-word: quoted -->` the the lamp?'));
    expect(words).toEqual([doubled]);
  });
});

it('does not speak of rules that the settings leave out', async () => {
  const project = await projectOf('test/notes.md');
  const text = notes('<!-- scrutineer-ignore doubled-word: it is a quotation -->\n- Why?');
  const settings = {
    ...project.settings,
    written: { ...project.settings.written, rules: { 'doubled-word': 'off' as const } },
  };
  expect(checkSource({ path: 'a.md', text }, { ...project, settings }).diagnostics).toEqual([]);
});

it('hides no error of structure', async () => {
  const text = notes('- Why?').replace(
    'key-decision: No',
    '# scrutineer-ignore blank-field: nobody knows\nkey-decision:',
  );
  expect((await told(text)).told).toEqual([
    'suppression-refused: `blank-field` cannot be left untold here: the report could not be made truthfully.',
    'blank-field: Key Decision is blank.',
  ]);
});

async function publicPage(text: string, path: string): Promise<string> {
  const page = await compileSource({ path, text }, await projectOf('test/notes.md'), {
    edition: 'public',
    allowErrors: true,
    fonts: await bundledFonts(host),
    generator: 'scrutineer',
  });
  return page.value === undefined ? '' : page.value.html + JSON.stringify(page.value.report);
}

const comment = '<!-- scrutineer-ignore exempt-not-withheld: it speaks of fees, not of Schedule 12A -->';
const mark = '- Quillfeather asked who pays.\n\n  Exempt from press and public';

describe('words that are said to be no mark of exemption', () => {
  it.each([
    [
      'above that line',
      `- Quillfeather asked who pays.\n\n  ${comment}\n  Exempt from press and public\n- And who does not?`,
    ],
    ['at its end', `${mark} ${comment}\n- And who does not?`],
    [
      'below other comments',
      `- Quillfeather asked who pays.\n\n  ${comment}\n  <!-- scrutineer-ignore doubled-word: a name -->\n  Exempt from press and public\n- And?`,
    ],
  ])('withhold nothing: %s', async (_, points) => {
    const found = await told(notes(points));
    expect(found.told.filter((words) => !words.startsWith('suppression-unused'))).toEqual([]);
    expect(found.suppressed).toEqual(['exempt-not-withheld: it speaks of fees, not of Schedule 12A']);
    const page = await publicPage(notes(points), 'a.md');
    expect(page).toContain('Quillfeather asked who pays.');
    expect(page).not.toMatch(/scrutineer-ignore|speaks of fees/u);
  });

  it.each([
    ['no reason', `${mark} <!-- scrutineer-ignore exempt-not-withheld -->`],
    ['no words in the reason', `${mark} <!-- scrutineer-ignore exempt-not-withheld: - -->`],
    ['a slip in the rule', `${mark} <!-- scrutineer-ignore exempt-not-witheld: it speaks of fees -->`],
    ['another rule besides', `${mark} <!-- scrutineer-ignore exempt-not-withheld, doubled-word: it speaks of fees -->`],
    ['another line', `${comment}\n${mark}`],
    ['a line away', `- Quillfeather asked who pays.\n\n  ${comment}\n\n  Exempt from press and public`],
    ['the whole file', `<!-- scrutineer-ignore-file exempt-not-withheld: it speaks of fees -->\n${mark}`],
    ['one of two marks', `${mark} ${comment}\n\n  NOT FOR PUBLICATION`],
    ['a mark that is one', `- Quillfeather asked who pays.\n  ${comment}\n  - Exempt: 3`],
    ['a comment never closed', `${mark} <!-- scrutineer-ignore exempt-not-withheld: it speaks of fees`],
  ])('withhold as before: %s', async (_, points) => {
    expect(await publicPage(notes(`${points}\n`), 'a.md')).not.toContain('Quillfeather');
  });

  it('withhold nothing in YAML', async () => {
    const list =
      'feedback:\n  # scrutineer-ignore exempt-not-withheld: it speaks of fees\n  - Exempt from press and public\n';
    const text = `${yamlMatter}introduction: The Committee met.\n${list}`;
    expect(await publicPage(text, 'a.yaml')).toContain('Exempt from press and public');
  });

  it('stand outside a point and let the report be made', async () => {
    const text = notes('- Quillfeather asked why.').replace(
      '## Feedback',
      '<!-- scrutineer-ignore exempt-outside-point: a title of a report on fees -->\nConfidential\n\n## Feedback',
    );
    expect(await publicPage(text, 'a.md')).toContain('Quillfeather');
    expect(await publicPage(text.replace('<!--', '<!-- '), 'a.md')).toContain('Quillfeather');
    expect(await publicPage(text.replace('outside-point:', 'outside-point'), 'a.md')).toBe('');
  });

  it('follow an exempt point and are public', async () => {
    const text = notes(
      `- Why?\n- Rent.\n  - Exempt: 3\n\n<!-- scrutineer-ignore text-after-exempt-point: it sums up both points -->\nQuillfeather sums up.`,
    );
    expect(await publicPage(text, 'a.md')).toContain('Quillfeather sums up.');
    expect(await publicPage(text.replace(': it sums up both points', ''), 'a.md')).toBe('');
  });
});

it('hides the reason of a suppression in an exempt point', async () => {
  const text = notes(
    '- Members asked why the the rent was owed. <!-- scrutineer-ignore doubled-word: Quillfeather owes it -->\n  - Exempt: 3',
  );
  expect((await told(text)).suppressed).toEqual(['doubled-word: …']);
});
