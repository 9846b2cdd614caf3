import type { WrittenBlock } from '../parse/written-notes.ts';
import type { Item, Notes } from './notes.ts';
import { phrasesWithin } from './notes.ts';

/** Whether a point or recommendation is withheld from the public. */
export function isExempt(item: Item): boolean {
  return [...item.particulars.values()].some(({ structure }) => structure.role === 'exempt');
}

/** What a point or recommendation says, its answers included. */
export function blocksOf(item: Item): readonly WrittenBlock[] {
  const answers = [...item.particulars.values()].flatMap(({ value }) => (value.kind === 'blocks' ? value.blocks : []));
  return [...item.blocks, ...answers];
}

/** The footnotes that nothing open cites. One of them may belong to an exempt point even where its sign is mistyped. */
export function withheldFootnotes(notes: Notes): ReadonlySet<string> {
  const open = [
    ...notes.opening,
    ...notes.sections.flatMap(({ blocks, after }) => [...blocks, ...after]),
    ...notes.sections.flatMap(({ items }) => items.filter((item) => !isExempt(item)).flatMap((item) => blocksOf(item))),
  ];
  const cited = citedFrom(notes, open);
  return new Set([...notes.footnotes.keys()].filter((identifier) => !cited.has(identifier)));
}

/** The footnotes that blocks cite, and those that these cite in turn; `seen` are left out and added to. */
export function citedFrom(
  notes: Notes,
  blocks: readonly WrittenBlock[],
  seen: Set<string> = new Set(),
): ReadonlySet<string> {
  for (const phrase of phrasesWithin(blocks)) {
    if (phrase.kind !== 'footnote' || seen.has(phrase.identifier)) continue;
    seen.add(phrase.identifier);
    citedFrom(notes, notes.footnotes.get(phrase.identifier) ?? [], seen);
  }
  return seen;
}
