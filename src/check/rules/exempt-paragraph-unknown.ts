import type { Facts } from '../../facts.ts';
import type { Notes } from '../../interpret/notes.ts';
import { proseOf } from '../../interpret/prose.ts';
import { lowerCase } from '../../language/lower-case.ts';
import type { ScheduleCitation, ScheduleCountry } from '../../law/exempt-paragraphs.ts';
import { countriesOfParagraph, paragraphsInWords, scheduleCitations } from '../../law/exempt-paragraphs.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds paragraphs of Schedule 12A that the council’s country does not have. */
export const exemptParagraphUnknown: Rule = {
  id: 'exempt-paragraph-unknown',
  severity: 'error',
  preset: 'recommended',
  summary: 'Finds exempt information under a paragraph that Schedule 12A does not have for the council’s country.',
  *check(notes, facts) {
    yield* inMarks(notes, facts);
    for (const { text } of proseOf(notes)) {
      for (const citation of scheduleCitations(lowerCase(text.text))) {
        for (const { start, end, ...finding } of judgeCitation(citation, facts))
          yield { ...finding, span: sourceSpan(text, start, end) };
      }
    }
  },
};

/** Parts 2 and 5 have paragraphs of their own, which say when what is exempt may be published. */
const ofOtherParts = new Set(['8', '9', '10', '19', '20', '21', '22']);

function judgeCitation(
  { paragraphs, country, start, end }: ScheduleCitation,
  facts: Facts,
): readonly (Omit<Finding, 'span'> & { readonly start: number; readonly end: number })[] {
  const found = paragraphs.flatMap(({ number, ...place }) => {
    if (country === undefined && ofOtherParts.has(number)) return [];
    const wrong = judge(number, country ?? facts.country);
    return wrong === undefined ? [] : [{ ...wrong, ...place }];
  });
  if (found.length > 0 || country === undefined || facts.country === undefined || country === facts.country)
    return found;
  return [
    {
      message: `Part ${country === 'wales' ? '4' : '1'} of Schedule 12A is for ${countryNames[country]}, and the council is in ${countryNames[facts.country]}.`,
      hint: `Name one of the paragraphs ${paragraphsInWords[facts.country]}.`,
      start,
      end,
    },
  ];
}

function* inMarks(notes: Notes, facts: Facts): Generator<Finding> {
  for (const item of notes.sections.flatMap((section) => section.items)) {
    for (const { value } of item.particulars.values()) {
      if (value.kind !== 'exempt') continue;
      for (const paragraph of value.paragraphs) {
        const found = judge(paragraph.value, facts.country);
        if (found !== undefined) yield { ...found, span: paragraph.span };
      }
    }
  }
}

/** What is wrong with a paragraph: in the country given, or in both where none is known. */
function judge(paragraph: string, country: ScheduleCountry | undefined): Omit<Finding, 'span'> | undefined {
  const has = countriesOfParagraph(paragraph);
  if (country === undefined ? has.length > 0 : has.includes(country)) return undefined;
  const countries: readonly ScheduleCountry[] = country === undefined ? ['england', 'wales'] : [country];
  const where = country === undefined ? '' : ` in ${countryNames[country]}`;
  const other = has[0] === undefined ? '' : `; that paragraph is for ${countryNames[has[0]]}`;
  return {
    // A number is no secret: it is printed in place of what is withheld.
    message: `No information is exempt under paragraph ${paragraph} of Schedule 12A${where}${other}.`,
    hint: `Name one of the paragraphs ${countries.map((one) => paragraphsInWords[one]).join(' and ')}.`,
  };
}

const countryNames: Readonly<Record<ScheduleCountry, string>> = { england: 'England', wales: 'Wales' };
