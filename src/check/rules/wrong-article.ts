import { englishProseOf } from '../../interpret/prose.ts';
import type { MappedText } from '../../source/mapped-text.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import { quoted } from '../../source/quoted.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds "a" for "an" before a vowel that is heard, and the reverse. */
export const wrongArticle: Rule = {
  id: 'wrong-article',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds a for an, and an for a, by the sound that follows.',
  *check(notes) {
    for (const { text } of englishProseOf(notes)) {
      yield* beforeWords(text);
      yield* beforeSigns(text);
      if (!/n?\s[B-DF-HJ-NP-TV-XZ]{2}/u.test(text.text)) continue;
      for (const match of matchesIn(text.text, initialism)) {
        const { article = '', letters = '' } = match.groups ?? {};
        const right = startsWithVowelSound(letters) ? 'an' : 'a';
        if (letters.startsWith('H') || /^[CDLMVX]+$/u.test(letters) || article.toLowerCase() === right) continue;
        if (mayBeLetter(text.text, match.index)) continue;
        const corrected = article.slice(0, 1) + right.slice(1);
        yield {
          message: `\`${article} ${letters}\` should be \`${corrected} ${letters}\`, as it is spoken.`,
          hint: `Write \`${corrected} ${letters}\`.`,
          span: sourceSpan(text, match.index, match.index + match[0].length),
          edits: [{ span: sourceSpan(text, match.index, match.index + article.length), text: corrected }],
        };
      }
    }
  },
};

/** A capital "A" within a sentence may be a letter, as in "Annex A". */
function mayBeLetter(text: string, index: number): boolean {
  return text[index] === 'A' && !'.!?'.includes(text.slice(0, index).trimEnd().at(-1) ?? '.');
}

// Without a vowel it cannot be spoken as a word.
const initialism =
  /(?<![\p{L}\p{N}'’-])(?<article>[Aa]n?)\s+(?<letters>[B-DF-HJ-NP-TV-XZ]{2,6})(?=s?(?![\p{L}\p{N}-]))/gu;

/** "Eff", "ell", "em" … begin with a vowel; some say "haitch", so H is left alone; only C, D, L, M, V and X may be a Roman number. */
function startsWithVowelSound(letters: string): boolean {
  return /^[FLMNRSX]/u.test(letters);
}

/** "A hourly", "an European", "a officer". Words in h are left alone but for the few whose h nobody speaks. */
function* beforeWords(text: MappedText): Generator<Finding> {
  for (const match of matchesIn(text.text, article)) {
    const { written = '', word = '' } = match.groups ?? {};
    const isAn = written.length === 2;
    if (smallWord.test(word) || mayBeLetter(text.text, match.index)) continue;
    if (isAn ? !consonantSound.test(word) : !vowelSound.test(word)) continue;
    const right = isAn ? written.slice(0, 1) : `${written}n`;
    const end = match.index + match[0].length;
    yield {
      message: `${quoted(`${written} ${word}`)} should be ${quoted(`${right} ${word}`)}, as it is spoken.`,
      hint: `Write ${quoted(`${right} ${word}`)}.`,
      span: sourceSpan(text, match.index, end),
    };
  }
}

// A word in capitals may be an abbreviation.
// Plain letters only: classes of all the world's letters take longer to prepare than most notes to read.
const article =
  /(?<=^|[\s(“‘"'[])(?<written>[Aa]n?)\s+(?<word>[A-Za-z]?[a-z]{2,}|[AEIOU][A-Z]{1,4})(?=[\s.,;:!?)’'"”-]|$)/gu;
/** Before these "a" is a letter, as in "options a and b". */
const smallWord =
  /^(?:above|after|all|also|and|any|are|as|at|if|in|into|is|it|of|on|only|or|over|under|until|upon|was|were|will|would|to|for|has|have|had|by|but)$/u;
const vowelSound =
  /^(?:(?:hour|honest|honour|heir)[a-z]*|[AIO][A-Z]+|E(?!U)[A-Z]+|EU|(?!eu|ewe|one(?!r)|once|u(?:ni(?![nm])|nani|biq|s[aeiu]|t[aeio]|ro|ra[ln]|pon|k|rin|til)|oui)[aeiou][a-z]+)$/u;
const consonantSound =
  /^(?:[Ee]uro[a-z]*|[Uu]ni(?:on|t|que|f|v|son|lat|c)[a-z]*|[Uu]s(?:e|ed|er|eful|ual|ually|age)s?|[Oo]ne|[Oo]nce|UK|US|UN|[bcdfgjklmnpqrstvwxyz](?=[a-z]*[aeiouy])[a-z]+)$/u;

/** "A X-ray", "an U-turn", "a 11-week wait". Of 1,100 and 1,800 some say "eleven hundred". */
function* beforeSigns(text: MappedText): Generator<Finding> {
  if (!/\ban?\s(?:[A-Za-z]-|\d)/iu.test(text.text)) return;
  for (const match of matchesIn(text.text, sign)) {
    const { written = '', sign: spoken = '' } = match.groups ?? {};
    const right = `${written.slice(0, 1)}${vowelSign.test(spoken) ? 'n' : ''}`;
    if (written === right || eitherSound.test(spoken) || mayBeLetter(text.text, match.index)) continue;
    yield {
      message: `${quoted(`${written} ${spoken}`)} should be ${quoted(`${right} ${spoken}`)}, as it is spoken.`,
      hint: `Write ${quoted(`${right} ${spoken}`)}.`,
      span: sourceSpan(text, match.index, match.index + match[0].length),
    };
  }
}

const sign =
  /(?<=^|[\s(“‘"'[])(?<written>[Aa]n?)\s+(?<sign>[A-GI-Za-gi-z]-[a-z]{2,20}|\d{1,3}(?:,\d{3}){0,2}(?:-[a-z]{2,20}|%|\s(?:per cent|[a-z]{4,20}))(?=[\s.,;:!?)-]|$))/gu;
const vowelSign = /^(?:[AEFILMNORSXaefilmnorsx]-|8|1[18](?!\d))/u;
const eitherSound = /^1,[18]/u;
