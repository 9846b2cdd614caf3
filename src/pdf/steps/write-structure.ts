import { pdfText } from '../file/texts.ts';
import { PdfName, PdfReference } from '../file/values.ts';
import type { ObjectSource, PdfDictionary, PdfText, PdfValue } from '../file/values.ts';
import type { Mending } from '../mending.ts';
import { newDictionary, putAll } from '../objects.ts';
import { annotationsOf } from '../opened-pdf.ts';
import type { StructureElement } from '../structure.ts';

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

/** What an element is written with. */
interface Surroundings {
  readonly parent: PdfReference;
  /** Its children that are elements, in order. */
  readonly kids: readonly PdfReference[];
  readonly pages: readonly PdfReference[];
}

const elementType = new PdfName('StructElem');

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
  const kids = element.children
    .filter((child) => child.kind === 'element')
    .map((child) => writeElement(child, reference, writing));
  for (const child of element.children) {
    if (child.kind === 'object') writing.objectOwners.set(child.reference, reference);
    else if (child.kind === 'content') writing.owners[child.page]?.set(child.number, reference);
  }
  reference.comesFrom(new WrittenElement(element, { parent, kids, pages: writing.pages }), 0);
  if (element.id !== undefined) writing.named.push([element.id, reference]);
  return reference;
}

/** An element as it is written. There are very many, so each is made when it is asked for. */
class WrittenElement implements ObjectSource {
  readonly #element: StructureElement;
  readonly #around: Surroundings;

  constructor(element: StructureElement, around: Surroundings) {
    this.#element = element;
    this.#around = around;
  }

  objectAt(): PdfDictionary {
    const element = this.#element;
    const { parent, pages } = this.#around;
    const page = element.children.find((child) => child.kind !== 'element')?.page;
    const kids = this.#kids(page);
    const text = (value: string | undefined): PdfText | undefined => (value === undefined ? undefined : pdfText(value));
    return newDictionary({
      Type: elementType,
      S: new PdfName(element.type),
      P: parent,
      Pg: page === undefined ? undefined : pages[page],
      K: kids.length > 1 ? kids : kids[0],
      Lang: text(element.language),
      Alt: text(element.alternative),
      E: text(element.expansion),
      ActualText: text(element.actualText),
      ID: text(element.id),
      A: element.attributes.length > 1 ? [...element.attributes] : element.attributes[0],
    });
  }

  /** What it holds; what stands on its own page needs not say so. */
  #kids(ownPage: number | undefined): PdfValue[] {
    const { kids, pages } = this.#around;
    let next = 0;
    return this.#element.children.map((child): PdfValue => {
      if (child.kind === 'element') return kids[next++] ?? null;
      const page = child.page === ownPage ? undefined : pages[child.page];
      if (child.kind === 'object') return newDictionary({ Type: new PdfName('OBJR'), Obj: child.reference, Pg: page });
      return page === undefined
        ? child.number
        : newDictionary({ Type: new PdfName('MCR'), MCID: child.number, Pg: page });
    });
  }
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
