import { dateByRole } from '../../interpret/notes.ts';
import { englishProseOf, saidInEnglish } from '../../interpret/prose.ts';
import { compareDays } from '../../language/dates.ts';
import type { FormerName } from '../../language/former-names.ts';
import { findFormerNames, mayNameFormer } from '../../language/former-names.ts';
import { lowerCase } from '../../language/lower-case.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds former and wrong names of bodies and legal instruments. */
export const formerName: Rule = {
  id: 'former-name',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds former and wrong names of public bodies and legal instruments.',
  *check(notes, { country }) {
    if (!mayNameFormer(saidInEnglish(notes).text)) return;
    const day = dateByRole(notes, 'met-on');
    for (const { text } of englishProseOf(notes))
      for (const { name, start, end } of findFormerNames(lowerCase(text.text))) {
        const heldThen = day !== undefined && name.since !== undefined && compareDays(day, name.since) < 0;
        if (heldThen || (name.country !== undefined && name.country !== country)) continue;
        yield {
          message: wordsFor(name, quoted(text.text.slice(start, end))),
          hint: hintFor(name),
          span: sourceSpan(text, start, end),
        };
      }
  },
};

function wordsFor({ told, since }: FormerName, written: string): string {
  return since === undefined
    ? `${written} may be the wrong name: ${told}.`
    : `The name ${written} no longer holds: ${told}.`;
}

function hintFor({ now, isUnsure }: FormerName): string {
  return isUnsure === true
    ? `Write ${quoted(now)} if that is meant; check with your monitoring officer.`
    : `Write ${quoted(now)} if that is meant, or “the former …” where the past is.`;
}
