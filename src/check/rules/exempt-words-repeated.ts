import { blocksOf, citedFrom, isExempt, withheldFootnotes } from '../../interpret/exempt-items.ts';
import type { Item, Notes } from '../../interpret/notes.ts';
import { blocksWithin } from '../../interpret/notes.ts';
import type { NumberedItem } from '../../interpret/numbering.ts';
import { numberSections } from '../../interpret/numbering.ts';
import type { Prose } from '../../interpret/prose.ts';
import { proseOf, proseOfBlock } from '../../interpret/prose.ts';
import { lowerCase } from '../../language/lower-case.ts';
import type { MappedText } from '../../source/mapped-text.ts';
import { plainText, sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds words and sums of an exempt point that stand in a public place. */
export const exemptWordsRepeated: Rule = {
  id: 'exempt-words-repeated',
  severity: 'error',
  preset: 'recommended',
  summary: 'Finds words and sums of an exempt point that stand in a public place.',
  *check(notes) {
    const exempt = numberSections(notes)
      .flatMap(({ items }) => items)
      .filter(({ item }) => isExempt(item));
    if (exempt.length === 0) return;
    const open = proseOf(openNotes(notes));
    // What the fields and headings say is what the report is about, and no secret.
    const known = open.filter(({ kind }) => kind === 'field' || kind === 'heading');
    const hidden = hiddenWords(hiddenTexts(notes, exempt), known);
    const shown = [...open.map(({ text }) => text), ...exempt.flatMap(({ item }) => marksOf(notes, item))];
    for (const text of shown) yield* repeated(text, hidden);
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

const token =
  /£\d(?:[\d,.]*\d)?(?: ?(?:thousand|million|billion|k|mn?|bn?)\b)?|\d(?:[\d,.]*\d)?(?:[a-z]+\b)?|\p{L}[\p{L}'-]*/gu;

function wordsIn(text: string): readonly Word[] {
  const low = lowerCase(text).replaceAll('’', "'");
  return [...matchesIn(low, token)].map(({ 0: written, index }) => {
    const isSmall = written.length > 3 && text.startsWith(written.charAt(0), index);
    const isTelling = (isSmall && !untelling.has(written)) || /\d{2}/u.test(written);
    const word = written.startsWith('£') ? inPounds(written) : written;
    return { word, start: index, end: index + written.length, isTelling };
  });
}

const times: Readonly<Record<string, number>> = { t: 1e3, k: 1e3, m: 1e6, b: 1e9 };

/** The same sum is the same word, however it is written: £3.25m, £3.25 million, £3,250,000. */
function inPounds(written: string): string {
  const [, figures = '', letter = ''] = /^£([\d,.]+) ?([tkmb]?)/u.exec(written) ?? [];
  return `£${String(Math.round(Number(figures.replaceAll(',', '')) * (times[letter] ?? 1) * 100))}`;
}

interface Run {
  readonly words: readonly Word[];
  /** Where its first word begins and its last ends. */
  readonly start: number;
  readonly end: number;
  /** Its words, joined. */
  readonly said: string;
}

/** The telling runs of words, or those of them that begin with one of the words given. */
function* runsIn(words: readonly Word[], starts?: ReadonlySet<string>): Generator<Run> {
  for (const [at, first] of words.entries()) {
    const last = words[at + runLength - 1];
    if (last === undefined || starts?.has(first.word) === false) continue;
    const run = words.slice(at, at + runLength);
    if (run.filter(({ isTelling }) => isTelling).length >= fewestTelling)
      yield { words: run, start: first.start, end: last.end, said: run.map(({ word }) => word).join(' ') };
  }
}

/** Round sums may meet by accident; one with three figures or more does not. */
function isTellingSum(word: string): boolean {
  return /^£\d{2,}[1-9]0*$/u.test(word);
}

interface HiddenText {
  readonly text: string;
  /** The number of its point. */
  readonly number: string;
}

/** What exempt points say, their answers and footnotes included. */
function hiddenTexts(notes: Notes, exempt: readonly NumberedItem[]): readonly HiddenText[] {
  const footnotes = withheldFootnotes(notes);
  return exempt.flatMap(({ item, number }) => {
    const blocks = blocksOf(item);
    const below = [...citedFrom(notes, blocks)].filter((name) => footnotes.has(name));
    const all = [...blocks, ...below.flatMap((name) => notes.footnotes.get(name) ?? [])];
    return [...blocksWithin(all)]
      .flatMap((block) => proseOfBlock(block))
      .map(({ text }) => ({ text: text.text, number }));
  });
}

function hiddenWords(texts: readonly HiddenText[], known: readonly Prose[]): Hidden {
  const about = new Set(known.flatMap(({ text }) => [...runsIn(wordsIn(text.text))].map(({ said }) => said)));
  const numbers = new Map<string, string>();
  const starts = new Set<string>();
  for (const { text, number } of texts) {
    const words = wordsIn(text);
    const ofTitles = new Set([...runsIn(words)].filter(({ said }) => about.has(said)).flatMap((run) => run.words));
    for (const { said, words: run } of runsIn(words)) {
      if (run.every((word) => !word.isTelling || ofTitles.has(word))) continue;
      numbers.set(said, number);
      starts.add(said.slice(0, said.indexOf(' ')));
    }
    for (const { word } of words) if (isTellingSum(word)) numbers.set(word, number);
  }
  return { numbers, starts };
}

/** The notes without what is withheld. */
function openNotes(notes: Notes): Notes {
  const withheld = withheldFootnotes(notes);
  return {
    ...notes,
    sections: notes.sections.map((section) => ({ ...section, items: section.items.filter((item) => !isExempt(item)) })),
    footnotes: new Map([...notes.footnotes].filter(([name]) => !withheld.has(name))),
  };
}

/** The marks of an exempt point: what is said there in summary is for the public. */
function marksOf({ source }: Notes, { particulars }: Item): readonly MappedText[] {
  return [...particulars.values()]
    .filter(({ structure: { role } }) => role === 'exempt' || role === 'exempt-summary')
    .map(({ span: { start, end } }) => plainText(source.text.slice(start, end), start));
}

function* repeated(text: MappedText, { numbers, starts }: Hidden): Generator<Finding> {
  const words = wordsIn(text.text);
  const found: { readonly start: number; end: number; readonly number: string }[] = [];
  for (const { start, end, said } of runsIn(words, starts)) {
    const number = numbers.get(said);
    const before = found.at(-1);
    if (number === undefined) continue;
    if (before !== undefined && start < before.end) before.end = end;
    else found.push({ start, end, number });
  }
  for (const { start, end, number } of found)
    yield finding(`These words also stand in ${number}, which is exempt.`, sourceSpan(text, start, end));
  for (const { word, start, end } of words) {
    const number = numbers.get(word);
    if (number !== undefined && !found.some((run) => start >= run.start && end <= run.end))
      yield finding(`This sum also stands in ${number}, which is exempt.`, sourceSpan(text, start, end));
  }
}

function finding(message: string, span: Finding['span']): Finding {
  return { message, span, hint: 'Say it in other words that give nothing away, or mark this place as exempt too.' };
}
