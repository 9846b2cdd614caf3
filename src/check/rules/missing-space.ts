import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds commas, colons and full stops without a space after them. */
export const missingSpace: Rule = {
  id: 'missing-space',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds commas, colons and full stops without a space after them.',
  *check(notes) {
    for (const { text } of englishProseOf(notes)) {
      if (!/[a-zß-ɏ][)”’"']?[.,;][A-Za-zÀ-ɏ]|[A-Za-zÀ-ɏ]:[A-ZÀ-Þ]/u.test(text.text)) continue;
      for (const match of matchesIn(text.text, /[\p{L}\d]\S*/gu)) {
        const at = place.exec(match[0])?.index;
        // Addresses of the web and names of files have their own rules.
        if (at === undefined || match[0].length > 60 || /[/\\@_=<>]|www\.|\.\p{Ll}/u.test(match[0])) continue;
        const after = match.index + at + 1;
        const point = sourceSpan(text, after, after).start;
        yield {
          message: `A space is missing in ${quoted(match[0])}.`,
          hint: `Write ${quoted(`${match[0].slice(0, at + 1)} ${match[0].slice(at + 1)}`)}.`,
          span: sourceSpan(text, match.index, match.index + match[0].length),
          edits: [{ span: { start: point, end: point }, text: ' ' }],
        };
      }
    }
  },
};

const place = /(?<=\p{Ll}{2}[)”’"']?)[,;](?=\p{L}{2})|(?<=\p{L}{2}):(?=\p{Lu}\p{L})|(?<=\p{Ll}{2})\.(?=\p{Lu}\p{Ll})/u;
