import { pdfText } from '../file/texts.ts';
import { PdfName, PdfReference } from '../file/values.ts';
import type { PdfText, PdfValue } from '../file/values.ts';
import type { Mending } from '../mending.ts';
import { newDictionary, putAll } from '../objects.ts';
import { annotationsOf } from '../opened-pdf.ts';
import type { StructureChild, StructureElement } from '../structure.ts';

/** Types of newer PDF, as the ones that PDF 1.7 knows. */
const roles = { Em: new PdfName('Span'), Strong: new PdfName('Span') };

interface Writing {
  readonly pages: readonly PdfReference[];
  /** Who owns each marked stretch, page by page. */
  readonly owners: readonly Map<number, PdfReference>[];
  /** Who owns each annotation. */
  readonly objectOwners: Map<PdfReference, PdfReference>;
  /** Elements with names, in order. */
  readonly named: (readonly [name: string, reference: PdfReference])[];
}

/** Writes the tag tree anew, with its ways back from the pages. */
export function writeStructure({ pdf, tree }: Mending): void {
  const pages = pdf.pages.map((page) => page.reference);
  const writing: Writing = { pages, owners: pages.map(() => new Map()), objectOwners: new Map(), named: [] };
  const root = new PdfReference();
  const top = writeElement(tree, root, writing);
  root.value = newDictionary({
    Type: new PdfName('StructTreeRoot'),
    K: [top],
    RoleMap: newDictionary(roles),
    ...parentTree(writing, pdf.pages),
    ...(writing.named.length === 0 ? {} : { IDTree: idTree(writing) }),
  });
  putAll(pdf.catalog, {
    StructTreeRoot: root,
    MarkInfo: newDictionary({ Marked: true }),
    PageLabels: newDictionary({ Nums: [0, newDictionary({ S: new PdfName('D') })] }),
  });
}

function writeElement(element: StructureElement, parent: PdfReference, writing: Writing): PdfReference {
  const reference = new PdfReference();
  const page = firstPage(element);
  const kids = element.children.map((child) => writeChild(child, { reference, page }, writing));
  const text = (value: string | undefined): PdfText | undefined => (value === undefined ? undefined : pdfText(value));
  reference.value = newDictionary({
    Type: new PdfName('StructElem'),
    S: new PdfName(element.type),
    P: parent,
    Pg: page === undefined ? undefined : writing.pages[page],
    K: kids.length > 1 ? kids : kids[0],
    Lang: text(element.language),
    Alt: text(element.alternative),
    E: text(element.expansion),
    ActualText: text(element.actualText),
    ID: text(element.id),
    A: element.attributes.length > 1 ? [...element.attributes] : element.attributes[0],
  });
  if (element.id !== undefined) writing.named.push([element.id, reference]);
  return reference;
}

function firstPage(element: StructureElement): number | undefined {
  return element.children.find((child) => child.kind !== 'element')?.page;
}

function writeChild(
  child: StructureChild,
  owner: { readonly reference: PdfReference; readonly page: number | undefined },
  writing: Writing,
): PdfValue {
  if (child.kind === 'element') return writeElement(child, owner.reference, writing);
  const page = child.page === owner.page ? undefined : writing.pages[child.page];
  if (child.kind === 'object') {
    writing.objectOwners.set(child.reference, owner.reference);
    return newDictionary({ Type: new PdfName('OBJR'), Obj: child.reference, Pg: page });
  }
  writing.owners[child.page]?.set(child.number, owner.reference);
  if (page === undefined) return child.number;
  return newDictionary({ Type: new PdfName('MCR'), MCID: child.number, Pg: page });
}

function parentTree(writing: Writing, pages: Mending['pdf']['pages']): Readonly<Record<string, PdfValue>> {
  const numbers: PdfValue[] = [];
  for (const [index, owners] of writing.owners.entries()) {
    const last = Math.max(-1, ...owners.keys());
    const list = Array.from({ length: last + 1 }, (_, number) => owners.get(number) ?? null);
    numbers.push(index, new PdfReference(list));
    pages[index]?.dictionary.set('StructParents', index);
  }
  let next = pages.length;
  for (const page of pages) {
    for (const { reference, dictionary } of annotationsOf(page)) {
      const owner = writing.objectOwners.get(reference);
      if (owner === undefined) continue;
      numbers.push(next, owner);
      dictionary.set('StructParent', next);
      next += 1;
    }
  }
  return { ParentTree: new PdfReference(newDictionary({ Nums: numbers })), ParentTreeNextKey: next };
}

/** The names of elements, sorted as PDF wants them. */
function idTree({ named }: Writing): PdfReference {
  const sorted = named.toSorted(([one], [other]) => (one < other ? -1 : 1));
  const [first, last] = [sorted[0]?.[0] ?? '', sorted.at(-1)?.[0] ?? ''];
  const leaf = newDictionary({
    Limits: [pdfText(first), pdfText(last)],
    Names: sorted.flatMap(([name, reference]) => [pdfText(name), reference]),
  });
  return new PdfReference(newDictionary({ Kids: [new PdfReference(leaf)] }));
}
