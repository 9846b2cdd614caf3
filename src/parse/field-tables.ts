import { matchesIn } from '../source/matches.ts';
import type { Located, Span } from '../source/span.ts';
import type { FoundRows, LabelRow } from './label-row.ts';
import type { Line } from './pasted-lines.ts';
import type { KnownNames } from './written-notes.ts';

const tableRow = /^\s*\|(.*)$/u;

/** The rows of a table of fields that begins at a line: names and values side by side, at least one of the names known. */
export function fieldTableAt(lines: readonly Line[], index: number, known: KnownNames): FoundRows | undefined {
  if (!tableRow.test(lines[index]?.text ?? '')) return undefined;
  const rows: LabelRow[] = [];
  let next = index;
  for (let line = lines[next]; line !== undefined && tableRow.test(line.text); line = lines[next]) {
    const cells = cellsOf(line);
    if (cells.length > 2 && !arePairs(cells, known)) return undefined;
    const isRule = cells.every((cell) => /^[\s:|-]*$/u.test(cell.value));
    // The row above the rule names the columns, unless it is a field itself.
    const isHead =
      isRule &&
      rows.length === 1 &&
      rows.every((row) => !known.isField(row.name.value) && isColumnName(row.name.value));
    if (isHead) rows.pop();
    if (!isRule) rows.push(...rowsOf(cells, known));
    next += 1;
  }
  return rows.some((row) => known.isField(row.name.value)) ? { rows, next } : undefined;
}

function isColumnName(name: string): boolean {
  return /^(?:items?|fields?|headings?|labels?|names?|details?|eitem|maes)$/iu.test(name);
}

/** Word's forms often set two fields side by side. */
function arePairs(cells: readonly Located<string>[], known: KnownNames): boolean {
  const names = cells.filter((cell, column) => column % 2 === 0 && cell.value.trim() !== '');
  return (
    cells.length % 2 === 0 &&
    names.every((cell) => known.isField(labelIn(cell).value) || /^[\s:|-]*$/u.test(cell.value))
  );
}

function rowsOf(cells: readonly Located<string>[], known: KnownNames): readonly LabelRow[] {
  return cells.flatMap((cell, column): LabelRow[] => {
    if (column % 2 === 1) return [];
    const name = labelIn(cell);
    const value = contentOf(cells[column + 1]);
    const isCaption = value === undefined && !known.isField(name.value) && name.value === name.value.toUpperCase();
    return name.value === '' || isCaption ? [] : [{ name, ...(value === undefined ? {} : { value }) }];
  });
}

function cellsOf(line: Line): readonly Located<string>[] {
  const inner = line.text.trimEnd().replace(/\|$/u, '');
  const cells: Located<string>[] = [];
  let start = inner.indexOf('|') + 1;
  for (const match of [...matchesIn(inner.slice(start), /(?<!\\)\|/gu), undefined]) {
    const end = match === undefined ? inner.length : inner.indexOf('|') + 1 + match.index;
    cells.push({ value: inner.slice(start, end), span: { start: line.start + start, end: line.start + end } });
    start = end + 1;
  }
  return cells;
}

function labelIn(cell: Located<string>): Located<string> {
  const name = cell.value.replaceAll(/^[\s*_]+|[\s*_:：]+$/gu, '');
  const start = cell.span.start + cell.value.indexOf(name);
  return { value: name, span: { start, end: start + name.length } };
}

function contentOf(cell: Located<string> | undefined): Span | undefined {
  const text = cell?.value.trim() ?? '';
  if (cell === undefined || text === '') return undefined;
  const start = cell.span.start + cell.value.indexOf(text);
  return { start, end: start + text.length };
}
