import { numberSections } from '../../interpret/numbering.ts';
import { blocksWithin } from '../../interpret/notes.ts';
import { proseOfBlock } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds recommendations that name no time but a vague one. */
export const vagueTime: Rule = {
  id: 'vague-time',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds recommendations that say only vaguely when they are due.',
  *check(notes) {
    for (const { structure, items } of numberSections(notes)) {
      if (structure?.kind !== 'recommendations') continue;
      for (const { item, number } of items) {
        for (const { text } of [...blocksWithin(item.blocks)].flatMap((block) => proseOfBlock(block))) {
          for (const match of matchesIn(text.text, vague)) {
            yield {
              message: `Recommendation ${number} says ${quoted(match[0])}, which is no time that can be kept.`,
              hint: 'Name a day, or how often.',
              span: sourceSpan(text, match.index, match.index + match[0].length),
            };
          }
        }
      }
    }
  },
};

const vague =
  /\b(?:as soon as (?:\p{Ll}+ )?(?:possible|practicable|can be|resources allow)|in due course|on an? (?:regular|ongoing|periodic|continuing|timely) basis|at the (?:earliest|first|next) (?:available |possible )?(?:opportunity|convenience)|(?:when|as|once) (?:resources|funds|funding|time|budgets?|finances|capacity) (?:allows?|permits?|is available|are available|becomes? available)|in the (?:near|not too distant|foreseeable) future|in the (?:short|medium|long|longer) term|in (?:good time|a timely (?:manner|fashion|way)|the fullness of time|the coming (?:weeks|months|years))|from time to time|without (?:undue )?delay|at (?:some (?:point|stage)|an appropriate (?:time|point|stage)|a (?:later|suitable|future) (?:date|time|stage))|as and when(?: [^.;\n]{1,40})?|over time|(?:regularly|periodically|shortly|soon|promptly|urgently|eventually|asap)(?=[.,;)]|$| (?:with|to|on|in|for|and)\b(?! (?:at least|every|each))))(?![\p{L}])(?!,? (?:and )?(?:at least |that is |i\.e\. )?(?:every|each|by|before|weekly|monthly|quarterly|yearly|annually|once|twice)\b)/gu;
