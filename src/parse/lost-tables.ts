import type { PastedLines } from './line-layout.ts';
import { isEmptyAt, isText } from './line-layout.ts';

/** Rows of a table as Word and PDFs leave it: lines from and up to which cells stand between tabs. */
export interface LostTable {
  /** The first row. */
  readonly first: number;
  /** The last row. */
  readonly last: number;
}

/** Finds at least two lines in a row with as many cells each. */
export function findLostTables(pasted: PastedLines): readonly LostTable[] {
  const tables: LostTable[] = [];
  let columns = 0;
  let first = 0;
  const close = (end: number): void => {
    if (columns > 1 && end - first > 1) tables.push({ first, last: end - 1 });
  };
  for (const index of pasted.lines.keys()) {
    const count = cellsAt(pasted, index);
    if (count === columns && count > 1) continue;
    close(index);
    columns = count;
    first = index;
  }
  close(pasted.lines.length);
  return tables;
}

function cellsAt(pasted: PastedLines, index: number): number {
  const line = pasted.lines[index];
  if (line === undefined || isEmptyAt(pasted, index) || !isText(line)) return 0;
  const cells = line.text.trim().split(/\t+/u);
  const [first = ''] = cells;
  // A label with its value, or a sign that is a bullet in Word's own typeface.
  const isLabel = /[:：]$/u.test(first) || pasted.known.isParticular(first);
  return isLabel || !/[\p{L}\d]{2}|^\d$/u.test(first) ? 0 : cells.length;
}
