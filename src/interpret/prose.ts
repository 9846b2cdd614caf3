import type { WrittenBlock, WrittenPhrase } from '../parse/written-notes.ts';
import { lowerCase } from '../language/lower-case.ts';
import type { MappedText } from '../source/mapped-text.ts';
import { joinMapped, plainText } from '../source/mapped-text.ts';
import { once } from '../source/once.ts';
import type { Item, Notes } from './notes.ts';
import { allBlocks, blocksWithin, fieldByRole } from './notes.ts';

/** One unbroken stretch of the clerk's words: a paragraph, a heading, a table cell or a field's value, each character with its place. */
export interface Prose {
  /** What it is. */
  readonly kind: 'paragraph' | 'heading' | 'cell' | 'field';
  /** Its words without marks; a soft line break is a line feed, a footnote sign or tag is nothing, code is left out as U+FFFC. */
  readonly text: MappedText;
}

/** Every stretch of words in the notes, fields first. */
export const proseOf = once((notes: Notes): readonly Prose[] => [
  ...fieldsAndHeadings(notes),
  ...[...blocksWithin(allBlocks(notes))].flatMap((block) => proseOfBlock(block)),
]);

/** Every stretch of English words, fields first; words that are struck out or in another language are left out as U+FFFC. None in notes of another language. */
export const englishProseOf = once((notes: Notes): readonly Prose[] => {
  const language = fieldByRole(notes, 'language')?.value;
  if (language?.kind === 'text' && !isEnglish(language.text)) return [];
  return [...fieldsAndHeadings(notes), ...[...englishWithin(allBlocks(notes))].flatMap((block) => proseOfBlock(block))];
});

/** What notes say in English, in small letters: whoever looks for few words asks here first. */
export interface SaidInEnglish {
  /** All of it, a stretch after the other, each on lines of its own. */
  readonly text: string;
  /** The runs of the letters a to z in it. */
  readonly words: ReadonlySet<string>;
}

/** What notes say in English. */
export const saidInEnglish = once((notes: Notes): SaidInEnglish => {
  const text = englishProseOf(notes)
    .map((prose) => lowerCase(prose.text.text))
    .join('\n');
  return { text, words: new Set(text.match(/[a-z]+/gu)) };
});

function isEnglish(language: string): boolean {
  return /^en\b/iu.test(language);
}

function* englishWithin(blocks: readonly WrittenBlock[]): Generator<WrittenBlock> {
  for (const block of blocks) {
    if (block.kind === 'paragraph' || block.kind === 'heading') yield { ...block, phrases: englishOnly(block.phrases) };
    if (block.kind === 'table') yield { ...block, rows: block.rows.map((row) => row.map((cell) => englishOnly(cell))) };
    if (block.kind === 'list') for (const item of block.items) yield* englishWithin(item.blocks);
    if (block.kind === 'quotation' || (block.kind === 'language' && isEnglish(block.language)))
      yield* englishWithin(block.blocks);
  }
}

function englishOnly(phrases: readonly WrittenPhrase[]): readonly WrittenPhrase[] {
  return phrases.map((phrase): WrittenPhrase => {
    const isLeftOut = phrase.kind === 'deleted' || (phrase.kind === 'language' && !isEnglish(phrase.language));
    if (isLeftOut) return { kind: 'code', text: '', span: phrase.span };
    return 'phrases' in phrase ? { ...phrase, phrases: englishOnly(phrase.phrases) } : phrase;
  });
}

function fieldsAndHeadings(notes: Notes): readonly Prose[] {
  const fields = [...notes.fields.values()].flatMap((field): Prose[] =>
    field.value.kind === 'text' ? [{ kind: 'field', text: field.value.written }] : [],
  );
  const headings = notes.sections.map((section): Prose => ({
    kind: 'heading',
    text: sliceOf(notes, section.heading.span.start, section.heading.span.end),
  }));
  return [...fields, ...headings];
}

/** The words of one block, its lists and quotations left out. */
export function proseOfBlock(block: WrittenBlock): readonly Prose[] {
  if (block.kind === 'paragraph' || block.kind === 'heading')
    return [{ kind: block.kind, text: wordsOf(block.phrases) }];
  return block.kind === 'table' ? block.rows.flat().map((cell): Prose => ({ kind: 'cell', text: wordsOf(cell) })) : [];
}

/** The words of a point or recommendation, its labelled facts left out. */
export const proseOfItem = once((item: Item): readonly Prose[] =>
  [...blocksWithin(item.blocks)].flatMap((block) => proseOfBlock(block)),
);

/** The words of phrases, each character with its place. */
export function wordsOf(phrases: readonly WrittenPhrase[]): MappedText {
  return joinMapped(phrases.flatMap((phrase) => pieces(phrase)));
}

function pieces(phrase: WrittenPhrase): readonly MappedText[] {
  switch (phrase.kind) {
    case 'text':
      return [phrase.text];
    case 'break':
      return [{ text: '\n', offsets: Uint32Array.of(phrase.span.start, phrase.span.end) }];
    case 'code':
      return [{ text: '\uFFFC', offsets: Uint32Array.of(phrase.span.start, phrase.span.end) }];
    case 'image':
    case 'html':
    case 'footnote':
      return [];
    default:
      return phrase.phrases.flatMap((inner) => pieces(inner));
  }
}

function sliceOf(notes: Notes, start: number, end: number): MappedText {
  return plainText(notes.source.text.slice(start, end), start);
}
