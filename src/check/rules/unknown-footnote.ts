import { proseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds references to footnotes that do not exist. */
export const unknownFootnote: Rule = {
  id: 'unknown-footnote',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds references to a footnote that is not there.',
  *check(notes) {
    for (const { kind, text } of proseOf(notes)) {
      // Fields are plain text, in which no footnote has a meaning.
      if (kind === 'field') continue;
      for (const match of matchesIn(text.text, /\[\^[^\]\s]+\]/gu)) {
        const span = sourceSpan(text, match.index, match.index + match[0].length);
        // A backslash says that the brackets are meant as they stand.
        if (/\\/u.test(notes.source.text.slice(Math.max(0, span.start - 1), span.end))) continue;
        yield {
          message: `There is no footnote ${quoted(match[0])}, so the mark would be printed as it stands.`,
          hint: `Add a line that begins with ${quoted(`${match[0]}:`)}, or take the mark out.`,
          span,
        };
      }
    }
  },
};
