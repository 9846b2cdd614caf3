import { nameKey } from '../source/name-key.ts';

/** What may part the words of a name, in a class of a pattern: the signs that `nameKey` passes over. */
const between = String.raw`[\s_/\u2010-\u2015-]*`;

/** A pattern for a text in any capitals: JSON Schema has no flag that passes over them. The text itself is no pattern. */
export function inAnyCase(text: string): string {
  return [...text]
    .map((sign) => {
      const [small, capital] = [sign.toLowerCase(), sign.toUpperCase()];
      if (small !== capital && [...small].length === 1 && [...capital].length === 1) return `[${small}${capital}]`;
      return sign.replace(/[$()*+./?[\\\]^{|}]/u, String.raw`\$&`);
    })
    .join('');
}

/** A pattern for words one after the other in any capitals, with any white space between them. */
export function wordsInAnyCase(text: string): string {
  return text
    .split(/\s+/u)
    .map((word) => inAnyCase(word))
    .join(String.raw`\s+`);
}

/**
 * A pattern that the names fit in every spelling: in any capitals, with spaces, hyphens, underscores, slashes or nothing between their words.
 * It may begin and end with anything; names that differ in spelling only count as one.
 */
export function namesPattern(names: readonly string[]): string {
  const byKey = new Map<string, readonly string[]>();
  for (const name of names) {
    const words = wordsOf(name);
    const known = byKey.get(nameKey(name));
    // The spelling with the most words says where they may be parted.
    if (known === undefined || words.length > known.length) byKey.set(nameKey(name), words);
  }
  const patterns = [...byKey.values()].map((words) => words.map((word) => inAnyCase(word)).join(between));
  return `${between}(?:${patterns.join('|')})${between}:*`;
}

/** The same for whole names, except for one in the spelling that the schema knows by itself. */
export function otherSpellings(canonical: string, names: readonly string[], also: readonly string[] = []): string {
  return `^(?!${inPattern(canonical)}$)(?:${[`${namesPattern(names)}$`, ...also].join('|')})`;
}

function wordsOf(name: string): readonly string[] {
  return name
    .replace(/:+$/u, '')
    .split(/[\s_/\u2010-\u2015-]+/u)
    .filter((word) => word !== '');
}

function inPattern(text: string): string {
  return text.replaceAll(/[$()*+./?[\\\]^{|}]/gu, String.raw`\$&`);
}
