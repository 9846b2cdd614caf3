import type { Notes } from '../../interpret/notes.ts';
import { fieldByRole } from '../../interpret/notes.ts';
import { englishProseOf } from '../../interpret/prose.ts';
import { lowerCase } from '../../language/lower-case.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds crime and disorder reports that cite the duty to respond to other reports. */
export const responseDutyMisapplied: Rule = {
  id: 'response-duty-misapplied',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds crime and disorder reports that cite the duty to respond to other reports, section 9FE.',
  *check(notes) {
    if (!isOfCrimeAndDisorder(notes)) return;
    for (const { text } of englishProseOf(notes)) {
      if (!/9 ?[Ff]|[Tt]wo months/u.test(text.text)) continue;
      const lower = lowerCase(text.text);
      const match = section.exec(lower) ?? twoMonths.exec(lower);
      if (match === null) continue;
      const end = match.index + match[0].length;
      yield {
        message: `${quoted(text.text.slice(match.index, end))} is cited in a crime and disorder report, which that duty seems to leave out.`,
        hint: 'Take it out, or cite what holds for reports under section 19 of the Police and Justice Act 2006. Check with your monitoring officer.',
        span: sourceSpan(text, match.index, end),
      };
    }
  },
};

const section = /\b(?:sections?|s\.?|ss\.) ?9 ?fe\b(?: of the local government act 2000)?/u;
const twoMonths =
  /\btwo months (?:(?:in which|within which|either) )?to (?:respond|reply|answer)\b|\b(?:respond|reply|response|answer)(?: (?:to|is|be|due|required|given|it|this|the|report|recommendations|in|writing)){0,6} within two months\b/u;

/** As the notes say; where they say nothing of their legal basis, as the committee says of itself. */
function isOfCrimeAndDisorder(notes: Notes): boolean {
  const basis = fieldByRole(notes, 'legal-basis')?.value;
  if (basis?.kind === 'text') return basis.text === 'pja2006-19';
  return englishProseOf(notes).some(
    ({ text }) => /[Cc]rime and [Dd]isorder/u.test(text.text) && itself.test(lowerCase(text.text)),
  );
}

const itself =
  /\b(?:sits|sitting|sat|acts|acting|acted|meets|meeting|met|designated|designation)(?: \S+){0,3} (?:as )?(?:the |its |a )?(?:council's |council’s )?(?:designated )?crime and disorder (?:overview and )?(?:scrutiny )?committee\b/u;
