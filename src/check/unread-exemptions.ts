import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Item, Notes } from '../interpret/notes.ts';

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
  if (!couldBeMark.test(notes.source.text)) return [];
  const isWithheld = (item: Item): boolean =>
    [...item.particulars.values()].some((particular) => particular.structure.role === 'exempt');
  const open = notes.sections.flatMap((section) => section.items).filter((item) => !isWithheld(item));
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
