import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds instructions of a template that were left in the text. */
export const templateLeftover: Rule = {
  id: 'template-leftover',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds instructions of a template that were left in the text.',
  *check(notes) {
    for (const { text } of englishProseOf(notes)) {
      if (!/\[|lorem|\(delete|\(X/iu.test(text.text)) continue;
      for (const match of text.text.matchAll(pattern)) {
        yield {
          message: `${quoted(match[0])} was left over from a template.`,
          hint: 'Write what belongs there, or take it out.',
          span: sourceSpan(text, match.index, match.index + match[0].length),
        };
      }
    }
  },
};

const pattern =
  /\[(?:insert|delete|add|enter|complete|name of|date of|title of|tbc|tba|to be confirmed|if applicable)\b[^\]\n]{0,80}\]|\blorem ipsum\b|\b(?:paragraph|section|appendix|page) \(X{1,3}\)|\(delete (?:as|if|where)[^)\n]{0,40}\)/giu;
