import type { Notes } from '../interpret/notes.ts';
import { placesOf } from '../model/places.ts';
import type { ReportPlace } from '../model/places.ts';
import type { Report } from '../model/report.ts';

/** A part of a report that can be commented on. */
export interface ReviewedItem extends ReportPlace {
  /** What comments on it name: the own `id` of a point or recommendation, else its anchor; a section's anchor; a field's name. */
  readonly item: string;
  /** Whether it is withheld from the public, whatever the edition. */
  readonly isExempt: boolean;
}

/** Everything in a report that can be commented on, in its order; the whole report (`wholeReport`) is none of it. */
export function itemsOf(notes: Notes, report: Report): readonly ReviewedItem[] {
  const byAnchor = new Map(report.sections.flatMap(({ items }) => items.map((item) => [item.id, item])));
  return placesOf(notes, report).map((place) => {
    const { part, name = '' } = place;
    const item = part.kind === 'anchor' ? byAnchor.get(part.id) : undefined;
    const isExempt = item?.exempt !== undefined;
    // What somebody called a point may say what it is about.
    const id = isExempt && report.edition === 'public' ? undefined : item?.stableId;
    return { ...place, item: part.kind === 'anchor' ? (id ?? part.id) : name, isExempt };
  });
}

/** The part that a comment names: by its own id or name, else by its anchor. Nothing where it is gone, and for the whole report. */
export function itemNamed(items: readonly ReviewedItem[], name: string): ReviewedItem | undefined {
  return (
    items.find(({ item }) => item === name) ?? items.find(({ part }) => part.kind === 'anchor' && part.id === name)
  );
}
