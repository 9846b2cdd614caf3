import { endOfLine, endOfText, endOfWord, isDelimiter, isSpace } from './file/characters.ts';

/** What an operator of a page's content does, as far as tags are concerned. */
export type OperatorKind =
  | 'begin-path'
  | 'paint-path'
  | 'end-path'
  | 'begin-text'
  | 'end-text'
  | 'show-text'
  | 'show-object'
  | 'begin-mark'
  | 'end-mark'
  | 'save'
  | 'restore';

const names: readonly (readonly [kind: OperatorKind, names: string])[] = [
  ['begin-path', 'm re'],
  ['paint-path', 'f F f* B B* b b* S s'],
  ['end-path', 'n'],
  ['begin-text', 'BT'],
  ['end-text', 'ET'],
  ['show-text', `Tj TJ ' "`],
  ['show-object', 'Do sh'],
  ['begin-mark', 'BDC BMC'],
  ['end-mark', 'EMC'],
  ['save', 'q'],
  ['restore', 'Q'],
];

/** Longer names than any operator has. */
const longestName = 3;

/** A short name as one number. */
function keyOf(name: string): number {
  return Array.from(name).reduceRight((key, character) => key * 256 + character.charCodeAt(0), 0);
}

const kinds = new Map(names.flatMap(([kind, all]) => all.split(' ').map((name) => [keyOf(name), kind] as const)));
const [beginImage, imageData] = [keyOf('BI'), keyOf('ID')];

const [OPEN_PARENTHESIS, PERCENT, SLASH, LESS, GREATER] = [0x28, 0x25, 0x2f, 0x3c, 0x3e];

/** What is called with an operator: the place of its first operand, or of itself where it has none, and the place after it, in bytes. */
export type OperatorVisitor = (kind: OperatorKind, start: number, end: number) => void;

/** Calls `visit` with each operator of a page's content that draws, marks, saves or restores, in order. Always comes to an end, whatever the bytes. */
export function visitOperators(bytes: Uint8Array, visit: OperatorVisitor): void {
  let start = -1;
  for (let at = 0; at < bytes.length;) {
    const code = bytes[at] ?? 0;
    if (isSpace[code] === 1) {
      at += 1;
    } else if (code === PERCENT) {
      at = endOfLine(bytes, at);
    } else {
      if (start < 0) start = at;
      if (!isOperatorStart(code)) {
        at = endOfOperand(bytes, at, code);
        continue;
      }
      const end = endOfWord(bytes, at);
      const key = end - at > longestName ? beginImage : keyAt(bytes, at, end);
      at = key === imageData ? endOfImage(bytes, end) : end;
      // Values such as `true` are operands, and what begins an image goes on until its end.
      if (key === beginImage) continue;
      const kind = key === imageData ? 'show-object' : kinds.get(key);
      if (kind !== undefined) visit(kind, start, at);
      start = -1;
    }
  }
}

function isOperatorStart(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x27 || code === 0x22;
}

function keyAt(bytes: Uint8Array, start: number, end: number): number {
  let key = 0;
  for (let at = end - 1; at >= start; at -= 1) key = key * 256 + (bytes[at] ?? 0);
  return key;
}

function endOfOperand(bytes: Uint8Array, start: number, code: number): number {
  if (code === OPEN_PARENTHESIS) return endOfText(bytes, start);
  if (code === LESS) {
    if (bytes[start + 1] === LESS) return start + 2;
    let end = start + 1;
    while (end < bytes.length && bytes[end] !== GREATER) end += 1;
    return end + 1;
  }
  return isDelimiter[code] === 1 && code !== SLASH ? start + 1 : endOfWord(bytes, start + 1);
}

/** An image within the content ends with `EI` between spaces. */
function endOfImage(bytes: Uint8Array, start: number): number {
  for (let at = start; at + 2 < bytes.length; at += 1) {
    const isEnd = isSpace[bytes[at] ?? 0] === 1 && bytes[at + 1] === 0x45 && bytes[at + 2] === 0x49;
    if (isEnd && isSpace[bytes[at + 3] ?? 32] === 1) return at + 3;
  }
  return bytes.length;
}
