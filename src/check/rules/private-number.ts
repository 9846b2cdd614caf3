import { englishProseOf } from '../../interpret/prose.ts';
import { sentencesOf } from '../../language/sentences.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import type { Rule } from '../rule.ts';

/** Finds numbers of private telephones, bank accounts, National Insurance, the NHS and vehicles. */
export const privateNumber: Rule = {
  id: 'private-number',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds numbers of private telephones, bank accounts, National Insurance, the NHS and vehicles.',
  *check(notes) {
    for (const { text } of englishProseOf(notes)) {
      if (!/\d\d/u.test(text.text)) continue;
      for (const sentence of sentencesOf(text.text)) {
        for (const { what, pattern, isMeant } of kinds) {
          for (const match of matchesIn(sentence.text, pattern)) {
            const around = sentence.text.slice(Math.max(0, match.index - 300), match.index + 300);
            if (isMeant?.(match[0], around) === false) continue;
            const start = sentence.start + match.index;
            yield {
              message: `${what} stands here, and would be published.`,
              hint: 'Take it out, unless it is the public number of a service.',
              span: sourceSpan(text, start, start + match[0].length),
            };
          }
        }
      }
    }
  },
};

interface Kind {
  readonly what: string;
  readonly pattern: RegExp;
  /** Whether a number of this shape is one, by itself and the sentence that it stands in. */
  readonly isMeant?: (written: string, sentence: string) => boolean;
}

const kinds: readonly Kind[] = [
  { what: 'The number of a mobile telephone', pattern: /(?<![\d+])(?:\+44 ?7\d{3}|07\d{3}) ?\d{3} ?\d{3}(?!\d)/gu },
  {
    what: 'A private telephone number',
    pattern: /(?<![\d+])\(?(?:\+44 ?|0)(?:1\d{2,4}|2\d)\)? ?\d{3,4} ?\d{3,4}(?!\d)/gu,
    isMeant: (_, sentence) => ofOnePerson.test(sentence) && !ofAnOffice.test(sentence),
  },
  {
    what: 'A National Insurance number',
    pattern: /(?<![A-Z])[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![A-Za-z\d])/gu,
  },
  {
    what: 'The number of a bank account',
    pattern: /(?<=\b[Ss]ort code:? )\d{2}[- ]\d{2}[- ]\d{2}(?!\d)|(?<=\b[Aa]ccount(?: number| no\.?)?:? )\d{8}(?!\d)/gu,
  },
  {
    what: 'An NHS number',
    pattern: /(?<![\d.,/-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\d/-])/gu,
    isMeant: (written, sentence) => hasCheckDigit(written) && (/[ -]/u.test(written) || /\bNHS\b/u.test(sentence)),
  },
  {
    what: 'The registration mark of a vehicle',
    pattern: /(?<![A-Z\d/-])[A-HJ-PR-Y][A-HJ-PR-Y](?:0[1-9]|[1-9]\d) ?[A-HJ-PR-Z]{3}(?![A-Za-z\d/-])/gu,
  },
];

/** One person, not "residents" or "tenants", is spoken of. */
const ofOnePerson =
  /\b(?:Mr|Mrs|Ms|Miss|Mx|his|her|him|she|he|at home|home (?:number|phone|telephone)|[Aa] (?:\p{Ll}+ ){0,2}(?:tenant|resident|neighbour|parent|carer|trader|witness|pupil|patient|caller|shopkeeper|owner|applicant|complainant))\b/u;
const ofAnOffice =
  /\b(?:line|helpline|hotline|switchboard|reception|office|service|team|desk|centre|surgery|emergency|freephone|hours|council)\b/iu;

/** The tenth digit checks the nine before it: https://www.datadictionary.nhs.uk/attributes/nhs_number.html */
function hasCheckDigit(written: string): boolean {
  const digits = [...written.replace(/\D/gu, '')].map(Number);
  const sum = digits.slice(0, 9).reduce((all, digit, index) => all + digit * (10 - index), 0);
  return sum > 0 && (11 - (sum % 11)) % 11 === digits[9];
}
