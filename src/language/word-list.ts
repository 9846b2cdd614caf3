/** Words in the order of their UTF-8 bytes, a line each, with a line feed before the first and after the last. */
export type WordLines = Uint8Array;

const lineFeed = 10;

/** Whether a word stands in the lines, letter for letter: the lines are halved until it is found, so that nothing need be built first. */
export function hasWord(lines: WordLines, word: string): boolean {
  const sought = encoder.encode(word);
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const start = lineStart(lines, (low + high) >>> 1);
    const order = compareAt(lines, start, sought);
    if (order === 0) return true;
    if (order < 0) low = lines.indexOf(lineFeed, start);
    else high = start - 1;
  }
  return false;
}

const encoder = new TextEncoder();

/** Where the word begins in which, or at whose end, the place lies. */
function lineStart(lines: WordLines, at: number): number {
  let start = at;
  while (lines[start] !== lineFeed) start -= 1;
  return start + 1;
}

/** Less than 0 where the word of the line comes before the one sought, 0 where it is the same. */
function compareAt(lines: WordLines, start: number, sought: Uint8Array): number {
  for (let index = 0; index < sought.length; index += 1) {
    const difference = (lines[start + index] ?? lineFeed) - (sought[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return (lines[start + sought.length] ?? lineFeed) - lineFeed;
}

const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const vowels = /[aeiou]/u;

/**
 * The word that was probably meant: the first of those one slip away that is known. Slips that hands and ears make most often come first:
 * two letters the wrong way round, one doubled or not, one vowel for another. Nothing for words of more than 24 letters.
 */
export function nearestWord(word: string, isKnown: (candidate: string) => boolean): string | undefined {
  if (word.length < 4 || word.length > 24) return undefined;
  for (const candidate of slips(word)) if (isKnown(candidate)) return candidate;
  return undefined;
}

function* slips(word: string): Generator<string> {
  const places = Array.from({ length: word.length }, (_, index) => index);
  const without = (at: number): string => word.slice(0, at) + word.slice(at + 1);
  const put = (at: number, letter: string): string => word.slice(0, at) + letter + word.slice(at);
  for (const at of places.slice(1))
    yield word.slice(0, at - 1) + (word[at] ?? '') + (word[at - 1] ?? '') + word.slice(at + 1);
  for (const at of places.slice(1)) if (word[at] === word[at - 1]) yield without(at);
  for (const at of places.slice(1)) yield put(at, word[at] ?? '');
  for (const at of places.slice(1))
    if (vowels.test(word[at] ?? '')) for (const vowel of 'aeiou') yield replaced(word, at, vowel);
  for (const at of [...places.slice(1), word.length]) for (const letter of letters) yield put(at, letter);
  for (const at of places.slice(1)) yield without(at);
  for (const at of places.slice(1)) for (const letter of letters) yield replaced(word, at, letter);
  yield without(0);
  for (const letter of letters) yield put(0, letter);
}

function replaced(word: string, at: number, letter: string): string {
  return word.slice(0, at) + letter + word.slice(at + 1);
}
