import { compile } from './compile-fixture.ts';
import { blockWords } from './words.ts';

/** The fields of notes as rows out of Word. */
export const rows = `To:\tCabinet
Date:\t9 December 2026
Report/Comments of:\tPlace Scrutiny Committee
Scrutiny Meeting Date:\t5 November 2026
Report Title:\tStreet Lighting Policy
Purpose:\tTo set out which streets are lit.
Key Decision:\tNo
Scrutiny Lead Member:\tCllr J Wintringham, Chair of the Place Scrutiny Committee
Relevant Portfolio Holder:\tCllr A Pellow, Portfolio Holder for Environment and Climate
Written by:\tChair
`;
/** The same fields as front matter. */
export const matter = `---
type: cabinet-feedback
to: Cabinet
date: 9 December 2026
from: Place Scrutiny Committee
report-title: Street Lighting Policy
purpose: To set out which streets are lit.
key-decision: No
lead-member: Cllr J Wintringham, Chair of the Place Scrutiny Committee
portfolio-holder: Cllr A Pellow, Portfolio Holder for Environment and Climate
meeting-date: 5 November 2026
written-by: Chair
---
`;
/** The first section, as Word leaves it. */
export const introduction = '\n1.\tIntroduction\n\nThe Committee met on 5 November 2026.\n';

/** The report as lines: `= heading`, `number words` of a point with its facts in brackets, words of everything else. */
export async function outline(text: string): Promise<string> {
  const { report } = await compile({ path: 'a.md', text });
  const lines = report.sections.flatMap((section) => [
    `= ${section.heading}`,
    ...section.blocks.map((block) => blockWords([block])),
    ...section.items.map((item) =>
      [
        item.number,
        blockWords(item.blocks),
        ...item.particulars.map(({ label, content }) =>
          content.kind === 'blocks'
            ? `[${label}: ${blockWords(content.blocks)}]`
            : content.kind === 'references'
              ? `[${label}: ${content.references.map((reference) => reference.text).join(', ')}]`
              : `[${label}: ${'text' in content.value ? content.value.text : content.value.kind}]`,
        ),
      ].join(' '),
    ),
    ...section.after.map((block) => blockWords([block])),
  ]);
  return lines.join('\n');
}

/** How an outline begins whose introduction is the usual one. */
export const feedback = '= Introduction and overview\nThe Committee met on 5 November 2026.\n= Summary of feedback\n';
