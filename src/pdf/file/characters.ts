/** Which bytes are white space in a PDF: 1 where one is. ISO 32000-1, table 1. */
export const isSpace = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) isSpace[code] = 1;

/** Which bytes end a name or a number and are no white space: 1 where one does. ISO 32000-1, table 2. */
export const isDelimiter = new Uint8Array(256);
for (const character of '()<>[]{}/%') isDelimiter[character.charCodeAt(0)] = 1;

/** The place after the name, number or keyword that begins at `start`. */
export function endOfWord(bytes: Uint8Array, start: number): number {
  let end = start;
  for (; end < bytes.length; end += 1) {
    const code = bytes[end] ?? 0;
    if (isSpace[code] === 1 || isDelimiter[code] === 1) break;
  }
  return end;
}

/** The place after the text in brackets that begins at `start`; the end of the bytes where it has none. */
export function endOfText(bytes: Uint8Array, start: number): number {
  let depth = 0;
  for (let at = start; at < bytes.length; at += 1) {
    const code = bytes[at];
    if (code === 0x5c) at += 1;
    else if (code === 0x28) depth += 1;
    else if (code === 0x29 && (depth -= 1) === 0) return at + 1;
  }
  return bytes.length;
}

/** The place of the end of the line in which `start` stands. */
export function endOfLine(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at += 1;
  return at;
}
