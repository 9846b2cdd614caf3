import type { WrittenBlock, WrittenParagraph, WrittenPhrase } from '../parse/written-notes.ts';
import { sliceMapped, sourceSpan } from '../source/mapped-text.ts';

/** The phrases from the given count of characters of their words on. */
export function phrasesFrom(phrases: readonly WrittenPhrase[], count: number): readonly WrittenPhrase[] {
  return cut(phrases, count, Number.POSITIVE_INFINITY);
}

/** The phrases up to the given count of characters of their words. */
export function phrasesUpTo(phrases: readonly WrittenPhrase[], count: number): readonly WrittenPhrase[] {
  return cut(phrases, 0, count);
}

function cut(phrases: readonly WrittenPhrase[], from: number, to: number): readonly WrittenPhrase[] {
  let at = 0;
  return phrases.flatMap((phrase): readonly WrittenPhrase[] => {
    const start = at;
    at += lengthOf(phrase);
    // A footnote sign has no length and goes with the word before it.
    if (at === start) return start <= to && (start > from || (from === 0 && to > 0)) ? [phrase] : [];
    if (start >= from && at <= to) return [phrase];
    if (at <= from || start >= to) return [];
    return part(phrase, Math.max(0, from - start), Math.min(at, to) - start);
  });
}

function part(phrase: WrittenPhrase, from: number, to: number): readonly WrittenPhrase[] {
  if (phrase.kind === 'text') {
    const text = sliceMapped(phrase.text, from, to);
    return text.text === '' ? [] : [{ kind: 'text', text, span: sourceSpan(text, 0, text.text.length) }];
  }
  return 'phrases' in phrase ? [{ ...phrase, phrases: cut(phrase.phrases, from, to) }] : [];
}

function lengthOf(phrase: WrittenPhrase): number {
  if (phrase.kind === 'text') return phrase.text.text.length;
  if (phrase.kind === 'break' || phrase.kind === 'code') return 1;
  return 'phrases' in phrase ? phrase.phrases.reduce((sum, inner) => sum + lengthOf(inner), 0) : 0;
}

/** A paragraph of the phrases given, or nothing when they hold no words. */
export function paragraphOf(phrases: readonly WrittenPhrase[]): readonly WrittenParagraph[] {
  const first = phrases[0];
  const last = phrases.at(-1);
  if (first === undefined || last === undefined) return [];
  return [{ kind: 'paragraph', phrases, span: { start: first.span.start, end: last.span.end } }];
}

/** Two paragraphs as one, with a space between them. */
export function joinParagraphs(first: WrittenParagraph, second: WrittenParagraph): WrittenParagraph {
  const gap = { text: '\n', offsets: Uint32Array.of(first.span.end, second.span.start) };
  const between: WrittenPhrase = { kind: 'text', text: gap, span: { start: first.span.end, end: second.span.start } };
  return {
    kind: 'paragraph',
    phrases: [...first.phrases, between, ...second.phrases],
    span: { start: first.span.start, end: second.span.end },
  };
}

/** The last block, if it is a paragraph. */
export function lastParagraph(blocks: readonly WrittenBlock[]): WrittenParagraph | undefined {
  const last = blocks.at(-1);
  return last?.kind === 'paragraph' ? last : undefined;
}
