import type { Item, Notes } from '../../interpret/notes.ts';
import { blocksWithin, phrasesWithin } from '../../interpret/notes.ts';
import type { NumberedItem } from '../../interpret/numbering.ts';
import { numberSections } from '../../interpret/numbering.ts';
import type { Prose } from '../../interpret/prose.ts';
import { proseOf, proseOfBlock, proseOfItem } from '../../interpret/prose.ts';
import { lowerCase } from '../../language/lower-case.ts';
import type { MappedText } from '../../source/mapped-text.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds words and sums of an exempt point that stand in a public place. */
export const exemptWordsRepeated: Rule = {
  id: 'exempt-words-repeated',
  severity: 'error',
  preset: 'recommended',
  summary: 'Finds words and sums of an exempt point that stand in a public place.',
  *check(notes) {
    const items = numberSections(notes).flatMap((section) => section.items);
    const exempt = items.filter(({ item }) => isExempt(item));
    if (exempt.length === 0) return;
    const open = publicProse(
      notes,
      exempt.map(({ item }) => item),
    );
    const hidden = hiddenWords(
      exempt,
      open.filter(({ kind }) => kind === 'field' || kind === 'heading'),
    );
    for (const { text } of open) yield* repeated(text, hidden);
  },
};

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Whether it says something of the matter: no name, no word of minutes or of grammar. */
  readonly isTelling: boolean;
}

/** What exempt points say. */
interface Hidden {
  /** Sums and runs of words, with the numbers of the points. */
  readonly numbers: ReadonlyMap<string, string>;
  /** The words that runs begin with. */
  readonly starts: ReadonlySet<string>;
}

/** How many words in a row are no accident, and how many of them must be telling. */
const runLength = 6;
const fewestTelling = 3;

const untelling = new Set(
  'about above after again agreed also answered asked because been before being below between both cabinet chair chairman committee confirmed could council councillor councillors department director disclosing disclosure does during each executive exemption exempt explained from gave given have head heard holder however information interest into maintaining manager matter meeting member members more most must noted officer officers only other outweighs over paragraph point portfolio public reply replied report reported said schedule scrutiny service should since some such than thanked that their them then there these they this those told under until welcomed were what when where whether which while will with would year years'.split(
    ' ',
  ),
);

function wordsIn(text: string): readonly Word[] {
  const low = lowerCase(text).replaceAll('’', "'");
  return [...low.matchAll(/£?\d(?:[\d,.]*\d)?(?:[a-z]+\b)?|\p{L}[\p{L}'-]*/gu)].map((match) => {
    const [word] = match;
    const isSmall = word.length > 3 && text.startsWith(word.slice(0, 1), match.index);
    const isTelling = (isSmall && !untelling.has(word)) || /\d{2}/u.test(word);
    return { word, start: match.index, end: match.index + word.length, isTelling };
  });
}

/** The telling runs, or those of them that begin with one of the words given. */
function* runs(words: readonly Word[], starts?: ReadonlySet<string>): Generator<readonly [number, string]> {
  for (let at = 0; at + runLength <= words.length; at += 1) {
    if (starts?.has(words[at]?.word ?? '') === false) continue;
    const run = words.slice(at, at + runLength);
    if (run.filter(({ isTelling }) => isTelling).length >= fewestTelling)
      yield [at, run.map(({ word }) => word).join(' ')];
  }
}

/** Round sums may meet by accident; one with three figures or more does not. */
function isTellingSum(word: string): boolean {
  return word.startsWith('£') && word.replace(/\D/gu, '').replace(/0+$/u, '').length >= 3;
}

/** What the fields and headings say is what the report is about, and no secret. */
function hiddenWords(exempt: readonly NumberedItem[], known: readonly Prose[]): Hidden {
  const about = new Set(known.flatMap(({ text }) => [...runs(wordsIn(text.text))].map(([, run]) => run)));
  const numbers = new Map<string, string>();
  const starts = new Set<string>();
  for (const { item, number } of exempt) {
    for (const { text } of [...proseOfItem(item), ...answersOf(item)]) {
      const words = wordsIn(text.text);
      for (const [at, run] of runs(words)) {
        if (about.has(run)) continue;
        numbers.set(run, number);
        starts.add(words[at]?.word ?? '');
      }
      for (const { word } of words) if (isTellingSum(word)) numbers.set(word, number);
    }
  }
  return { numbers, starts };
}

function answersOf({ particulars }: Item): readonly Prose[] {
  const blocks = [...particulars.values()].flatMap(({ value }) => (value.kind === 'blocks' ? value.blocks : []));
  return [...blocksWithin(blocks)].flatMap((block) => proseOfBlock(block));
}

function isExempt(item: Item): boolean {
  return [...item.particulars.values()].some(({ structure }) => structure.role === 'exempt');
}

/** All words that the public edition shows, the summaries of exempt points among them. */
function publicProse(notes: Notes, exempt: readonly Item[]): readonly Prose[] {
  const inside = exempt.map(({ span }) => span);
  const notesOf = new Set(
    [...phrasesWithin(exempt.flatMap(({ blocks }) => blocks))].flatMap((phrase) =>
      phrase.kind === 'footnote' ? [phrase.identifier] : [],
    ),
  );
  const below = [...notes.footnotes]
    .filter(([name]) => notesOf.has(name))
    .flatMap(([, blocks]) => blocks.map(({ span }) => span));
  const hidden = [...inside, ...below];
  const open = proseOf(notes).filter(({ text }) => {
    const at = text.offsets[0] ?? 0;
    return !hidden.some(({ start, end }) => at >= start && at < end);
  });
  const summaries = exempt.flatMap(({ particulars }) =>
    [...particulars.values()].flatMap(({ structure, value }): readonly Prose[] =>
      structure.role === 'exempt-summary' && value.kind === 'text' ? [{ kind: 'paragraph', text: value.written }] : [],
    ),
  );
  return [...open, ...summaries];
}

function* repeated(text: MappedText, hidden: Hidden): Generator<Finding> {
  const words = wordsIn(text.text);
  const said = new Set<number>();
  let last: { from: number; to: number; number: string } | undefined;
  const found: { from: number; to: number; number: string }[] = [];
  for (const [at, run] of runs(words, hidden.starts)) {
    const number = hidden.numbers.get(run);
    if (number === undefined) continue;
    if (last !== undefined && at <= last.to) last.to = at + runLength - 1;
    else found.push((last = { from: at, to: at + runLength - 1, number }));
  }
  for (const { from, to, number } of found) {
    for (let at = from; at <= to; at += 1) said.add(at);
    yield finding(
      `These words also stand in ${number}, which is exempt.`,
      sourceSpan(text, words[from]?.start ?? 0, words[to]?.end ?? 0),
    );
  }
  for (const [at, { word, start, end }] of words.entries()) {
    const number = said.has(at) || !isTellingSum(word) ? undefined : hidden.numbers.get(word);
    if (number !== undefined)
      yield finding(`This sum also stands in ${number}, which is exempt.`, sourceSpan(text, start, end));
  }
}

function finding(message: string, span: Finding['span']): Finding {
  return { message, span, hint: 'Say it in other words that give nothing away, or mark this place as exempt too.' };
}
