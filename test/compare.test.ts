import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareReports } from '../src/compare/compare-reports.ts';
import type { Compared, WordRun } from '../src/compare/comparison.ts';
import { comparisonText } from '../src/compare/comparison-text.ts';
import type { Version } from '../src/compare/report-parts.ts';
import { fieldParts, sectionParts } from '../src/compare/report-parts.ts';
import { wordChanges } from '../src/compare/word-changes.ts';
import { compared, names, notes, told, version } from './support/comparing.ts';

const withoutSpace = (text: string): string => text.replaceAll(/\s+/gu, '');
const laterText = (runs: readonly WordRun[]): string =>
  runs.map(({ kind, text }) => (kind === 'removed' ? '' : text)).join('');
const earlierText = (runs: readonly WordRun[]): string =>
  runs.map(({ kind, text }) => (kind === 'added' ? '' : text)).join('');

const word = fc.constantFrom(
  'members',
  'asked',
  'the',
  'of',
  'homes',
  'noise',
  'night',
  '£4,200',
  '2.3',
  'owners.',
  'why,',
  'a',
);
const sentence = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(' '));
const point = fc.oneof(
  sentence,
  fc.tuple(sentence, fc.constantFrom('one', 'two', 'three')).map(([text, id]) => `${text}\n   - Id: ${id}`),
  fc.tuple(sentence, sentence).map(([text, response]) => `${text}\n   - Response: ${response}`),
  fc.tuple(sentence, sentence).map(([text, more]) => `${text}\n\n   - ${more}\n   - *${more}*\n`),
);
const anyNotes = fc.array(point, { maxLength: 8 }).map((points) => notes(points, '## More\n\nWords.\n'));

describe('wordChanges', () => {
  it('gives either text back', () => {
    const text = fc.oneof(sentence, fc.string({ unit: 'binary', maxLength: 30 }), fc.lorem());
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = wordChanges(before, after, 'en-GB');
        expect(laterText(runs)).toBe(after);
        expect(withoutSpace(earlierText(runs))).toBe(withoutSpace(before));
      }),
    );
  });

  it('keeps whole words, and lets no short word part a change', () => {
    expect(wordChanges('The cost is £4,200 a year.', 'The cost is £4,500 a year!', 'en-GB')).toEqual([
      { kind: 'same', text: 'The cost is £' },
      { kind: 'removed', text: '4,200' },
      { kind: 'added', text: '4,500' },
      { kind: 'same', text: ' a year' },
      { kind: 'removed', text: '.' },
      { kind: 'added', text: '!' },
    ]);
    expect(
      wordChanges('He asked the owner today.', 'She told the tenant today.', 'en-GB').map(({ text }) => text),
    ).toEqual(['He asked the owner', 'She told the tenant', ' today.']);
  });

  it('shows two long texts that have nothing to do with each other one after the other, at once', () => {
    const long = (letter: string): string =>
      Array.from({ length: 30_000 }, (_, index) => letter + String(index)).join(' ');
    const started = performance.now();
    expect(wordChanges(long('a'), long('b'), 'en-GB').map(({ kind }) => kind)).toEqual(['removed', 'added']);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('compareReports', () => {
  it('gives the words of both versions back, for any two notes', () => {
    fc.assert(
      fc.property(anyNotes, anyNotes, (before, after) => {
        const versions = { before: version(before), after: version(after) };
        const comparison = compareReports({ ...versions, names });
        const all = (of: Version): readonly string[] =>
          [...fieldParts(of), ...sectionParts(of).flatMap(({ parts }) => parts)].map(({ text }) => text);
        const parts: readonly Compared[] = [...comparison.fields, ...comparison.sections.flatMap((one) => one.parts)];
        const later = parts.filter(({ changes }) => !changes.includes('removed'));
        const earlier = parts.filter(({ changes }) => !changes.includes('added'));
        expect(later.map(({ words }) => laterText(words))).toEqual(all(versions.after));
        expect(earlier.map(({ words }) => withoutSpace(earlierText(words))).toSorted()).toEqual(
          all(versions.before)
            .map((text) => withoutSpace(text))
            .toSorted(),
        );
      }),
    );
  });

  it('finds nothing between notes and themselves, and something between notes that differ', () => {
    fc.assert(
      fc.property(anyNotes, anyNotes, (before, after) => {
        expect(compared(before, before).summary).toEqual([]);
        const isSame = JSON.stringify(version(before).shown) === JSON.stringify(version(after).shown);
        expect(compared(before, after).isSame).toBe(isSame);
      }),
    );
  });

  const points = [
    'Members asked about rats.',
    'Members welcomed the second officer.',
    'A resident spoke of the canal.',
  ];

  it('tells a point that was moved as moved, and numbers that followed as renumbered', () => {
    const [rats = '', officer = '', canal = ''] = points;
    expect(told(compared(notes(points), notes([canal, rats, officer])))).toEqual([
      '2.1 moved was 2.3',
      '2.2 renumbered was 2.1',
      '2.3 renumbered was 2.2',
    ]);
    expect(told(compared(notes(points), notes(['Something else entirely happened.', ...points])))).toEqual([
      '2.1 added',
      '2.2 renumbered was 2.1',
      '2.3 renumbered was 2.2',
      '2.4 renumbered was 2.3',
    ]);
    expect(told(compared(notes(points), notes([rats, canal])))).toEqual(['2.2 removed', '2.2 renumbered was 2.3']);
  });

  it('knows a point by its id, however it was reworded', () => {
    const before = notes(['Members asked about rats.\n   - Id: rats', ...points.slice(1)]);
    const after = notes([...points.slice(1), 'Vermin came up.\n   - Id: rats']);
    expect(told(compared(before, after))).toContain('2.3 moved reworded was 2.1');
    expect(told(compared(before, before.replace('Id: rats', 'Id: mice').replace('rats.', 'mice.')))).toEqual([
      '2.1 removed',
      '2.1 added',
    ]);
  });

  it('takes a citation of the same point by another number for no change, and of another point by the same number for one', () => {
    const cited = (numbers: string): string =>
      `## Recommendations\n\n1. That Cabinet acts.\n   - Evidence: ${numbers}\n`;
    const longer = ['Something else entirely happened.', ...points];
    expect(told(compared(notes(points, cited('2.1')), notes(longer, cited('2.2')))).at(-1)).toBe(
      '2.4 renumbered was 2.3',
    );
    expect(told(compared(notes(points, cited('2.1')), notes(longer, cited('2.1')))).at(-1)).toBe('R1 details');
    expect(told(compared(notes(longer, cited('2.1')), notes(points, cited('2.1')))).at(-1)).toBe('R1 details');
  });

  it('tells of formatting, of fields, of sections and of footnotes', () => {
    const before = notes(
      points,
      '## Next steps\n\nThe Committee will return to **this** in March.[^a]\n\n[^a]: If it can.\n',
    );
    expect(told(compared(notes(['Members *asked* about rats.']), notes(['Members asked about rats.'])))).toEqual([
      '2.1 formatting',
    ]);
    expect(compared(before, before.replace('If it can', 'If it may')).summary).toEqual([
      { of: 'paragraph', changes: [{ change: 'reworded', names: ['Next steps'], count: 1 }] },
    ]);
    expect(compared(before, before.replace('## Next steps', '## What follows')).summary).toEqual([
      { of: 'section', changes: [{ change: 'reworded', names: ['What follows'], count: 1 }] },
    ]);
    const moved = compared(before, before.replace('to: Cabinet', 'to: Executive'));
    expect(moved.summary[0]?.changes[0]?.names).toEqual(['To', 'Title']);
  });

  it('reads well', () => {
    const after = notes(['Members asked about rats and mice.', ...points.slice(2)]);
    const text = comparisonText(compared(notes(points), after), { hasColour: false, columns: 70 });
    expect(text.slice(text.indexOf('From'))).toMatchInlineSnapshot(`
      "From old.md to new.md

      Points: 1 taken out (2.2); 1 reworded (2.1); 1 renumbered (2.2)

      [-taken out-]  {+added+}

      Summary of feedback
        2.1: reworded
          Members asked about rats {+and mice+}.
        2.2: taken out
          [-Members welcomed the second officer.-]
        2.2 (was 2.3): renumbered
      "
    `);
  });
});
