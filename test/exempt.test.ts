import { inflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { json } from '../src/diagnostics/reporters/json.ts';
import { pretty } from '../src/diagnostics/reporters/pretty.ts';
import { checkSource } from '../src/pipeline.ts';
import { compile, host, projectOf } from './support/compile-fixture.ts';
import { readPdf } from './support/read-pdf.ts';

const canary = 'Quillfeather';

const fields = [
  'to: Cabinet',
  'date: 9 December 2026',
  'from: Place Scrutiny Committee',
  'report-title: Leases',
  'purpose: To report on leases.',
  'key-decision: No',
];
const people = [
  'lead-member: Cllr J Wintringham, Chair',
  'portfolio-holder: Cllr A Pellow, Portfolio Holder',
  'meeting-date: 5 November 2026',
  'written-by: The Chair',
];

/** The secret stands in the point, its nested list, its response and a footnote; a doubled word makes the rules speak about it. */
const spellings: Readonly<Record<string, string>> = {
  'front-matter.md': `---
${[...fields, ...people].join('\n')}
---
## Introduction

The Committee met on 5 November 2026.

## Feedback

- An open point.
- The tenant ${canary} owes the the rent.[^1]
  - half from ${canary}
  - Response: ${canary} will pay.
  - Exempt: 3
  - Summary: A tenant was discussed.
- Another open point.

[^1]: So said ${canary}.
`,
  'notes.yaml': `${[...fields, ...people].join('\n')}
introduction: The Committee met on 5 November 2026.
feedback:
  - An open point.
  - text: |
      The tenant ${canary} owes the the rent.[^1]

      - half from ${canary}

      [^1]: So said ${canary}.
    response: ${canary} will pay.
    exempt: { paragraphs: [3], summary: A tenant was discussed. }
  - Another open point.
`,
  'paste.md': `To:\tCabinet
Date:\t9 December 2026
Report/Comments of:\tPlace Scrutiny Committee
Report Title:\tLeases
Purpose:\tTo report on leases.
Key Decision:\tNo
Scrutiny Lead Member:\tCllr J Wintringham, Chair
Portfolio Holder:\tCllr A Pellow, Portfolio Holder

1.\tIntroduction

The Committee met on 5 November 2026.

2.\tSummary of Feedback

2.1\tAn open point.

2.2\tThe tenant ${canary} owes the the rent.[^1]
\to\thalf from ${canary}
\tResponse: ${canary} will pay.
\tExempt: 3
\tSummary: A tenant was discussed.

2.3\tAnother open point.

[^1]: So said ${canary}.

Written by: The Chair
`,
};

const printer = host.openPrinter({ timeoutMs: 60_000, pages: 1 });
afterAll(async () => (await printer).close());

/** Everything in a PDF as text: its bytes and each of its streams, unpacked. */
function unpacked(pdf: Uint8Array): string {
  const raw = Buffer.from(pdf).toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n([^]*?)\r?\nendstream/gu)].map((match) => {
    try {
      return inflateSync(Buffer.from(match[1] ?? '', 'latin1')).toString('latin1');
    } catch {
      return match[1] ?? '';
    }
  });
  return [raw, ...streams].join('\n');
}

it.each([
  '   - Exempt paragraph 3 of Part 1 of Schedule 12A',
  '   - Exempt under paragraph 3 (financial affairs)',
  '   - [x] Exempt: 3',
  '   - `Exempt: 3`',
  '   ### Exempt: 3',
  '   - This point is exempt: paragraph 3',
  '   - Not for publication: paragraph 3',
])('refuses or withholds a point marked "%s"', async (mark) => {
  const text = `---\n${[...fields, ...people].join('\n')}\n---\n## Introduction\n\nThe Committee met.\n\n## Feedback\n\n1. Fine.\n2. ${canary} pays.\n${mark}\n`;
  const { diagnostics } = checkSource({ path: 'a.md', text }, await projectOf('a.md'));
  const page = await compile({ path: 'a.md', text });
  const isRefused = diagnostics.some(({ severity }) => severity === 'error');
  expect(isRefused || !page.html.includes(canary)).toBe(true);
});

describe('the words of an exempt point in a public one', () => {
  const secret = `the ${canary} bakery owes £12,345 for unpaid winter rent`;
  const text = `---\n${[...fields, ...people].join('\n')}\n---\n## Introduction\n\nThe Committee met.\n\n## Feedback\n\n1. Members heard that ${secret}.\n   - Exempt: 3\n2. Later a Member asked why ${secret}.\n`;

  it('are told without being shown', async () => {
    const { diagnostics } = checkSource({ path: 'a.md', text }, await projectOf('a.md'));
    const told = diagnostics.filter(({ rule }) => rule === 'exempt-words-repeated');
    expect(told.map(({ message }) => message)).toEqual(['These words also stand in 2.1, which is exempt.']);
    const files = [{ path: 'a.md', diagnostics }];
    for (const report of [pretty(files, { hasColour: false, columns: 100 }), json(files)])
      expect(report).not.toMatch(new RegExp(`${canary}|12,345|winter`, 'u'));
  });

  it('make no page for the public, not even a draft', async () => {
    await expect(compile({ path: 'a.md', text })).rejects.toThrow('which is exempt');
  });
});

describe.each(Object.entries(spellings))('an exempt point in %s', (path, text) => {
  it('is in no byte of what the public gets', async () => {
    const page = await compile({ path, text });
    const bytes = await (await printer).print(page.html);
    const pdf = unpacked(bytes);
    const { pages, outline, tags } = await readPdf(bytes);
    expect(page.report.sections[1]?.items.map((item) => item.number)).toEqual(['2.1', '2.2', '2.3']);
    expect(page.html).toContain('Exempt information (paragraph\u00A03)');
    expect(page.html).toContain('A tenant was discussed.');
    for (const output of [page.html, JSON.stringify(page.report), pdf, pages.join(), outline.join(), tags.join()])
      expect(output).not.toContain(canary);
    expect(pages.join()).toContain('A tenant was discussed.');
  });

  it('is in no report of problems', async () => {
    const { diagnostics } = checkSource({ path, text }, await projectOf(path));
    const files = [{ path, diagnostics }];
    expect(pretty(files, { hasColour: false, columns: 100 })).not.toContain(canary);
    expect(json(files)).not.toContain(canary);
    expect(diagnostics.map((diagnostic) => diagnostic.severity)).not.toContain('error');
  });

  it('is printed for members, marked', async () => {
    const page = await compile({ path, text }, 'members');
    expect(page.html).toContain(canary);
    expect(page.html).toContain('NOT FOR PUBLICATION');
  });
});
