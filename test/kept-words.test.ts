import { describe, expect, it } from 'vitest';
import { checkText, compile } from './support/compile-fixture.ts';
import { feedback, introduction, matter, outline, rows } from './support/outline.ts';

describe('points in Markdown', () => {
  const head = `${matter}\n## Introduction\n\nThe Committee met on 5 November 2026.\n\n## Feedback\n\n`;
  it.each([
    [
      'may have letters below them',
      '1. Members asked for figures on\n\n   a) lamps; and\n   b) bulbs.\n\n2. Members agreed.\n',
      '2.1 Members asked for figures on lamps; and bulbs.\n2.2 Members agreed.',
    ],
    [
      'keep what follows a response behind it',
      '1. Members asked about costs.\n   - Response: The Head of Highways replied:\n   - lamps cost £300; and\n   - bulbs cost £3.\n2. Members noted.\n\n   Response: Yes.\n\n   It was also said that lamps are new.\n',
      '2.1 Members asked about costs. [Response: The Head of Highways replied: lamps cost £300; and bulbs cost £3.]\n2.2 Members noted. [Response: Yes. It was also said that lamps are new.]',
    ],
    [
      'may stand in a block in another language',
      ':::language{code=cy}\n- Pwynt un.\n- Pwynt dau.\n:::\n\n- A point.\n',
      '2.1 Pwynt un.\n2.2 Pwynt dau.\n2.3 A point.',
    ],
  ])('%s', async (_, body, expected) => {
    expect(await outline(head + body)).toBe(feedback + expected);
  });
});

describe('what stands below the sign-off', () => {
  const unsigned = rows.replace('Written by:\tChair\n', '');
  it.each([
    ['a date', 'Written by: Chair of the Committee\n1 December 2026\n', '\n1 December 2026', undefined],
    ['a contact', 'Written by: Chair of the Committee\nContact officer: F Pryce\n', '', 'F Pryce'],
    ['a contact in a paragraph of its own', 'Written by: Chair of the Committee\n\nContact: F Pryce\n', '', 'F Pryce'],
    ['the council', 'Written by: Chair of the Committee\n\nBro Alarch\n', '\nBro Alarch', undefined],
  ])('%s is kept', async (_, closing, after, contact) => {
    const text = `${unsigned}${introduction}\n2. Feedback\n\n- A point.\n\n${closing}`;
    const { report } = await compile({ path: 'a.md', text });
    expect(await outline(text)).toBe(`${feedback}2.1 A point.${after}`);
    expect(report.fields['written-by']?.value).toMatchObject({ text: 'Chair of the Committee' });
    expect(report.fields['contact']?.value).toEqual(
      contact === undefined ? undefined : { kind: 'text', text: contact },
    );
  });
});

it('takes a single # heading for a section when it has the name of one', async () => {
  const text = `${matter}\n# Introduction\n\nThe Committee met on 5 November 2026.\n\n## Feedback\n\n- A point.\n`;
  expect(await outline(text)).toBe(`${feedback}2.1 A point.`);
});

it('parts words at a line break of Word', async () => {
  const text = `${matter}\n# Introduction\n\nThe Committee met on 5 November 2026.\n\n## Feedback\n\n- The costs\vof lamps.\n`;
  expect(await outline(text)).toBe(`${feedback}2.1 The costs of lamps.`);
});

describe('YAML', () => {
  const fields = matter.replaceAll('---\n', '');
  const head = `${fields}introduction: The Committee met on 5 November 2026.\nfeedback:\n`;
  it('tells what it takes for a comment or runs on', async () => {
    const text = `${head}  - Members asked about item # 4 of the plan.\n  - Members asked\n    - why\n`;
    const { diagnostics } = await checkText(text, 'notes.yaml');
    expect(diagnostics.map(({ rule, severity, span }) => [rule, severity, text.slice(span.start, span.end)])).toEqual([
      ['yaml-comment', 'warning', '# 4 of the plan.'],
      ['yaml-list-in-text', 'warning', '-'],
    ]);
  });

  it('lets a comment stand behind a short value, and a response be a list', async () => {
    const text = `${head.replace('key-decision: No', 'key-decision: No # not yet')}  - text: A point.\n    response: [Yes., No.]\n`;
    expect((await checkText(text, 'notes.yaml')).diagnostics).toEqual([]);
    const { report } = await compile({ path: 'notes.yaml', text });
    expect(report.sections[1]?.items[0]?.particulars[0]?.content).toMatchObject({ blocks: [{ kind: 'list' }] });
  });
});
