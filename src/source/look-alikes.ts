/**
 * Cyrillic and Greek letters that look like Latin ones, with the letter they are taken for.
 * Source: Unicode Technical Standard #39, confusables.txt (https://www.unicode.org/Public/security/latest/confusables.txt), the letters alone.
 */
const looksLike: ReadonlyMap<string, string> = new Map([
  ...pairs('АВЕЅІЈКМНОРСТУХаеѕіјорсухԁԛԝҺһ', 'ABESIJKMHOPCTYXaesijopcyxdqwHh'),
  ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοϲ', 'ABEZHIKMNOPTYXoc'),
]);

function pairs(foreign: string, latin: string): [string, string][] {
  return [...foreign].map((letter, index) => [letter, latin[index] ?? letter]);
}

/** The text with each look-alike letter replaced by the Latin letter it is taken for; same length in UTF-16 units. */
export function latinSkeleton(text: string): string {
  return text.replace(/[\u0370-\u052F]/gu, (letter) => looksLike.get(letter) ?? letter);
}

/** Whether every Cyrillic and Greek letter of the word could be taken for a Latin one, and it has at least one. */
export function isLookAlikeWord(word: string): boolean {
  return /[\u0370-\u052F]/u.test(word) && !/[\u0370-\u052F]/u.test(latinSkeleton(word));
}
