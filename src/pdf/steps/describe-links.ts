import type { Mending } from '../mending.ts';
import { pdfText } from '../file/texts.ts';
import { PdfName } from '../file/values.ts';
import type { PdfReference } from '../file/values.ts';
import { dictionaryOf, nameOf, putAll, textOf } from '../objects.ts';
import { annotationsOf, isLink } from '../opened-pdf.ts';
import { visitElements } from '../structure.ts';

/** Says in words where each link leads: by the words of the link, else by its address. */
export function describeLinks({ pdf, tree }: Mending): void {
  const words = new Map<PdfReference, string>();
  visitElements(tree, (element) => {
    const text = element.meaning?.linkText ?? element.alternative;
    for (const child of element.children)
      if (child.kind === 'object' && text !== undefined) words.set(child.reference, text);
  });
  for (const page of pdf.pages) {
    putAll(page.dictionary, { Tabs: new PdfName('S') });
    for (const { reference, dictionary } of annotationsOf(page)) {
      if (!isLink(dictionary) || (textOf(dictionary, 'Contents') ?? '') !== '') continue;
      const action = dictionaryOf(dictionary, 'A');
      const address = action === undefined ? undefined : textOf(action, 'URI');
      const name = nameOf(dictionary, 'Dest');
      putAll(dictionary, { Contents: pdfText(words.get(reference) || address || name || 'Link'), F: 4 });
    }
  }
}
