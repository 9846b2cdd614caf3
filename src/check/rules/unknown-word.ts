import type { Facts } from '../../facts.ts';
import { namesIn } from '../../interpret/names.ts';
import { englishProseOf } from '../../interpret/prose.ts';
import { meantBy } from '../../language/misspellings.ts';
import { quotationsIn } from '../../language/sentences.ts';
import { nearestWord } from '../../language/word-list.ts';
import type { MappedText } from '../../source/mapped-text.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import { quoted } from '../../source/quoted.ts';
import type { Finding, Rule } from '../rule.ts';
import { isAmericanSpelling } from './american-spelling.ts';

/** Finds words that are in no dictionary of British English. */
export const unknownWord: Rule = {
  id: 'unknown-word',
  severity: 'notice',
  preset: 'house-style',
  summary: 'Finds words that the dictionary of British English does not have.',
  *check(notes, { spelling, knownWords }) {
    if (spelling === undefined) return;
    const names = namesIn(notes);
    const has = (word: string): boolean => spelling.has(word) || names.has(word) || knownWords?.has(word) === true;
    const settled = new Set<string>();
    let told = 0;
    for (const { text } of englishProseOf(notes)) {
      const isQuoted = quotationsIn(text.text);
      for (const match of matchesIn(text.text, words)) {
        const word = match[0].replace(/(?:['’]s?|-+)$/u, '');
        if (settled.has(word)) continue;
        const isFine = isKnown(word, has);
        if (isFine) settled.add(word);
        if (isFine || isQuoted(match.index)) continue;
        const place = {
          before: text.text.slice(Math.max(0, match.index - 40), match.index),
          after: text.text.slice(match.index + word.length, match.index + word.length + 40),
        };
        if (isMeant(place)) continue;
        settled.add(word);
        told += 1;
        // Notes in a language that nobody marked would have a thousand of them.
        const suggestion = told > mostSuggestions ? undefined : suggestionFor(word, place, { spelling, names });
        if (suggestion !== undefined || !isCapital(word)) yield finding(text, { at: match.index, word, suggestion });
      }
    }
  },
};

const mostSuggestions = 50;

// Words with figures and parts of addresses are no words; what a paste has broken or misread is for other rules to tell.
const broken = '\u00AD\u200B-\u200D\u2060\uFEFF€™œ';
const words = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}@/\\\\_.#&’'${broken}-])\\p{L}[\\p{L}\\p{M}'’-]*(?![\\p{L}\\p{M}\\p{N}'’@/\\\\_${broken}-]|\\.\\p{L}|:\\/\\/)`,
  'gu',
);

/** Whether a word is in the dictionary as it stands or in small letters, or each of its parts is; abbreviations and names like DfE are no words. */
function isKnown(word: string, has: (word: string) => boolean): boolean {
  if (word.length < 3 || /.\p{Lu}|[^A-Za-zÀ-ɏ\p{M}'’-]/u.test(word)) return true;
  const plain = word.replaceAll('’', "'");
  const small = plain.toLowerCase();
  if (has(plain) || has(small) || meantBy(small) !== undefined || isAmericanSpelling(small)) return true;
  if (!plain.includes('-')) return false;
  return plain.split('-').every((part) => prefixes.test(part) || isKnown(part, has));
}

const prefixes =
  /^(?:anti|multi|inter|intra|pre|non|sub|semi|mid|bio|eco|micro|macro|socio|cyber|pan|ultra|auto|counter)$/iu;

interface Place {
  readonly before: string;
  readonly after: string;
}

/** A word in quotation marks is meant as it stands; a word that a line ends in the middle of is for another rule. */
function isMeant({ before, after }: Place): boolean {
  return (/['‘]$/u.test(before) && /^['’]/u.test(after)) || after.startsWith('-\n') || before.endsWith('-\n');
}

interface Known {
  readonly spelling: NonNullable<Facts['spelling']>;
  readonly names: ReadonlySet<string>;
}

/** The word that was probably meant. A word with a capital is a name, unless it is a slip away from one of these notes or stands alone and is a slip away from a longer word. */
function suggestionFor(word: string, { before, after }: Place, { spelling, names }: Known): string | undefined {
  if (!isCapital(word)) return spelling.suggest(word) ?? capitalOf(word, spelling);
  const ofNotes = word.length < 6 ? undefined : nearestWord(word, (candidate) => names.has(candidate));
  const near = word.length < 6 ? undefined : spelling.suggest(word.toLowerCase());
  const isInName = /\p{Lu}[\p{L}'’-]*\s+$/u.test(before) || /^\s+\p{Lu}/u.test(after);
  if (ofNotes !== undefined || near === undefined || isInName) return ofNotes;
  return near.charAt(0).toUpperCase() + near.slice(1);
}

/** The same word with a capital, such as "Monday". */
function capitalOf(word: string, spelling: NonNullable<Facts['spelling']>): string | undefined {
  const name = word.charAt(0).toUpperCase() + word.slice(1);
  return spelling.has(name) ? name : undefined;
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function finding(
  text: MappedText,
  { at, word, suggestion }: { readonly at: number; readonly word: string; readonly suggestion: string | undefined },
): Finding {
  const span = sourceSpan(text, at, at + word.length);
  const list = 'add it to `words:` in `scrutineer.yaml`';
  return {
    message: `${quoted(word)} is not in the dictionary.`,
    hint:
      suggestion === undefined ? `If it is right, ${list}.` : `Write ${quoted(suggestion)}, or ${list} if it is right.`,
    span,
    ...(suggestion === undefined
      ? {}
      : { suggestions: [{ message: `Write ${quoted(suggestion)}.`, edits: [{ span, text: suggestion }] }] }),
  };
}
