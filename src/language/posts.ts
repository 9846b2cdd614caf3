import { matchesIn } from '../source/matches.ts';
import { onceOfText } from '../source/once.ts';
/** A word of a text, in the form in which posts are compared. */
export interface PostWord {
  /** The word in small letters; `portfolio holder` also for a Cabinet Member, `chair` also for a Chairman. */
  readonly key: string;
  /** Where it begins. */
  readonly start: number;
  /** Where it ends. */
  readonly end: number;
}

/** A post found in a text. */
export interface FoundPost {
  /** The post as it is known. */
  readonly post: string;
  /** Where it begins in the text. */
  readonly start: number;
  /** Where it ends. */
  readonly end: number;
}

const small = new Set(['the', 'and']);
const presiding = new Set(['chair', 'chairman', 'chairwoman', 'chairperson', 'convener', 'convenor']);
const holders: ReadonlyMap<string, string> = new Map([
  ['portfolio', 'holder'],
  ['cabinet', 'member'],
  ['executive', 'member'],
]);

/** The words of a text as posts are compared: without "the", "and" and `&`; "for" is "of". */
export const postWords = onceOfText((text): readonly PostWord[] => {
  const found: PostWord[] = [];
  const lower = text.toLowerCase();
  const letters = lower.length === text.length ? lower : text;
  for (const match of matchesIn(letters, wordOfPost)) {
    const [written] = match;
    const start = match.index;
    const end = start + written.length;
    if (small.has(written)) continue;
    const before = found.at(-1);
    const isHolder =
      before !== undefined && holders.get(before.key) === written && /^\s+$/u.test(letters.slice(before.end, start));
    if (isHolder) found[found.length - 1] = { key: 'portfolio holder', start: before.start, end };
    else found.push({ key: keyOf(written), start, end });
  }
  return found;
});

// Asked in this order, Unicode's classes are asked of few characters; they take as long as all the rest.
const letter = String.raw`(?:[A-Za-z\d]|(?![\0-\x7F‘’“”–])[\p{L}\p{M}\p{N}])`;
const wordOfPost = new RegExp(String.raw`${letter}+(?:['’](?:[A-Za-z]|(?![\0-\x7F])\p{L})+)*`, 'gu');

function keyOf(word: string): string {
  if (presiding.has(word)) return 'chair';
  if (word === 'for') return 'of';
  return /['’]/u.test(word) ? word.replace(/['’]/gu, '') : word;
}

/** Whether the words from an index on are those of a post. What it is of may lack its last "s"; the Heads of Housing and Waste are two. */
function begins(words: readonly PostWord[], from: number, post: readonly PostWord[]): boolean {
  let isSubject = false;
  for (const [index, { key }] of post.entries()) {
    const written = words[from + index]?.key;
    if (written === undefined || (written !== key && !(isSubject && singular(written) === singular(key)))) return false;
    if (key === 'of') isSubject = true;
  }
  return true;
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word;
}

/** Whether two texts name one post: `Portfolio Holder for Homes & Land` and `Cabinet Member for Homes and Land`. */
export function isOnePost(one: string, other: string): boolean {
  const [words, others] = [postWords(one), postWords(other)];
  return words.length === others.length && words.length > 0 && begins(words, 0, others);
}

/** A post as its spelling is compared: letters of any size, straight apostrophes, single spaces, without "the"; how the one who presides is called is left open. */
export function postSpelling(post: string): string {
  return post
    .replace(/[’‘]/gu, "'")
    .toLowerCase()
    .replace(/\bthe\s+/gu, '')
    .replace(/\bchair(?:man|woman|person)\b|\bconven[eo]r\b/gu, 'chair')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The posts in one text: `Leader of the Council and Portfolio Holder for Finance` are two. */
export function splitPosts(text: string): readonly string[] {
  return text
    .split(postBegins)
    .map((post) => post.trim())
    .filter((post) => post !== '');
}

const postBegins =
  /(?:\s*[;,]\s*(?:and\s+)?|\s+(?:and|&)\s+)(?:the\s+)?(?=(?:Vice|Deputy|Acting|Interim|Chair(?:man|woman|person)?|Conven[eo]r|Leader|Portfolio Holder|Cabinet Member|Executive Member|Mayor|Head of|Director of|Member of|member of)\b)/u;

/** A finder of known posts in texts; of two that begin at one word the longer is meant. */
export function postFinder(posts: readonly string[]): (text: string) => readonly FoundPost[] {
  const byFirst = new Map<string, { readonly post: string; readonly words: readonly PostWord[] }[]>();
  for (const post of posts) {
    const words = postWords(post);
    const first = words[0]?.key;
    if (first === undefined || words.length < 2) continue;
    const beginning = byFirst.get(first) ?? [];
    if (beginning.length === 0) byFirst.set(first, beginning);
    const isKnown = beginning.some((other) => other.words.length === words.length && begins(words, 0, other.words));
    if (!isKnown) beginning.push({ post, words });
  }
  for (const beginning of byFirst.values()) beginning.sort((one, other) => other.words.length - one.words.length);
  return (text) => {
    const words = postWords(text);
    const found: FoundPost[] = [];
    for (const [index, { key, start }] of words.entries()) {
      const known = byFirst.get(key)?.find((candidate) => begins(words, index, candidate.words));
      if (known === undefined) continue;
      const end = words[index + known.words.length - 1]?.end ?? start;
      if (!/[.;:()!?]/u.test(text.slice(start, end))) found.push({ post: known.post, start, end });
    }
    return found;
  };
}

// Counted repeats and Unicode's classes would be compiled many times over.
const capital = String.raw`[A-ZÀ-Þ][A-Za-zÀ-ɏ'’-]*(?: [A-ZÀ-Þ][A-Za-zÀ-ɏ'’-]*)*`;
const named = new RegExp(
  String.raw`(?<![A-Za-zÀ-ɏ-])(?:Portfolio Holder|(?:Cabinet|Executive) Member|(?:Assistant |Deputy )?(?:Head|Director)|(?:Service )?Manager) (?:for|of) (?:the )?${capital}(?:(?:, ${capital})*,? (?:and|&) (?:the )?${capital})?`,
  'gu',
);

/** The posts that a text names by what they are for: "Head of Housing", "Cabinet Member for Homes, Repairs and Land". */
export function namedPosts(text: string): readonly FoundPost[] {
  if (!/(?:Holder|Member|Head|Director|Manager) (?:for|of) /u.test(text)) return [];
  return matchesIn(text, named).map(({ 0: post, index }) => ({ post, start: index, end: index + post.length }));
}

/** Whether two posts are alike but for one word, which begins alike: `Head of Learner Travel` and `Head of Learner Transport`. */
export function areNearlyOnePost(one: string, other: string): boolean {
  const [words, others] = [postWords(one), postWords(other)];
  const at = words.findIndex(({ key }) => key === 'of');
  if (words.length !== others.length || at === -1 || words.length < at + 3) return false;
  const apart = words.flatMap(({ key }, index) => (key === others[index]?.key ? [] : [index]));
  const [index = 0] = apart;
  const [word = '', otherWord = ''] = [words[index]?.key, others[index]?.key];
  return (
    apart.length === 1 &&
    index > at &&
    singular(word) !== singular(otherWord) &&
    word.slice(0, 3) === otherWord.slice(0, 3)
  );
}
