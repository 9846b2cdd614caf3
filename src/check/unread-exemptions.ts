import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Item, Notes, Particular } from '../interpret/notes.ts';
import type { ParticularRole } from '../report-types/report-type.ts';

/** A line that begins like a mark of exemption, or a bracket that holds one, with a number that may be its paragraph. */
const mark =
  /(?:^[^\p{L}\n]*(?:\[x\][^\p{L}\n]*)?(?:(?:this\s+)?(?:point|item)\s+(?:is\s+)?)?|\()(?:ex[a-z]{0,3}pt|exemt|exempt\d|not for publication|confidential|eithriedig)\b[^\n]{0,60}?\d/imu;

/** What every mark holds; cheap to look for. */
const couldBeMark = /ex[a-z]{0,3}pt|exemt|publication|confidential|eithriedig/iu;

/**
 * Marks of exemption in a point that are written in a way that cannot be read. Publishing the point would be the worst mistake of all,
 * so the report is refused until the mark is put right or the words are changed.
 */
export function unreadExemptions(notes: Notes): readonly Diagnostic[] {
  const open = notes.sections
    .flatMap((section) => section.items)
    .filter((item) => factOf(item, 'exempt') === undefined);
  return [...open.flatMap((item) => summaryAlone(notes, item)), ...unreadMarks(notes, open)];
}

function factOf(item: Item, role: ParticularRole): Particular | undefined {
  return [...item.particulars.values()].find((particular) => particular.structure.role === role);
}

/** Public words for a point that is not withheld: the mark was forgotten, or the words would be printed nowhere. */
function summaryAlone({ source }: Notes, item: Item): readonly Diagnostic[] {
  const summary = factOf(item, 'exempt-summary');
  if (summary === undefined) return [];
  return [
    {
      rule: 'summary-without-exemption',
      severity: 'error',
      message: 'This point has a public summary, but no mark of exemption: all of it would be published.',
      hint: 'Add `Exempt:` with the number of the paragraph below the point, or remove the summary.',
      source,
      span: summary.name.span,
    },
  ];
}

function unreadMarks(notes: Notes, open: readonly Item[]): readonly Diagnostic[] {
  if (!couldBeMark.test(notes.source.text)) return [];
  return open.flatMap((item): Diagnostic[] => {
    const written = notes.source.text.slice(item.span.start, item.span.end);
    const found = mark.exec(written);
    if (found === null) return [];
    const start = item.span.start + found.index;
    return [
      {
        rule: 'exempt-not-withheld',
        severity: 'error',
        message: 'This looks like a mark of exemption, but it cannot be read as one: the point would be published.',
        hint: 'Write `Exempt: 3` on a line of its own below the point, or put the words in another way.',
        source: notes.source,
        span: { start, end: start + found[0].length },
      },
    ];
  });
}
