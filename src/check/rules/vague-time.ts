import { numberSections } from '../../interpret/numbering.ts';
import { blocksWithin } from '../../interpret/notes.ts';
import { proseOfBlock } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
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
          for (const match of text.text.matchAll(vague)) {
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
  /\b(?:as soon as (?:possible|practicable)|in due course|on a regular basis|on an ongoing basis|at the earliest opportunity|when resources allow|in the near future)\b/gu;
