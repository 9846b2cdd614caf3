import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Item, Notes, Particular, Section } from '../interpret/notes.ts';
import type { ParticularRole } from '../report-types/report-type.ts';
import { matchesIn } from '../source/matches.ts';
import type { Source } from '../source/source.ts';
import type { Span } from '../source/span.ts';

/** Problems for which not even a draft may be made for the public, since it could show what somebody meant to withhold. */
export const leakingRules: ReadonlySet<string> = new Set([
  'exempt-outside-point',
  'exempt-words-repeated',
  'summary-runs-on',
  'text-after-exempt-point',
]);

/** What would publish something that is meant to be withheld, or the other way round. */
export function exemptionProblems(notes: Notes): readonly Diagnostic[] {
  return notes.sections.flatMap((section) => [
    ...section.items.flatMap((item) => summaryRunsOn(notes, item)),
    ...textAfter(notes, section),
  ]);
}

function factOf(item: Item, role: ParticularRole): Particular | undefined {
  return [...item.particulars.values()].find((particular) => particular.structure.role === role);
}

/** Markdown takes a line at the left edge for more of the paragraph above it: what was meant as exempt text would be part of the summary. */
function summaryRunsOn({ source, form, suppressions }: Notes, item: Item): readonly Diagnostic[] {
  const summary = factOf(item, 'exempt-summary');
  if (summary === undefined || form === 'yaml') return [];
  const { start } = summary.name.span;
  const indent = start - (source.text.lastIndexOf('\n', start - 1) + 1);
  const lines = matchesIn(source.text.slice(start, summary.span.end), /\n([ \t]*)(?=\S)/gu);
  const endOf = (match: RegExpExecArray): number => start + match.index + match[0].length;
  const loose = lines.find(
    (match) =>
      (match[1]?.length ?? 0) < indent &&
      !suppressions.some(({ span }) => span.start === endOf(match) && isAlone(span, source)),
  );
  if (loose === undefined) return [];
  const at = endOf(loose);
  return [
    {
      rule: 'summary-runs-on',
      severity: 'error',
      message: 'This line is read as part of the public summary above it, and would be published.',
      hint: 'If it belongs to the summary, put it on the same line; if it is exempt, move it above the mark of exemption.',
      source,
      span: { start: at, end: summary.span.end },
    },
  ];
}

function isAlone({ end }: Span, { text }: Source): boolean {
  return /^[ \t]*(?:[\r\n]|$)/u.test(text.slice(end));
}

/** What follows an exempt point at the left edge is no part of it, and may be meant to be. */
function textAfter({ source }: Notes, { items, after }: Section): readonly Diagnostic[] {
  const last = items.at(-1);
  const [first] = after;
  if (last === undefined || first === undefined || factOf(last, 'exempt') === undefined) return [];
  return [
    {
      rule: 'text-after-exempt-point',
      severity: 'error',
      message: 'This text follows an exempt point and is no part of it: it would be published.',
      hint: 'If it is exempt, indent it below the point; if it is public, put it above the points or below a heading of its own.',
      source,
      span: { start: first.span.start, end: after.at(-1)?.span.end ?? first.span.end },
    },
  ];
}
