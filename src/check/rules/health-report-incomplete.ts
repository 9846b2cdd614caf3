import type { Notes } from '../../interpret/notes.ts';
import { blocksWithin, fieldByRole } from '../../interpret/notes.ts';
import { numberSections } from '../../interpret/numbering.ts';
import { englishProseOf, proseOfBlock } from '../../interpret/prose.ts';
import { lowerCase } from '../../language/lower-case.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds health scrutiny reports that leave out what they must include. */
export const healthReportIncomplete: Rule = {
  id: 'health-report-incomplete',
  severity: 'warning',
  preset: 'recommended',
  summary:
    'Finds health scrutiny reports without their matter, the evidence, those who took part, or a reason for a recommendation.',
  *check(notes) {
    const basis = fieldByRole(notes, 'legal-basis');
    if (basis?.value.kind !== 'text' || basis.value.text !== 'health-2013') return;
    const words = wordsOf(notes);
    const says = (pattern: RegExp): boolean => words.some((text) => pattern.test(text));
    if (!notes.sections.some(({ structure, blocks }) => structure?.kind === 'prose' && blocks.length > 0))
      yield lack('an explanation of the matter that was reviewed', basis.span);
    if (!says(ofEvidence)) yield lack('a summary of the evidence that was considered', basis.span);
    if (fieldByRole(notes, 'participants') === undefined && !says(ofParticipants))
      yield lack('a list of those who took part', basis.span);
    yield* recommendationsWithoutReason(notes);
  },
};

/** SI 2013/218, regulation 22(6)(a) to (c): https://www.legislation.gov.uk/uksi/2013/218/regulation/22/made. */
function lack(what: string, span: Finding['span']): Finding {
  return {
    message: `A health scrutiny report must include ${what}, and these notes hold none.`,
    hint: `Add ${what}.`,
    span,
  };
}

/** All words, with the items and labels of the fields that are given: `Background papers`, `Present`. */
function wordsOf(notes: Notes): readonly string[] {
  const fields = [...notes.fields.values()].flatMap(({ structure, value }) =>
    value.kind === 'list' ? [structure.label['en'] ?? '', ...value.items.map((item) => item.value)] : [],
  );
  return [...fields, ...englishProseOf(notes).map(({ text }) => text.text)].map((text) => lowerCase(text));
}

const ofEvidence =
  /\b(?:evidence|findings?|considered|received|presentations?|data|figures|surveys?|(?:had|was|were) before (?:it|them)|(?:had|members) read|background papers|witness(?:es)?)\b/u;
const ofParticipants =
  /\b(?:attend(?:ed|ance|ing|ees?)|participants?|took part|taking part|gave evidence|present(?:ed)?|witness(?:es)?|spoke|introduced)\b/u;

/** Limb (d), an explanation of any recommendations, is not confirmed: the hint sends the clerk to the monitoring officer. */
function* recommendationsWithoutReason(notes: Notes): Generator<Finding> {
  for (const { structure, items } of numberSections(notes)) {
    if (structure?.kind !== 'recommendations') continue;
    for (const { item, number } of items) {
      const isCited = [...item.particulars.values()].some((particular) => particular.structure.role === 'evidence');
      const text = [...blocksWithin(item.blocks)]
        .flatMap((block) => proseOfBlock(block))
        .map((prose) => prose.text.text);
      if (isCited || item.blocks.length > 1 || text.some((one) => reason.test(one))) continue;
      yield {
        message: `Recommendation ${number} gives no reason and cites no point.`,
        hint: 'Cite the points that it rests on; a health scrutiny report may have to explain it. Check with your monitoring officer.',
        span: item.span,
      };
    }
  }
}

const reason = /\b(?:because|since|so that|in order to|given that|to ensure)\b/iu;
