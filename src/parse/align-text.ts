/** An escape in a raw text: how long it is there, and what it stands for. */
export interface Escape {
  /** Its length in UTF-16 units. */
  readonly length: number;
  /** What it means; empty for an escaped line break. */
  readonly text: string;
}

/** The escape at an index of a raw text, if one stands there. */
export type EscapeAt = (raw: string, at: number) => Escape | undefined;

const space = /\s/u;

/**
 * For each UTF-16 unit of a decoded text, the index in the raw text that it came from, plus one entry for the end.
 * Escapes, folded lines, quotation marks and list indentation are stepped over.
 */
export function alignText(raw: string, decoded: string, escapeAt: EscapeAt): Uint32Array {
  const offsets = new Uint32Array(decoded.length + 1);
  let at = 0;
  let index = 0;
  while (index < decoded.length) {
    const escape = escapeAt(raw, at);
    if (escape !== undefined && decoded.startsWith(escape.text, index)) {
      offsets.fill(at, index, index + escape.text.length);
      index += escape.text.length;
      at += escape.length;
    } else if (raw[at] === decoded[index] || at >= raw.length) {
      offsets[index] = Math.min(at, raw.length);
      index += 1;
      at += 1;
    } else if (space.test(decoded[index] ?? '') && space.test(raw[at] ?? '')) {
      offsets[index] = at;
      index += 1;
      at += raw.startsWith('\r\n', at) ? 2 : 1;
    } else {
      at += 1;
    }
  }
  offsets[decoded.length] = Math.min(at, raw.length);
  return offsets;
}
