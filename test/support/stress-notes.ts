const rows = Array.from(
  { length: 300 },
  (_, index) =>
    `| Street ${String(index + 1)} | £${String((index * 37) % 900)}.00 | What was found there in week ${String(index + 1)} |`,
);
const longHeading = 'What residents said of every street in turn '.repeat(5).slice(0, 199).trim();

/** Notes that ask of a PDF whatever notes can: a table of 300 rows, lists four deep, notes, links that wrap, Welsh, code, a heading of 200 letters. */
export const stressNotes = `---
type: cabinet-feedback
reference: RBC/SCR/26/099
to: Cabinet
date: 9 December 2026
from: Place Scrutiny Committee
report-title: Streets in Winter
purpose: To review how streets are kept open in winter.
lead-member: Cllr J Wintringham, Chair of the Place Scrutiny Committee
portfolio-holder: Cllr A Pellow, Portfolio Holder for Environment and Climate
key-decision: No
meeting-date: 5 November 2026
written-by: Chair of the Place Scrutiny Committee
---

## Introduction

The Committee met on 5 November 2026.[^1] It heard *one*, **two**, ~~three~~ and \`four\` voices, and read [the whole of the long paper about every street and every lane in the borough](https://www.ravensmere.example/streets/winter/a/very/long/address/indeed).[^2]

> Nobody could get out.

\`\`\`
gritting = before(frost)
\`\`\`

The words :language[Cyngor Bro Alarch]{code=cy} are Welsh.

:::language{code=cy}
Mae'r paragraff hwn yn Gymraeg.

Ac un arall.
:::

- North
  - Hill
    - Upper lane
      - Even numbers
      - Odd numbers
  - Vale
- South
  1. First round
  2. Second round

| Street | Cost | |
| --- | ---: | --- |
| Mere Lane | | Nothing was found |
${rows.join('\n')}

## ${longHeading}

### What else was said

The first note holds here too.[^1]

## Feedback

- Members asked which streets are gritted first.

  The answer was given in a second paragraph.

- Members asked for a list of:
  - schools
  - shops
    - those that open early

## Recommendations

1. That Cabinet publishes the rounds before the first frost.
   - Owner: Environmental Health Manager
   - Due: 30 April 2027

[^1]: A first note, with *emphasis*.
[^2]: A second note, with [a link](https://www.ravensmere.example/note).
`;
