import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds municipal and financial years that are written in two ways. */
export const mixedYearStyles: Rule = {
  id: 'mixed-year-styles',
  severity: 'notice',
  preset: 'recommended',
  summary: 'Finds municipal and financial years that are written in two ways.',
  *check(notes) {
    const found = englishProseOf(notes).flatMap(({ kind, text }) =>
      kind === 'field' || kind === 'heading' || !/20\d\d/u.test(text.text)
        ? []
        : matchesIn(text.text, pair)
            .filter(
              (match) => follows(match) && !isTitle.test(text.text.slice(Math.max(0, match.index - 40), match.index)),
            )
            .map((match) => ({
              words: match[0],
              style: styleOf(match),
              span: sourceSpan(text, match.index, match.index + match[0].length),
            })),
    );
    const usual = mostFrequent(found.map(({ style }) => style));
    const example = found.find(({ style }) => style === usual);
    for (const { words, style, span } of found) {
      if (style === usual || example === undefined) continue;
      const written = writtenAs(words, usual);
      yield {
        message: `${quoted(words)} is written in another way than ${quoted(example.words)}.`,
        hint: `Write ${quoted(written)}.`,
        span,
        related: [{ span: example.span, message: 'The other way stands here.' }],
        suggestions: [{ message: `Write ${quoted(written)}.`, edits: [{ span, text: written }] }],
      };
    }
  },
};

const pair =
  /(?<![\d/–-])(?<first>20\d\d)(?<sign>[/–-]|(?<=(?:[Ii]n|[Dd]uring|[Ff]or|[Tt]he(?: (?:municipal|financial))? year) 20\d\d) to )(?<second>(?:20)?\d\d)(?![\d/–-])/gu;
/** A name keeps the year as it has it: "the Corporate Plan 2024-25". */
const isTitle =
  /(?<!\p{L})(?!(?:In|For|During|Since|By|From|Between|Until|The|Of|To|Over)\b)\p{Lu}[\p{L}’']+,? (?:for )?\(?$/u;

function follows({ groups }: RegExpMatchArray): boolean {
  return Number(groups?.['second']) % 100 === (Number(groups?.['first']) + 1) % 100;
}

function styleOf({ groups }: RegExpMatchArray): string {
  return `${groups?.['sign'] ?? ''}${'x'.repeat(groups?.['second']?.length ?? 0)}`;
}

/** Of those that stand most often `2025/26`, or else the first. */
function mostFrequent(styles: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const style of styles) counts.set(style, (counts.get(style) ?? 0) + 1);
  return [...counts].reduce(
    (best, one) => (one[1] > best[1] || (one[1] === best[1] && one[0] === '/xx') ? one : best),
    ['', 0],
  )[0];
}

function writtenAs(words: string, style: string): string {
  const second = words.slice(5).slice(-2);
  return `${words.slice(0, 4)}${style.slice(0, 1)}${style.length > 3 ? `20${second}` : second}`;
}
