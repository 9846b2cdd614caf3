import { lowerCase } from './lower-case.ts';

/** A stretch of a text. */
export interface Sentence {
  /** Where it begins in the text. */
  readonly start: number;
  /** Where it ends, its stop included. */
  readonly end: number;
  /** Its words. */
  readonly text: string;
}

/** Words that a full stop shortens, as they stand before it. */
const shortened =
  /(?:^|[\s(])(?:cllr|cllrs|mr|mrs|ms|dr|prof|st|no|nos|s|ss|reg|regs|para|paras|p|pp|e\.g|i\.e|approx|sch|art|cf|vs|\p{L})\.$/u;

/** The sentences of a paragraph, in order. A stop ends one where white space and no small letter follows, and the word before it is not cut short. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.?!]["”’')\]]{0,3}\s+(?=[^\s\p{Ll}])/gu)) {
    const stop = match.index + 1;
    if (shortened.test(text.slice(Math.max(start, stop - 12), stop).toLowerCase())) continue;
    const end = match.index + match[0].trimEnd().length;
    sentences.push({ start, end, text: text.slice(start, end) });
    start = match.index + match[0].length;
  }
  if (start < text.length) sentences.push({ start, end: text.length, text: text.slice(start) });
  return sentences;
}

/** The same sentences in small letters. */
export function lowerSentencesOf(text: string): readonly Sentence[] {
  return sentencesOf(text).map((sentence) => ({ ...sentence, text: lowerCase(sentence.text) }));
}
