import { numberSections } from '../../interpret/numbering.ts';
import { proseOfItem } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds recommendations that ask for two actions. */
export const twoActions: Rule = {
  id: 'two-actions',
  severity: 'notice',
  preset: 'house-style',
  summary: 'Finds recommendations that ask for two actions.',
  *check(notes) {
    for (const { structure, items } of numberSections(notes)) {
      if (structure?.kind !== 'recommendations') continue;
      for (const { item, number } of items) {
        const [first] = proseOfItem(item);
        const match = first === undefined ? null : second.exec(first.text.text);
        const words = match?.groups?.['words'] ?? match?.groups?.['infinitive'];
        if (first === undefined || match === null || words === undefined) continue;
        const start = match.index + match[0].length - words.length;
        yield {
          message: `${number} asks for a second action as well: ${quoted(words)}.`,
          hint: 'Make a recommendation of each, so that each can be accepted, owned and followed by itself.',
          span: sourceSpan(first.text, start, start + words.length),
        };
      }
    }
  },
};

/** "appoints a surveyor and rewrites the guide"; "to appoint a surveyor and to rewrite the guide". */
const second =
  /^\s*That [^\n]{3,300}?(?: and (?:then |also |further )?(?<words>\p{Ll}{2,}s(?= (?:the|an?|its|their|this|these|his|her)\b)))|^\s*That [^\n]{0,200}? to \p{Ll}+ [^\n]{3,200}? and to (?<infinitive>\p{Ll}{2,}(?= (?:the|an?|its|their|this|these)\b))/u;
