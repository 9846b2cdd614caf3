import { matchesIn } from '../source/matches.ts';
import { onceOfText } from '../source/once.ts';
import { lowerCase } from './lower-case.ts';

/** A sentence of a text, from `start` up to `end`, in UTF-16 units. */
export interface Sentence {
  /** The first unit. */
  readonly start: number;
  /** The unit after the last. */
  readonly end: number;
  /** Its words. */
  readonly text: string;
}

/** Where sentences may end: at a stop before white space and what begins a sentence. */
const boundary = /[.!?…]["”’')\]]*\s+(?=["“‘'([]?[\p{Lu}\d\uFFFC])/gu;

/** After these a full stop ends no sentence. */
const shortened =
  /(?:^|[\s(“‘"'])(?:Mrs?|Ms|Mx|Dr|Cllrs?|Rev|Revd|Hon|St|No|Nos|vs?|etc|approx|e\.g|i\.e|cf|para|paras|s|ss|p|pp|Ltd|Inc|\p{Lu})$/u;

/** The sentences of a text, in order, without the white space round them. */
export const sentencesOf = onceOfText((text): readonly Sentence[] => {
  const found: Sentence[] = [];
  let start = /^\s*/u.exec(text)?.[0].length ?? 0;
  for (const match of matchesIn(text, boundary)) {
    if (match[0].startsWith('.') && shortened.test(text.slice(Math.max(start, match.index - 12), match.index)))
      continue;
    const end = match.index + match[0].trimEnd().length;
    found.push({ start, end, text: text.slice(start, end) });
    start = match.index + match[0].length;
  }
  const end = text.trimEnd().length;
  return end > start ? [...found, { start, end, text: text.slice(start, end) }] : found;
});

/** The same sentences in small letters. */
export const lowerSentencesOf = onceOfText((text): readonly Sentence[] => {
  return sentencesOf(text).map((sentence) => ({ ...sentence, text: lowerCase(sentence.text) }));
});

/** How many words a text holds: what stands between white space and has a letter or a figure in it. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((piece) => /[A-Za-z\d]|[\p{L}\p{N}]/u.test(piece)).length;
}

/** Tells of a place in a text whether a quotation in double quotation marks is open there. The text is gone through once where places are asked for in order. */
export function quotationsIn(text: string): (at: number) => boolean {
  let signs: readonly RegExpExecArray[] | undefined;
  let next = 0;
  let depth = 0;
  let isStraight = false;
  let last = 0;
  return (at) => {
    signs ??= matchesIn(text, /[“”"]/gu);
    if (at < last) [next, depth, isStraight] = [0, 0, false];
    last = at;
    for (let sign = signs[next]; sign !== undefined && sign.index < at; sign = signs[next]) {
      if (sign[0] === '"') isStraight = !isStraight;
      else depth += sign[0] === '“' ? 1 : -1;
      next += 1;
    }
    return depth > 0 || isStraight;
  };
}
