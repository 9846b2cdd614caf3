/** One line of a text, with its place. */
export interface Line {
  /** The line without its end. */
  readonly text: string;
  /** The offset at which it begins. */
  readonly start: number;
}

/** The lines of a text, in order. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|\n|\r|\f|\u2028/gu)) {
    lines.push({ text: text.slice(start, match.index), start });
    start = match.index + match[0].length;
  }
  lines.push({ text: text.slice(start), start });
  return lines;
}

/** Whether a line holds nothing that is seen. */
export function isBlank(line: Line | undefined): boolean {
  return line === undefined || /^[\s\u00A0\u200B\uFEFF]*$/u.test(line.text);
}

/** The bullet or number that Word, a PDF or Markdown puts before an item. */
export interface Marker {
  /** What kind it is: items of one list have one kind. */
  readonly kind: string;
  /** The columns before it (a tab counts four). */
  readonly indent: number;
  /** The index in the line at which the item's text begins. */
  readonly length: number;
}

const bullet = /^([\s\u00A0]*)([•·▪◦‣●○■□➢✓\uF0B7\uF0A7*+-]|–|—|o(?=\t))[\t \u00A0]+(?=\S)/u;
const number = /^([\s\u00A0]*)(\(?)(\d{1,2}(?:\.\d{1,2})+|\d{1,3}|[ivx]{1,5}|[A-Za-z]|R\d{1,2})([.)]?\)?)([\t \u00A0]+)(?=\S)/u;

/** The marker at the start of a line, if there is one. */
export function markerOf(line: Line): Marker | undefined {
  const bulleted = bullet.exec(line.text);
  if (bulleted !== null) return { kind: bulleted[2] ?? '', indent: columns(bulleted[1] ?? ''), length: bulleted[0].length };
  const numbered = number.exec(line.text);
  if (numbered === null) return undefined;
  const [whole, before = '', opening = '', digits = '', closing = '', gap = ''] = numbered;
  const isCompound = digits.includes('.') || digits.startsWith('R');
  const isMarked = closing !== '' || (isCompound && (gap.includes('\t') || gap.length >= 1));
  if (!isMarked) return undefined;
  return { kind: `${opening}${numberKind(digits)}${isCompound ? '' : closing}`, indent: columns(before), length: whole.length };
}

function numberKind(digits: string): string {
  if (/^R/u.test(digits)) return 'R1';
  if (digits.includes('.')) return digits.replace(/\d+/gu, '1');
  if (/^\d/u.test(digits)) return '1';
  if (/^[ivx]+$/u.test(digits) && digits !== 'v' && digits !== 'x') return 'i';
  return /[A-Z]/u.test(digits) ? 'A' : 'a';
}

/** The columns that white space takes; a tab counts four. */
export function columns(whiteSpace: string): number {
  return whiteSpace.replaceAll('\t', '    ').length;
}
