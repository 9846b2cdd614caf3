import { describe, expect, it } from 'vitest';
import { checkText, compile } from './support/compile-fixture.ts';
import { feedback, introduction, outline, rows } from './support/outline.ts';

describe('text out of Word or a PDF', () => {
  it.each([
    [
      'words that stand twice near a page number are no running head',
      '2. Feedback\n\n2.1 Members asked whether the noise had been measured by the\nCouncil.\n\n2.2 Members noted that residents had written to the\nCouncil.\n\nPage 1 of 2\n\n2.3 Members agreed.\n',
      '2.1 Members asked whether the noise had been measured by the Council.\n2.2 Members noted that residents had written to the Council.\n2.3 Members agreed.',
    ],
    [
      'a sentence that stands twice is no running head',
      '2. Feedback\n\n2.1 Members asked for more lamps.\n\nThe Committee noted this.\n\n2.2 Members asked for fewer lamps.\n\nThe Committee noted this.\n\nPage 1 of 2\n\n2.3 Members agreed.\n',
      '2.1 Members asked for more lamps. The Committee noted this.\n2.2 Members asked for fewer lamps. The Committee noted this.\n2.3 Members agreed.',
    ],
    [
      'a foot of three lines goes whole',
      '2. Feedback\n\n2.1 Members asked for more lamps along the towpath by the end of the\nyear.\n\nPlace Scrutiny Committee\nStreet Lighting\nSR/26/21\nPage 1 of 3\n\n2.2 Members asked whether the work would be finished by the end of the\nyear.\n\nPlace Scrutiny Committee\nStreet Lighting\nSR/26/21\nPage 2 of 3\n\n2.3 Members agreed.\n',
      '2.1 Members asked for more lamps along the towpath by the end of the year.\n2.2 Members asked whether the work would be finished by the end of the year.\n2.3 Members agreed.',
    ],
    [
      'a short recommendation without a full stop is no heading',
      '2. Feedback\n\n- A point.\n\n3. Recommendations\n\n1. That Cabinet approves the new policy\n\n4. Next Steps\n\nThe Committee will meet.\n',
      '2.1 A point.\n= Recommendations\nR1 That Cabinet approves the new policy\n= Next Steps\nThe Committee will meet.',
    ],
    [
      'short points with a paragraph below each are no headings',
      '2. Feedback\n\n1. Members welcomed the new lamps\n\nThe Head of Highways thanked them.\n\n2. Members asked about the canal\n\nThe Head of Highways replied.\n',
      '2.1 Members welcomed the new lamps The Head of Highways thanked them.\n2.2 Members asked about the canal The Head of Highways replied.',
    ],
    [
      'broken lines with blank lines between paragraphs',
      '2. Feedback\n\n1. Members welcomed the work\nof the officers.\n\n2. Members asked why the lamps are off at\nnight.\n',
      '2.1 Members welcomed the work of the officers.\n2.2 Members asked why the lamps are off at night.',
    ],
    [
      'broken lines that begin with numbers and brackets',
      '2. Feedback\n\n2.1 Members asked why.\n\n2.2 Members noted section\n9F of the Act and paragraph\n(3) of the Schedule, and that the report by Cllr\nA. Pellow was late.\n\n2.3 The Committee asked about the meeting on\n5 November 2026. It was held at\n7.30 pm.\n\n2.4 Members noted costs.\n',
      '2.1 Members asked why.\n2.2 Members noted section 9F of the Act and paragraph (3) of the Schedule, and that the report by Cllr A. Pellow was late.\n2.3 The Committee asked about the meeting on 5 November 2026. It was held at 7.30 pm.\n2.4 Members noted costs.',
    ],
    [
      'a heading that counts on after a recommendation’s facts, without blank lines',
      '2.\tFeedback\n•\tMembers asked.\n3.\tRecommendations\n1.\tThat Cabinet acts.\n2.\tThat Cabinet waits.\n3.\tThat Council notes.\nOwner: Head of Highways\n4.\tNext Steps\nThe Committee will meet again.\n',
      '2.1 Members asked.\n= Recommendations\nR1 That Cabinet acts.\nR2 That Cabinet waits.\nR3 That Council notes. [Owner: Head of Highways]\n= Next Steps\nThe Committee will meet again.',
    ],
    [
      'a heading after recommendations typed as R1 and R2',
      '2.\tFeedback\n•\tMembers asked.\n3.\tRecommendations\nR1\tThat Cabinet acts.\nR2\tThat Cabinet waits.\n4.\tNext Steps\nThe Committee will meet again.\n',
      '2.1 Members asked.\n= Recommendations\nR1 That Cabinet acts.\nR2 That Cabinet waits.\n= Next Steps\nThe Committee will meet again.',
    ],
    [
      'a broken line that begins with the next number',
      '2. Feedback\n\n2.1 Members noted that costs rose from £1.9 million to\n2.2 million pounds.\n\n2.2 Members agreed.\n',
      '2.1 Members noted that costs rose from £1.9 million to 2.2 million pounds.\n2.2 Members agreed.',
    ],
    [
      'dashes after tabs are bullets',
      '2. Feedback\n\n•\tMembers asked about lamps and\n\t–\tlamps in Cobdyke\n\t–\tlamps by the canal\n•\tMembers agreed\n',
      '2.1 Members asked about lamps and lamps in Cobdyke lamps by the canal\n2.2 Members agreed',
    ],
    [
      'the letter o as a bullet, as PDFs copy it',
      '2. Feedback\n\n2.1 Members asked:\n   o why; and\n   o when.\n\n2.2 Members noted.\n',
      '2.1 Members asked: why; and when.\n2.2 Members noted.',
    ],
    [
      'paragraphs of one line each, blank lines only round headings',
      '2. Feedback\n\n2.1\tMembers asked.\nThe officer replied.\n2.2\tMembers noted.\n\n3. Other Matters\n\nThe Committee thanked the officers.\nMembers had read the report.\n',
      '2.1 Members asked. The officer replied.\n2.2 Members noted.\n= Other Matters\nThe Committee thanked the officers.\nMembers had read the report.',
    ],
    [
      'a paragraph that a page break cut',
      '2. Feedback\n\n2.1 A point.\n\n3. Other Matters\n\nThe Committee considered the draft policy which had been\n\nPage 1 of 3\n\npublished in October 2026.\n',
      '2.1 A point.\n= Other Matters\nThe Committee considered the draft policy which had been published in October 2026.',
    ],
    [
      'a line that begins with a year',
      '2. Feedback\n\n• Members asked why.\n\n3. Other Matters\n\nThe report was published in October\n2026. The Committee heard from residents.\n',
      '2.1 Members asked why.\n= Other Matters\nThe report was published in October 2026. The Committee heard from residents.',
    ],
    [
      'a table that lost its columns keeps its rows',
      '2. Feedback\n\n- A point.\n\n3. Other Matters\n\nWard\tCalls\nCobdyke\t12\nCanal\t15\n',
      '2.1 A point.\n= Other Matters\nWard Calls Cobdyke 12 Canal 15',
    ],
    [
      'a word parted at the end of a line',
      '2. Feedback\n\n2.1 Members asked about the long-\nterm costs of the lamps.\n\n2.2 Members agreed.\n',
      '2.1 Members asked about the long-term costs of the lamps.\n2.2 Members agreed.',
    ],
    [
      'a dash or colon after a recommendation’s number',
      '2. Feedback\n\n- A point.\n\n3. Recommendations\n\nR1 – That Cabinet acts.\n\nR2 – That Cabinet waits.\n\nR3: That Council notes.\n',
      '2.1 A point.\n= Recommendations\nR1 That Cabinet acts.\nR2 That Cabinet waits.\nR3 That Council notes.',
    ],
    [
      'facts on one line',
      '2. Feedback\n\n- A point.\n\n3. Recommendations\n\n1. That Cabinet acts.\n   - Owner: Head of Highways; Due: 3 May 2027\n',
      '2.1 A point.\n= Recommendations\nR1 That Cabinet acts. [Owner: Head of Highways] [Due: 3 May 2027]',
    ],
  ])('%s', async (_, body, expected) => {
    expect(await outline(`${rows}${introduction}\n${body}`)).toBe(feedback + expected);
  });

  it('is told of a table that lost its columns, and of a hyphen at the end of a line', async () => {
    const body =
      '\n2. Feedback\n\n- A point.\n\n3. Other Matters\n\nWard\tCalls\nCobdyke\t12\n\nThe long-\nterm plan.\n';
    const { diagnostics } = await checkText(rows + introduction + body);
    expect(diagnostics.map(({ rule }) => rule)).toEqual([
      'report-type-assumed',
      'table-without-columns',
      'hyphen-at-line-end',
    ]);
    const page = await compile({ path: 'a.md', text: rows + introduction + body });
    expect(page.html).toContain('Ward Calls<br>Cobdyke 12');
  });

  it('may have bold lines as headings', async () => {
    const body =
      '\n**Introduction**\n\nThe Committee met on 5 November 2026.\n\n**Summary of Feedback:**\n\n- Members asked.\n\n**Next Steps**\n\nThe Committee will meet.\n';
    expect(await outline(rows + body)).toBe(`${feedback}2.1 Members asked.\n= Next Steps\nThe Committee will meet.`);
  });

  it('may have a title of several lines above its rows', async () => {
    const text = `RAVENSMERE BOROUGH COUNCIL\n\nReport to Cabinet\n\n${rows}${introduction}\n2. Feedback\n\n- A point.\n`;
    expect(await outline(text)).toBe(`${feedback}2.1 A point.`);
  });
});
