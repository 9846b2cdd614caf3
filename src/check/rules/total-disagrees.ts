import type { WrittenBlock } from '../../parse/written-notes.ts';
import { allBlocks, blocksWithin } from '../../interpret/notes.ts';
import { englishProseOf, wordsOf } from '../../interpret/prose.ts';
import { withCommas } from '../../language/figures.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds parts that add up to more than the number they are parts of, and tables whose total is not the sum. */
export const totalDisagrees: Rule = {
  id: 'total-disagrees',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds parts that add up to more than the number they are parts of, and tables whose total is not the sum.',
  *check(notes) {
    for (const { text } of englishProseOf(notes)) {
      for (const match of text.text.matchAll(/(?<=\.\s)Of (?:these|those|them)\b[^.?!]{5,300}/gu)) {
        const whole = onlyNumber(/[^.?!]{0,300}[.?!]\s+$/u.exec(text.text.slice(0, match.index))?.[0] ?? '');
        const parts = countsIn(match[0]);
        const sum = parts.reduce((all, one) => all + one, 0);
        if (
          whole === undefined ||
          parts.length < 2 ||
          sum <= whole ||
          / of the \d|\bof (?:whom|which)\b/u.test(match[0])
        )
          continue;
        yield {
          message: `The parts add up to ${shown(sum)}, and there are ${shown(whole)} in all.`,
          hint: 'Check the numbers against the report considered.',
          span: sourceSpan(text, match.index, match.index + match[0].length),
        };
      }
    }
    for (const block of blocksWithin(allBlocks(notes))) if (block.kind === 'table') yield* wrongTotals(block);
  },
};

/** The counts in a sentence: no years, days, sums of money, percentages or parts of other numbers. */
function countsIn(sentence: string): readonly number[] {
  const bare = sentence
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/\b20\d\d(?:[/–-]\d{2,4})?\b|\b\d{1,2}(?:st|nd|rd|th)? (?=[A-Z][a-z]{2,8}\b)/gu, ' ');
  const counts = bare.matchAll(
    /(?<![\d.,£/:–-])(\d{1,3}(?:,\d{3})+|\d{1,6})(?![\d/:%–-]|[.,]\d| per ?cent| ?(?:am|pm)\b)/gu,
  );
  return [...counts].map(([figure]) => Number(figure.replaceAll(',', '')));
}

function onlyNumber(sentence: string): number | undefined {
  const counts = countsIn(sentence);
  return counts.length === 1 ? counts[0] : undefined;
}

/** A last row called Total is the sum of the rows above it, in each column that holds whole numbers only. */
function* wrongTotals({ rows }: Extract<WrittenBlock, { kind: 'table' }>): Generator<Finding> {
  const last = rows.at(-1);
  const above = rows.slice(1, -1);
  if (last === undefined || above.length < 2 || !/^totals?$/iu.test(wordsOf(last[0] ?? []).text.trim())) return;
  for (const [column, cell] of last.entries()) {
    if (column === 0) continue;
    const text = wordsOf(cell);
    const total = wholeNumber(text.text);
    const parts = above.map((row) => wholeNumber(wordsOf(row[column] ?? []).text));
    const sum = parts.reduce((all: number, one) => all + (one ?? Number.NaN), 0);
    if (total === undefined || Number.isNaN(sum) || sum === total) continue;
    yield {
      message: `The rows above add up to ${shown(sum)}, not to ${shown(total)}.`,
      hint: 'Check the numbers against the report considered.',
      span: sourceSpan(text, 0, text.text.length),
    };
  }
}

function wholeNumber(text: string): number | undefined {
  const figure = text.trim().replace(/^£/u, '');
  return /^(?:\d{1,3}(?:,\d{3})+|\d{1,9})$/u.test(figure) ? Number(figure.replaceAll(',', '')) : undefined;
}

function shown(count: number): string {
  return quoted(withCommas(count));
}
