import { distance } from 'fastest-levenshtein';

/** What no line with a mark of exemption is without; cheap to look for. */
const couldBeMark = /\be?ex|publ|confid|private|restricted|pink|12a|eithr|gyhoedd|cyfrinach/iu;

/** Words that marks of exemption are made of besides the one that makes them marks. */
const markWords = new Set(
  (
    'information item items point points recommendation recommendations feedback section annex appendix report minute minutes ' +
    'matter matters business response under of and by virtue as defined in within the to from press public not for ' +
    'publication this be is are it contains contain part parts partly wholly i ii local government act schedule paragraph ' +
    'paragraphs para paras number numbers yes true x status classification type note reason reasons because paper papers ' +
    's start starts begin begins end ends heading body text disclosure inspection commercial commercially sensitive ' +
    'confidence ddim mae hyn dechrau diwedd ' +
    "gwybodaeth eitem pwynt paragraff paragraffau o dan yn rhinwedd atodlen rhan hwn nid i'w heb ei wedi'i a ac"
  ).split(' '),
);

/** Words that make a mark wherever they stand by themselves. */
const strongWords = new Set(['exempt', 'exempted', 'eithriedig', 'eithrio', 'eithriad', 'gyhoeddi']);

/** Words that make a mark on a line of their own, some only with a number. */
const lineWords = new Set(['confidential', 'cyfrinachol']);
const numberedWords = new Set(['private', 'restricted', 'excluded', 'pink', 'exemption', 'exemptions', '12a']);

/** English words that are near enough to be taken for a slip. */
const otherWords = new Set(
  'except excepted excerpt expect expected extent expert event exit exam exams exist exert exact exceed exhort export expat exeat'.split(
    ' ',
  ),
);

/**
 * Whether a line holds words that somebody may have meant as a mark of exemption: alone, at its beginning or at its end. Sentences about
 * exempt things, words in quotation marks and "(exempt)" behind a word within a sentence are no marks.
 */
export function looksLikeMark(line: string): boolean {
  if (!couldBeMark.test(line)) return false;
  const text = line
    .replaceAll('’', "'")
    .toLowerCase()
    .replaceAll(/\bpubl(?!ic\b|ish)[a-z]{5,9}\b/gu, 'publication')
    .replaceAll(/\bconfid[a-z]{4,8}\b/gu, 'confidential');
  if (/\b(?:not|no|non|nothing|none|never)[\s-]+(?:\w+\s+){0,2}exempt/u.test(text)) return false;
  if (statutory.test(text) || restricted.test(line)) return true;
  const words = wordsOf(text);
  if (words.length <= 25 && isMark(words, true)) return true;
  const segments = text
    .split(/[.;:!?()[\]{}<>|*_`\t#=]|\s[–—-]+\s/u)
    .map((segment) => wordsOf(segment))
    .filter((segment) => segment.length > 0);
  const isNumber = (segment: readonly string[]): boolean => segment.every((word) => /^\d/u.test(word));
  const first = segments.findIndex((segment) => !isNumber(segment));
  const last = segments.findLastIndex((segment) => !isNumber(segment));
  if (first >= 0 && isMark(segments[first] ?? [], true)) return true;
  const sentence = text.split(/[.!?]\s+/u).findLast((part) => /\p{L}/u.test(part)) ?? '';
  // "Blue badge holders – exempt." says what they pay; "The tenant owes rent. Exempt" is a mark.
  const isClaim = wordsOf(sentence).length <= 5 && /\p{L}.*[:–—-]\s*exempt\W*$/u.test(sentence);
  const isBracketed = /[([][^()[\]]*[)\]]\W*$/u.test(text) || (segments[last] ?? []).includes('12a');
  return !isClaim && isMark(segments[last] ?? [], isBracketed);
}

/** Whether a text holds a word that a mark of exemption may be made with, well spelt or not, wherever it stands. */
export function mayHoldMark(text: string): boolean {
  if (!couldBeMark.test(text)) return false;
  if (/publication|confidential|eithr|gyhoedd/iu.test(text)) return true;
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => /^exe[mp]/u.test(word) || isMisspeltExempt(word));
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}']+|\d+\p{L}*/gu) ?? [];
}

function isMark(words: readonly string[], isAlone: boolean): boolean {
  const kinds: Kind[] = [];
  for (const word of words) {
    const kind = kindOf(word);
    if (kind === 'other') return false;
    kinds.push(kind);
  }
  const isForbidden = forbidden.test(words.join(' '));
  const hasNumber = kinds.includes('number');
  return (
    kinds.includes('strong') ||
    isForbidden ||
    (isAlone && kinds.includes('line')) ||
    (isAlone &&
      hasNumber &&
      kinds.includes('numbered') &&
      words.some((word) => /^(?:para|paragraff|schedule|atodlen|12a)/u.test(word)))
  );
}

/** The title of a paragraph of Schedule 12A, or words that lead to one. */
const statutory =
  /^[^\p{L}]*(?:this (?:point|item|matter) (?:contains|is|includes) )?exempt information (?:relating|about|concerning|under|as defined|in respect)\b/u;
const restricted = /^[^\p{L}]*RESTRICTED\s*[:–—-]/u;
const forbidden = /\b(?:not for publication|not to be published|press and public excluded|public excluded)\b/u;

type Kind = 'strong' | 'line' | 'numbered' | 'number' | 'mark' | 'other';

function kindOf(word: string): Kind {
  if (word === 'published' || /^publ[a-z]{5,9}$/u.test(word)) return 'mark';
  if (strongWords.has(word) || isMisspeltExempt(word)) return 'strong';
  if (lineWords.has(word)) return 'line';
  if (numberedWords.has(word)) return 'numbered';
  if (/^\d{1,4}[a-c]?$/u.test(word)) return 'number';
  return markWords.has(word) ? 'mark' : 'other';
}

function isMisspeltExempt(word: string): boolean {
  const letters = word.replace(/\d+$/u, '');
  const allowed = letters.startsWith('ex') ? 2 : 1;
  if (letters.length < 5 || letters.length > 8 || otherWords.has(letters)) return false;
  return distance(letters, 'exempt') <= allowed;
}
