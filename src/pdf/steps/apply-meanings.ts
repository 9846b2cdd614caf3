import type { Mending } from '../mending.ts';
import { readLanguage } from '../meaning.ts';
import { newElement, visitElements } from '../structure.ts';
import type { StructureElement } from '../structure.ts';

/** Gives elements what the page says of them and the print could only carry in their language: what they are, what they stand for. */
export function applyMeanings({ tree, wishes }: Mending): void {
  tree.language = wishes.language;
  visitElements(tree, (element) => {
    if (element === tree || element.language === undefined) return;
    const { language, index } = readLanguage(element.language);
    element.language = language;
    if (index !== undefined) element.meaning = wishes.meanings[index];
  });
  visitElements(tree, (element) => {
    const { meaning } = element;
    if (meaning?.expansion !== undefined) element.expansion = meaning.expansion;
    if (meaning?.type === 'Sect' && element.type === 'NonStruct') element.type = 'Sect';
    for (const child of element.children) surround(element, child);
  });
  dropRepeatedLanguages(tree, wishes.language);
}

/** A reference holds its link; a note stands within its item of a list. */
function surround(parent: StructureElement, child: StructureElement['children'][number]): void {
  if (child.kind !== 'element') return;
  if (child.type === 'NonStruct' && child.children.some((each) => each.kind === 'object')) child.type = 'Link';
  const type = child.meaning?.type;
  if (type === 'Reference' && child.type === 'Link' && parent.type !== 'Reference')
    parent.children.splice(parent.children.indexOf(child), 1, newElement('Reference', [child]));
  if (type !== 'Note' || child.type === 'Note') return;
  const isLabel = (each: StructureElement['children'][number]): boolean =>
    each.kind === 'element' && each.type === 'Lbl';
  const labels = child.children.filter(isLabel);
  const note = newElement(
    'Note',
    child.children.filter((each) => !isLabel(each)),
  );
  child.children = [...labels, note];
}

/** A language that holds already need not be said again. */
function dropRepeatedLanguages(element: StructureElement, outer: string): void {
  for (const child of element.children) {
    if (child.kind !== 'element') continue;
    const language = child.language ?? outer;
    if (language === outer) child.language = undefined;
    dropRepeatedLanguages(child, language);
  }
}
