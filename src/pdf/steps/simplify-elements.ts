import type { Mending } from '../mending.ts';
import { isInline, newElement } from '../structure.ts';
import type { StructureChild, StructureElement } from '../structure.ts';

/** Elements whose words need an element of their own. */
const containers = new Set(['Document', 'Sect', 'Div', 'BlockQuote', 'Part', 'Art', 'Note']);

/** Takes away the wrappers that the print puts round every run of words, and gives words without an element one: screen readers skip what stands in pieces. */
export function simplifyElements({ tree }: Mending): void {
  simplify(tree);
}

function simplify(element: StructureElement): void {
  for (const child of element.children) if (child.kind === 'element') simplify(child);
  const kept = element.children
    .flatMap((child) => freed(child, element))
    .filter((child) => child.kind !== 'element' || !isEmpty(child));
  // What a list was gathered in has room for many more, and a document has very many lists.
  element.children = kept.slice();
  if (containers.has(element.type)) element.children = withParagraphs(element.children);
}

/** What a wrapper without meaning holds, in its place. */
function freed(child: StructureChild, parent: StructureElement): StructureChild | StructureChild[] {
  if (child.kind !== 'element' || (child.type !== 'NonStruct' && child.type !== 'Div')) return child;
  const holdsWords = child.children.every((each) => isInline(each));
  const saysMore = (child.language ?? child.expansion ?? child.alternative ?? child.actualText) !== undefined;
  if (saysMore) {
    child.type = holdsWords ? 'Span' : 'Div';
    return child;
  }
  const isRun = child.children.every((each) => each.kind !== 'element');
  if (holdsWords && !isRun && containers.has(parent.type) && parent.type !== 'Note') {
    child.type = 'P';
    return child;
  }
  return child.children;
}

/** Cells stand for their place even when they are empty. */
function isEmpty(element: StructureElement): boolean {
  return element.children.length === 0 && !['TH', 'TD', 'TR', 'Figure', 'LBody', 'LI'].includes(element.type);
}

function withParagraphs(children: readonly StructureChild[]): StructureChild[] {
  const made: StructureChild[] = [];
  let open: StructureElement | undefined;
  for (const child of children) {
    if (!isInline(child)) {
      open = undefined;
      made.push(child);
    } else if (open === undefined) {
      open = newElement('P', [child]);
      made.push(open);
    } else open.children.push(child);
  }
  return made;
}
