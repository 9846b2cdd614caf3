import type { Notes } from '../../interpret/notes.ts';
import { allBlocks, phrasesWithin } from '../../interpret/notes.ts';
import { proseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import { quoted } from '../../source/quoted.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds HTML tags; the report leaves them out. */
export const rawHtml: Rule = {
  id: 'raw-html',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds HTML tags, which the report leaves out.',
  *check(notes) {
    yield* marksOfWord(notes);
    const open = new Map<string, number>();
    for (const phrase of phrasesWithin(allBlocks(notes))) {
      if (phrase.kind !== 'html') continue;
      const isClosing = phrase.text.startsWith('</');
      const name = /[^<>/\s]+/u.exec(phrase.text)?.[0].toLowerCase() ?? '';
      const count = open.get(name) ?? 0;
      if (isClosing && count > 0) {
        open.set(name, count - 1);
        continue;
      }
      if (!isClosing) open.set(name, count + 1);
      yield {
        message: `The tag ${quoted(phrase.text)} is left out; the words are kept.`,
        hint: 'Take it out; emphasis is written `*so*` or `**so**`.',
        span: phrase.span,
      };
    }
  },
};

/** What Word leaves in pasted text: no HTML to a reader of Markdown, so it would be printed letter for letter. */
function* marksOfWord(notes: Notes): Generator<Finding> {
  if (!/<|mso-|MsoN|style=|PAGEREF|HYPERLINK|MERGEFORMAT|\{\\rtf/u.test(notes.source.text)) return;
  for (const { text } of proseOf(notes)) {
    for (const match of matchesIn(text.text, ofWord)) {
      yield {
        message: `${quoted(match[0])} came from Word with the text, and would be printed.`,
        hint: 'Take it out.',
        span: sourceSpan(text, match.index, match.index + match[0].length),
      };
    }
  }
}

const ofWord =
  /<(?:[a-z]|st)\d?:[A-Za-z]{1,20}\b[^<>\n]{0,80}>(?:<\/(?:[a-z]|st)\d?:[A-Za-z]{1,20}>)?|<\/(?:[a-z]|st)\d?:[A-Za-z]{1,20}>|<!\[(?:if|endif)[^<>\n]{0,40}>|\bclass=["“]?Mso\w{1,30}["”]?|\bmso-[a-z-]{2,40}:[^;\n]{1,60};?|\bstyle=["“][^"“”\n]{1,80}["”]|\bPAGEREF \w{1,40}|\bHYPERLINK ["“][^"“”\n]{1,100}["”]|\\?\* MERGEFORMAT|\{\\rtf\d?/gu;
