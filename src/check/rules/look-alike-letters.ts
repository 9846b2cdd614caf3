import type { Notes } from '../../interpret/notes.ts';
import { isLookAlikeWord, latinSkeleton } from '../../source/look-alikes.ts';
import { matchesIn } from '../../source/matches.ts';
import type { Span } from '../../source/span.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds letters of another alphabet in Latin words, and labels and headings spelt wholly with them. */
export const lookAlikeLetters: Rule = {
  id: 'look-alike-letters',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds Cyrillic and Greek letters that look like Latin ones.',
  *check(notes) {
    if (!/[\u0370-\u052F]/u.test(notes.source.text)) return;
    const names = recognisedNames(notes);
    for (const match of matchesIn(notes.source.text, /[\p{L}\p{M}]+/gu)) {
      const [word] = match;
      if (!isLookAlikeWord(word)) continue;
      const span = { start: match.index, end: match.index + word.length };
      const isMixed = /\p{Script=Latin}/u.test(word);
      // A whole word in another alphabet may be a name; as a label that was recognised it cannot be.
      if (isMixed || names.some((name) => name.start <= span.start && span.end <= name.end))
        yield finding(word, span, isMixed);
    }
  },
};

function recognisedNames(notes: Notes): readonly Span[] {
  const fields = [...notes.fields.values()].flatMap((field) => (field.name === undefined ? [] : [field.name.span]));
  const headings = notes.sections
    .filter((section) => section.structure !== undefined)
    .map((section) => section.heading.span);
  const particulars = notes.sections
    .flatMap((section) => section.items)
    .flatMap((item) => [...item.particulars.values()].map((particular) => particular.name.span));
  return [...fields, ...headings, ...particulars];
}

function finding(word: string, span: Span, isMixed: boolean): Finding {
  const foreign = [...new Set(word.match(/[\u0370-\u052F]/gu) ?? [])];
  const alphabets = ['Cyrillic', 'Greek']
    .filter((alphabet) => new RegExp(`\\p{Script=${alphabet}}`, 'u').test(word))
    .join(' and ');
  const letters = foreign.map((letter) => `\`${letter}\``).join(', ');
  const among = foreign.length === 1 ? `the ${alphabets} letter ${letters}` : `the ${alphabets} letters ${letters}`;
  return {
    message: isMixed
      ? `\`${word}\` has ${among} among its Latin letters.`
      : `\`${word}\` is spelt with ${alphabets} letters that look like Latin ones.`,
    hint: `Type the word again: \`${latinSkeleton(word)}\`.`,
    span,
    edits: [{ span, text: latinSkeleton(word) }],
  };
}
