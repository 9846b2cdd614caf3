import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import type { PDFContext, PDFObject } from '@cantoo/pdf-lib';
import { dictionaryOf, entryOf, listOf, nameOf, numberOf, textOf } from './objects.ts';
import type { OpenedPdf } from './opened-pdf.ts';
import { UnreadablePdf } from './unreadable-pdf.ts';
import type { StructureChild, StructureElement } from './structure.ts';

const objectKey = PDFName.of('Obj');
const pageKey = PDFName.of('Pg');

/** Deeper trees than any document has are not followed. */
const deepest = 200;

interface Reading {
  readonly allowsForms: boolean;
  readonly context: PDFContext;
  /** The places of the pages by their references. */
  readonly pages: ReadonlyMap<PDFRef, number>;
  /** What was met: a tree that holds itself is no tree. */
  readonly met: Set<PDFDict>;
}

/** The tag tree of a document. Throws an `UnreadablePdf` where there is none, or none that can be read, or one that holds content of forms, which browsers make of what is see-through. */
export function readStructure(
  { catalog, pages: opened }: OpenedPdf,
  options: { readonly allowsForms: boolean },
): StructureElement {
  const root = dictionaryOf(catalog, 'StructTreeRoot');
  if (root === undefined) throw new UnreadablePdf('It has no tags.');
  const places = new Map(opened.map(({ reference }, index) => [reference, index]));
  const reading = { ...options, context: catalog.context, pages: places, met: new Set<PDFDict>() };
  const tops = childrenOf(root, { page: 0, depth: 0 }, reading);
  const [document] = tops;
  if (tops.length === 1 && document?.kind === 'element' && document.type === 'Document') return document;
  return { kind: 'element', type: 'Document', children: tops, attributes: [] };
}

interface Place {
  readonly page: number;
  readonly depth: number;
}

function childrenOf(owner: PDFDict, place: Place, reading: Reading): StructureChild[] {
  const kids = entryOf(owner, 'K');
  const written = kids instanceof PDFArray ? kids.asArray() : kids === undefined ? [] : [kids];
  return written.flatMap((kid) => childOf(kid, place, reading));
}

function childOf(written: PDFObject, place: Place, reading: Reading): StructureChild | [] {
  const kid = written instanceof PDFRef ? reading.context.lookup(written) : written;
  if (kid instanceof PDFNumber) return { kind: 'content', page: place.page, number: kid.asNumber() };
  if (!(kid instanceof PDFDict)) return [];
  const page = pageOf(kid, reading) ?? place.page;
  const type = nameOf(kid, 'Type');
  if (type === 'MCR') {
    if (entryOf(kid, 'Stm') !== undefined) {
      if (reading.allowsForms) return [];
      throw new UnreadablePdf(
        'Words of it are drawn see-through: a template or style sheet uses `opacity` or a filter.',
      );
    }
    return { kind: 'content', page, number: numberOf(kid, 'MCID') ?? -1 };
  }
  if (type === 'OBJR') {
    const reference = kid.get(objectKey);
    return reference instanceof PDFRef ? { kind: 'object', page, reference } : [];
  }
  return elementOf(kid, { page, depth: place.depth + 1 }, reading);
}

function elementOf(written: PDFDict, place: Place, reading: Reading): StructureElement {
  if (reading.met.has(written) || place.depth > deepest) throw new UnreadablePdf('Its tags hold one another.');
  reading.met.add(written);
  const attributes = entryOf(written, 'A');
  const dictionaries = attributes instanceof PDFDict ? [attributes] : listOf(written, 'A');
  return {
    kind: 'element',
    type: nameOf(written, 'S') ?? 'NonStruct',
    children: childrenOf(written, place, reading),
    language: textOf(written, 'Lang'),
    alternative: textOf(written, 'Alt'),
    expansion: textOf(written, 'E'),
    actualText: textOf(written, 'ActualText'),
    id: textOf(written, 'ID'),
    attributes: dictionaries.filter((each) => each instanceof PDFDict),
  };
}

function pageOf(kid: PDFDict, reading: Reading): number | undefined {
  const reference = kid.get(pageKey);
  return reference instanceof PDFRef ? reading.pages.get(reference) : undefined;
}
