import { describe, expect, it } from 'vitest';
import { pretty } from '../src/diagnostics/reporters/pretty.ts';
import { buildReport } from '../src/model/build-report.ts';
import { checkSource, compileSource } from '../src/pipeline.ts';
import { bundledFonts } from '../src/commands/fonts.ts';
import { host, projectOf } from './support/compile-fixture.ts';
import { introduction, matter, rows } from './support/outline.ts';

const canary = 'Quillfeather';
const markdown = `${matter}\n## Introduction\n\nThe Committee met on 5 November 2026.\n\n## Feedback\n\n1. An open point.\n`;
const yaml = `${matter.replaceAll('---\n', '')}introduction: The Committee met on 5 November 2026.\nfeedback:\n  - An open point.\n`;
const pasted = `${rows}${introduction}\n2.\tFeedback\n\n2.1\tAn open point.\n`;

/** Every word that the public could see: in the messages, and in a draft. */
async function seen(text: string, path: string): Promise<{ readonly words: string; readonly errors: number }> {
  const source = { path, text };
  const project = await projectOf('test/notes.md');
  const { diagnostics } = checkSource(source, project);
  const page = await compileSource(source, project, {
    edition: 'public',
    allowErrors: true,
    fonts: await bundledFonts(host),
    generator: 'scrutineer',
  });
  const shown = pretty([{ path, diagnostics }], { hasColour: false, columns: 100 });
  const draft = page.value === undefined ? '' : page.value.html + JSON.stringify(page.value.report);
  return { words: shown + draft, errors: diagnostics.filter(({ severity }) => severity === 'error').length };
}

const below = [
  'NOT FOR PUBLICATION',
  'Not for publication',
  'Confidential',
  'Exempt information relating to the financial affairs of any person',
  'Exempt from disclosure under paragraph 3',
  'Commercially sensitive – exempt',
  'This point contains exempt information relating to the affairs of a company.',
  'By virtue of paragraph(s) 3 of Part 1 of Schedule 12A of the Local Government Act 1972.',
  'Eexempt 3',
  'Confidentail: 3',
  'Mae hyn yn eithriedig',
  '[EXEMPT START]',
  '[x] Exempt',
  'Exempt from press and public',
  'This point is exempt.',
  'Part exempt',
  'POINT EXEMPT',
  'Paragraph 3 exempt',
  'Para 3 - exempt',
  'Schedule 12A: 3',
  'Private: paragraph 3',
  'Contains exempt information as defined in paragraph 3 of Schedule 12A',
  'By virtue of paragraph 3 of Part 1 of Schedule 12A',
  'Restricted: paragraph 3',
  'Excluded under paragraph 3',
  'Status: Exempt (paragraph 3)',
  'Classification: exempt 3',
  'Exempt3',
  'Excempt',
  'Exepmt 3',
  'EXEMT 3',
  'Eithriad: 3',
  'Wedi’i eithrio: 3',
  'Heb ei gyhoeddi: 3',
  'Nid i’w gyhoeddi',
  'Gwybodaeth eithriedig: paragraff 3',
  '<!-- Exempt: 3 -->',
  '`Exempt: 3`',
  '<exempt>3</exempt>',
  'Response: Exempt: 3',
];

describe('a mark below a point', () => {
  it.each(below)('%s: the point is withheld or the report refused', async (mark) => {
    for (const line of [`   - ${mark}`, `   ${mark}`]) {
      const { words, errors } = await seen(
        `${markdown}2. The tenant ${canary} owes rent.\n${line}\n3. Open.\n`,
        'a.md',
      );
      expect(words).not.toContain(canary);
      expect(errors).toBeGreaterThan(0);
    }
  });

  it.each(below)('%s: the same in pasted text', async (mark) => {
    const { words } = await seen(`${pasted}2.2\tThe tenant ${canary} owes rent.\n\t${mark}\n`, 'a.md');
    expect(words).not.toContain(canary);
  });
});

describe('a mark elsewhere', () => {
  it.each([
    ['at the end', `${markdown}2. The tenant ${canary} owes rent. Exempt: 3\n`],
    ['at the end, in brackets', `${markdown}2. The tenant ${canary} owes rent. (Exempt)\n`],
    ['at the end, in square brackets', `${markdown}2. The tenant ${canary} owes rent [EXEMPT]\n`],
    ['at the end, in bold', `${markdown}2. The tenant ${canary} owes rent **EXEMPT**\n`],
    ['at the end, after a dash', `${markdown}2. The tenant ${canary} owes rent – exempt under paragraph 3\n`],
    ['at the end, misspelt', `${markdown}2. The tenant ${canary} owes rent. [NOT FOR PUBLICATON]\n`],
    ['at the end, in a word', `${markdown}2. The tenant ${canary} owes rent. (Confidential)\n`],
    ['at the end, as a schedule', `${markdown}2. The tenant ${canary} owes rent. (Schedule 12A, paragraph 3)\n`],
    ['at the end, in a sentence', `${markdown}2. The tenant ${canary} owes rent. Not to be published.\n`],
    ['at the beginning, in brackets', `${markdown}2. (Press and public excluded) The ${canary} owes rent.\n`],
    ['at the beginning, in capitals', `${markdown}2. RESTRICTED: the tenant ${canary} owes rent.\n`],
    ['in Welsh', `${markdown}2. Roedd y ${canary}. (Ddim i'w gyhoeddi)\n`],
    ['with a heading after it', `${markdown}2. A price.\n   - Exempt: 3\n\n### ${canary} contract\n\n3. More.\n`],
    [
      'below a second paragraph, pasted',
      `${pasted}2.2\tThe ${canary} owes.\nThe second paragraph.\n\to\tExempt: 3\n2.3\tMore.\n`,
    ],
    [
      'below a second paragraph and a page end',
      `${pasted}2.2\tThe ${canary} owes.\n\nPage 2 of 5\n\nThe second.\n\to\tExempt: 3\n2.3\tMore.\n`,
    ],
    [
      'with a line after it, pasted',
      `${pasted}2.2\tThe price.\n\to\tExempt: 3\n\nThe ${canary} firm said\n\n2.3\tMore.\n`,
    ],
    ['as a line between points, pasted', `${pasted}EXEMPT\n2.2\tThe ${canary} price.\n2.3\tMore.\n`],
    ['at the beginning', `${markdown}2. NOT FOR PUBLICATION: the tenant ${canary} owes rent.\n`],
    ['at the beginning, in bold', `${markdown}2. **Exempt** The tenant ${canary} owes rent.\n`],
    ['at the beginning, alone', `${markdown}2. CONFIDENTIAL: the tenant ${canary} owes rent.\n`],
    ['as a heading below', `${markdown}2. The tenant ${canary} owes.\n\n### Exempt: 3\n`],
    ['as a heading of a section', `${markdown}\n## Annex (exempt)\n\nThe tenant ${canary} owes.\n`],
    ['as a heading with other words', `${markdown}\n## Exempt feedback\n\nThe tenant ${canary} owes.\n`],
    ['in the introduction', markdown.replace('2026.\n', `2026. ${canary} owes rent. (Exempt: 3)\n`)],
    ['in a table', `${markdown}2. A tenant.\n\n   | ${canary} | Exempt: 3 |\n   |---|---|\n   | 1 | 2 |\n`],
    ['before its point', `${markdown}2. Exempt: 3\n3. The tenant ${canary} owes rent.\n`],
    ['with text after it', `${markdown}2. A tenant.\n   - Exempt: 3\n\nThe tenant ${canary} owes rent.\n`],
    ['with a table after it', `${markdown}2. A tenant.\n   - Exempt: 3\n\n| Name |\n|---|\n| ${canary} |\n`],
    ['after a list', `${markdown}2. A tenant:\n\n- ${canary} owes rent;\n- and more.\n- Exempt: 3\n\n3. Open.\n`],
    [
      'with a summary that runs on',
      `${markdown}2. A tenant.\n   - Exempt: 3\n   - Summary: A debt.\n${canary} owes it.\n`,
    ],
    ['with a reason after a dash', `${markdown}2. A tenant.\n   - Exempt: 3 – ${canary} owes rent\n`],
    ['and a footnote whose sign is mistyped', `${markdown}2. A.\n   - Exempt: 3\n\n[^1]: ${canary} owes.\n`],
    ['forgotten, with a summary', `${markdown}2. The tenant ${canary} owes.\n   - Summary: A debt.\n`],
  ])('%s: nothing is seen', async (_, text) => {
    expect((await seen(text, 'a.md')).words).not.toContain(canary);
  });

  it.each([
    ['on an item of its own', `${yaml}  - ${canary} owes\n  - exempt: 3\n`],
    ['as a text of its own', `${yaml}  - ${canary} owes\n  - "Exempt: 3"\n`],
    ['at the end of a text', `${yaml}  - "${canary} owes. Exempt: 3"\n`],
    ['in a comment', `${yaml}  - ${canary} owes # exempt: 3\n`],
    ['as a tag', `${yaml}  - !exempt ${canary} owes\n`],
    ['under another name', `${yaml}  - text: ${canary} owes\n    confidential: 3\n`],
    ['as the heading of a section', `${yaml}sections:\n  - heading: Exempt\n    body: ${canary}\n`],
    ['as a date', `${yaml}  - text: ${canary} owes\n    exempt: 2026-12-09\n`],
    ['misspelt where nothing can be read', `${yaml}  - text: ${canary} owes: "x\n    exmpt: 3\n`],
  ])('in YAML %s: nothing is seen', async (_, text) => {
    expect((await seen(text, 'a.yaml')).words).not.toContain(canary);
  });
});

it.each([
  '2026',
  '300',
  '3.5',
  '3/4',
  '99',
  '-99',
  '0',
  '0x3',
  '1e3',
  '"12:30"',
  '9 December 2026',
  '42 High Street',
  '"£3"',
])('exempt: %s names no paragraph', async (value) => {
  const { diagnostics } = checkSource(
    { path: 'a.yaml', text: `${yaml}  - text: A.\n    exempt: ${value}\n` },
    await projectOf('test/notes.md'),
  );
  expect(diagnostics.map(({ rule }) => rule)).toContain('exempt-without-paragraph');
});

it.each([
  ['3', ['3']],
  ['03', ['3']],
  ['3, 3', ['3']],
  ['3; 5', ['3', '5']],
  ['information: 3', ['3']],
  ['under para 3', ['3']],
  ['Part 1 of Schedule 12A, paragraphs 1 and 3', ['1', '3']],
])('Exempt: %s names %j', async (value, paragraphs) => {
  const { value: notes } = checkSource(
    { path: 'a.md', text: `${markdown}2. A.\n   - Exempt: ${value}\n` },
    await projectOf('test/notes.md'),
  );
  if (notes === undefined) throw new Error(value);
  const report = buildReport(notes, { edition: 'public', hasErrors: false });
  expect(report.sections[1]?.items[1]?.exempt?.paragraphs).toEqual(paragraphs);
});

it.each([
  'Members asked which homes are exempt from the charge.',
  'Exempt accommodation is dear, and members asked who pays for it.',
  'Members asked about exempt accommodation: who is housed there, and who checks it.',
  'The confidential helpline had 40 calls; members asked whether it is advertised.',
  'Members asked how a complaint is kept confidential.',
  'Members noted that paragraph 3 of the policy does not apply to private landlords.',
  'No part of the report is exempt.',
  'Members heard that the press and public were not excluded.',
  'Members asked for a list of publications.',
  'Members had before them Appendix A (public), Appendix B (exempt) and a plan.',
  'Free travel was extended to the under 5s (exempt) and over 65s.',
  'Blue badge holders – exempt.',
  'The report was marked “Not for publication” in error.',
  'The Chair said: “This item is exempt.” Members disagreed.',
  'Restricted: 30',
  'Exemptions: 14',
  'The Council expects the work to be finished by March, except in Cobdyke.',
])('"%s" is no mark', async (sentence) => {
  for (const [text, path] of [
    [`${markdown}2. ${sentence}\n`, 'a.md'],
    [`${yaml}  - "${sentence}"\n`, 'a.yaml'],
    [markdown.replace('2026.\n', `2026. ${sentence}\n`), 'a.md'],
  ] as const) {
    const { diagnostics } = checkSource({ path, text }, await projectOf('test/notes.md'));
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  }
});

it('lets a field name an exempt appendix, and a heading say that there was none', async () => {
  const named = markdown.replace(
    'to: Cabinet',
    'appendices:\n  - Appendix B (exempt)\nclassification: Part exempt\nto: Cabinet',
  );
  const { diagnostics } = checkSource(
    { path: 'a.md', text: `${named}\n## Exempt information\n\nThere was none.\n` },
    await projectOf('test/notes.md'),
  );
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});
