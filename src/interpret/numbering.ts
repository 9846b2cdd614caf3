import type { SectionStructure } from '../report-types/report-type.ts';
import { once } from '../source/once.ts';
import type { Item, Notes, Section } from './notes.ts';

/** A section in its printed place. */
export interface NumberedSection {
  /** The section as read; absent for a required one that was not given. */
  readonly section?: Section;
  /** What the report type says of it; absent for a free section. */
  readonly structure?: SectionStructure;
  /** Its printed number; absent where the report type numbers no such section. */
  readonly number?: string;
  /** Its items with their printed numbers. */
  readonly items: readonly NumberedItem[];
}

/** An item with its printed number. */
export interface NumberedItem {
  /** The item as read. */
  readonly item: Item;
  /** `2.7` or `R3`. */
  readonly number: string;
  /** `point-2.7` or `r3`. */
  readonly anchor: string;
  /** The name that stays when numbers move. */
  readonly stableId?: string;
}

/**
 * The sections as the report prints them: the type's own in its order (a required one that is missing keeps its place), free sections after
 * the section that they follow in the notes. Numbers of sections, points and recommendations are made here and nowhere else.
 */
export const numberSections = once((notes: Notes): readonly NumberedSection[] => {
  const ordered: Pick<NumberedSection, 'section' | 'structure'>[] = [...freeAfter(notes, undefined)];
  for (const structure of notes.type.structure.sections) {
    const given = notes.sections.filter((section) => section.structure === structure);
    if (given.length === 0 && structure.isRequired) ordered.push({ structure });
    for (const section of given) ordered.push({ section, structure }, ...freeAfter(notes, section));
  }
  return numbered(
    ordered,
    notes.type.structure.sections.some((section) => section.isNumbered),
  );
});

/** Free sections that follow a given section (or stand first), up to the next of the type's own. */
function freeAfter(notes: Notes, anchor: Section | undefined): readonly { readonly section: Section }[] {
  const start = anchor === undefined ? 0 : notes.sections.indexOf(anchor) + 1;
  const following = notes.sections.slice(start);
  const end = following.findIndex((section) => section.structure !== undefined);
  return following.slice(0, end === -1 ? undefined : end).map((section) => ({ section }));
}

function numbered(
  ordered: readonly Pick<NumberedSection, 'section' | 'structure'>[],
  areFreeNumbered: boolean,
): readonly NumberedSection[] {
  let count = 0;
  let recommendations = 0;
  return ordered.map((place) => {
    const isNumbered = place.structure?.isNumbered ?? areFreeNumbered;
    if (isNumbered) count += 1;
    const number = isNumbered ? String(count) : undefined;
    const items = (place.section?.items ?? []).map((item, index) => {
      const isRecommendation = place.structure?.kind === 'recommendations';
      if (isRecommendation) recommendations += 1;
      const own = isRecommendation
        ? `R${String(recommendations)}`
        : `${number === undefined ? '' : `${number}.`}${String(index + 1)}`;
      return numberedItem(item, own, isRecommendation);
    });
    return { ...place, ...(number === undefined ? {} : { number }), items };
  });
}

function numberedItem(item: Item, number: string, isRecommendation: boolean): NumberedItem {
  const id = [...item.particulars.values()].find((particular) => particular.structure.role === 'id');
  const anchor = isRecommendation ? number.toLowerCase() : `point-${number}`;
  return { item, number, anchor, ...(id?.value.kind === 'text' ? { stableId: id.value.text } : {}) };
}

/** The item that a reference such as `2.3`, `R1` or an id means. */
export function findItem(reference: string, sections: readonly NumberedSection[]): NumberedItem | undefined {
  const wanted = reference.trim().toLowerCase();
  const items = sections.flatMap((section) => section.items);
  return (
    items.find((item) => item.stableId?.toLowerCase() === wanted) ??
    items.find((item) => item.number.toLowerCase() === wanted)
  );
}
