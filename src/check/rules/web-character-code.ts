import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds codes of web pages, such as &nbsp;, that stand for a character. */
export const webCharacterCode: Rule = {
  id: 'web-character-code',
  severity: 'notice',
  preset: 'recommended',
  summary: 'Finds codes of web pages, such as &nbsp;, that stand for a character.',
  *check(notes) {
    if (!/&[#a-z]/iu.test(notes.source.text)) return;
    for (const { text } of englishProseOf(notes)) {
      for (let at = 0; at < text.text.length; at += 1) {
        const span = sourceSpan(text, at, at + 1);
        const written = notes.source.text.slice(span.start, span.end);
        const character = text.text.slice(at, at + 1);
        // `&amp;`, `&lt;` and `&#42;` may be needed, since the sign itself can mean something.
        if (!/^&#?[\da-z]{2,10};$/iu.test(written) || /[!-/:-@[-`{-~]/u.test(character)) continue;
        yield {
          message: `${quoted(written)} is the code of a web page for ${meaning[character] ?? quoted(character)}.`,
          hint: 'Type the character itself.',
          span,
          edits: [{ span, text: character === '\u00A0' ? ' ' : character }],
        };
      }
    }
  },
};

const meaning: Readonly<Record<string, string>> = {
  '\u00A0': 'a space that does not break',
  '\u00AD': 'a soft hyphen',
};
