import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../src/model/build-report.ts';
import { checkSource } from '../src/pipeline.ts';
import { projectOf } from './support/compile-fixture.ts';
import { blockWords } from './support/words.ts';

const project = await projectOf('test/notes.md');

const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwyz'), minLength: 2, maxLength: 8 });
const sentence = fc.array(word, { minLength: 3, maxLength: 9 }).map((words) => `Members ${words.join(' ')}.`);

interface Point {
  readonly text: string;
  readonly list: readonly string[];
  readonly more?: string | undefined;
}
const point: fc.Arbitrary<Point> = fc.record({
  text: sentence,
  list: fc.array(sentence, { maxLength: 3 }),
  more: fc.option(sentence, { nil: undefined }),
});

interface Style {
  readonly item: (index: number) => string;
  readonly inner: (index: number) => string;
  /** What stands before a second paragraph. */
  readonly indent: string;
  readonly between: string;
}
const styles: Readonly<Record<string, Style>> = {
  'Markdown, tight': { item: () => '- ', inner: () => '  - ', indent: '  ', between: '' },
  'Markdown, stars': { item: () => '* ', inner: () => '  + ', indent: '  ', between: '' },
  'Markdown, loose and numbered': {
    item: (index) => `${index}. `,
    inner: () => '    * ',
    indent: '    ',
    between: '\n',
  },
  'Word bullets': { item: () => '•\t', inner: () => '\to\t', indent: '\t', between: '' },
  'Word bullets that lost their indentation': { item: () => '•\t', inner: () => 'o\t', indent: '\t', between: '' },
  'bullets of a PDF': { item: () => '▪ ', inner: () => '   – ', indent: '  ', between: '' },
  'typed numbers': {
    item: (index) => `2.${index}\t`,
    inner: (index) => `\t(${'abc'[index - 1] ?? ''})\t`,
    indent: '\t',
    between: '\n',
  },
  'numbers in brackets': { item: (index) => `(${index}) `, inner: () => '    – ', indent: '    ', between: '\n' },
  'small Roman numbers': {
    item: (index) => `${index})\t`,
    inner: (index) => `\t${['i', 'ii', 'iii'][index - 1] ?? ''}.\t`,
    indent: '\t',
    between: '',
  },
  'numbers after bullets': { item: (index) => `- 2.${index} `, inner: () => '  - ', indent: '  ', between: '' },
};

function written(points: readonly Point[], { item, inner, indent, between }: Style): string {
  return points
    .map(({ text, list, more }, index) => {
      const below = list.map((one, at) => `${inner(at + 1)}${one}\n`).join('');
      return `${item(index + 1)}${text}\n${between}${below}${more === undefined ? '' : `\n${indent}${more}\n`}${between}`;
    })
    .join('');
}

describe.each(Object.entries(styles))('points as %s', (_, style) => {
  it.each(['---\ntype: cabinet-feedback\n---\n', 'To:\tCabinet\n'])(
    'print every word once and in order, after %j',
    (head) => {
      fc.assert(
        fc.property(fc.array(point, { minLength: 2, maxLength: 6 }), fc.constantFrom('\n', '\r\n'), (points, end) => {
          const body = `\n## Introduction\n\nWords of the introduction.\n\nMore of them.\n\n## Feedback\n\n`;
          const text = `${head}${body}${written(points, style)}`.replaceAll('\n', end);
          const { value } = checkSource({ path: 'a.md', text }, project);
          if (value === undefined) throw new Error(text);
          const { sections } = buildReport(value, { edition: 'public', hasErrors: true });
          const feedback = sections.find(({ name }) => name === 'feedback');
          const expected = points.map((one) => [one.text, ...one.list, one.more ?? ''].join(' ').trim());
          expect(feedback?.items.map((item) => blockWords(item.blocks))).toEqual(expected);
          expect([...(feedback?.blocks ?? []), ...(feedback?.after ?? [])]).toEqual([]);
        }),
        { seed: 20_261_123, numRuns: 40 },
      );
    },
  );
});
