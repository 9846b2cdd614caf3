import { blocksWithin } from '../../interpret/notes.ts';
import { numberSections } from '../../interpret/numbering.ts';
import { proseOfBlock } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds responses to recommendations that say neither what will be done nor why not. */
export const emptyResponse: Rule = {
  id: 'empty-response',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds responses to recommendations that say neither what will be done nor why not.',
  *check(notes) {
    for (const { structure, items } of numberSections(notes)) {
      if (structure?.kind !== 'recommendations') continue;
      for (const { item, number } of items) {
        const response = [...item.particulars.values()].find((particular) => particular.structure.role === 'response');
        if (response?.value.kind !== 'blocks') continue;
        const prose = [...blocksWithin(response.value.blocks)].flatMap((block) => proseOfBlock(block));
        const [first] = prose;
        if (first === undefined || prose.length > 1 || !empty.test(first.text.text.trim())) continue;
        yield {
          message: `The response to ${number} is only ${quoted(first.text.text)}.`,
          hint: 'Add what will be done, by whom and by when; or why it will not.',
          span: sourceSpan(first.text, 0, first.text.text.length),
        };
      }
    }
  },
};

const empty =
  /^(?:accepted in principle|agreed in principle|partially accepted|partly accepted|noted|rejected|not accepted|not agreed|deferred)\.?$/iu;
