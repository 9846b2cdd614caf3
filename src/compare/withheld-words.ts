import type { SectionParts } from './report-parts.ts';

/** So many words in a row are taken for the same text, as by the rule that looks for them within one report. */
const runLength = 6;

/** Whether the later version holds exempt words that the earlier one did not. */
export function isMoreExempt(before: readonly SectionParts[], after: readonly SectionParts[]): boolean {
  const exemptIn = (sections: readonly SectionParts[]): readonly string[] =>
    sections.flatMap(({ parts }) => parts.flatMap(({ exempt }) => (exempt === undefined ? [] : [exempt])));
  const known = new Set(exemptIn(before));
  return exemptIn(after).some((words) => !known.has(words));
}

/** A question whether a text repeats what is exempt in one of some sections: six words in a row, the whole of an exempt text that has fewer, or a sum. */
export function withheldIn(sections: readonly SectionParts[]): (text: string) => boolean {
  const exempt = sections.flatMap(({ parts }) => parts.map(({ exempt: words }) => wordsOf(words ?? '')));
  const lengths = new Set(exempt.map(({ length }) => Math.min(length, runLength)).filter((length) => length > 0));
  const runs = new Set(
    exempt.flatMap((words) => [...runsOf(words, Math.min(words.length, runLength)), ...sumsIn(words)]),
  );
  return (text) => {
    const words = wordsOf(text);
    return [...[...lengths].flatMap((length) => runsOf(words, length)), ...sumsIn(words)].some((run) => runs.has(run));
  };
}

function runsOf(words: readonly string[], length: number): readonly string[] {
  return words.slice(length - 1).map((_, index) => words.slice(index, index + length).join(' '));
}

/** Round sums may meet by accident; one with three figures or more does not. */
function sumsIn(words: readonly string[]): readonly string[] {
  return words.filter(
    (word) => word.startsWith('£') && [...word.replace(/\D/gu, '')].findLastIndex((digit) => digit !== '0') >= 2,
  );
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/£?\d+(?:[.,]\d+)*|[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
