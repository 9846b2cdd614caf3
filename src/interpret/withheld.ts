import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Suppression } from '../diagnostics/suppression.ts';
import { denialAt, isAboutMarks } from '../diagnostics/suppression.ts';
import { matchesIn } from '../source/matches.ts';
import type { Source } from '../source/source.ts';
import type { Span } from '../source/span.ts';
import { isExempt } from './exempt-items.ts';
import { looksLikeMark } from './exempt-marks.ts';
import type { Item, Particular, Section } from './notes.ts';
import { proseOfBlock } from './prose.ts';
import { blocksWithin } from './notes.ts';

/** What else the notes hold. */
export interface Outside {
  /** The notes' text. */
  readonly source: Source;
  /** Where fields stand. */
  readonly fields: readonly Span[];
  /** Comments by which a clerk may say that words are no mark. */
  readonly suppressions: readonly Suppression[];
}

/** The notes' text without the words of suppressions, which speak of marks and are none. */
interface Judged extends Source {
  readonly suppressions: readonly Suppression[];
}

/** Sections in which every point that may be meant to be exempt is withheld, and what was wrong with its mark. */
export interface WithheldSections {
  /** The sections. */
  readonly sections: readonly Section[];
  /** An error for each mark that cannot be read. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Withholds points with words that look like a mark of exemption and cannot be read as one, and the neighbours of a point that is nothing
 * but a mark, and points with a public summary and no mark: publishing one of them would be the worst mistake of all. Each is an error
 * besides. A clerk can say of a line that it is no mark, by a suppression with a reason.
 */
export function withheldSections(sections: readonly Section[], outside: Outside): WithheldSections {
  const { source } = outside;
  const judged = judgedText(outside);
  const diagnostics: Diagnostic[] = [];
  const read = sections.map((section) => {
    const structure = section.structure?.particulars.find(({ role }) => role === 'exempt');
    if (structure === undefined) return section;
    const found = section.items.map((item) => (isExempt(item) ? [] : marksIn(item.span, judged)));
    const marks = found.map((spans) =>
      spans.find((span) => denialOf(span, 'exempt-not-withheld', judged) === undefined),
    );
    const summaries = section.items.map((item) => (isExempt(item) ? undefined : summaryOf(item)));
    for (const span of marks) if (span !== undefined) diagnostics.push(unreadMark(span, source));
    for (const span of found.flat()) diagnostics.push(...denied(unreadMark(span, source), judged));
    for (const summary of summaries) if (summary !== undefined) diagnostics.push(summaryAlone(summary, source));
    const isAlone = section.items.map(
      (item, index) => (marks[index] !== undefined || isExempt(item)) && isOnlyMark(item),
    );
    for (const [index, item] of section.items.entries())
      if (isAlone[index] === true && marks[index] === undefined) diagnostics.push(markAlone(item, source));
    const items = section.items.map((item, index) => {
      const isBeside =
        isAlone[index - 1] === true || isAlone[index + 1] === true || endsInMark(section.items[index - 1], judged);
      const span = marks[index] ?? summaries[index]?.span ?? (isBeside ? item.span : undefined);
      if (span === undefined || isExempt(item)) return item;
      const particular: Particular = {
        structure,
        name: { value: structure.name, span },
        value: { kind: 'exempt', paragraphs: [] },
        span,
      };
      return { ...item, particulars: new Map(item.particulars).set(structure.name, particular) };
    });
    return { ...section, items };
  });
  return { sections: read, diagnostics: [...diagnostics, ...marksOutside(read, outside, judged)] };
}

/** Only suppressions that speak of marks and nothing else are left out, and only if they can be believed. */
function judgedText({ source, suppressions }: Outside): Judged {
  const text = suppressions
    .filter((suppression) => isAboutMarks(suppression))
    .reduce(
      (whole, { span: { start, end } }) => whole.slice(0, start) + blank(whole.slice(start, end)) + whole.slice(end),
      source.text,
    );
  return { path: source.path, text, suppressions };
}

function blank(text: string): string {
  return text.replaceAll(/[^\r\n]/gu, ' ');
}

function denialOf(span: Span, rule: string, { suppressions }: Judged): Suppression | undefined {
  return denialAt(suppressions, rule, span);
}

/** A mark that a clerk has said to be none is kept as a finding that is not told. */
function denied(diagnostic: Diagnostic, judged: Judged): readonly Diagnostic[] {
  const reason = denialOf(diagnostic.span, diagnostic.rule, judged)?.reason;
  return reason === undefined ? [] : [{ ...diagnostic, suppression: { reason } }];
}

function summaryOf(item: Item): Particular | undefined {
  return [...item.particulars.values()].find((particular) => particular.structure.role === 'exempt-summary');
}

/** Public words for a point that is not withheld: the mark was forgotten, or the words would be printed nowhere. */
function summaryAlone(summary: Particular, source: Source): Diagnostic {
  return {
    rule: 'summary-without-exemption',
    severity: 'error',
    message: 'This point has a public summary, but no mark of exemption. It is withheld until that is settled.',
    hint: 'Add `Exempt:` with the number of the paragraph below the point, or remove the summary.',
    source,
    span: summary.name.span,
  };
}

/** A mark on a line of its own between two points may mean either. */
function endsInMark(item: Item | undefined, judged: Judged): boolean {
  const last = item?.blocks.at(-1);
  if (item === undefined || item.blocks.length < 2 || (last?.kind !== 'paragraph' && last?.kind !== 'heading'))
    return false;
  const marks = marksIn(last.span, judged);
  const isDenied =
    marks.length > 0 && marks.every((span) => denialOf(span, 'exempt-not-withheld', judged) !== undefined);
  if (isDenied) return false;
  return looksLikeMark(
    proseOfBlock(last)
      .map(({ text }) => text.text)
      .join(' '),
  );
}

function isOnlyMark(item: Item): boolean {
  const words = [...blocksWithin(item.blocks)].flatMap((block) => proseOfBlock(block)).map(({ text }) => text.text);
  return words.length === 0 || looksLikeMark(words.join(' ').replaceAll(/[.;:()[\]*_]/gu, ' '));
}

/** The lines of a place, comments behind it included, that look like a mark. */
function marksIn(within: Span, judged: Judged): readonly Span[] {
  const behind = /^[^\r\n]*/u.exec(judged.text.slice(within.end))?.[0].length ?? 0;
  return linesIn({ start: within.start, end: within.end + behind }, judged).filter(({ start, end }) =>
    looksLikeMark(judged.text.slice(start, end)),
  );
}

function linesIn({ start, end }: Span, { text }: Source): readonly Span[] {
  const lines: Span[] = [];
  for (const match of matchesIn(text.slice(start, end), /[^\r\n]+/gu)) {
    const words = match[0].trim();
    const at = start + match.index + match[0].indexOf(words);
    if (words !== '') lines.push({ start: at, end: at + words.length });
  }
  return lines;
}

/** Marks that stand outside points and recommendations, where they would withhold nothing. A field may name an exempt appendix. */
function marksOutside(
  sections: readonly Section[],
  { source, fields }: Outside,
  judged: Judged,
): readonly Diagnostic[] {
  const places = [...fields, ...sections.flatMap((section) => section.items.map(({ span }) => span))];
  const isJudged = ({ start, end }: Span): boolean => places.some((item) => start < item.end && item.start < end);
  return linesIn({ start: 0, end: source.text.length }, judged)
    .filter(
      (line) => !isJudged(line) && looksLikeMark(judged.text.slice(line.start, line.end)) && !saysNone(line, source),
    )
    .flatMap((span) => {
      const mark = markOutside(span, source);
      const settled = denied(mark, judged);
      return settled.length > 0 ? settled : [mark];
    });
}

function markOutside(span: Span, source: Source): Diagnostic {
  return {
    rule: 'exempt-outside-point',
    severity: 'error',
    message: 'This mark of exemption stands outside the points and recommendations, where nothing can be withheld.',
    hint: 'Put what is exempt into a point, with the mark below it, or take the text out. Until then not even a draft is made.',
    source,
    span,
  };
}

/** "Exempt information" as a heading over "There was none". */
function saysNone({ end }: Span, { text }: Source): boolean {
  return /^\s*(?:there (?:was|were) no(?:ne|thing)|none|nil|not applicable|dim)\b/iu.test(text.slice(end, end + 60));
}

function markAlone(item: Item, source: Source): Diagnostic {
  return {
    rule: 'exempt-not-withheld',
    severity: 'error',
    message:
      'This mark of exemption stands on an item of its own. The points on both sides are withheld until that is settled.',
    hint: 'Put it below the point that it belongs to; in YAML write the point as `text:` and below it `exempt:`.',
    source,
    span: item.span,
  };
}

function unreadMark(span: Span, source: Source): Diagnostic {
  return {
    rule: 'exempt-not-withheld',
    severity: 'error',
    message:
      'This looks like a mark of exemption, but it cannot be read as one. The point is withheld until that is settled.',
    hint: 'Write `Exempt: 3` on a line of its own below the point, or put the words in another way.',
    source,
    span,
  };
}
