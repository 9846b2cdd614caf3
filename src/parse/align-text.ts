/** Which escapes stand between what was written and what it means. */
export type Escapes = 'markdown' | 'yaml-double' | 'yaml-single' | 'none';

interface Unit {
  readonly rawLength: number;
  readonly decodedLength: number;
}

const space = /\s/u;
const entity = /^&(?:#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z0-9]{1,31});/u;
const yamlEscape = /^\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r\n|[\s\S])/u;

/**
 * For each UTF-16 unit of a decoded text, the index in the raw text that it came from, plus one entry for the end.
 * Escapes, folded lines, quotation marks and list indentation are stepped over.
 */
export function alignText(raw: string, decoded: string, escapes: Escapes): Uint32Array {
  const offsets = new Uint32Array(decoded.length + 1);
  let at = 0;
  let index = 0;
  while (index < decoded.length) {
    const unit = escapeAt(raw, at, decoded.slice(index, index + 2), escapes);
    if (unit !== undefined) {
      for (let step = 0; step < unit.decodedLength; step += 1) offsets[index + step] = at;
      index += unit.decodedLength;
      at += unit.rawLength;
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

function escapeAt(raw: string, at: number, decoded: string, escapes: Escapes): Unit | undefined {
  const first = raw[at];
  if (escapes === 'yaml-single') return first === "'" && raw[at + 1] === "'" && decoded.startsWith("'") ? { rawLength: 2, decodedLength: 1 } : undefined;
  if (escapes === 'yaml-double' && first === '\\') return yamlDoubleEscape(raw.slice(at, at + 10), decoded);
  if (escapes !== 'markdown') return undefined;
  if (first === '\\' && raw[at + 1] === decoded[0] && raw[at + 1] !== undefined && !/[\w\s]/u.test(raw[at + 1] ?? '')) return { rawLength: 2, decodedLength: 1 };
  if (first !== '&') return undefined;
  const match = entity.exec(raw.slice(at, at + 34));
  if (match === null || raw.startsWith(decoded, at)) return undefined;
  return { rawLength: match[0].length, decodedLength: /[\uD800-\uDBFF]/u.test(decoded[0] ?? '') ? 2 : 1 };
}

function yamlDoubleEscape(raw: string, decoded: string): Unit | undefined {
  const match = yamlEscape.exec(raw);
  if (match === null) return undefined;
  if (/^\\[\r\n]/u.test(match[0])) return { rawLength: match[0].length, decodedLength: 0 };
  const isPair = match[0].startsWith('\\U') && /[\uD800-\uDBFF]/u.test(decoded[0] ?? '');
  return { rawLength: match[0].length, decodedLength: isPair ? 2 : 1 };
}
