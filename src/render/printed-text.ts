const NO_BREAK_SPACE = '\u00A0';

const MONTHS = [
  'January|February|March|April|May|June|July|August|September|October|November|December',
  'Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr',
].join('|');

/** What is not to be parted at the end of a line; the spaces within each match hold together. */
const KEPT_TOGETHER = [
  new RegExp(`\\b\\d{1,2} (?:${MONTHS})(?: \\d{4})?\\b`, 'gu'),
  /£\d[\d,.]* (?:thousand|million|billion|miliwn|biliwn)\b/gu,
  /\b\d[\d,.]* (?:per cent|y cant)\b/gu,
  /\b(?:paragraph|section|page|table|paragraff|adran|tudalen|tabl) \d/giu,
  / [–—](?= )/gu,
  /\b0\d{2,4} \d{3,4}(?: \d{3,4})?\b/gu,
  /\b(?:Cllr|Cyng|Mr|Mrs|Ms|Mx|Dr) \p{Lu}/gu,
];

/** The text with no-break spaces within dates, sums, references, telephone numbers, names with a title and before a dash: "9 December 2026", "£1.2 million". No word changes. */
export function keepTogether(text: string): string {
  return KEPT_TOGETHER.reduce(
    (kept, pattern) => kept.replaceAll(pattern, (match) => match.replaceAll(' ', NO_BREAK_SPACE)),
    text,
  );
}

/**
 * The text as the page's fonts draw it: rare forms of the hyphen (U+2010, U+2011) and of the no-break space (U+2007,
 * U+202F) become the plain ones, so that search, screen reader and font all meet the character they know.
 */
export function plainForms(text: string): string {
  return text.replaceAll(/[\u2010\u2011]/gu, '-').replaceAll(/[\u2007\u202F]/gu, NO_BREAK_SPACE);
}

/** The text as the page prints it. */
export function printedText(text: string): string {
  return keepTogether(plainForms(text));
}
