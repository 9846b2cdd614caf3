import type { EscapeAt } from './align-text.ts';

const named: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\u0007',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\u001B',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\u0085',
  _: '\u00A0',
  L: '\u2028',
  P: '\u2029',
};
const doubleEscape = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(\r\n|[^]))/uy;

/** The escapes of a scalar in double quotation marks (YAML 1.2, section 5.7). */
export const escapeInDoubleQuotes: EscapeAt = (raw, at) => {
  if (raw[at] !== '\\') return undefined;
  doubleEscape.lastIndex = at;
  const match = doubleEscape.exec(raw);
  if (match === null) return undefined;
  const [whole, two, four, eight, single = ''] = match;
  const code = two ?? four ?? eight;
  if (code === undefined) return { length: whole.length, text: named[single] ?? '' };
  const point = Number.parseInt(code, 16);
  return { length: whole.length, text: point > 0x10ffff ? '' : String.fromCodePoint(point) };
};

/** The one escape of a scalar in single quotation marks: the mark itself, doubled. */
export const escapeInSingleQuotes: EscapeAt = (raw, at) =>
  raw.startsWith("''", at) ? { length: 2, text: "'" } : undefined;

/** Plain and block scalars have none. */
export const noEscape: EscapeAt = () => undefined;
