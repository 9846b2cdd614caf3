import { PdfReference, PdfStream } from './values.ts';
import type { PdfDictionary, PdfValue } from './values.ts';

/** What leads to the tags of a document: very many dictionaries, which hold neither fonts nor actions. */
const tags = new Set(['StructTreeRoot', 'SE']);

/** Every dictionary that a value leads to, those of streams and those within others too, but those of tags. */
export function reachableDictionaries(from: PdfValue): readonly PdfDictionary[] {
  const found = new Set<PdfDictionary>();
  const met = new Set<PdfReference>();
  const waiting: PdfValue[] = [from];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === null || typeof next !== 'object') continue;
    if (next instanceof PdfReference) {
      if (met.has(next)) continue;
      met.add(next);
      next = next.look() ?? null;
    }
    if (next instanceof PdfStream) next = next.dictionary;
    if (Array.isArray(next)) for (const each of next) waiting.push(each);
    else if (next instanceof Map && !found.has(next)) {
      found.add(next);
      for (const [key, each] of next) if (!tags.has(key)) waiting.push(each);
    }
  }
  return [...found];
}
