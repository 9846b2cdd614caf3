/** A section of an Act as a text cites it. */
export interface CitedSection {
  /** The section, without what stands in brackets after it: `9FE`. */
  readonly section: string;
  /** The Act: `Local Government Act 2000`. */
  readonly act: string;
  /** Where the words begin in the text. */
  readonly start: number;
  /** Where they end. */
  readonly end: number;
}

/** The sections of the Local Government Acts of 1972 and 2000 that a text cites with an Act of that title. */
export function citedSections(text: string): readonly CitedSection[] {
  if (!/Local Government Act/u.test(text)) return [];
  return [...text.matchAll(cited)].map((match) => ({
    section: match.groups?.['section'] ?? '',
    act: (match.groups?.['act'] ?? '').replace(/\s+/gu, ' '),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const cited =
  /\b(?:[Ss]ections?|[Ss]\.?)\s?(?<section>\d{1,3}[A-Z]{1,2})(?:\(\w{1,3}\))*\s+(?:of\s+)?(?:the\s+)?(?<act>Local\s+Government\s+Act\s+\d{4})/gu;

/**
 * The one Act in whose sections the letters are right: sections 9B to 9R came into the Local Government Act 2000 with the Localism Act 2011
 * (https://www.legislation.gov.uk/ukpga/2000/22/part/1A), sections 100A to 100K into that of 1972 (https://www.legislation.gov.uk/ukpga/1972/70/part/VA).
 */
export function actOfSection(section: string): string | undefined {
  if (/^9(?:[B-R]|F[A-I])$/u.test(section)) return 'Local Government Act 2000';
  return /^100(?:[A-K]|EA)$/u.test(section) ? 'Local Government Act 1972' : undefined;
}
