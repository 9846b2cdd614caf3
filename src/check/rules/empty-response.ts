import { blocksWithin } from '../../interpret/notes.ts';
import { numberSections } from '../../interpret/numbering.ts';
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
        if (first === undefined || prose.length > 1 || !isEmpty(first.text.text.trim())) continue;
        yield {
          message: `The response to ${number} is only ${quoted(first.text.text)}.`,
          hint: 'Add what will be done, by whom and by when; or why it will not.',
          span: sourceSpan(first.text, 0, first.text.text.length),
        };
      }
    }
  },
};

function isEmpty(words: string): boolean {
  if (words.length > 200) return false;
  const answer = answers.exec(words);
  const rest = answer === null ? words : words.slice(answer[0].length);
  return (
    answer !== null && (/^[.\s]*$/u.test(rest) || (answer.groups?.['half'] !== undefined && !/\d|\bwill\b/u.test(rest)))
  );
}

/** Half an answer needs what will be done beside it; the others say enough with anything beside them. */
const answers =
  /^(?:(?<half>(?:accepted|agreed|supported) in principle)|(?:partially|partly|part) (?:accepted|agreed)|(?:accepted|agreed) in part|noted|rejected|refused|declined|not (?:accepted|agreed|supported)|deferred|under consideration|to be considered)\b/iu;
