import { dateByRole } from '../../interpret/notes.ts';
import { englishProseOf } from '../../interpret/prose.ts';
import { compareDays, inWords } from '../../language/dates.ts';
import { lowerSentencesOf } from '../../language/sentences.ts';
import { findTimes } from '../../language/written-times.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds what is told as past and lies after the day on which the report is received. */
export const eventAfterReport: Rule = {
  id: 'event-after-report',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds events that are told as past and lie after the day on which the report is received.',
  *check(notes) {
    const received = dateByRole(notes, 'received-on');
    if (received === undefined) return;
    const met = dateByRole(notes, 'met-on') ?? received;
    // Where the two meetings were swapped, that is said elsewhere.
    const latest = compareDays(met, received) > 0 ? met : received;
    for (const { text } of englishProseOf(notes)) {
      for (const sentence of lowerSentencesOf(text.text)) {
        for (const time of findTimes(sentence.text)) {
          const before = sentence.text.slice(0, time.start).replaceAll(/\s/gu, ' ');
          if (compareDays(time.first, latest) <= 0 || toCome.test(sentence.text) || !isPast(before)) continue;
          const [start, end] = [sentence.start + time.start, sentence.start + time.end];
          yield {
            message: `${quoted(text.text.slice(start, end))} lies after the last of the two meetings, ${inWords(latest, 'en')}, and is told as past.`,
            hint: 'Correct the date; the year may be next year’s.',
            span: sourceSpan(text, start, end),
          };
        }
      }
    }
  },
};

/** No words of the event stand farther to the left. */
const longest = 90;
const verbs =
  'adopted agreed appointed approved began begun built carried closed completed considered consulted counted elected ended finished gave given heard held inspected installed introduced launched left lost met opened published received recorded rejected reported sent signed sold started surveyed visited withdrew written wrote looked asked came changed debated decided discussed examined fell found grew made moved paid replied rang rose saw spoke stopped told took travelled voted went worked';
/** Before these the time belongs to what is said after them. */
const others =
  'to that for until be which with date dates day days meeting meetings deadline deadlines target targets plan plans place places';
const anyOf = (words: string): string => words.replaceAll(' ', '|');
const event = new RegExp(
  String.raw`(?:^|(?<word>\S+) )(?:${anyOf(verbs)})(?: (?!(?:${anyOf(others)}) )[\p{L}\d'’-]+){0,6} (?:in|on|during)(?: the)?(?: early| late| mid)?(?: (?:end|start|beginning) of)?[ -]$`,
  'u',
);
const dated = /\b(?:dated|as at)(?: the)? $/u;
/** What is said of a thing to come, wished for or doubted; “may” is also a month. */
const future =
  'will would shall should could might if unless until once whether when plan plans planned due expect expects expected hope hoped hopes intend intends intended propose proposes proposed recommend recommends recommended request requests requested forecast estimate estimated projected budget budgeted scheduled wish wished suggest suggested';
const toCome = new RegExp(
  String.raw`\b(?:${anyOf(future)}|may(?! (?:19|20)\d\d)|asks? (?:that|for)|asked (?:that|for)|to be)\b`,
  'u',
);
const atMeeting =
  /\b(?:minutes of the (?:last |previous )?meeting (?:of|held on)|at its (?:last |previous )?meeting (?:on|of))(?: the)? $/u;
const unreal = /^(?:be|being|is|are|get|to|not|keep|kept|stay|remain)$/u;

function isPast(before: string): boolean {
  const words = before.slice(-longest);
  if (dated.test(words) || atMeeting.test(words)) return true;
  const match = event.exec(words);
  return match !== null && !unreal.test(match.groups?.['word'] ?? '');
}
