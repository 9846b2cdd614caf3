import type { Day } from './dates.ts';

/** A name of a body or instrument that is wrong or no longer holds. */
export interface FormerName {
  /** A pattern for it, in small letters; it ends where the name does. */
  readonly pattern: string;
  /** What to write in its place. */
  readonly now: string;
  /** Why, as the second half of a sentence: "it was replaced in 2021". */
  readonly told: string;
  /** The first day on which it no longer held; absent where it never did. */
  readonly since?: Day;
  /** The one country in which it no longer holds; absent: both. */
  readonly country?: 'england' | 'wales';
  /** Whether the fact is to be checked with the monitoring officer. */
  readonly isUnsure?: true;
}

function from(year: number, month: number, day: number): Day {
  return { year, month, day };
}

/**
 * Names of bodies and instruments that reports still use. Sources of the days: the Acts and orders that made the changes, and the bodies'
 * own pages on gov.uk and gov.wales.
 */
const formerNames: readonly FormerName[] = [
  {
    pattern: 'community protection orders?',
    now: 'Community Protection Notice',
    told: 'the Anti-social Behaviour, Crime and Policing Act 2014 speaks of notices',
    isUnsure: true,
  },
  {
    pattern: 'east midlands council(?!l?or|s)',
    now: 'East Midlands Councils',
    told: 'the body calls itself East Midlands Councils',
    isUnsure: true,
  },
  { pattern: 'national assembly for wales', now: 'Senedd', told: 'it was renamed in 2020', since: from(2020, 5, 6) },
  {
    pattern: 'welsh assembly government',
    now: 'Welsh Government',
    told: 'it was renamed in 2011',
    since: from(2011, 5, 1),
  },
  { pattern: 'welsh assembly(?! government)', now: 'Senedd', told: 'it was renamed in 2020', since: from(2020, 5, 6) },
  {
    pattern: 'countryside council for wales',
    now: 'Natural Resources Wales',
    told: 'it was replaced in 2013',
    since: from(2013, 4, 1),
  },
  {
    pattern: 'environment agency wales',
    now: 'Natural Resources Wales',
    told: 'it was replaced in 2013',
    since: from(2013, 4, 1),
  },
  {
    pattern: 'care and social services inspectorate wales|cssiw',
    now: 'Care Inspectorate Wales',
    told: 'it was renamed in 2018',
    since: from(2018, 1, 15),
  },
  {
    pattern: 'clinical commissioning groups?|ccgs?',
    now: 'integrated care board',
    told: 'it was replaced in July 2022',
    since: from(2022, 7, 1),
  },
  {
    pattern: 'primary care trusts?',
    now: 'integrated care board',
    told: 'it was replaced in 2013 and again in 2022',
    since: from(2013, 4, 1),
  },
  {
    pattern: 'strategic health authorit(?:y|ies)',
    now: 'NHS England',
    told: 'it was replaced in 2013',
    since: from(2013, 4, 1),
  },
  {
    pattern: 'public health england',
    now: 'UK Health Security Agency',
    told: 'it was replaced in October 2021',
    since: from(2021, 10, 1),
  },
  {
    pattern: 'health protection agency',
    now: 'UK Health Security Agency',
    told: 'it was replaced in 2013 and again in 2021',
    since: from(2013, 4, 1),
  },
  {
    pattern: 'nhs improvement',
    now: 'NHS England',
    told: 'it became part of NHS England in July 2022',
    since: from(2022, 7, 1),
  },
  {
    pattern: 'nhs digital',
    now: 'NHS England',
    told: 'it became part of NHS England in February 2023',
    since: from(2023, 2, 1),
  },
  {
    pattern: 'health education england',
    now: 'NHS England',
    told: 'it became part of NHS England in April 2023',
    since: from(2023, 4, 1),
  },
  { pattern: 'nhs commissioning board', now: 'NHS England', told: 'it was renamed in 2013', since: from(2013, 4, 1) },
  {
    pattern: 'local involvement networks?',
    now: 'Healthwatch',
    told: 'it was replaced in 2013',
    since: from(2013, 4, 1),
  },
  {
    pattern: 'healthcare commission|commission for social care inspection',
    now: 'Care Quality Commission',
    told: 'it was replaced in 2009',
    since: from(2009, 4, 1),
  },
  {
    pattern: 'criminal records bureau|crb checks?',
    now: 'Disclosure and Barring Service',
    told: 'it was replaced in 2012',
    since: from(2012, 12, 1),
  },
  {
    pattern: 'independent safeguarding authority',
    now: 'Disclosure and Barring Service',
    told: 'it was replaced in 2012',
    since: from(2012, 12, 1),
  },
  {
    pattern: 'anti-?social behaviour orders?|asbos?',
    now: 'Criminal Behaviour Order',
    told: 'it was replaced by other orders and injunctions in 2014 and 2015',
    since: from(2015, 3, 23),
  },
  {
    pattern: 'designated public place orders?|dog control orders?',
    now: 'Public Spaces Protection Order',
    told: 'it was replaced in 2014',
    since: from(2014, 10, 20),
  },
  {
    pattern: 'crime and disorder reduction partnerships?|cdrps?',
    now: 'Community Safety Partnership',
    told: 'it was renamed in 2010',
    since: from(2010, 3, 1),
  },
  {
    pattern: 'community rehabilitation compan(?:y|ies)',
    now: 'Probation Service',
    told: 'it was replaced in June 2021',
    since: from(2021, 6, 26),
  },
  {
    pattern: 'national probation service|probation trusts?',
    now: 'Probation Service',
    told: 'it was replaced in June 2021',
    since: from(2021, 6, 26),
  },
  {
    pattern: 'homes and communities agency',
    now: 'Homes England',
    told: 'it was renamed in January 2018',
    since: from(2018, 1, 11),
  },
  {
    pattern: 'tenant services authority',
    now: 'Regulator of Social Housing',
    told: 'it was replaced in 2012',
    since: from(2012, 4, 1),
  },
  {
    pattern: 'highways england',
    now: 'National Highways',
    told: 'it was renamed in August 2021',
    since: from(2021, 8, 19),
  },
  {
    pattern: 'department for levelling up,? housing (?:and|&) communities|dluhc',
    now: 'Ministry of Housing, Communities and Local Government',
    told: 'it was renamed in July 2024',
    since: from(2024, 7, 9),
  },
  {
    pattern: 'department for communities and local government|dclg',
    now: 'Ministry of Housing, Communities and Local Government',
    told: 'it was renamed in January 2018',
    since: from(2018, 1, 8),
  },
  {
    pattern: 'department for business, energy (?:and|&) industrial strategy',
    now: 'Department for Energy Security and Net Zero',
    told: 'it was divided between three departments in February 2023',
    since: from(2023, 2, 7),
  },
  {
    pattern: 'department of energy and climate change',
    now: 'Department for Energy Security and Net Zero',
    told: 'it was closed in 2016',
    since: from(2016, 7, 14),
  },
  {
    pattern: 'department for children, schools and families',
    now: 'Department for Education',
    told: 'it was replaced in 2010',
    since: from(2010, 5, 12),
  },
  {
    pattern: 'office for standards in education(?!, children)',
    now: 'Ofsted',
    told: 'it has a longer name since 2007',
    since: from(2007, 4, 1),
  },
  {
    pattern: 'local safeguarding children boards?|lscbs?',
    now: 'safeguarding children partnership',
    told: 'it was replaced in 2019',
    since: from(2019, 9, 29),
    country: 'england',
  },
  {
    pattern: '(?<!social care )local government ombudsman',
    now: 'Local Government and Social Care Ombudsman',
    told: 'it was renamed in 2017',
    since: from(2017, 6, 19),
    country: 'england',
  },
  {
    pattern: 'council tax benefit',
    now: 'Council Tax Support',
    told: 'it was replaced in 2013',
    since: from(2013, 4, 1),
  },
  { pattern: 'uk border agency', now: 'Home Office', told: 'it was closed in 2013', since: from(2013, 4, 1) },
  {
    pattern:
      "her majesty['’]s (?:chief )?(?:inspectorate|inspector|courts|prison|revenue|treasury|coastguard|land registry|government)",
    now: 'His Majesty’s …',
    told: 'it was so called in the last reign',
    since: from(2022, 9, 8),
  },
];

// What stands before or after a name that the writer knows to be old.
const before =
  /\b(?:former|formerly|then|old|previous|previously|defunct|abolished|predecessor|erstwhile|replaced|replacing|succeeded|successor to|called)\s+(?:(?:the|as|by|of)\s+)*(?:\p{L}+\s+){0,2}$/u;
const after =
  /^(?:\s+(?:act|measure|order|regulations)\b|(?:['’]s)?(?:\s*\([^()]{0,40}\))?,?\s*(?:\(?(?:now|since|later|as it then was|until|when)\b|(?:was|were|has been|had been|became|is now)\s+(?:abolished|replaced|renamed|closed|wound up|dissolved|merged|\p{L}+\s+by)|which (?:was|became|closed)|became))/u;

/** A former name found in a text. */
export interface FoundFormerName {
  /** What is known of it. */
  readonly name: FormerName;
  /** Where it begins. */
  readonly start: number;
  /** Where it ends. */
  readonly end: number;
}

let every: RegExp | undefined;

/** Every former name in a text, given in small letters, that is neither quoted nor plainly about the past: after "former" or "then", with "now …", or beside a year in which the name held. */
export function findFormerNames(text: string): readonly FoundFormerName[] {
  every ??= new RegExp(
    `(?<![\\p{L}\\p{N}@./-])(?:${formerNames.map(({ pattern }) => `(${pattern})`).join('|')})(?![\\p{L}\\p{N}@-])`,
    'gu',
  );
  return [...text.matchAll(every)].flatMap((match): FoundFormerName[] => {
    const name = formerNames[match.slice(1).findIndex((found) => found !== undefined)];
    const end = match.index + match[0].length;
    if (name === undefined || isOfThePast(text, { start: match.index, end }, name)) return [];
    return [{ name, start: match.index, end }];
  });
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function isOfThePast(text: string, { start, end }: Stretch, { since }: FormerName): boolean {
  const left = text.slice(Math.max(0, start - 200), start);
  const right = text.slice(end, end + 200);
  if (isQuoted(left, right)) return true;
  if (since === undefined) return false;
  if (before.test(left) || after.test(right)) return true;
  const sentence = `${left.split(/[.!?]\s/u).at(-1) ?? ''} ${right.split(/[.!?](?:\s|$)/u)[0] ?? ''}`;
  return [...sentence.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/gu)].some(([year]) => Number(year) <= since.year);
}

function isQuoted(left: string, right: string): boolean {
  const opens = left.lastIndexOf('“') > left.lastIndexOf('”') && right.includes('”');
  const opensSingle = left.lastIndexOf('‘') > left.lastIndexOf('’') && right.includes('’');
  const straight = (left.match(/"/gu)?.length ?? 0) % 2 === 1 && right.includes('"');
  return opens || opensSingle || straight || (left.endsWith("'") && right.startsWith("'"));
}
