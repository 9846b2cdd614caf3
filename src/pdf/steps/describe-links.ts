import type { Mending } from '../mending.ts';
import type { PDFRef } from '@cantoo/pdf-lib';
import { PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { dictionaryOf, entryOf, pdfText, putAll, textOf } from '../objects.ts';
import { annotationsOf, isLink } from '../opened-pdf.ts';
import { visitElements } from '../structure.ts';

/** Says in words where each link leads: by the words of the link, else by its address. */
export function describeLinks({ pdf, tree }: Mending): void {
  const words = new Map<PDFRef, string>();
  visitElements(tree, (element) => {
    const text = element.meaning?.linkText ?? element.alternative;
    for (const child of element.children)
      if (child.kind === 'object' && text !== undefined) words.set(child.reference, text);
  });
  for (const page of pdf.pages) {
    putAll(page.dictionary, { Tabs: PDFName.of('S') });
    for (const { reference, dictionary } of annotationsOf(page)) {
      if (!isLink(dictionary) || (textOf(dictionary, 'Contents') ?? '') !== '') continue;
      const action = dictionaryOf(dictionary, 'A');
      const address = action === undefined ? undefined : textOf(action, 'URI');
      const name = String(entryOf(dictionary, 'Dest') ?? '').replace(/^\//u, '');
      putAll(dictionary, { Contents: pdfText(words.get(reference) || address || name || 'Link'), F: PDFNumber.of(4) });
    }
  }
}
