import { pdfText } from '../file/texts.ts';
import type { PdfDictionary } from '../file/values.ts';
import type { Mending } from '../mending.ts';
import { dictionaryOf, entryOf, putAll } from '../objects.ts';

/** Gives bookmarks the words of the headings: the print loses spaces at the ends of lines. Where their number differs they are left as they are. */
export function titleBookmarks({ pdf, wishes }: Mending): void {
  const outlines = dictionaryOf(pdf.catalog, 'Outlines');
  const bookmarks = outlines === undefined ? [] : bookmarksBelow(outlines, new Set());
  // They lead to their places on the page; the tags that they also name are those of the print, which are gone.
  for (const bookmark of bookmarks) bookmark.delete('SE');
  if (bookmarks.length !== wishes.headings.length) return;
  for (const [index, bookmark] of bookmarks.entries())
    putAll(bookmark, { Title: pdfText(wishes.headings[index] ?? '') });
}

function bookmarksBelow(parent: PdfDictionary, met: Set<PdfDictionary>): readonly PdfDictionary[] {
  const found: PdfDictionary[] = [];
  let next = entryOf(parent, 'First');
  while (next instanceof Map && !met.has(next)) {
    met.add(next);
    found.push(next, ...bookmarksBelow(next, met));
    next = entryOf(next, 'Next');
  }
  return found;
}
