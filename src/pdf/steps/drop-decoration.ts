import type { Mending } from '../mending.ts';
import { visitElements } from '../structure.ts';
import type { StructureChild } from '../structure.ts';

/** Where lines and areas are what is meant: drawings, and the signs of lists. */
const drawn = new Set(['Figure', 'Lbl', 'Formula']);

/** Takes out of elements what shows neither words nor pictures, such as the borders of tables, and what was never drawn at all. */
export function dropDecoration({ pdf, tree }: Mending): void {
  const shown = pdf.pages.map(({ content }) => new Map(content.marked.map(({ number, shows }) => [number, shows])));
  visitElements(tree, (element) => {
    const areLinesMeant = drawn.has(element.type);
    const stays = (child: StructureChild): boolean => {
      if (child.kind !== 'content') return true;
      const shows = shown[child.page]?.get(child.number);
      return shows === true || (shows === false && areLinesMeant);
    };
    if (!element.children.every(stays)) element.children = element.children.filter(stays);
  });
}
