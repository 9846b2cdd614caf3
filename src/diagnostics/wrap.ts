import { displayWidth } from './display-width.ts';

/**
 * The text in lines of at most `columns` columns, broken at spaces; lines after the first begin with `indent`. A word that is longer
 * than a line stands on one by itself. The text must be printable: see `printable`.
 */
export function wrap(text: string, options: { readonly columns: number; readonly indent: string }): readonly string[] {
  const lines: string[] = [];
  let line: string | undefined;
  for (const word of text.split(' ')) {
    const longer: string = line === undefined ? word : `${line} ${word}`;
    if (line === undefined || displayWidth(longer) <= options.columns) {
      line = longer;
    } else {
      lines.push(line.trimEnd());
      line = options.indent + word;
    }
  }
  return [...lines, line ?? ''];
}
