import { describe, expect, it } from 'vitest';
import { checkText } from './support/compile-fixture.ts';
import { feedback, introduction, outline, rows } from './support/outline.ts';

describe('lists and headings out of Word or a PDF', () => {
  it.each([
    [
      'a list with another sign after its numbers stays within its point',
      '2. Feedback\n\n1.\tMembers asked.\n2.\tMembers heard of steps:\n1)\tfirst step\n2)\tsecond step\n3.\tMembers noted.\n4.\tMembers left.\n',
      '2.1 Members asked.\n2.2 Members heard of steps: first step second step\n2.3 Members noted.\n2.4 Members left.',
    ],
    [
      'Roman numbers at the left edge stay within the lettered point',
      '2. Feedback\n\n(a)\tMembers asked.\n\n(b)\tMembers heard of steps:\n\n(i)\tfirst step\n\n(ii)\tsecond step\n\n(iii)\tthird step\n\n(c)\tMembers noted.\n',
      '2.1 Members asked.\n2.2 Members heard of steps: first step second step third step\n2.3 Members noted.',
    ],
    [
      'signs at the beginning of a point are words',
      '2. Feedback\n\n•\t> 65% of calls were answered.\n•\t# of complaints rose to 5.\n',
      '2.1 > 65% of calls were answered.\n2.2 # of complaints rose to 5.',
    ],
    [
      'bullets of Word’s own typefaces',
      '2. Feedback\n\n1.\tMembers asked about:\n\t§\tlamps; and\n\t§\tbulbs.\n2.\tMembers noted.\n',
      '2.1 Members asked about: lamps; and bulbs.\n2.2 Members noted.',
    ],
    [
      'other names for the recommendations',
      '2. Feedback\n\n- A point.\n\n3. Recommendations to the Executive\n\n1. That Cabinet acts.\n\tOwner:\tHead of Highways\n\tDue:\t3 May 2027\n\tEvidence:\tsee point 2.1 above\n',
      '2.1 A point.\n= Recommendations\nR1 That Cabinet acts. [Owner: Head of Highways] [Due: 3 May 2027] [Evidence: 2.1]',
    ],
    [
      'headings between points stand over the points below them',
      '2. Feedback\n\n2.1\tMembers asked about cost.\n\nTimetable\n\n2.2\tMembers asked about time.\n',
      '2.1 Members asked about cost.\n2.2 Timetable Members asked about time.',
    ],
    [
      'a second paragraph at the left edge, and a fact below it, belong to the point',
      '2. Feedback\n\n2.1\tLamps.\nSecond paragraph.\n\to\tResponse: The Head will look again.\n2.2\tMore.\n2.3\tYet more.\n',
      '2.1 Lamps. Second paragraph. [Response: The Head will look again.]\n2.2 More.\n2.3 Yet more.',
    ],
    [
      'facts one after another in sentences, and a range of points',
      '2. Feedback\n\n- One.\n- Two.\n\n3. Recommendations\n\n1. That Cabinet acts.\n   - Owner: Head of Highways. Due: 3 May 2027. Evidence: 2.1–2.2\n',
      '2.1 One.\n2.2 Two.\n= Recommendations\nR1 That Cabinet acts. [Owner: Head of Highways] [Due: 3 May 2027] [Evidence: 2.1, 2.2]',
    ],
  ])('%s', async (_, body, expected) => {
    expect(await outline(`${rows}${introduction}\n${body}`)).toBe(feedback + expected);
    expect((await checkText(`${rows}${introduction}\n${body}`)).diagnostics.map(({ rule }) => rule)).not.toContain(
      'table-without-columns',
    );
  });

  it('may number headings as 1.0 and 2.0', async () => {
    const body =
      '1.0\tINTRODUCTION\n\n1.1\tThe Committee met on 5 November 2026.\n\n2.0\tSUMMARY OF FEEDBACK\n\n2.1\tMembers asked.\n\n2.2\tMembers noted.\n';
    expect(await outline(`${rows}\n${body}`)).toBe(`${feedback}2.1 Members asked.\n2.2 Members noted.`);
  });

  it('may have no blank lines but those round a page number', async () => {
    const body =
      '1. Introduction\nThe Committee met on 5 November 2026.\n2. Summary of Feedback\n2.1 Some Members felt that the time was too\nshort.\n2.2 Members asked about time.\n\nPage 1 of 2\n\n2.3 Members thanked officers.\n3. Recommendations\n1. That Cabinet acts.\n\nPage 2 of 2\n';
    expect(await outline(`${rows}${body}`)).toBe(
      `${feedback}2.1 Some Members felt that the time was too short.\n2.2 Members asked about time.\n2.3 Members thanked officers.\n= Recommendations\nR1 That Cabinet acts.`,
    );
  });

  it('may have a background besides an introduction, and name who was present and who attended', async () => {
    const text = `Present:\tCllr A Pellow; Cllr J Wintringham\nIn attendance:\tF Pryce\n${rows}${introduction}\n## Background\n\nThe policy is old.\n\n## Feedback\n\n- A point.\n`;
    expect((await checkText(text)).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(await outline(text)).toContain('= Background\nThe policy is old.');
  });

  it('may have a table of fields with names of its columns', async () => {
    const table = `| Item | Details |\n|---|---|\n${rows.replaceAll(/^(.*):\t(.*)$/gmu, '| $1 | $2 |')}`;
    expect(
      (await checkText(`${table}${introduction}\n2. Feedback\n\n- A point.\n`)).diagnostics.map(({ rule }) => rule),
    ).toEqual(['report-type-assumed']);
  });
});
