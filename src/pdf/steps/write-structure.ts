import { PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import type { PDFContext, PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { deflateSync } from 'node:zlib';
import type { Mending } from '../mending.ts';
import { newDictionary, newList, pdfText, putAll } from '../objects.ts';
import { annotationsOf } from '../opened-pdf.ts';
import type { StructureChild, StructureElement } from '../structure.ts';

/** Types of newer PDF, as the ones that PDF 1.7 knows. */
const roles = { Em: 'Span', Strong: 'Span' };

interface Writing {
  readonly context: PDFContext;
  readonly pages: readonly PDFRef[];
  /** Who owns each marked stretch, page by page. */
  readonly owners: readonly Map<number, PDFRef>[];
  /** Who owns each annotation. */
  readonly objectOwners: Map<PDFRef, PDFRef>;
  /** Elements with names, in order. */
  readonly named: (readonly [name: string, reference: PDFRef])[];
}

/** Writes the tag tree anew, with its ways back from the pages, and the pages' contents that were changed. */
export function writeStructure({ pdf, tree, pageBytes }: Mending): void {
  const { context } = pdf;
  const pages = pdf.pages.map((page) => page.reference);
  const writing: Writing = { context, pages, owners: pages.map(() => new Map()), objectOwners: new Map(), named: [] };
  const root = context.nextRef();
  const top = writeElement(tree, root, writing);
  const rootDictionary = newDictionary(context, {
    Type: PDFName.of('StructTreeRoot'),
    K: newList(context, [top]),
    RoleMap: newDictionary(
      context,
      Object.fromEntries(Object.entries(roles).map(([type, role]) => [type, PDFName.of(role)])),
    ),
    ...parentTree(writing, pdf.pages),
    ...(writing.named.length === 0 ? {} : { IDTree: idTree(writing) }),
  });
  context.assign(root, rootDictionary);
  putAll(pdf.catalog, {
    StructTreeRoot: root,
    MarkInfo: newDictionary(context, { Marked: context.obj(true) }),
    PageLabels: newDictionary(context, {
      Nums: newList(context, [PDFNumber.of(0), newDictionary(context, { S: PDFName.of('D') })]),
    }),
  });
  for (const [index, bytes] of pageBytes) {
    const packed = deflateSync(bytes);
    const stream = PDFRawStream.of(newDictionary(context, { Filter: PDFName.of('FlateDecode') }), packed);
    const page = pdf.pages[index]?.dictionary;
    if (page !== undefined) putAll(page, { Contents: context.register(stream) });
  }
}

function writeElement(element: StructureElement, parent: PDFRef, writing: Writing): PDFRef {
  const { context } = writing;
  const reference = context.nextRef();
  const page = firstPage(element);
  const kids = element.children.map((child) => writeChild(child, { reference, page }, writing));
  const [only, ...others] = kids;
  const text = (value: string | undefined): PDFObject | undefined => (value === undefined ? undefined : pdfText(value));
  const attributes = element.attributes.length === 1 ? element.attributes[0] : newList(context, element.attributes);
  const dictionary = newDictionary(context, {
    Type: PDFName.of('StructElem'),
    S: PDFName.of(element.type),
    P: parent,
    ...(page === undefined ? {} : { Pg: writing.pages[page] }),
    ...(only === undefined ? {} : { K: others.length === 0 ? only : newList(context, kids) }),
    Lang: text(element.language),
    Alt: text(element.alternative),
    E: text(element.expansion),
    ActualText: text(element.actualText),
    ID: text(element.id),
    ...(element.attributes.length === 0 ? {} : { A: attributes }),
  });
  context.assign(reference, dictionary);
  if (element.id !== undefined) writing.named.push([element.id, reference]);
  return reference;
}

function firstPage(element: StructureElement): number | undefined {
  return element.children.find((child) => child.kind !== 'element')?.page;
}

function writeChild(
  child: StructureChild,
  owner: { readonly reference: PDFRef; readonly page: number | undefined },
  writing: Writing,
): PDFObject {
  const { context } = writing;
  if (child.kind === 'element') return writeElement(child, owner.reference, writing);
  const elsewhere = child.page === owner.page ? {} : { Pg: writing.pages[child.page] };
  if (child.kind === 'object') {
    writing.objectOwners.set(child.reference, owner.reference);
    return newDictionary(context, { Type: PDFName.of('OBJR'), Obj: child.reference, ...elsewhere });
  }
  writing.owners[child.page]?.set(child.number, owner.reference);
  if (child.page === owner.page) return PDFNumber.of(child.number);
  return newDictionary(context, { Type: PDFName.of('MCR'), MCID: PDFNumber.of(child.number), ...elsewhere });
}

function parentTree(writing: Writing, pages: Mending['pdf']['pages']): Readonly<Record<string, PDFObject>> {
  const { context } = writing;
  const numbers: PDFObject[] = [];
  for (const [index, owners] of writing.owners.entries()) {
    const last = Math.max(-1, ...owners.keys());
    const list = Array.from({ length: last + 1 }, (_, number) => owners.get(number) ?? context.obj(null));
    numbers.push(PDFNumber.of(index), context.register(newList(context, list)));
    const page = pages[index]?.dictionary;
    if (page !== undefined) putAll(page, { StructParents: PDFNumber.of(index) });
  }
  let next = pages.length;
  for (const page of pages) {
    for (const { reference, dictionary } of annotationsOf(page)) {
      const owner = writing.objectOwners.get(reference);
      if (owner === undefined) continue;
      numbers.push(PDFNumber.of(next), owner);
      putAll(dictionary, { StructParent: PDFNumber.of(next) });
      next += 1;
    }
  }
  return {
    ParentTree: context.register(newDictionary(context, { Nums: newList(context, numbers) })),
    ParentTreeNextKey: PDFNumber.of(next),
  };
}

/** The names of elements, sorted as PDF wants them. */
function idTree({ context, named }: Writing): PDFObject {
  const sorted = named.toSorted(([one], [other]) => (one < other ? -1 : 1));
  const pairs = sorted.flatMap(([name, reference]) => [pdfText(name), reference]);
  const [first, last] = [sorted[0]?.[0] ?? '', sorted.at(-1)?.[0] ?? ''];
  const leaf = newDictionary(context, {
    Limits: newList(context, [pdfText(first), pdfText(last)]),
    Names: newList(context, pairs),
  });
  return context.register(newDictionary(context, { Kids: newList(context, [context.register(leaf)]) }));
}
