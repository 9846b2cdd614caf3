import { sentencesOf } from '../language/sentences.ts';
import { matchesIn } from '../source/matches.ts';
import type { Notes } from './notes.ts';
import { allBlocks, blocksWithin, phrasesWithin } from './notes.ts';
import { englishProseOf, proseOfBlock, wordsOf } from './prose.ts';

/** The words that the notes themselves show to be names, or words of another language: no dictionary need know them. */
export function namesIn(notes: Notes): ReadonlySet<string> {
  return new Set([...ofFields(notes), ...ofOtherLanguages(notes), ...ofEnglish(notes)]);
}

const letters = /\p{L}[\p{L}\p{M}'’-]*/gu;

function ofFields({ fields }: Notes): readonly string[] {
  const values = [...fields.values()].flatMap(({ value }): readonly string[] => {
    if (value.kind === 'persons') return value.persons.map(({ name }) => name.value);
    return value.kind === 'list' ? value.items.map((item) => item.value) : [];
  });
  return values.flatMap((value) => value.match(letters) ?? []);
}

function ofOtherLanguages(notes: Notes): readonly string[] {
  const blocks = allBlocks(notes);
  const texts = [...phrasesWithin(blocks)].flatMap((phrase) =>
    phrase.kind === 'language' ? [wordsOf(phrase.phrases).text] : [],
  );
  const others = [...blocksWithin(blocks)].flatMap((block) => (block.kind === 'language' ? block.blocks : []));
  const prose = [...blocksWithin(others)].flatMap((block) => proseOfBlock(block).map(({ text }) => text.text));
  return [...texts, ...prose].flatMap((text) => text.match(letters) ?? []);
}

/** After these a name follows. */
const titled =
  /\b(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Mx|Dr|Revd|Sir|Dame|Lord|Lady|Inspector|Sergeant|Superintendent|Constable)\.?((?:\s+\p{Lu}[\p{L}'’.-]*)+)/gu;

/** Names after a title, and words that stand with a capital within a sentence twice or more. */
function ofEnglish(notes: Notes): readonly string[] {
  const counts = new Map<string, number>();
  const names: string[] = [];
  for (const { text } of englishProseOf(notes)) {
    for (const match of matchesIn(text.text, titled)) names.push(...(match[1]?.match(letters) ?? []));
    const starts = new Set(sentencesOf(text.text).map(({ start }) => start));
    for (const { 0: word, index } of matchesIn(text.text, capitalised))
      if (!starts.has(index)) counts.set(bare(word), (counts.get(bare(word)) ?? 0) + 1);
  }
  return [...names, ...[...counts].filter(([, count]) => count > 1).map(([word]) => word)].flatMap((name) => [
    name,
    bare(name),
  ]);
}

const capitalised = /(?<![\p{L}'’-])\p{Lu}[\p{L}\p{M}'’-]*/gu;

function bare(word: string): string {
  return word.replace(/['’]s?$/u, '');
}
