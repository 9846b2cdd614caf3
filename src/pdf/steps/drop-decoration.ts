import type { Mending } from '../mending.ts';
import type { PageContent } from '../page-content.ts';
import { visitElements } from '../structure.ts';

/** Where lines and areas are what is meant: drawings, and the signs of lists. */
const drawn = new Set(['Figure', 'Lbl', 'Formula']);

/** Takes out of elements what draws neither words nor pictures, such as the borders of tables, and what was never drawn at all. */
export function dropDecoration({ pdf, tree }: Mending): void {
  const wordy = pdf.pages.map(({ content }) => numbersWith(content, ({ words, pictures }) => words || pictures));
  const all = pdf.pages.map(({ content }) => numbersWith(content, () => true));
  visitElements(tree, (element) => {
    const meant = drawn.has(element.type) ? all : wordy;
    element.children = element.children.filter(
      (child) => child.kind !== 'content' || meant[child.page]?.has(child.number) === true,
    );
  });
}

/** The numbers of a page's marked stretches by what they draw. */
function numbersWith(
  content: PageContent,
  isWanted: (draws: PageContent['marked'][number]['draws']) => boolean,
): ReadonlySet<number> {
  return new Set(
    content.marked.flatMap(({ number, draws }) => (number !== undefined && isWanted(draws) ? number : [])),
  );
}
