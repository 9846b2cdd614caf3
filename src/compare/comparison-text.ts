import { printable } from '../diagnostics/printable.ts';
import { bold, changed } from '../diagnostics/reporters/paint.ts';
import { wrap } from '../diagnostics/wrap.ts';
import { changeWord } from './change-words.ts';
import type { Compared, Comparison, WordRun } from './comparison.ts';
import { bareWords, changeGroups, namesOf, summaryTexts, whatHappened } from './told-changes.ts';

/** What a terminal takes. */
export interface TextOptions {
  /** Whether it takes colour; without it the marks say the same. */
  readonly hasColour: boolean;
  /** Its width. */
  readonly columns: number;
}

/** A comparison for a terminal, `[-taken out-]` and `{+added+}`: the summary, then what changed in its place. */
export function comparisonText(comparison: Comparison, options: TextOptions): string {
  const { language, before, after, title } = comparison;
  const strong = bold(options.hasColour);
  const names = { before: printable(before), after: printable(after) };
  const head = [strong(printable(title)), changeWord('between', language, names)];
  if (comparison.isSame) return `${[...head, '', changeWord('same', language)].join('\n')}\n`;
  const summary = summaryTexts(comparison).flatMap(({ label, text }) =>
    wrap(printable(`${label}: ${text}`), { columns: options.columns, indent: '  ' }),
  );
  const marks: readonly WordRun[] = [
    { kind: 'removed', text: changeWord('removed', language) },
    { kind: 'added', text: `  ${changeWord('added', language)}` },
  ];
  const groups = changeGroups(comparison).flatMap(({ heading, parts, renumbered }) => [
    '',
    strong(printable(heading)),
    ...parts.flatMap((part) => partLines(part, language, options)),
    ...(renumbered === '' ? [] : wrap(`  ${printable(renumbered)}`, { columns: options.columns, indent: '    ' })),
  ]);
  return `${[...head, '', ...summary, '', ...marked(marks, options), ...groups].join('\n')}\n`;
}

function partLines(part: Compared, language: string, options: TextOptions): readonly string[] {
  const strong = bold(options.hasColour);
  const lines = [part, ...part.details.map(({ label, words }) => ({ words: withLabel(label, words) }))]
    .filter(({ words }, index) => words.length > 0 && (index === 0 || words.some(({ kind }) => kind !== 'same')))
    .flatMap(({ words }) => marked(words, { ...options, columns: options.columns - 4 }));
  return [
    `  ${strong(printable(namesOf(part, language)))}: ${printable(whatHappened(part, language))}`,
    ...lines.map((line) => `    ${line}`),
  ];
}

function withLabel(label: string, words: readonly WordRun[]): readonly WordRun[] {
  return [{ kind: 'same', text: `${label}: ` }, ...words];
}

/** Words with their marks, on lines; what is marked over several lines is painted on each. */
function marked(words: readonly WordRun[], { hasColour, columns }: TextOptions): readonly string[] {
  const text = words.map((run) => markedRun(run)).join('');
  const paint = changed(hasColour);
  let open: 'removed' | 'added' | undefined;
  const painted = (line: string): string =>
    line
      .split(/(\[-|-\]|\{\+|\+\})/u)
      .map((piece) => {
        if (piece === '[-') open = 'removed';
        if (piece === '{+') open = 'added';
        const shown = open === undefined ? piece : paint[open](piece);
        if (piece === '-]' || piece === '+}') open = undefined;
        return shown;
      })
      .join('');
  const lines = text.split('\n').flatMap((line) => wrap(printable(line), { columns, indent: '' }));
  return lines.map((line) => painted(line));
}

function markedRun({ kind, text }: WordRun): string {
  if (kind === 'same') return text;
  const [start, end] = kind === 'removed' ? ['[-', '-]'] : ['{+', '+}'];
  const markLine = (line: string): string => {
    const { before, words, after } = bareWords(line);
    return words === '' ? line : before + start + words + end + after;
  };
  return text
    .split('\n')
    .map((line) => markLine(line))
    .join('\n');
}
