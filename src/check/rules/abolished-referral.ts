import { dateByRole, fieldByRole } from '../../interpret/notes.ts';
import { englishProseOf } from '../../interpret/prose.ts';
import { compareDays } from '../../language/dates.ts';
import { lowerCase } from '../../language/lower-case.ts';
import { lowerSentencesOf } from '../../language/sentences.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds referrals of health matters to the Secretary of State, which councils can no longer make. */
export const abolishedReferral: Rule = {
  id: 'abolished-referral',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds referrals of health matters to the Secretary of State after 31 January 2024.',
  *check(notes, facts) {
    const basis = fieldByRole(notes, 'legal-basis')?.value;
    const met = dateByRole(notes, 'met-on');
    if (facts.country === 'wales' || met === undefined || compareDays(met, lastDay) <= 0) return;
    const isHealth = basis?.kind === 'text' && basis.text === 'health-2013';
    for (const { text } of englishProseOf(notes)) {
      if (!/[Ss]ecretary of [Ss]tate/u.test(text.text)) continue;
      if (!isHealth && !ofHealth.test(lowerCase(text.text))) continue;
      for (const sentence of lowerSentencesOf(text.text)) {
        const match = referral.exec(sentence.text);
        if (match === null || gone.test(withoutConditions(sentence.text, match))) continue;
        const start = sentence.start + match.index;
        yield {
          message: `${quoted(text.text.slice(start, start + match[0].length))} speaks of a power that councils have not had since 31 January 2024.`,
          hint: 'Take it out: regulations 23 and 25 of SI 2013/218 were amended by SI 2024/16.',
          span: sourceSpan(text, start, start + match[0].length),
        };
      }
    }
  },
};

/** SI 2024/16 (https://www.legislation.gov.uk/uksi/2024/16/made) took the power away on this day. */
const lastDay = { year: 2024, month: 1, day: 31 };
const ofHealth = /\b(?:nhs|hospitals?|health|integrated care board|icb)\b/u;
/** A referral that is still to come; one that was made before is history. */
const referral =
  /\b(?:may|can|could|will|would|should|shall|must|to|power of|right of|threaten\w*|considers?|considering)(?: (?!secretary\b)\S+){0,3}? (?:refer|referring|referral|be referred)\b(?: (?!secretary\b)\S+){0,10}? secretary of state\b|\b(?:will|would|to|may|can|could|should) (?:ask|request|invite) the secretary of state(?: (?:for|to|of|and|health|social|care)){0,6} (?:to )?(?:call|intervene|overturn|reconsider|stop|block|review)\b/u;
const gone = /\b(?:no longer|cannot|not|ended|removed|abolished|withdrawn|repealed|until|before|formerly|used to)\b/u;
const condition = /(?<!\p{L})(?:if|unless|where|should)(?!\p{L})[^,;.]*/gu;

/** What stands in an "if" beside the referral says nothing of the power: "if the Board does not reply, …". */
function withoutConditions(sentence: string, referred: RegExpExecArray): string {
  const end = referred.index + referred[0].length;
  return sentence.replace(condition, (clause: string, at: number) =>
    at < end && referred.index < at + clause.length ? clause : '',
  );
}
