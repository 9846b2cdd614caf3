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

/** An operator with its operands. */
export interface Operator {
  /** What it does. */
  readonly kind: OperatorKind;
  /** The place of its first operand, or of itself where it has none; in bytes. */
  readonly start: number;
  /** The place after it, in bytes. */
  readonly end: number;
}

const kinds = new Map<string, OperatorKind>([
  ...['m', 're'].map((name) => [name, 'begin-path'] as const),
  ...['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's'].map((name) => [name, 'paint-path'] as const),
  ['n', 'end-path'],
  ['BT', 'begin-text'],
  ['ET', 'end-text'],
  ...['Tj', 'TJ', "'", '"'].map((name) => [name, 'show-text'] as const),
  ...['Do', 'sh'].map((name) => [name, 'show-object'] as const),
  ...['BDC', 'BMC'].map((name) => [name, 'begin-mark'] as const),
  ['EMC', 'end-mark'],
  ['q', 'save'],
  ['Q', 'restore'],
]);

/** Longer names than any operator has. */
const longestName = 3;

const [OPEN_PARENTHESIS, CLOSE_PARENTHESIS, BACKSLASH, PERCENT, SLASH] = [0x28, 0x29, 0x5c, 0x25, 0x2f];
const [LESS, GREATER, OPEN_BRACKET, CLOSE_BRACKET, NEW_LINE, RETURN] = [0x3c, 0x3e, 0x5b, 0x5d, 0x0a, 0x0d];

const isSpace = new Uint8Array(256);
for (const code of [0, 9, NEW_LINE, 12, RETURN, 32]) isSpace[code] = 1;
const isDelimiter = new Uint8Array(256);
for (const code of [
  OPEN_PARENTHESIS,
  CLOSE_PARENTHESIS,
  PERCENT,
  SLASH,
  LESS,
  GREATER,
  OPEN_BRACKET,
  CLOSE_BRACKET,
  0x7b,
  0x7d,
]) {
  isDelimiter[code] = 1;
}

/** Calls `visit` with each operator of a page's content that draws, marks, saves or restores, in order. Always comes to an end, whatever the bytes. */
export function visitOperators(bytes: Uint8Array, visit: (operator: Operator) => void): void {
  let at = 0;
  let start = -1;
  while (at < bytes.length) {
    const code = bytes[at] ?? 0;
    if (isSpace[code] === 1) {
      at += 1;
      continue;
    }
    if (code === PERCENT) {
      at = endOfLine(bytes, at);
      continue;
    }
    if (start < 0) start = at;
    const end = endOfToken(bytes, at);
    if (!isOperatorStart(code)) {
      at = end;
      continue;
    }
    const name = end - at > longestName ? '' : String.fromCharCode(...bytes.subarray(at, end));
    at = name === 'ID' ? endOfImage(bytes, end) : end;
    const kind = name === 'ID' ? 'show-object' : kinds.get(name);
    if (kind !== undefined) visit({ kind, start, end: at });
    // Values such as `true` are operands, and what begins an image goes on until its end.
    if (!isValue.test(name)) start = -1;
  }
}

const isValue = /^(?:BI|)$/;

function isOperatorStart(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x27 || code === 0x22;
}

function endOfToken(bytes: Uint8Array, start: number): number {
  const code = bytes[start] ?? 0;
  if (code === OPEN_PARENTHESIS) return endOfText(bytes, start);
  if (code === LESS) return bytes[start + 1] === LESS ? start + 2 : 1 + indexOf(bytes, GREATER, start);
  if (isDelimiter[code] === 1 && code !== SLASH) return start + 1;
  let end = start + 1;
  while (end < bytes.length && isSpace[bytes[end] ?? 0] === 0 && isDelimiter[bytes[end] ?? 0] === 0) end += 1;
  return end;
}

function endOfText(bytes: Uint8Array, start: number): number {
  let depth = 0;
  for (let at = start; at < bytes.length; at += 1) {
    const code = bytes[at];
    if (code === BACKSLASH) at += 1;
    else if (code === OPEN_PARENTHESIS) depth += 1;
    else if (code === CLOSE_PARENTHESIS && (depth -= 1) === 0) return at + 1;
  }
  return bytes.length;
}

function endOfLine(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && bytes[at] !== NEW_LINE && bytes[at] !== RETURN) at += 1;
  return at;
}

/** An image within the content ends with `EI` between spaces. */
function endOfImage(bytes: Uint8Array, start: number): number {
  for (let at = start; at + 2 < bytes.length; at += 1) {
    const isEnd = isSpace[bytes[at] ?? 0] === 1 && bytes[at + 1] === 0x45 && bytes[at + 2] === 0x49;
    if (isEnd && isSpace[bytes[at + 3] ?? 32] === 1) return at + 3;
  }
  return bytes.length;
}

function indexOf(bytes: Uint8Array, code: number, start: number): number {
  const found = bytes.indexOf(code, start);
  return found < 0 ? bytes.length - 1 : found;
}
