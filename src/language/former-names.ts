import { matchesIn } from '../source/matches.ts';
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
  readonly isUnsure?: boolean;
}

/**
 * Names that reports still use, a line each: pattern in small letters; name of today; why; first day on which the old one no longer held; the one
 * country in which that is so, or `unsure`. Sources: the Acts and orders that made the changes, and the bodies' own pages on gov.uk and gov.wales.
 */
const list = String.raw`
community protection orders?; Community Protection Notice; the Anti-social Behaviour, Crime and Policing Act 2014 speaks of notices; never; unsure
public space protection orders?; Public Spaces Protection Order; the Anti-social Behaviour, Crime and Policing Act 2014 speaks of spaces; never; unsure
east midlands council(?!l?or|s); East Midlands Councils; the body calls itself East Midlands Councils; never; unsure
countryside agency; Natural England; it was replaced in 2006; 2006-10-01
department for education and skills; Department for Education; it was replaced in 2007; 2007-06-28
department for children, schools and families; Department for Education; it was replaced in 2010; 2010-05-12
highways agency; National Highways; it was replaced in 2015 and renamed in 2021; 2015-04-01
job ?cent(?:re|er) plus; Jobcentre Plus; it is written in one word; never
police authority; Police and Crime Commissioner; they were replaced in 2012; 2012-11-22
(?:uk )?border agency; UK Visas and Immigration; it was abolished in 2013; 2013-04-01
local education authorit(?:y|ies); local authority; the name has not been used in law since 2010; 2010-05-05
sports council for wales; Sport Wales; it goes by that name; never
local enterprise partnerships?; local authority; the Government has not funded them since April 2024; 2024-04-01; england
health and safety commission; Health and Safety Executive; the two were merged in 2008; 2008-04-01
department (?:of|for) communities and local government|dclg; Ministry of Housing, Communities and Local Government; it was renamed; 2018-01-08
department for levelling up, housing and communities|dluhc; Ministry of Housing, Communities and Local Government; it was renamed in July 2024; 2024-07-09
office of the deputy prime minister; Ministry of Housing, Communities and Local Government; it was replaced in 2006; 2006-05-05
learning and skills council; Department for Education; it was closed in 2010; 2010-04-01
standards board for england|standards for england; local authority; it was closed in 2012; 2012-04-01
audit commission; auditor whom the council appoints; it was closed in March 2015; 2015-04-01
well-?being of future generations act 2015; Well-being of Future Generations (Wales) Act 2015; the Act is called so; never
social services and well-?being act 2014; Social Services and Well-being (Wales) Act 2014; the Act is called so; never
renting homes act 2016; Renting Homes (Wales) Act 2016; the Act is called so; never
equalities act 2010; Equality Act 2010; the Act is called so; never
licencing act 2003; Licensing Act 2003; the Act is called so; never
health and safety at work act 1974; Health and Safety at Work etc. Act 1974; the Act is called so; never
national assembly for wales; Senedd; it was renamed in 2020; 2020-05-06
welsh assembly(?! government); Senedd; it was renamed in 2020; 2020-05-06
welsh assembly government; Welsh Government; it was renamed in 2011; 2011-05-12
countryside council for wales; Natural Resources Wales; it was replaced in 2013; 2013-04-01
environment agency wales; Natural Resources Wales; it was replaced in 2013; 2013-04-01
care and social services inspectorate wales|cssiw; Care Inspectorate Wales; it was renamed in 2018; 2018-01-15
clinical commissioning groups?|ccgs?; integrated care board; it was replaced in July 2022; 2022-07-01
primary care trusts?; integrated care board; it was replaced in 2013 and again in 2022; 2013-04-01
strategic health authorit(?:y|ies); NHS England; it was replaced in 2013; 2013-04-01
public health england; UK Health Security Agency; it was replaced in October 2021; 2021-10-01
health protection agency; UK Health Security Agency; it was replaced in 2013 and again in 2021; 2013-04-01
nhs improvement; NHS England; it became part of NHS England in July 2022; 2022-07-01
nhs digital; NHS England; it became part of NHS England in February 2023; 2023-02-01
health education england; NHS England; it became part of NHS England in April 2023; 2023-04-01
nhs commissioning board; NHS England; it was renamed in 2013; 2013-04-01
local involvement networks?; Healthwatch; it was replaced in 2013; 2013-04-01
healthcare commission|commission for social care inspection; Care Quality Commission; it was replaced in 2009; 2009-04-01
criminal records bureau|crb checks?; Disclosure and Barring Service; it was replaced in 2012; 2012-12-01
independent safeguarding authority; Disclosure and Barring Service; it was replaced in 2012; 2012-12-01
anti-?social behaviour orders?|asbos?; Criminal Behaviour Order; it was replaced by other orders and injunctions in 2014 and 2015; 2015-03-23
designated public place orders?|dog control orders?; Public Spaces Protection Order; it was replaced in 2014; 2014-10-20
crime and disorder reduction partnerships?|cdrps?; Community Safety Partnership; it was renamed in 2010; 2010-03-01
community rehabilitation compan(?:y|ies); Probation Service; it was replaced in June 2021; 2021-06-26
national probation service|probation trusts?; Probation Service; it was replaced in June 2021; 2021-06-26
homes and communities agency; Homes England; it was renamed in January 2018; 2018-01-11
tenant services authority; Regulator of Social Housing; it was replaced in 2012; 2012-04-01
highways england; National Highways; it was renamed in August 2021; 2021-08-19
department for levelling up,? housing (?:and|&) communities|dluhc; Ministry of Housing, Communities and Local Government; it was renamed in July 2024; 2024-07-09
department for communities and local government|dclg; Ministry of Housing, Communities and Local Government; it was renamed in January 2018; 2018-01-08
department for business, energy (?:and|&) industrial strategy; Department for Energy Security and Net Zero; it was divided between three departments in February 2023; 2023-02-07
department of energy and climate change; Department for Energy Security and Net Zero; it was closed in 2016; 2016-07-14
department for children, schools and families; Department for Education; it was replaced in 2010; 2010-05-12
office for standards in education(?!, children); Ofsted; it has a longer name since 2007; 2007-04-01
local safeguarding children boards?|lscbs?; safeguarding children partnership; it was replaced in 2019; 2019-09-29; england
(?<!social care )local government ombudsman; Local Government and Social Care Ombudsman; it was renamed in 2017; 2017-06-19; england
council tax benefit; Council Tax Support; it was replaced in 2013; 2013-04-01
uk border agency; Home Office; it was closed in 2013; 2013-04-01
her majesty['’]s (?:chief )?(?:inspectorate|inspector|courts|prison|revenue|treasury|coastguard|land registry|government); His Majesty’s …; it was so called in the last reign; 2022-09-08
`;

const formerNames: readonly FormerName[] = list
  .trim()
  .split('\n')
  .map((line) => {
    const [pattern = '', now = '', told = '', since = '', mark] = line.split('; ');
    const [year = 0, month = 0, day = 0] = since.split('-').map(Number);
    return {
      pattern,
      now,
      told,
      ...(since === 'never' ? {} : { since: { year, month, day } }),
      ...(mark === 'england' || mark === 'wales' ? { country: mark } : {}),
      ...(mark === 'unsure' ? { isUnsure: true } : {}),
    };
  });

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

/** What stands in a text where a name stands: for each of its forms the longest words outside its brackets. */
function certainWords(pattern: string): readonly string[] {
  const forms = pattern
    .replace(/\([^()]*\)\??/gu, '\n')
    .replace(/\[[^\]]*\]|.\?|\\./gu, '\n')
    .split('|');
  return forms.map((form) =>
    form.split('\n').reduce((longest, words) => (words.length > longest.length ? words : longest), ''),
  );
}

/** The names whose certain words stand in a text, with their patterns; most texts have none, and compile nothing. */
const candidates = formerNames.map((name) => ({ name, words: certainWords(name.pattern) }));

/** Whether a text, given in small letters, may hold a former name; cheap to ask. */
export function mayNameFormer(text: string): boolean {
  return candidates.some(({ words }) => words.some((certain) => text.includes(certain)));
}

/** Every former name in a text, given in small letters, that is neither quoted nor plainly about the past: after "former" or "then", with "now …", or beside a year in which the name held. */
export function findFormerNames(text: string): readonly FoundFormerName[] {
  return candidates
    .filter(({ words }) => words.some((certain) => text.includes(certain)))
    .flatMap(({ name }) =>
      matchesIn(text, new RegExp(`(?<![\\p{L}\\p{N}@./-])(?:${name.pattern})(?![\\p{L}\\p{N}@-])`, 'gu')).flatMap(
        (match): FoundFormerName[] => {
          const end = match.index + match[0].length;
          return isOfThePast(text, { start: match.index, end }, name) ? [] : [{ name, start: match.index, end }];
        },
      ),
    )
    .toSorted((one, other) => one.start - other.start);
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
  if (before.test(left.slice(-80)) || after.test(right)) return true;
  if (!/\d{4}/u.test(left + right)) return false;
  const sentence = `${left.split(/[.!?]\s/u).at(-1) ?? ''} ${right.split(/[.!?](?:\s|$)/u)[0] ?? ''}`;
  return matchesIn(sentence, /(?<!\d)(?:19|20)\d\d(?!\d)/gu).some(([year]) => Number(year) <= since.year);
}

function isQuoted(left: string, right: string): boolean {
  const opens = left.lastIndexOf('“') > left.lastIndexOf('”') && right.includes('”');
  const opensSingle = left.lastIndexOf('‘') > left.lastIndexOf('’') && right.includes('’');
  const straight = (left.match(/"/gu)?.length ?? 0) % 2 === 1 && right.includes('"');
  return opens || opensSingle || straight || (left.endsWith("'") && right.startsWith("'"));
}
