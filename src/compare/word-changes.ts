import { diffArrays } from 'diff';
import type { WordRun } from './comparison.ts';

/** Two texts that need more changes than this to become each other are shown one after the other. */
const mostChanges = 1000;

const segmenters = new Map<string, Intl.Segmenter>();

/** What changed between two texts, word by word. `language` is that of the text. */
export function wordChanges(before: string, after: string, language: string): readonly WordRun[] {
  if (before === after) return after === '' ? [] : [{ kind: 'same', text: after }];
  const [old, now] = [before, after].map((text) => wordsOf(text, language));
  const bare = (words: readonly string[] = []): string[] => words.map((word) => word.replace(/^[^\S\n]+/u, ''));
  const steps = diffArrays(bare(old), bare(now), { maxEditLength: mostChanges });
  const gathering: Gathering = { runs: [], removed: '', added: '' };
  if (steps === undefined) Object.assign(gathering, { removed: before, added: after });
  let [oldAt, nowAt] = [0, 0];
  for (const [index, { added, removed, count }] of (steps ?? []).entries()) {
    const taken = added ? [] : (old?.slice(oldAt, (oldAt += count)) ?? []);
    const put = removed ? [] : (now?.slice(nowAt, (nowAt += count)) ?? []);
    const isKept = !added && !removed && !(isBridge(put) && isWithin(gathering, index, steps?.length ?? 0));
    if (isKept) {
      tellChange(gathering);
      gathering.runs.push({ kind: 'same', text: put.join('') });
    } else {
      gathering.removed += taken.join('');
      gathering.added += put.join('');
    }
  }
  tellChange(gathering);
  return gathering.runs;
}

interface Gathering {
  readonly runs: WordRun[];
  removed: string;
  added: string;
}

function tellChange(gathering: Gathering): void {
  const { runs, removed, added } = gathering;
  if (removed !== '') runs.push({ kind: 'removed', text: removed });
  if (added !== '') runs.push({ kind: 'added', text: added });
  gathering.removed = '';
  gathering.added = '';
}

/** One short word that both texts have by chance, such as "the" between two changes, would only part them. */
function isBridge([word = '', ...others]: readonly string[]): boolean {
  return others.length === 0 && /^[^\S\n]*[^\s]{1,3}$/u.test(word);
}

/** Whether words were both taken out and put in before, and something follows. */
function isWithin({ removed, added }: Gathering, index: number, length: number): boolean {
  return removed !== '' && added !== '' && index < length - 1;
}

/**
 * Words and signs, each with the white space before it; a line's end is one of its own. Together they are the text. It is given to the
 * segmenter in short pieces, since its time grows with the square of their length.
 */
function wordsOf(text: string, language: string): readonly string[] {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, segmenter);
  const words: string[] = [];
  let space = '';
  for (const [piece] of text.matchAll(/\n|[^\S\n]+|\S{1,100}/gu)) {
    if (/^[^\S\n]/u.test(piece)) {
      space = piece;
      continue;
    }
    const parts = /^[\p{L}\p{N}]+$/u.test(piece)
      ? [piece]
      : [...segmenter.segment(piece)].map(({ segment }) => segment);
    for (const [index, part] of parts.entries()) words.push(index === 0 ? space + part : part);
    space = '';
  }
  return space === '' ? words : [...words, space];
}
