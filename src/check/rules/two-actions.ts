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
        if (first === undefined) continue;
        const match = second.exec(first.text.text);
        const words = Object.values(match?.groups ?? {}).find((group) => group !== undefined);
        if (match === null || words === undefined) continue;
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

const before =
  '(?:the|an?|its|their|this|these|those|his|her|all|every|each|both|any|more|another|new|two|three|four|five|six|ten|\\d+)\\b';
/** Verbs that are no nouns, so that nothing need follow that shows it. */
const verbs =
  'writes|consults|publishes|appoints|provides|ensures|sends|asks|brings|gives|makes|invites|creates|develops|introduces|produces|prepares|undertakes|installs|replaces|extends|tells|informs|allocates|adopts|establishes|improves|employs|hires|recruits|trains(?= \\p{Ll})|reports(?= back)';

/** "appoints a surveyor and rewrites the guide"; "to appoint a surveyor and to rewrite the guide"; "appoints … . It also rewrites …". */
const second = new RegExp(
  [
    `^\\s*That [^\\n]{3,300}?(?: and|,|;| as well as),? (?:then |also |further |in addition,? |that (?:it |they )?)?(?<words>(?<=(?:and|;|then|also|further|in addition,?|that(?: it| they)?) )(?:\\p{Ll}{2,}s(?= ${before})|(?:${verbs})(?= ))|(?<=as well as )\\p{Ll}{2,}ing(?= ${before}))`,
    `^\\s*That [^\\n]{0,200}? to \\p{Ll}+ [^\\n]{3,200}? and (?:also )?to (?<infinitive>\\p{Ll}{2,}(?= ${before}))`,
    '^\\s*That [^\\n]{3,300}?\\. (?:It|Cabinet|The Council|The Executive) (?:should )?(?:also |then |further )(?<sentence>\\p{Ll}{3,})',
  ].join('|'),
  'u',
);
