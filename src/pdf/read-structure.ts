import { PdfReference } from './file/values.ts';
import type { PdfDictionary, PdfValue } from './file/values.ts';
import { dictionaryOf, entryOf, listOf, nameOf, numberOf, textOf } from './objects.ts';
import type { OpenedPdf } from './opened-pdf.ts';
import { UnreadablePdf } from './unreadable-pdf.ts';
import type { StructureChild, StructureElement } from './structure.ts';

/** Deeper trees than any document has are not followed. */
const deepest = 200;

interface Reading {
  readonly allowsForms: boolean;
  /** The places of the pages by their references. */
  readonly pages: ReadonlyMap<PdfReference, number>;
  /** What was met: a tree that holds itself is no tree. */
  readonly met: Set<PdfReference>;
}

/** The tag tree of a document. Throws an `UnreadablePdf` where there is none, or none that can be read, or one that holds content of forms, which browsers make of what is see-through. */
export function readStructure(
  { catalog, pages: opened }: OpenedPdf,
  options: { readonly allowsForms: boolean },
): StructureElement {
  const root = dictionaryOf(catalog, 'StructTreeRoot');
  if (root === undefined) throw new UnreadablePdf('It has no tags.');
  const places = new Map(opened.map(({ reference }, index) => [reference, index]));
  const reading = { ...options, pages: places, met: new Set<PdfReference>() };
  const tops = childrenOf(root, { page: 0, depth: 0 }, reading);
  const [document] = tops;
  if (tops.length === 1 && document?.kind === 'element' && document.type === 'Document') return document;
  return { kind: 'element', type: 'Document', children: tops, attributes: [] };
}

interface Place {
  readonly page: number;
  readonly depth: number;
}

function childrenOf(owner: PdfDictionary, place: Place, reading: Reading): StructureChild[] {
  const kids = entryOf(owner, 'K');
  if (kids === undefined) return [];
  if (!Array.isArray(kids)) {
    const child = childOf(kids, place, reading);
    return child === undefined ? [] : [child];
  }
  const children = kids.map((kid) => childOf(kid, place, reading));
  return children.filter((child) => child !== undefined).slice();
}

function childOf(written: PdfValue, place: Place, reading: Reading): StructureChild | undefined {
  const kid = written instanceof PdfReference ? written.look() : written;
  if (typeof kid === 'number') return { kind: 'content', page: place.page, number: kid };
  if (!(kid instanceof Map)) return undefined;
  const page = pageOf(kid, reading) ?? place.page;
  const type = nameOf(kid, 'Type');
  if (type === 'MCR') {
    if (entryOf(kid, 'Stm') !== undefined) {
      if (reading.allowsForms) return undefined;
      throw new UnreadablePdf(
        'Words of it are drawn see-through: a template or style sheet uses `opacity` or a filter.',
      );
    }
    return { kind: 'content', page, number: numberOf(kid, 'MCID') ?? -1 };
  }
  if (type === 'OBJR') {
    const reference = kid.get('Obj');
    return reference instanceof PdfReference ? { kind: 'object', page, reference } : undefined;
  }
  if (written instanceof PdfReference && reading.met.size === reading.met.add(written).size)
    throw new UnreadablePdf('Its tags hold one another.');
  return elementOf(kid, { page, depth: place.depth + 1 }, reading);
}

function elementOf(written: PdfDictionary, place: Place, reading: Reading): StructureElement {
  if (place.depth > deepest) throw new UnreadablePdf('Its tags hold one another.');
  return {
    kind: 'element',
    type: nameOf(written, 'S') ?? 'NonStruct',
    children: childrenOf(written, place, reading),
    language: textOf(written, 'Lang'),
    alternative: textOf(written, 'Alt'),
    expansion: textOf(written, 'E'),
    actualText: textOf(written, 'ActualText'),
    id: textOf(written, 'ID'),
    attributes: attributesOf(written),
  };
}

const noAttributes: readonly PdfDictionary[] = [];

function attributesOf(written: PdfDictionary): readonly PdfDictionary[] {
  const attributes = entryOf(written, 'A');
  if (attributes === undefined) return noAttributes;
  const all = attributes instanceof Map ? [attributes] : listOf(written, 'A');
  const telling = all.filter((each): each is PdfDictionary => each instanceof Map && !goesWithoutSaying(each));
  return telling.length === 0 ? noAttributes : telling;
}

/** A cell of one row and one column is what any cell is. A browser says so of each. */
function goesWithoutSaying(attributes: PdfDictionary): boolean {
  return [...attributes].every(([key, value]) => key === 'O' || (/^(?:Row|Col)Span$/.test(key) && value === 1));
}

function pageOf(kid: PdfDictionary, reading: Reading): number | undefined {
  const reference = kid.get('Pg');
  return reference instanceof PdfReference ? reading.pages.get(reference) : undefined;
}
