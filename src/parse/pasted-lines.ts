import { matchesIn } from '../source/matches.ts';
/** One line of a text, with its place. */
export interface Line {
  /** Whether the letter `o` at its start is a bullet that has lost its tab. */
  readonly isLetterBullet?: boolean;
  /** The line without its end. */
  readonly text: string;
  /** The offset at which it begins. */
  readonly start: number;
}

/** The lines of a text, in order. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const match of matchesIn(text, /\r\n|\n|\r|\f|\u2028/gu)) {
    lines.push({ text: withoutGap(text.slice(start, match.index)), start });
    start = match.index + match[0].length;
  }
  lines.push({ text: withoutGap(text.slice(start)), start });
  return withLetterBullets(lines);
}

/** The tabs that a suppression leaves behind would make a short line long. */
function withoutGap(line: string): string {
  return line.endsWith('\t'.repeat(16)) ? line.trimEnd() : line;
}

const letterBullet = /^\s*o \S/u;

/** Word's second bullet comes out of a PDF as the letter `o`. In Welsh that is a word: a bullet follows a stop or another one, and does not come alone. */
function withLetterBullets(lines: readonly Line[]): readonly Line[] {
  const found = new Set<number>();
  let above = '';
  let isBelowBullet = false;
  for (const [index, line] of lines.entries()) {
    if (line.text.trim() === '') continue;
    const isOne: boolean =
      letterBullet.test(line.text.slice(0, 40)) && (isBelowBullet || /[.:;,]$|\b(?:and|or)$/u.test(above.slice(-10)));
    if (isOne) found.add(index);
    isBelowBullet = isOne || (isBelowBullet && /^\s+\p{Ll}/u.test(line.text.slice(0, 40)));
    above = line.text.trimEnd();
  }
  return found.size < 2
    ? lines
    : lines.map((line, index) => (found.has(index) ? { ...line, isLetterBullet: true } : line));
}

/** Whether a line holds nothing that is seen. */
export function isBlank(line: Line | undefined): boolean {
  return line === undefined || !/[^\s\u200B\u2060\uFEFF]/u.test(line.text);
}

/** The columns that white space takes; a tab goes on to the next multiple of four. */
export function columns(whiteSpace: string): number {
  let column = 0;
  for (const character of whiteSpace) column += character === '\t' ? 4 - (column % 4) : 1;
  return column;
}

/** The columns of white space before a line's text. */
export function indentOf(line: Line): number {
  return columns(/^\s*/u.exec(line.text)?.[0] ?? '');
}

/** What a marker can be taken for: `i` is a Roman one or the ninth letter. */
export interface MarkerReading {
  /** Its form: markers of one list have one. */
  readonly kind: string;
  /** Which item of its list it is, from 1. */
  readonly ordinal: number;
}

/** The bullet or number that Word, a PDF or Markdown puts before an item. */
export interface Marker {
  /** `bullet` one that only Word and PDFs make, `dash` and `mark` (Markdown's own), `number`. */
  readonly type: 'bullet' | 'dash' | 'mark' | 'number';
  /** What it can be taken for, the likelier first. */
  readonly readings: readonly MarkerReading[];
  /** The columns before it. */
  readonly indent: number;
  /** Whether a tab follows it, as in Word's lists. */
  readonly isTabbed: boolean;
  /** The index in the line at which the item's text begins. */
  readonly length: number;
}

// A bullet or number that stands alone on its line is an item too: an empty one, or one whose text stands on the next line.
const bullet = /^(\s*)([•·▪◦‣●○■□➢✓\uF0B7\uF0A7*+-]|[–—]|[o§Øü](?=\t))([\t \u00A0]+(?=\S)|\s*$)/u;
const lostBullet = /^(\s*)(o)( +)/u;
const number =
  /^(\s*)(\(?)(\d{1,2}(?:\.\d{1,2})+|\d{1,3}|[ivx]{1,5}|[A-Za-z]|R\d{1,2})([.)]?\)?)([\t \u00A0]+(?=\S)|\s*$)/u;
// A dash or colon after the number of a recommendation is part of the number: "R1 – That Cabinet …", "R1: That Cabinet …".
const recommendation = /^(\s*)()(R\d{1,2})(:|(?=[\t \u00A0]+[–-]))([\t \u00A0]+(?:[–-][\t \u00A0]+)?(?=\S))/u;

/** The marker at the start of a line, if there is one. */
export function markerOf(line: Line): Marker | undefined {
  const bulleted = line.isLetterBullet === true ? lostBullet.exec(line.text) : bullet.exec(line.text);
  if (bulleted !== null) {
    const [whole, before = '', sign = '', gap = ''] = bulleted;
    // A dash or star alone is a rule or an underline.
    if (whole.length === line.text.length && !/[•▪◦‣●\uF0B7\uF0A7]/u.test(sign)) return undefined;
    const type = /[*+-]/u.test(sign) ? 'mark' : /[–—]/u.test(sign) ? 'dash' : 'bullet';
    const readings = [{ kind: sign, ordinal: 1 }];
    return { type, readings, indent: columns(before), isTabbed: gap.includes('\t'), length: whole.length };
  }
  const numbered = recommendation.exec(line.text) ?? number.exec(line.text);
  if (numbered === null) return undefined;
  const [whole, before = '', opening = '', digits = '', closing = '', gap = ''] = numbered;
  const isCompound = digits.includes('.') || digits.startsWith('R');
  if (closing === '' && !(isCompound && digits.length > 1)) return undefined;
  const isAlone = whole.length === line.text.length;
  if (isAlone && !/^(?:R?\d)/u.test(digits)) return undefined;
  const readings = readingsOf(digits).map(({ kind, ordinal }) => ({
    kind: `${opening}${kind}${isCompound ? '' : closing}`,
    ordinal,
  }));
  return { type: 'number', readings, indent: columns(before), isTabbed: gap.includes('\t'), length: whole.length };
}

function readingsOf(digits: string): readonly MarkerReading[] {
  if (digits.length > 1 && digits.startsWith('R')) return [{ kind: 'R1', ordinal: Number(digits.slice(1)) }];
  if (digits.includes('.')) {
    return [{ kind: digits.replaceAll(/\d+/gu, '1'), ordinal: Number(digits.split('.').at(-1)) }];
  }
  if (/^\d/u.test(digits)) return [{ kind: '1', ordinal: Number(digits) }];
  const roman = romanNumber(digits);
  const asRoman = roman === undefined ? [] : [{ kind: 'i', ordinal: roman }];
  if (digits.length > 1) return asRoman;
  const kind = /[A-Z]/u.test(digits) ? 'A' : 'a';
  const asLetter = { kind, ordinal: digits.toLowerCase().charCodeAt(0) - 96 };
  return digits === 'i' ? [...asRoman, asLetter] : [asLetter, ...asRoman];
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** The value of a small Roman number up to 19; `undefined` for anything else. */
export function romanNumber(digits: string): number | undefined {
  const tens = digits.startsWith('x') && digits.length > 1 ? 10 : 0;
  const place = romans.indexOf(tens === 0 ? digits : digits.slice(1));
  return place === -1 || (tens > 0 && place === 9) ? undefined : tens + place + 1;
}

/** Whether the second marker carries the next number of the list that the first is in. */
export function isSuccessor(first: MarkerReading, second: Marker): boolean {
  return second.readings.some(({ kind, ordinal }) => kind === first.kind && ordinal === first.ordinal + 1);
}
