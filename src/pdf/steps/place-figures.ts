import { boxesOf } from '../drawn-boxes.ts';
import type { Box } from '../drawn-boxes.ts';
import { PdfName } from '../file/values.ts';
import type { Mending } from '../mending.ts';
import { newDictionary } from '../objects.ts';
import { contentBytes } from '../opened-pdf.ts';
import { contentsOf, visitElements } from '../structure.ts';
import type { StructureElement } from '../structure.ts';

/** Says of each image where it stands on its page, which programs that lay the document out anew need to know. ISO 32000-1, 14.8.5.4.3. */
export function placeFigures({ pdf, tree }: Mending): void {
  const figures = new Map<number, StructureElement[]>();
  visitElements(tree, (element) => {
    const pages = element.type === 'Figure' ? [...new Set(contentsOf(element).map(({ page }) => page))] : [];
    const [page] = pages;
    if (page !== undefined && pages.length === 1) figures.set(page, [...(figures.get(page) ?? []), element]);
  });
  for (const [index, elements] of figures) {
    const page = pdf.pages[index];
    if (page === undefined) continue;
    const bytes = contentBytes(page.dictionary);
    for (const element of elements) {
      const numbers = new Set<number | undefined>(contentsOf(element).map(({ number }) => number));
      const boxes = boxesOf(
        bytes,
        page.dictionary,
        page.content.marked.filter(({ number }) => numbers.has(number)),
      );
      const box = boxes.reduce(around, undefined);
      if (box !== undefined)
        element.attributes = [...element.attributes, newDictionary({ O: new PdfName('Layout'), BBox: [...box] })];
    }
  }
}

function around(one: Box | undefined, other: Box | undefined): Box | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ];
}
