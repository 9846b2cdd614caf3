import { matchesIn } from '../source/matches.ts';
/**
 * Acts and Measures that reports of councils cite: short titles without the year, in small letters, and the years in which there is one
 * of that title. Where there are several years, the list is whole from the first of them on. Source: the short titles of
 * https://www.legislation.gov.uk/ukpga, /asc, /anaw and /mwa. Only titles of whose years there is no doubt are here.
 */
const knownActs: ReadonlyMap<string, readonly number[]> = new Map([
  ['academies act', [2010]],
  ['active travel (wales) act', [2013]],
  ['additional learning needs and education tribunal (wales) act', [2018]],
  ['adoption and children act', [2002]],
  ['animal welfare act', [2006]],
  ['anti-social behaviour act', [2003]],
  ['anti-social behaviour, crime and policing act', [2014]],
  ['autism act', [2009]],
  ['bribery act', [2010]],
  ['building act', [1984]],
  ['building safety act', [2022]],
  ['care act', [2014]],
  ['care standards act', [2000]],
  ['childcare act', [2006, 2016]],
  ['children act', [1989, 2004]],
  ['children and families (wales) measure', [2010]],
  ['children and families act', [2014]],
  ['children and social work act', [2017]],
  ['cities and local government devolution act', [2016]],
  ['civil contingencies act', [2004]],
  ['clean air act', [1956, 1968, 1993]],
  ['climate change act', [2008]],
  ['control of pollution act', [1974]],
  ['counter-terrorism and security act', [2015]],
  ['countryside and rights of way act', [2000]],
  ['crime and disorder act', [1998]],
  ['data protection act', [1984, 1998, 2018]],
  ['domestic abuse act', [2021]],
  ['education (wales) act', [2014]],
  ['education act', [1993, 1994, 1996, 1997, 2002, 2005, 2011]],
  ['education and inspections act', [2006]],
  ['education and skills act', [2008]],
  ['elections act', [2022]],
  ['elections and elected bodies (wales) act', [2024]],
  ['environment (wales) act', [2016]],
  ['environment act', [1995, 2021]],
  ['environmental protection act', [1990]],
  ['equality act', [2006, 2010]],
  ['fire and rescue services act', [2004]],
  ['fire safety act', [2021]],
  ['flood and water management act', [2010]],
  ['food safety act', [1990]],
  ['freedom of information act', [2000]],
  ['gambling act', [2005]],
  ['government of wales act', [1998, 2006]],
  ['health and care act', [2022]],
  ['health and social care (quality and engagement) (wales) act', [2020]],
  ['health and social care act', [2001, 2008, 2012]],
  ['highways act', [1959, 1971, 1980]],
  ['homelessness act', [2002]],
  ['homelessness reduction act', [2017]],
  ['housing (wales) act', [2014]],
  ['housing act', [1985, 1988, 1996, 2004]],
  ['housing and planning act', [1986, 2016]],
  ['housing and regeneration act', [2008]],
  ['human rights act', [1998]],
  ['investigatory powers act', [2016]],
  ['landlord and tenant act', [1985, 1987, 1988]],
  ['learner travel (wales) measure', [2008]],
  ['levelling-up and regeneration act', [2023]],
  ['licensing act', [1988, 2003]],
  ['local audit and accountability act', [2014]],
  ['local democracy, economic development and construction act', [2009]],
  ['local government (miscellaneous provisions) act', [1953, 1976, 1982]],
  ['local government (wales) act', [1994, 2015]],
  ['local government (wales) measure', [2009, 2011]],
  ['local government act', [1972, 1974, 1978, 1985, 1986, 1987, 1988, 1992, 1999, 2000, 2003, 2010]],
  ['local government and elections (wales) act', [2021]],
  ['local government and housing act', [1989]],
  ['local government and public involvement in health act', [2007]],
  ['local government finance act', [1982, 1987, 1988, 1992, 2012]],
  ['local transport act', [2008]],
  ['localism act', [2011]],
  ['mental capacity act', [2005]],
  ['modern slavery act', [2015]],
  ['national health service (wales) act', [2006]],
  ['national health service act', [1977, 2006]],
  ['national health service and community care act', [1990]],
  ['new roads and street works act', [1991]],
  ['planning (listed buildings and conservation areas) act', [1990]],
  ['planning (wales) act', [2015]],
  ['planning act', [2008]],
  ['planning and compulsory purchase act', [2004]],
  ['police and justice act', [2006]],
  ['police reform and social responsibility act', [2011]],
  ['police, crime, sentencing and courts act', [2022]],
  ['policing and crime act', [2009, 2017]],
  ['procurement act', [2023]],
  ['protection of freedoms act', [2012]],
  ['public health (wales) act', [2017]],
  ['public libraries and museums act', [1964]],
  ['public order act', [1986, 2023]],
  ['public services (social value) act', [2012]],
  ['regulation and inspection of social care (wales) act', [2016]],
  ['regulation of investigatory powers act', [2000]],
  ['renting homes (wales) act', [2016]],
  ['road traffic act', [1972, 1974, 1988, 1991]],
  ['road traffic regulation act', [1967, 1984]],
  ['safeguarding vulnerable groups act', [2006]],
  ['school standards and framework act', [1998]],
  ['school standards and organisation (wales) act', [2013]],
  ['social housing (regulation) act', [2023]],
  ['social partnership and public procurement (wales) act', [2023]],
  ['social services and well-being (wales) act', [2014]],
  ['supported housing (regulatory oversight) act', [2023]],
  ['sustainable communities act', [2007]],
  ['town and country planning act', [1971, 1984, 1990]],
  ['traffic management act', [2004]],
  ['transport act', [1985, 2000]],
  ['welfare reform act', [2007, 2009, 2012]],
  ['welfare reform and work act', [2016]],
  ['well-being of future generations (wales) act', [2015]],
  ['welsh language (wales) measure', [2011]],
  ['wildlife and countryside act', [1981]],
]);

/** An Act as a text cites it. */
export interface CitedAct {
  /** The short title as written, without the year: `Environmental Protection Act`. */
  readonly title: string;
  /** Where its year begins in the text. */
  readonly yearStart: number;
  /** Where the title begins in the text. */
  readonly start: number;
  /** Where the year ends. */
  readonly end: number;
  /** The year as written. */
  readonly year: number;
  /** The years in which there is such an Act. */
  readonly knownYears: readonly number[];
}

/** No short title in the list is longer. */
const longestTitle = 80;

/** The well-known Acts and Measures that a text cites by short title and year. A title that goes on to the left of a known one is another Act. */
export function citedActs(text: string): readonly CitedAct[] {
  if (!/\b(?:Act|Measure)\s/u.test(text)) return [];
  return matchesIn(text, /\b(?<kind>Act|Measure)(?<gap>[ \n\u00A0]{1,3})(?<year>\d{4})(?!\d)/gu).flatMap((match) => {
    const { kind = '', gap = '', year = '' } = match.groups ?? {};
    const titleEnd = match.index + kind.length;
    const title = titleBefore(text.slice(Math.max(0, titleEnd - longestTitle - 1), titleEnd));
    const knownYears = knownActs.get(keyOf(title));
    if (knownYears === undefined) return [];
    const yearStart = titleEnd + gap.length;
    return [{ title, start: titleEnd - title.length, yearStart, end: yearStart + 4, year: Number(year), knownYears }];
  });
}

function keyOf(title: string): string {
  return title.toLowerCase().replace(/\s+/gu, ' ').replace(/ & /gu, ' and ').replaceAll('wellbeing', 'well-being');
}

/** The words of a short title, backwards from its last: those with a capital, in brackets, and the small ones between them. */
function titleBefore(text: string): string {
  const words = text.split(/(?<=\s)(?=\S)/u);
  let first = words.length;
  while (first > 0 && /^(?:[\p{Lu}(]|(?:and|of|in|for|from|&)\s)/u.test(words[first - 1] ?? '')) first -= 1;
  while (/^(?:and|of|in|for|from|&|The)\s/u.test(words[first] ?? '')) first += 1;
  return words.slice(first).join('');
}

/** A known Act of a year whose title begins with the same two words, with its year: for a hint. */
export function actOfYear(title: string, year: number): string | undefined {
  const beginning = keyOf(title).split(' ').slice(0, 2).join(' ');
  const found = [...knownActs].filter(([known, years]) => known.startsWith(`${beginning} `) && years.includes(year));
  return found.length === 1 ? `${capitals(found[0]?.[0] ?? '')} ${String(year)}` : undefined;
}

function capitals(title: string): string {
  return title.replace(/(?<=^|[ (])(?!and\b|of\b|in\b|for\b)\p{Ll}/gu, (letter) => letter.toUpperCase());
}
