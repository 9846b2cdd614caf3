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
        const [first] = item.blocks.flatMap((block) => proseOfBlock(block));
        const match = first === undefined || !sign.test(first.text.text) ? null : weak.exec(first.text.text);
        if (first === undefined || match === null) continue;
        const [found, given = found, words = given] = match;
        const start = match.index + found.length - words.length;
        yield {
          message: `Recommendation ${number} asks for no action: ${quoted(words)}.`,
          hint: 'Say what is to be done, by whom and by when.',
          span: sourceSpan(first.text, start, start + words.length),
        };
      }
    }
  },
};

/** What one does without doing anything, by what it is done with: the ear, the mind, the mouth, and good will. */
const verbs = [
  '(?:takes? )?notes?(?! (?:in|down|of)\\b)|(?:consider|explore|encourage|investigate|recognise|acknowledge|welcome|appreciate|understand|ponder|contemplate|value|champion|reaffirm)s?|supports?(?![^.;\\n]{0,200} (?:with|by)\\b)|looks? (?:into|at|again at|for ways|favourably)|listens? to|pays? heed to|comments? on|agrees? with|accepts? that|discuss(?:es)? (?:the matter|this|it)\\b|revisits? (?:the|this) (?:matter|question|issue)|(?:reviews?|monitors?) the (?:position|situation|matter)(?! (?:by|before|in|every|each)\\b)',
  'reflects? on|thinks? about|leans? towards|keeps? an open mind|(?:gives?|pays?) (?:[a-z]+ ){0,2}(?:consideration|thought|attention|regard) to|(?:has|have) (?:[a-z]+ )?(?:regard (?:to|for)|sympathy (?:with|for))|takes? (?:[a-z]+ )?account of|takes? (?:[^.;\\n]{1,80} )?(?:into account|on board)|(?:is|be|are|remains?|stays?) (?:[a-z]+ )?(?:(?:mindful|aware|supportive|conscious) of|(?:committed|alert|alive|sensitive|sympathetic|receptive) to|reminded (?:of|that)|of the (?:view|opinion) that)|bears? (?:[^.;\\n]{1,80} )?in mind|(?:keeps?|holds?) (?:[^.;\\n]{1,80} )?(?:in (?:mind|view)|under (?:[a-z]+ )?review)|keeps? (?:an?|its|their) (?:[a-z]+ )?(?:eye|watch) on|(?:keeps?|maintains?) a watching brief|(?:attaches|attach|gives?|places?) (?:[a-z]+ )?(?:importance|weight|emphasis) (?:to|on)|takes? an interest in|weighs? (?:up )?the (?:case|merits|arguments|options)',
  "(?:continues?|seeks?|tries|try|aims?|endeavours?|strives?|hopes?|aspires?|feels? able) to|continues? (?:with )?(?:its|their|the) (?:[a-z]+ )?(?:work|efforts)|works? (?:towards|with (?:its |all )?partners to (?:improve|promote|explore|support|develop))|(?:does|do) (?:what|all|everything) (?:it|they) can|makes? (?:every|all reasonable) efforts?|uses? (?:its|their) best endeavours|commits? to (?:improving|working|exploring|supporting|strengthening|considering|continuing)|strengthens? (?:its|their) (?:relationships?|links|ties)|raises? awareness|promotes? (?:a culture|the (?:idea|concept|use) of|openness|the (?:importance|value) of|greater|better)|acts? in the spirit of|(?:starts?|begins?|undertakes?) an? (?:conversation|dialogue)|sees? (?:whether|if|how)|shares? the (?:Committee[’']s )?(?:concern|view|disappointment)s?|(?:express(?:es)?|shows?) (?:an?|its) (?:preference|sympathy|support|appreciation)|(?:investigates?|examines?|assess(?:es)?) (?:whether|how far|(?:the|any|all) (?:[a-z]+ )?(?:possibilit(?:y|ies)|options?|potential|scope|feasibility|need)\\b)",
].join('|');
const passive =
  '(?:[a-z]+ )?(?:consideration|thought|attention|regard) (?:is|be|should be) (?:given|paid) to|an? (?:[a-z]+ )?preference (?:towards|for)|every effort (?:is|be|should be) made';

// "That Cabinet notes …", "That the Council be asked to consider …": for whom, and then a verb of no action.
const weak = new RegExp(
  `^(?:That\\s+)?(?:(${passive})|(?:(?:[A-Z][^\\s,]*,?|the|this|it|its|officers|members|council|of|for|and|&)\\s+){1,9}?(?:(?<=,\\s)[^,.;\\n]{1,80},\\s+)?(?:(?:be|is|are)\\s+(?:[a-z]+ly\\s+)?(?:asked|urged|invited|requested|recommended|encouraged)\\s+to\\s+|to\\s+|should\\s+|must\\s+)?(?:(?:[a-z]+ly|also|now|further|duly)\\s+)?(${verbs}|(?:is|be|are) encouraged to|where(?:ver)? (?:possible|practicable|appropriate)))(?!\\p{L}|[^.;\\n]{0,200} (?:by \\p{Ll}+ing|and (?:decide|publish|report|adopt|answer|set)(?:e?s)?)\\b)`,
  'u',
);

/** A beginning of each of those words: the larger pattern takes milliseconds to compile. */
const sign =
  /\b(?:(?:takes?|notes?|values?|looks?|pays?|comments?|thinks?|leans?|keeps?|gives?|stays?|bears?|holds?|places?|seeks?|tries|try|aims?|hopes?|feels?|works?|does|do|makes?|uses?|commits?|raises?|acts?|starts?|begins?|sees?|shares?|shows?|reviews?|where|wherever|attention|thought|regard|effort|preference|mindful|aware|conscious|committed|alert|alive|sensitive|receptive|reminded|opinion|view)\b|sympath|consider|explor|encourag|recogni|acknowledg|welcom|appreciat|understand|ponder|contemplat|champion|reaffirm|support|listen|agree|accept|discuss|revisit|monitor|reflect|remain|maintain|attach|weigh|continu|endeavour|striv|aspir|strengthen|promot|undertak|express|investigat|examin|assess)/u;
