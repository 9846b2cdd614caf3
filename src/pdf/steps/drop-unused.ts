import { PDFArray, PDFDict, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import type { PDFObject } from '@cantoo/pdf-lib';
import type { Mending } from '../mending.ts';

/** Leaves out the objects that nothing leads to any more, such as the tags of the print. */
export function dropUnused({ pdf: { context } }: Mending): void {
  const { Root, Info } = context.trailerInfo;
  const waiting: PDFObject[] = [Root, Info].filter((each) => each !== undefined);
  const met = new Set<PDFObject>();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (met.has(next)) continue;
    met.add(next);
    if (next instanceof PDFRef) waiting.push(context.lookup(next) ?? next);
    else if (next instanceof PDFArray) waiting.push(...next.asArray());
    else if (next instanceof PDFDict) waiting.push(...next.values());
    else if (next instanceof PDFStream) waiting.push(next.dict);
  }
  for (const [reference] of context.enumerateIndirectObjects()) if (!met.has(reference)) context.delete(reference);
}
