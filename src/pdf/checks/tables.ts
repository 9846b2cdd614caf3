import type { Finding } from '../finding.ts';
import { nameOf, listOf, numberOf } from '../objects.ts';
import { contentsOf, visitElements } from '../structure.ts';
import type { StructureElement } from '../structure.ts';
import type { CheckedPdf } from './checked-pdf.ts';

/** What is wrong with tables: each row fills the same columns, and each cell can be told its headings. */
export function tableFindings({ tree }: CheckedPdf): readonly Finding[] {
  const findings: Finding[] = [];
  visitElements(tree, (table) => {
    if (table.type !== 'Table') return;
    const page = contentsOf(table)[0]?.page;
    const at = page === undefined ? {} : { page: page + 1 };
    const rows = rowsOf(table);
    if (new Set(widths(rows)).size > 1)
      findings.push({ clause: 'PDF/UA-1 7.2', words: 'The rows of a table have different numbers of cells.', ...at });
    if (rows.flat().some((cell) => cell.type === 'TH' && !hasScope(cell)) && !namesHeaders(rows))
      findings.push({
        clause: 'PDF/UA-1 7.5',
        words: 'A heading of a table does not say whether it is of a row or a column.',
        ...at,
      });
  });
  return findings;
}

function elementsIn(element: StructureElement): readonly StructureElement[] {
  return element.children.filter((child): child is StructureElement => child.kind === 'element');
}

function rowsOf(table: StructureElement): readonly (readonly StructureElement[])[] {
  const parts = elementsIn(table).flatMap((child) =>
    /^T(?:Head|Body|Foot)$/u.test(child.type) ? elementsIn(child) : child,
  );
  return parts
    .filter((row) => row.type === 'TR')
    .map((row) => elementsIn(row).filter((cell) => cell.type === 'TH' || cell.type === 'TD'));
}

function attributeOf(cell: StructureElement, key: string): number {
  const value = cell.attributes.map((attributes) => numberOf(attributes, key)).find((each) => each !== undefined);
  return Math.min(Math.max(value ?? 1, 1), 1000);
}

/** How many columns each row fills, cells that reach down from rows above counted. */
function widths(rows: readonly (readonly StructureElement[])[]): readonly number[] {
  let reaching: { columns: number; rows: number }[] = [];
  return rows.map((row) => {
    const above = reaching.reduce((sum, { columns }) => sum + columns, 0);
    const own = row.reduce((sum, cell) => sum + attributeOf(cell, 'ColSpan'), 0);
    const lasting = [
      ...reaching,
      ...row.map((cell) => ({ columns: attributeOf(cell, 'ColSpan'), rows: attributeOf(cell, 'RowSpan') })),
    ];
    reaching = lasting.map((cell) => ({ ...cell, rows: cell.rows - 1 })).filter((cell) => cell.rows > 0);
    return above + own;
  });
}

function hasScope(cell: StructureElement): boolean {
  return cell.attributes.some((attributes) => nameOf(attributes, 'Scope') !== undefined);
}

function namesHeaders(rows: readonly (readonly StructureElement[])[]): boolean {
  const cells = rows.flat().filter((cell) => cell.type === 'TD');
  return cells.every((cell) => cell.attributes.some((attributes) => listOf(attributes, 'Headers').length > 0));
}
