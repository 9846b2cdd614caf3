import type { Notes } from '../../interpret/notes.ts';
import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
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
    if (listed.size === 0) return;
    for (const { kind, text } of englishProseOf(notes)) {
      if (kind === 'field' || kind === 'heading') continue;
      for (const match of text.text.matchAll(cited)) {
        if (listed.has((match[1] ?? '').toUpperCase())) continue;
        yield {
          message: `${quoted(match[0])} is not among the appendices.`,
          hint: 'Add it to the list of appendices, or correct the letter.',
          span: sourceSpan(text, match.index, match.index + match[0].length),
        };
      }
    }
  },
};

/** "Appendix C to the strategy" is another document's. */
const cited = /\b(?:Appendix|Annex) ([A-Z]|\d{1,2})\b(?!\s+(?:to|of|in|from)\b)/gu;
const named = /^\s*(?:appendix|annex)\s+([a-z]|\d{1,2})\b/iu;

function listedIn(notes: Notes): ReadonlySet<string> {
  const lists = [...notes.fields.values()].flatMap(({ value }) => (value.kind === 'list' ? value.items : []));
  const headings = notes.sections.map(({ heading }) => heading);
  const letters = [...lists, ...headings].map(({ value }) => named.exec(value)?.[1]?.toUpperCase());
  return new Set(letters.filter((letter) => letter !== undefined));
}
