import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import type { Rule } from '../rule.ts';

/** Finds addresses of the homes of persons. */
export const homeAddress: Rule = {
  id: 'home-address',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds addresses of the homes of persons.',
  *check(notes) {
    for (const { kind, text } of englishProseOf(notes)) {
      if (kind === 'field' || !mayBeAddress.test(text.text)) continue;
      for (const match of matchesIn(text.text, pattern)) {
        yield {
          message: 'The address of somebody’s home seems to stand here, and would be published.',
          hint: 'Give the street or the ward only, unless the person has agreed.',
          span: sourceSpan(text, match.index, match.index + match[0].length),
        };
      }
    }
  },
};

const streets =
  'Street|Road|Lane|Avenue|Close|Drive|Way|Court|Place|Crescent|Terrace|Gardens|Grove|Hill|Row|Square|Walk|Yard|Quay|Rise|View|Mews|Heol|Stryd|Ffordd|Fields|Cottages?|Villas|Buildings|Parade|Wharf|Green|House|Bungalows|Almshouses|Flats';

/** A cheap question first: the pattern is costly to compile. */
const mayBeAddress = new RegExp(`\\d[A-Za-z]?,? (?:[A-ZÀ-ɏ][^\\s.;]* ){1,4}(?:${streets})\\b|\\d[A-Z]{2}\\b`, 'u');

const street = `(?:[Ff]lat \\d{1,3}[A-Za-z]?,? )?\\d{1,4}[A-Za-z]?,? (?:\\p{Lu}[\\p{L}’'-]* ){1,4}(?:${streets})\\b`;
const postcode = '[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b';
/** A person, or words of living somewhere, and then a number in a street or a postcode within the same sentence. */
const pattern = new RegExp(
  `(?:\\b(?:liv(?:es?|ed|ing)|resid(?:es?|ed|ing)|tenant|resident|neighbours?|(?:her|his|their) (?:(?:front|back) )?(?:home|house|flat|gate|door|garden|drive)|home address)(?: (?:at|of)|,)?|\\b(?:Mr|Mrs|Ms|Miss|Mx) (?:\\p{L}[\\p{L}’'.-]* ){1,3}(?:of|from|at),?) (?:${street}(?:[^.;\\n]{0,40} ${postcode})?|(?:[\\p{L}’'-]+,? ){0,4}${postcode})`,
  'gu',
);
