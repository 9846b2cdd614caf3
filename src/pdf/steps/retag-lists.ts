import type { Mending } from '../mending.ts';
import { newElement, visitElements } from '../structure.ts';
import type { StructureChild, StructureElement } from '../structure.ts';

/** Gives every item of a list its body: the print puts what follows the label, lists within lists too, straight into the item. */
export function retagLists({ tree }: Mending): void {
  visitElements(tree, (element) => {
    if (element.type === 'L') element.children = element.children.map(asItem);
    if (element.type === 'LI') element.children = withBody(element);
  });
}

/** Whatever stands in a list and is neither item nor caption is an item. */
function asItem(child: StructureChild): StructureChild {
  if (child.kind !== 'element') return newElement('LI', [child]);
  if (child.type === 'LI' || child.type === 'Caption') return child;
  if (child.type === 'NonStruct') child.type = 'LI';
  return child.type === 'LI' ? child : newElement('LI', [child]);
}

function withBody(item: StructureElement): StructureChild[] {
  const is = (child: StructureChild, type: string): boolean => child.kind === 'element' && child.type === type;
  if (item.children.some((child) => is(child, 'LBody'))) return item.children;
  const labels = item.children.filter((child) => is(child, 'Lbl'));
  const rest = item.children.filter((child) => !is(child, 'Lbl'));
  return [...labels, newElement('LBody', rest)];
}
