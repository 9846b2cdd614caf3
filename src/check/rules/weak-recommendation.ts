import { numberSections } from '../../interpret/numbering.ts';
import { proseOfBlock } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds recommendations that ask for no action. */
export const weakRecommendation: Rule = {
  id: 'weak-recommendation',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds recommendations that ask for no action.',
  *check(notes) {
    for (const { structure, items } of numberSections(notes)) {
      if (structure?.kind !== 'recommendations') continue;
      for (const { item, number } of items) {
        const [first] = item.blocks.slice(0, 1).flatMap((block) => proseOfBlock(block));
        const match = first === undefined ? null : weak.exec(first.text.text);
        if (first === undefined || match === null) continue;
        const words = match.groups?.['words'] ?? match.groups?.['given'] ?? '';
        const start = match.index + match[0].length - words.length;
        yield {
          message: `Recommendation ${number} asks for no action: ${quoted(words)}.`,
          hint: 'Say what is to be done, by whom and by when.',
          span: sourceSpan(first.text, start, start + words.length),
        };
      }
    }
  },
};

const verbs = [
  '(?:takes? )?notes?',
  '(?:consider|explore|encourage|recognise|acknowledge|welcome)s?',
  'looks? (?:into|at|again at)',
  'reflects? on',
  'thinks? about',
  '(?:gives?|pays?) (?:[a-z]+ ){0,2}(?:consideration|thought|attention|regard) to',
  '(?:has|have) (?:[a-z]+ )?regard (?:to|for)',
  'takes? (?:[a-z]+ )?account of',
  'takes? (?:[^.;\\n]{1,80} )?into account',
  '(?:is|be|are|remains?) (?:[a-z]+ )?(?:mindful|aware|supportive|conscious) of',
  'bears? (?:[^.;\\n]{1,80} )?in mind',
  'keeps? (?:[^.;\\n]{1,80} )?under (?:[a-z]+ )?review',
  'keeps? (?:an?|its|their) (?:[a-z]+ )?(?:eye|watch) on',
  '(?:continues?|seeks?|tries|try|aims?|endeavours?|strives?|hopes?) to',
  'continues? (?:with )?(?:its|their|the) (?:[a-z]+ )?(?:work|efforts)',
  'works? towards',
  '(?:investigates?|examines?|assess(?:es)?) (?:the|any|all) (?:[a-z]+ )?(?:possibilit(?:y|ies)|options?|potential|scope)\\b',
].join('|');

// "That Cabinet notes …", "That the Council be asked to consider …": up to four words for whom, then a verb of no action.
const weak = new RegExp(
  `^That\\s+(?:(?<given>consideration (?:is|be|should be) given to)|(?:\\S+\\s+){1,4}?(?:(?:be|is|are)\\s+(?:asked|urged|invited|requested|recommended)\\s+to\\s+|to\\s+|should\\s+|must\\s+)?(?<words>${verbs}))(?!\\p{L})`,
  'u',
);
