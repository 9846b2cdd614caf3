import { plainText, sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';
import { offered } from '../rule.ts';

/** Finds two people, or a person and another's post, with a slash between them in one field. */
export const peoplePartedBySlash: Rule = {
  id: 'people-parted-by-slash',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds two people in one field with a slash between them.',
  *check(notes) {
    for (const { value } of notes.fields.values()) {
      if (value.kind !== 'persons') continue;
      for (const { name, post } of value.persons) {
        const text = plainText(notes.source.text.slice(name.span.start, (post ?? name).span.end), name.span.start);
        const match = slash.exec(text.text);
        if (match === null) continue;
        const span = sourceSpan(text, match.index, match.index + match[0].length);
        yield {
          message: `${quoted(text.text)} seems to name two people, and is read as one.`,
          hint: 'Write `;` between two people; one person’s post stands after a comma.',
          span: sourceSpan(text, 0, text.text.length),
          suggestions: offered(span, '; '),
        };
      }
    }
  },
};

/** Before a style or a post, or between two names. */
const slash =
  /(?<=^[^,(]{0,80}\p{Ll})\s*\/\s*(?=\p{Lu})|\s*\/\s*(?=(?:the\s+)?(?:Cllrs?|Councillors?|Cyng|Cynghorydd|Mrs?|Ms|Miss|Mx|Dr|Leader|Deputy Leader|Chair(?:man|woman|person)?|Vice|Portfolio Holder|(?:Cabinet|Executive) Member|Mayor)\b)/iu;
