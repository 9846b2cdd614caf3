import type { Mending } from '../mending.ts';
import { nameOf } from '../objects.ts';
import { contentsOf, visitElements } from '../structure.ts';
import type { StructureElement } from '../structure.ts';

/** Keeps the first of the headings that a browser prints on every page of a table: the others are drawn, and read out no more. */
export function keepFirstHeaders({ tree }: Mending): void {
  visitElements(tree, (table) => {
    if (table.type !== 'Table') return;
    const pages = pagesOf(table);
    if (pages.size < 2) return;
    const rows = table.children.filter((child): child is StructureElement => child.kind === 'element');
    for (const row of rows) if (isRepeated(row, pages)) keepFirstPage(row);
  });
}

function pagesOf(element: StructureElement): ReadonlySet<number> {
  return new Set(contentsOf(element).map((content) => content.page));
}

/** A row of column headings that stands on every page of its table from its own first one on. */
function isRepeated(row: StructureElement, tablePages: ReadonlySet<number>): boolean {
  const cells = row.children.filter((child): child is StructureElement => child.kind === 'element');
  const headings = cells.filter((cell) => cell.type === 'TH');
  if (headings.length === 0 || !headings.every(isColumnHeading)) return false;
  const own = pagesOf(row);
  const first = Math.min(...own);
  const later = [...tablePages].filter((page) => page > first);
  return later.length > 0 && later.every((page) => own.has(page));
}

function isColumnHeading(cell: StructureElement): boolean {
  return cell.attributes.some((attributes) => nameOf(attributes, 'Scope') === 'Column');
}

function keepFirstPage(element: StructureElement): void {
  const first = Math.min(...pagesOf(element));
  const keep = (each: StructureElement): void => {
    each.children = each.children.filter((child) => child.kind !== 'content' || child.page === first);
    for (const child of each.children) if (child.kind === 'element') keep(child);
  };
  keep(element);
}
