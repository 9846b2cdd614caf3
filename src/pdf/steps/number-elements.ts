import { pdfText, wordsOf } from '../file/texts.ts';
import { PdfName, PdfText } from '../file/values.ts';
import type { PdfDictionary } from '../file/values.ts';
import type { Mending } from '../mending.ts';
import { listOf, nameOf, newDictionary } from '../objects.ts';
import { visitElements } from '../structure.ts';
import type { StructureElement } from '../structure.ts';

/** Names header cells and notes by their order in the document: the browser's names differ from print to print. */
export function numberElements({ tree }: Mending): void {
  const names = new Map<string, string>();
  const counts = { headers: 0, notes: 0 };
  visitElements(tree, (element) => {
    const before = element.id;
    if (element.type === 'TH') element.id = `header-${String((counts.headers += 1))}`;
    else element.id = element.type === 'Note' ? `note-${String((counts.notes += 1))}` : undefined;
    if (before !== undefined && element.id !== undefined) names.set(before, element.id);
  });
  visitElements(tree, (element) => {
    if (element.attributes.length > 0)
      element.attributes = element.attributes.flatMap((attributes) => rewritten(attributes, names) ?? []);
    if (element.type === 'L') nameNumbering(element);
  });
}

/** A cell's attributes with the new names; nothing where there are none. */
function rewritten(attributes: PdfDictionary, names: ReadonlyMap<string, string>): PdfDictionary | undefined {
  if (nameOf(attributes, 'O') !== 'Table') return attributes;
  if (!attributes.has('Headers')) return attributes;
  const headers = listOf(attributes, 'Headers').flatMap((header) =>
    header instanceof PdfText ? (names.get(wordsOf(header)) ?? []) : [],
  );
  if (headers.length === 0) return undefined;
  return newDictionary({ O: new PdfName('Table'), Headers: headers.map((name) => pdfText(name)) });
}

/** A list with labels says what kind they are. */
function nameNumbering(list: StructureElement): void {
  const isTold = list.attributes.some((attributes) => nameOf(attributes, 'ListNumbering') !== undefined);
  const hasLabels = list.children.some(
    (item) =>
      item.kind === 'element' && item.children.some((child) => child.kind === 'element' && child.type === 'Lbl'),
  );
  if (isTold || !hasLabels) return;
  const numbering = { O: new PdfName('List'), ListNumbering: new PdfName('Decimal') };
  list.attributes = [...list.attributes, newDictionary(numbering)];
}
