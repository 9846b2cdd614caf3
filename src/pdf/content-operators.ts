import { endOfLine, endOfText, endOfWord, isDelimiter, isSpace } from './file/characters.ts';

/** What an operator of a page's content does, as far as tags and the places of what is drawn are concerned. */
export type OperatorKind =
  | 'begin-path'
  | 'lead-path'
  | 'paint-path'
  | 'end-path'
  | 'begin-text'
  | 'place-text'
  | 'end-text'
  | 'show-text'
  | 'show-object'
  | 'begin-mark'
  | 'end-mark'
  | 'save'
  | 'restore'
  | 'transform';

const names: readonly (readonly [kind: OperatorKind, names: string])[] = [
  ['begin-path', 'm re'],
  ['lead-path', 'l c v y'],
  ['paint-path', 'f F f* B B* b b* S s'],
  ['end-path', 'n'],
  ['begin-text', 'BT'],
  ['end-text', 'ET'],
  ['place-text', 'Tm'],
  ['show-text', `Tj TJ ' "`],
  ['show-object', 'Do sh'],
  ['begin-mark', 'BDC BMC'],
  ['end-mark', 'EMC'],
  ['save', 'q'],
  ['restore', 'Q'],
  ['transform', 'cm'],
];

/** What begins an image within the content, and what stands before its bytes. */
const [imageBegins, imageData] = [names.length + 1, names.length + 2];

/** The kinds of names of one or two characters, by their codes: 0 where the name is of no kind, else a place among the kinds, from 1. */
const shortKinds = new Uint8Array(65_536);
const longKinds = new Map<string, number>();
for (const [index, [, all]] of names.entries()) for (const name of all.split(' ')) setKind(name, index + 1);
setKind('BI', imageBegins);
setKind('ID', imageData);

function setKind(name: string, kind: number): void {
  if (name.length > 2) longKinds.set(name, kind);
  else shortKinds[name.charCodeAt(0) + 256 * (name.length > 1 ? name.charCodeAt(1) : 0)] = kind;
}

const [OPEN_PARENTHESIS, PERCENT, SLASH, LESS, GREATER] = [0x28, 0x25, 0x2f, 0x3c, 0x3e];

/** What most bytes of a page are: white space (1), parts of numbers (2), or letters, which begin operators (3). */
const classes = new Uint8Array(256);
const [SPACE, NUMERIC, LETTER] = [1, 2, 3];
for (const [code, isWhite] of isSpace.entries()) if (isWhite === 1) classes[code] = SPACE;
for (const character of '+-.0123456789') classes[character.charCodeAt(0)] = NUMERIC;
for (const first of ['A', 'a'])
  for (let letter = 0; letter < 26; letter += 1) classes[first.charCodeAt(0) + letter] = LETTER;
for (const character of `'"`) classes[character.charCodeAt(0)] = LETTER;

/** What is called with an operator: the place of its first operand, or of itself where it has none, and the place after it, in bytes. */
export type OperatorVisitor = (start: number, end: number) => void;

/** What is called with which operators. */
export type OperatorVisitors = Readonly<Partial<Record<OperatorKind, OperatorVisitor>>>;

/** Calls the visitor of its kind, where there is one, with each operator of a page's content, in order. Always comes to an end, whatever the bytes. */
export function visitOperators(bytes: Uint8Array, visitors: OperatorVisitors): void {
  const byKind = names.map(([kind]) => visitors[kind]);
  let start = -1;
  for (let at = 0; at < bytes.length;) {
    const code = bytes[at] ?? 0;
    const kindOfByte = classes[code];
    if (kindOfByte === SPACE) {
      at += 1;
    } else if (kindOfByte === NUMERIC) {
      if (start < 0) start = at;
      at += 1;
      while (at < bytes.length && classes[bytes[at] ?? 0] === NUMERIC) at += 1;
    } else if (code === PERCENT) {
      at = endOfLine(bytes, at);
    } else if (kindOfByte !== LETTER) {
      if (start < 0) start = at;
      at = endOfOperand(bytes, at, code);
    } else {
      if (start < 0) start = at;
      const end = endOfWord(bytes, at);
      const kind = kindAt(bytes, at, end);
      at = kind === imageData ? endOfImage(bytes, end) : end;
      // What begins an image goes on until its end.
      if (kind === imageBegins) continue;
      if (kind > 0) (kind === imageData ? visitors['show-object'] : byKind[kind - 1])?.(start, at);
      start = -1;
    }
  }
}

/** The kind of the name between two places. Values such as `true` are operands, and belong to what follows. */
function kindAt(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  if (length <= 2) return shortKinds[(bytes[start] ?? 0) + 256 * (length > 1 ? (bytes[start + 1] ?? 0) : 0)] ?? 0;
  if (length > 3) return imageBegins;
  return longKinds.get(String.fromCharCode(...bytes.subarray(start, end))) ?? 0;
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
