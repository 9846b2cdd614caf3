import { blocksWithin, allBlocks } from '../../interpret/notes.ts';
import { englishProseOf, wordsOf } from '../../interpret/prose.ts';
import { lowerSentencesOf } from '../../language/sentences.ts';
import { withCommas } from '../../language/numbers.ts';
import { sumsIn, wrongTotals } from '../../language/written-sums.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds numbers that do not add up to the total given with them. */
export const partsDoNotAddUp: Rule = {
  id: 'parts-do-not-add-up',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds numbers that do not add up to the total given with them, in sentences and tables.',
  *check(notes) {
    for (const { text } of englishProseOf(notes)) {
      if (text.text.length > longest || !mayBeSum.test(text.text)) continue;
      for (const { start, end, total, sum } of sumsIn(lowerSentencesOf(text.text))) {
        yield {
          message: `The parts add up to ${withCommas(sum)}, not to ${withCommas(total)}: ${quoted(text.text.slice(start, end))}.`,
          hint: 'Correct the number that is wrong; if the parts overlap, say so.',
          span: sourceSpan(text, start, end),
        };
      }
    }
    for (const block of blocksWithin(allBlocks(notes))) {
      if (block.kind !== 'table') continue;
      const cells = block.rows.map((row) => row.map((cell) => wordsOf(cell)));
      for (const { row, column, total, sum, isBeside } of wrongTotals(
        cells.map((line) => line.map(({ text }) => text)),
      )) {
        const cell = cells[row]?.[column];
        if (cell === undefined) continue;
        yield {
          message: `The ${isBeside ? 'row' : 'column'} adds up to ${withCommas(sum)}, not to ${quoted(total)}.`,
          hint: 'Correct the number that is wrong.',
          span: sourceSpan(cell, 0, cell.text.length),
        };
      }
    }
  },
};

/** A total has two parts at least. */
const mayBeSum = /\d\D+\d+\D+\d/u;
/** A paragraph of more characters is no sentence with a sum. */
const longest = 20_000;
