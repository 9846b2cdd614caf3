import { proseOf } from '../../interpret/prose.ts';
import type { CitedAct } from '../../law/acts.ts';
import { actOfYear, citedActs } from '../../law/acts.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds well-known Acts that are cited with a year in which there is no such Act. */
export const actOfAnotherYear: Rule = {
  id: 'act-of-another-year',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds well-known Acts that are cited with a wrong year.',
  *check(notes) {
    for (const { text } of proseOf(notes)) {
      for (const act of citedActs(text.text)) {
        if (isRight(act)) continue;
        yield { ...words(act), span: sourceSpan(text, act.start, act.end), ...suggestion(act, text) };
      }
    }
  },
};

/** Of titles that were used more than once the list begins with the oldest that is still cited. */
function isRight({ year, knownYears }: CitedAct): boolean {
  const isOlder = knownYears.length > 1 && year < (knownYears[0] ?? 0);
  return knownYears.includes(year) || isOlder;
}

function words({ title, year, knownYears }: CitedAct): Pick<Finding, 'message' | 'hint'> {
  const [only, second] = knownYears;
  if (only !== undefined && second === undefined)
    return {
      message: `The ${quoted(title)} is of ${String(only)}, not of ${String(year)}.`,
      hint: 'Correct the year.',
    };
  const other = actOfYear(title, year);
  const years = `${knownYears.slice(0, -1).join(', ')} or ${String(knownYears.at(-1))}`;
  return {
    message: `There is no ${quoted(title)} of ${String(year)}.`,
    hint: other === undefined ? `It may be that of ${years}.` : `The ${other} may be meant, or one of ${years}.`,
  };
}

function suggestion(act: CitedAct, text: Parameters<typeof sourceSpan>[0]): Pick<Finding, 'suggestions'> {
  const [only, second] = act.knownYears;
  if (only === undefined || second !== undefined) return {};
  const edit = { span: sourceSpan(text, act.yearStart, act.end), text: String(only) };
  return { suggestions: [{ message: `Write \`${String(only)}\`.`, edits: [edit] }] };
}
