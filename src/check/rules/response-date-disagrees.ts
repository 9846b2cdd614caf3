import { endBeginningWith, endFrom } from '../../calendar/periods.ts';
import { dateByRole } from '../../interpret/notes.ts';
import { englishProseOf } from '../../interpret/prose.ts';
import type { Day } from '../../language/dates.ts';
import { inWords, isOnCalendar, monthNumber } from '../../language/dates.ts';
import type { Sentence } from '../../language/sentences.ts';
import { lowerSentencesOf } from '../../language/sentences.ts';
import type { WrittenDay, WrittenPeriod } from '../../language/written-periods.ts';
import { findDays, findPeriods } from '../../language/written-periods.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds last days that are not those of the period they are given with. */
export const responseDateDisagrees: Rule = {
  id: 'response-date-disagrees',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds last days that do not agree with the period they are given with, such as two months.',
  *check(notes) {
    for (const { text } of englishProseOf(notes)) {
      if (!/day|week|month/u.test(text.text)) continue;
      const sentences = lowerSentencesOf(text.text);
      for (const [index, sentence] of sentences.entries()) {
        const before = sentences.slice(Math.max(0, index - 2), index).flatMap((one) => findDays(one.text));
        const known = { before, received: dateByRole(notes, 'received-on'), met: dateByRole(notes, 'met-on') };
        const next = drawnFrom(sentence, sentences[index + 1]);
        const found = wrongEnd(sentence.text, known) ?? wrongEnd(sentence.text + next, known, sentence.text.length);
        if (found === undefined) continue;
        const [start, end] = [sentence.start + found.deadline.start, sentence.start + found.deadline.end];
        yield {
          ...saying(found, text.text.slice(start, end)),
          span: sourceSpan(text, start, end),
        };
      }
    }
  },
};

function saying({ period, anchor, right }: WrongEnd, written: string): Pick<Finding, 'message' | 'hint'> {
  const hint = 'Correct the day or the period, whichever is wrong.';
  const length = quoted(period.length);
  if (period.anchor === 'unsaid')
    return {
      message: `${quoted(written)} is not ${length} from the day of either meeting or from a day named before.`,
      hint,
    };
  const [from, last] = [inWords(anchor, 'en'), inWords(right, 'en')];
  if (period.counting === 'beginning')
    return {
      message: `${length} beginning with ${from} end on ${last}, not on ${quoted(written)}.`,
      hint: 'Correct the day: in a period “beginning with” a day, that day is the first.',
    };
  return { message: `${length} from ${from} end on ${last}, not on ${quoted(written)}.`, hint };
}

interface Anchors {
  readonly before: readonly WrittenDay[];
  readonly received: Day | undefined;
  readonly met: Day | undefined;
}

interface WrongEnd {
  readonly period: WrittenPeriod;
  readonly deadline: WrittenDay;
  readonly anchor: Day;
  readonly right: Day;
}

/** The next sentence, with the space before it, where it draws something from this one: "It has therefore until …". */
function drawnFrom({ end }: Sentence, next: Sentence | undefined): string {
  return next !== undefined && drawn.test(next.text) ? ' '.repeat(next.start - end) + next.text : '';
}

const drawn =
  /^(?:so|thus|hence|therefore|that is|this (?:means|is)|(?:the|its|their|an?) (?:last day|deadline|final date|closing date|reply|response|answer)|(?:[a-z'’-]+ ){1,4}(?:(?:must|should|will|has|have|had) (?:therefore|thus|so|then)|(?:therefore|thus|so|then) (?:must|should|will|has|have|had)))\b/u;
const beforeEnd =
  /(?:\b(?:by|until|till|(?:no|not) later than|on or before|(?:end(?:s|ing)?|expir(?:es?|ing)|falls?|runs? out) on|is|i\.?e\.?,?|that is,?|namely,?)\s+|:\s+|[–—]\s+|\()(?:[a-z]{3,6}day,?\s+)?$/u;

/** One period and one day that is given as its end, in the next sentence or with nothing between them that may be about something else. */
function wrongEnd(text: string, known: Anchors, nextStart?: number): WrongEnd | undefined {
  const periods = findPeriods(text).filter(
    ({ start }) => !/(?:every|each|all|last|past|previous|working|clear)\s$/u.test(text.slice(0, start)),
  );
  const [period, second] = periods;
  if (period === undefined || second !== undefined) return undefined;
  const [deadline, other] = findDays(text).filter(({ start }) => beforeEnd.test(text.slice(0, start)));
  if (deadline === undefined || other !== undefined) return undefined;
  const areTogether =
    nextStart === undefined
      ? belongTogether(text, period, deadline)
      : period.end <= nextStart && nextStart <= deadline.start;
  if (!areTogether) return undefined;
  const anchors = anchorsOf(text, { period, deadline, known });
  const ends = anchors.flatMap((anchor) => endsOf(period, anchor).map((right) => ({ anchor, right })));
  const [first] = ends;
  if (first === undefined || ends.some(({ right }) => isSame(deadline, right))) return undefined;
  return { period, deadline, ...first };
}

/** "two months beginning with that day, so by …", "by …, which is two months from …": nothing else is done by that day. */
function belongTogether(text: string, period: WrittenPeriod, deadline: WrittenDay): boolean {
  const [start, end] = period.end <= deadline.start ? [period.end, deadline.start] : [deadline.end, period.start];
  const words = text.slice(start, end).match(/[a-z]+/gu) ?? [];
  return words.every((word) => between.has(word) || monthNumber(word) !== undefined);
}

const between = new Set(
  `so that is i e ie which means meaning namely being and or the a an its for to in on reply replies response respond answer
  within end ends ending expire expires expiring fall falls run runs out time day last date period of until till by no not later than before hence therefore thus
  due must should shall will has have had be made sent given received reach reaches arrive arrives come this their it they
  cabinet executive board council committee report written writing receipt notice
  monday tuesday wednesday thursday friday`.split(/\s+/u),
);

/** The days from which the period may run; none where that cannot be told. */
function anchorsOf(
  text: string,
  {
    period,
    deadline,
    known,
  }: { readonly period: WrittenPeriod; readonly deadline: WrittenDay; readonly known: Anchors },
): readonly Day[] {
  const given = (day: Day | undefined): readonly Day[] => (day === undefined ? [] : [day]);
  const inside = findDays(text).filter(({ start }) => start !== deadline.start);
  switch (period.anchor) {
    case 'written':
      return given(wholeDays(inside.filter(({ start }) => start >= period.start).slice(0, 1))[0]);
    case 'receipt':
      return given(known.received);
    case 'named-before':
      return given(wholeDays([...known.before, ...inside.filter(({ end }) => end <= period.start)]).at(-1));
    case 'unsaid':
      if (!ofAnswers.test(text) || ofOtherDay.test(text)) return [];
      return [...given(known.received), ...given(known.met), ...inYearsOf([...known.before, ...inside], known)];
    case 'unknown':
      return [];
  }
}

/** Days that are whole as written or in the year of either meeting. */
function inYearsOf(days: readonly WrittenDay[], { received, met }: Anchors): readonly Day[] {
  const inYearOf = (meeting: Day | undefined): readonly WrittenDay[] =>
    meeting === undefined ? [] : days.map((day) => ({ year: meeting.year, ...day }));
  return wholeDays([...days, ...inYearOf(received), ...inYearOf(met)]);
}

/** Words of something sent or opened on a day that may not be named. */
const ofOtherDay =
  /\b(?:letters?|wrote|written|published|publication|sent|send|served|notices?|consult\w+|complaints?|requests?)\b/u;
const ofAnswers = /\b(?:respon\w+|repl(?:y|ies|ied)|answers?)\b/u;

/** With "beginning with" the first day counts; otherwise people count either way. */
function endsOf(period: WrittenPeriod, anchor: Day): readonly Day[] {
  if (period.counting === 'beginning') return [endBeginningWith(period, anchor)];
  return [endFrom(period, anchor), endBeginningWith(period, anchor)];
}

function isSame(written: WrittenDay, day: Day): boolean {
  const isYear = written.year === undefined || written.year === day.year;
  return isYear && written.month === day.month && written.day === day.day;
}

function wholeDays(days: readonly WrittenDay[]): readonly Day[] {
  return days.flatMap(({ year, month, day }) =>
    year === undefined || !isOnCalendar({ year, month, day }) ? [] : [{ year, month, day }],
  );
}
