import { PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { PDFContext, PDFDict } from '@cantoo/pdf-lib';
import type { Mending } from '../mending.ts';
import { listOf, nameOf, newDictionary, newList, numberOf, pdfText } from '../objects.ts';
import { visitElements } from '../structure.ts';
import type { StructureElement } from '../structure.ts';

/** Names header cells and notes by their order in the document: the browser's names differ from print to print. */
export function numberElements({ pdf, tree }: Mending): void {
  const names = new Map<string, string>();
  const counts = { headers: 0, notes: 0 };
  visitElements(tree, (element) => {
    const before = element.id;
    if (element.type === 'TH') element.id = `header-${String((counts.headers += 1))}`;
    else element.id = element.type === 'Note' ? `note-${String((counts.notes += 1))}` : undefined;
    if (before !== undefined && element.id !== undefined) names.set(before, element.id);
  });
  visitElements(tree, (element) => {
    element.attributes = element.attributes.flatMap((attributes) => rewritten(attributes, names) ?? []);
    if (element.type === 'L') nameNumbering(element, pdf.context);
  });
}

/** A cell's attributes with the new names; nothing where they say only what goes without saying. */
function rewritten(attributes: PDFDict, names: ReadonlyMap<string, string>): PDFDict | undefined {
  if (nameOf(attributes, 'O') !== 'Table') return attributes;
  if (numberOf(attributes, 'RowSpan') === 1 || numberOf(attributes, 'ColSpan') === 1) return undefined;
  if (attributes.get(PDFName.of('Headers')) === undefined) return attributes;
  const headers = listOf(attributes, 'Headers').flatMap((header) =>
    header instanceof PDFString || header instanceof PDFHexString ? (names.get(header.decodeText()) ?? []) : [],
  );
  if (headers.length === 0) return undefined;
  const { context } = attributes;
  return newDictionary(context, {
    O: PDFName.of('Table'),
    Headers: newList(
      context,
      headers.map((name) => pdfText(name)),
    ),
  });
}

/** A list with labels says what kind they are. */
function nameNumbering(list: StructureElement, context: PDFContext): void {
  const isTold = list.attributes.some((attributes) => nameOf(attributes, 'ListNumbering') !== undefined);
  const hasLabels = list.children.some(
    (item) =>
      item.kind === 'element' && item.children.some((child) => child.kind === 'element' && child.type === 'Lbl'),
  );
  if (isTold || !hasLabels) return;
  const numbering = { O: PDFName.of('List'), ListNumbering: PDFName.of('Decimal') };
  list.attributes = [...list.attributes, newDictionary(context, numbering)];
}
