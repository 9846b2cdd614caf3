import type { Notes } from '../../interpret/notes.ts';
import { fieldByRole } from '../../interpret/notes.ts';
import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds appendices that the text cites and the list of appendices does not hold. */
export const appendixNotFound: Rule = {
  id: 'appendix-not-found',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds appendices that the text cites and the list of appendices does not hold.',
  *check(notes) {
    const listed = listedIn(notes);
    // Without a list of its own the report can only mean those of the report considered.
    if (listed === undefined) return;
    for (const { kind, text } of englishProseOf(notes)) {
      if (kind === 'field' || kind === 'heading') continue;
      for (const { 0: found, 1: letters = '', index } of matchesIn(text.text, cited)) {
        for (const { 0: letter, index: after } of letters.matchAll(/[A-Z]|\d{1,2}/gu)) {
          if (listed.has(letter)) continue;
          const isOne = letters === letter;
          const words = isOne ? found : `Appendix ${letter}`;
          const at = index + found.length - letters.length + after;
          yield {
            message: `${quoted(words)} is not among the appendices.`,
            hint: 'Add it to the list of appendices, or correct the letter.',
            span: sourceSpan(text, isOne ? index : at, at + letter.length),
          };
        }
      }
    }
  },
};

/** "Appendix C to the strategy" is another document's. */
const cited =
  /\b(?:[Aa]ppendix|App\.?|Annex|[Aa]ppendices|Annexes) ((?:[A-Z]|\d{1,2})(?:, (?:[A-Z]|\d{1,2})){0,8}(?: and (?:[A-Z]|\d{1,2}))?)\b(?!\s(?:to|of|in|from)\b)/gu;
const named = /^(?:appendix|annex)\s+([a-z]|\d{1,2})\b/iu;

/** The letters in lists and headings; none where a list says that there is no appendix; nothing where there is no list at all. */
function listedIn(notes: Notes): ReadonlySet<string> | undefined {
  const lists = [...notes.fields.values()].flatMap(({ value }) => (value.kind === 'list' ? value.items : []));
  const headings = notes.sections.map(({ heading }) => heading);
  const letters = [...lists, ...headings].map(({ value }) => named.exec(value)?.[1]?.toUpperCase());
  const found = new Set(letters.filter((letter) => letter !== undefined));
  const own = fieldByRole(notes, 'appendices')?.value;
  const isNone = own?.kind === 'list' && own.items.every(({ value }) => /^(?:none|nil|n\/a)\.?$/iu.test(value));
  return found.size > 0 || isNone ? found : undefined;
}
