import { numberSections } from '../../interpret/numbering.ts';
import { blocksWithin } from '../../interpret/notes.ts';
import { proseOfBlock } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds responses to points and recommendations that say neither what will be done nor why not. */
export const emptyResponse: Rule = {
  id: 'empty-response',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds responses that say neither what will be done nor why not.',
  *check(notes) {
    for (const { items } of numberSections(notes)) {
      for (const { item, number } of items) {
        const response = [...item.particulars.values()].find((particular) => particular.structure.role === 'response');
        if (response?.value.kind !== 'blocks') continue;
        const prose = [...blocksWithin(response.value.blocks)].flatMap((block) => proseOfBlock(block));
        const [first] = prose;
        if (first === undefined || prose.length > 1 || !isEmpty(first.text.text)) continue;
        yield {
          message: `The response to ${number} is only ${quoted(first.text.text)}.`,
          hint: 'Add what will be done, by whom and by when; or why it will not.',
          span: sourceSpan(first.text, 0, first.text.text.length),
        };
      }
    }
  },
};

/** Whether nothing is said but how the answer is called, or half an answer is given and nothing that will be done. */
function isEmpty(text: string): boolean {
  if (text.length > 200) return false;
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const isOnlyYes = words.every((word) => plain.has(word));
  return (
    !isOnlyYes && (words.every((word) => empty.has(word)) || /^\w+,? in principle\b(?!.*(?:\d|\bwill\b))/isu.test(text))
  );
}

/** To say yes is to say what will be done; no to a question is an answer. */
const plain = new Set('yes no agreed accepted approved'.split(' '));
/** Words of which an answer may be made that says nothing. */
const empty = new Set(
  (
    'yes no not agreed agree agrees accepted accept accepts approved supported support supports endorsed welcomed welcome welcomes noted note notes rejected reject refused declined deferred considered consider ' +
    'consideration considering reviewed review sympathetic happy content in principle spirit part parts partly partially broadly largely mostly generally fully already now being been be to under way underway hand done complete ' +
    'completed completion closed ongoing progress actioned action taken on board is are was were has have had will would does do did this it its that the a an of with by and or but as for at we our thanks ' +
    'cabinet council executive leader portfolio holder member officers department decline declines looked look looking into investigate investigated explore explored examine examined think thought about thank you your views view concern concerns matter issue duly carefully favourably keep kept under review recommendation recommendations request suggestion comment comments point points committee aim aims idea intention subject where when if possible practicable appropriate resources funding budget ' +
    'budgets allow allows permitting due course time moment present further later pending tbc derbyniwyd cytunwyd mewn egwyddor gwrthodwyd nodwyd yn rhannol'
  ).split(' '),
);
