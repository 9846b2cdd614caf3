import { endBeginningWith } from '../../calendar/periods.ts';
import { fieldByRole } from '../../interpret/notes.ts';
import { englishProseOf } from '../../interpret/prose.ts';
import { compareDays, inWords } from '../../language/dates.ts';
import { lowerCase } from '../../language/lower-case.ts';
import { sentencesOf } from '../../language/sentences.ts';
import { findPeriods } from '../../language/written-periods.ts';
import { findDates } from '../../language/written-dates.ts';
import { responsePeriods } from '../../law/deadlines.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds days for the answer that lie after the last one that the legal basis allows. */
export const responseDateTooLate: Rule = {
  id: 'response-date-too-late',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds days for the executive’s response that lie after the last one of the legal basis.',
  *check(notes) {
    const basis = fieldByRole(notes, 'legal-basis')?.value;
    const received = fieldByRole(notes, 'received-on');
    const period = basis?.kind === 'text' ? responsePeriods.get(basis.text) : undefined;
    if (period === undefined || received?.value.kind !== 'date') return;
    const last = endBeginningWith(period, received.value.date);
    for (const { text } of englishProseOf(notes)) {
      for (const sentence of sentencesOf(text.text)) {
        const lower = lowerCase(sentence.text);
        // A period in words is compared with its day by `response-date-disagrees`.
        if (!ofExecutive.test(lower) || findPeriods(lower).length > 0) continue;
        for (const date of findDates(sentence.text)) {
          if (!/\b(?:by|until|no later than|not later than|on or before)\s$/u.test(lower.slice(0, date.start)))
            continue;
          if (compareDays(date.day, last) <= 0) continue;
          yield {
            message: `The response is asked for by ${quoted(date.text)}, after ${inWords(last, 'en')}, which is the last day if the report is received on ${inWords(received.value.date, 'en')}.`,
            hint: 'Name an earlier day. Check with your monitoring officer.',
            span: sourceSpan(text, sentence.start + date.start, sentence.start + date.end),
            related: [{ span: received.span, message: 'The day of the meeting that receives the report stands here.' }],
          };
        }
      }
    }
  },
};

const ofExecutive =
  /\b(?:cabinet|executive|mayor|leader|council|trust|board)\b(?: \S+){0,4} (?:respond|reply|answer|response)\b|\b(?:response|reply|answer) (?:from|of) (?:the )?(?:cabinet|executive|mayor|leader|trust|board)\b|\b(?:a|the|its|written) (?:response|reply) (?:is|will be|must be|should be) (?:due|required|requested|asked for|made|given|sent)\b/u;
