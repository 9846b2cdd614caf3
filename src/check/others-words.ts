import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Notes } from '../interpret/notes.ts';
import { allBlocks, blocksWithin, phrasesWithin } from '../interpret/notes.ts';
import { proseOf } from '../interpret/prose.ts';
import { sourceSpan } from '../source/mapped-text.ts';
import { matchesIn } from '../source/matches.ts';
import type { Span } from '../source/span.ts';

/** What somebody else said, or what is in another language, is for a person to change: there edits are offered, not made. */
export function withoutEditsInOthersWords(notes: Notes, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (!diagnostics.some(({ edits }) => edits !== undefined)) return diagnostics;
  const places = othersWords(notes);
  return diagnostics.map((diagnostic) => {
    const { edits, ...rest } = diagnostic;
    const isOurs =
      edits?.every(({ span }) => !places.some(({ start, end }) => start < span.end && span.start < end)) ?? true;
    if (edits === undefined || isOurs) return diagnostic;
    const message = diagnostic.hint ?? 'Put it right.';
    return { ...rest, suggestions: [...(diagnostic.suggestions ?? []), { message, edits }] };
  });
}

/** Quotations, in blocks and within sentences, other languages, and code. */
function othersWords(notes: Notes): readonly Span[] {
  const blocks = allBlocks(notes);
  const ofBlocks = [...blocksWithin(blocks)].filter(({ kind }) => ['quotation', 'language', 'code'].includes(kind));
  const ofPhrases = [...phrasesWithin(blocks)].flatMap((phrase) =>
    phrase.kind === 'language' || phrase.kind === 'code' ? [phrase.span] : [],
  );
  const quoted = proseOf(notes).flatMap(({ text }) =>
    matchesIn(text.text, /“[^”]*”?|"[^"]*"?/gu).map((match) =>
      sourceSpan(text, match.index, match.index + match[0].length),
    ),
  );
  return [...ofBlocks.map(({ span }) => span), ...ofPhrases, ...quoted];
}
