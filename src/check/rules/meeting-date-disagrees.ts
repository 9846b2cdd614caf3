import { blocksWithin, fieldByRole } from '../../interpret/notes.ts';
import { proseOfBlock } from '../../interpret/prose.ts';
import { compareDays, inWords } from '../../language/dates.ts';
import { findDates } from '../../language/written-dates.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import type { Rule } from '../rule.ts';

/** Finds an introduction that says the committee met on another day than the fields do. */
export const meetingDateDisagrees: Rule = {
  id: 'meeting-date-disagrees',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds an introduction that gives the committee’s meeting another day than the fields.',
  *check(notes) {
    const met = fieldByRole(notes, 'met-on');
    const introduction = notes.sections.find((section) => section.structure?.kind === 'prose');
    if (met?.value.kind !== 'date' || introduction === undefined) return;
    const { date } = met.value;
    const prose = [...blocksWithin(introduction.blocks)].flatMap((block) => proseOfBlock(block));
    const said = prose.flatMap(({ text }) =>
      findDates(text.text)
        .filter(({ start }) => ofCommittee.test(text.text.slice(0, start)))
        .map(({ day, start, end }) => ({ day, span: sourceSpan(text, start, end) })),
    );
    // A matter may have been before the committee on several days.
    if (said.some(({ day }) => compareDays(day, date) === 0)) return;
    for (const { day, span } of said.slice(0, 1)) {
      yield {
        message: `The introduction says that the committee met on ${inWords(day, 'en')}, the fields on ${inWords(date, 'en')}.`,
        hint: 'Correct the one that is wrong.',
        span,
        ...(met.name === undefined
          ? {}
          : { related: [{ span: met.span, message: 'The day in the fields stands here.' }] }),
      };
    }
  },
};

/** What stands before the day of the committee's own meeting. */
const ofCommittee = /\b[Cc]ommittee\s+met\s+on\s+$|\b[Cc]yfarfu(?:’r|'r)?\s+(?:y\s+)?[Pp]wyllgor[^.]{0,40}\s+ar\s+$/u;
