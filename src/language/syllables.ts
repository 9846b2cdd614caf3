/** How many syllables the words of an English text have, about: vowels that stand together are one, and an e at the end is none. */
export function countSyllables(text: string): number {
  const words = text.toLowerCase().match(/[\p{L}'’]+/gu) ?? [];
  return words.reduce((sum, word) => sum + syllablesOf(word), 0);
}

function syllablesOf(word: string): number {
  const spoken = word
    .replace(/['’]s?$/u, '')
    .replace(/(?:[^laeiouysxzcgh]es|[^aeioudt]ed|[^laeiouy]e)$/u, (ending) => ending.charAt(0))
    .replace(/^y/u, '');
  return Math.max(1, spoken.match(/[aeiouyàâáäèéêëîïôöûü]+/gu)?.length ?? 1);
}
