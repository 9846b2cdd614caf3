import { distance } from 'fastest-levenshtein';

/**
 * The candidate that was probably meant by a name: the closest one, whatever the case of its letters, within a third of the name's
 * length and between one and three edits; the first of equals; `undefined` where none is near.
 */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  const sought = name.toLowerCase();
  let allowed = Math.min(3, Math.max(1, Math.floor(sought.length / 3)));
  let found: string | undefined;
  for (const candidate of candidates) {
    const known = candidate.toLowerCase();
    if (Math.abs(known.length - sought.length) > allowed) continue;
    const edits = distance(sought, known);
    if (edits > allowed) continue;
    found = candidate;
    if (edits === 0) break;
    allowed = edits - 1;
  }
  return found;
}
