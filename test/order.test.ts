import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic, Severity } from '../src/diagnostics/diagnostic.ts';
import { nearest } from '../src/diagnostics/did-you-mean.ts';
import { bounded, inOrder } from '../src/diagnostics/order.ts';
import { tally } from '../src/diagnostics/tally.ts';

const source = { path: 'notes/street-lighting.md', text: 'x'.repeat(500) };

function problem(rule: string, severity: Severity, place: number | readonly [number, number]): Diagnostic {
  const [start, end] = typeof place === 'number' ? [place, place + 1] : place;
  return { rule, severity, message: 'The word is doubled.', source, span: { start, end } };
}

const anyProblems = fc.array(
  fc
    .tuple(
      fc.constantFrom('doubled-word', 'blank-field'),
      fc.constantFrom<Severity>('error', 'warning', 'notice'),
      fc.nat(50),
      fc.nat(9),
    )
    .map(([rule, severity, start, length]) => problem(rule, severity, [start, start + length])),
  { maxLength: 120 },
);

describe('the order of problems', () => {
  it('is by start, then end, then severity, then rule', () => {
    const expected = [
      problem('z-last', 'notice', [0, 9]),
      problem('blank-field', 'error', [5, 6]),
      problem('doubled-word', 'error', [5, 6]),
      problem('a-first', 'warning', [5, 6]),
      problem('a-first', 'notice', [5, 6]),
      problem('a-first', 'error', [5, 7]),
    ];
    expect(inOrder(expected.toReversed())).toEqual(expected);
  });
});

describe('the bound on problems of one rule', () => {
  it('keeps the first ones and sums up the rest where they begin', () => {
    const many = Array.from({ length: 154 }, (_, index) => problem('doubled-word', 'warning', index * 3));
    const shown = bounded(many.toReversed(), { perRule: 20 });
    expect(shown.slice(0, 20)).toEqual(many.slice(0, 20));
    expect(shown.slice(20)).toEqual([
      {
        ...problem('doubled-word', 'warning', 60),
        count: 134,
        message: '… and 134 more of `doubled-word` in this file.',
      },
    ]);
  });

  it('keeps a single one that would be left over', () => {
    const three = [
      problem('doubled-word', 'warning', 1),
      problem('doubled-word', 'warning', 2),
      problem('doubled-word', 'warning', 3),
    ];
    expect(bounded(three, { perRule: 2 })).toEqual(three);
  });

  it('never hides the errors of a rule behind its warnings', () => {
    const warnings = Array.from({ length: 30 }, (_, index) => problem('blank-field', 'warning', index));
    const error = problem('blank-field', 'error', 100);
    expect(bounded([...warnings, error], { perRule: 20 })).toContain(error);
  });

  it('loses none from the count, stays in order, and changes nothing the second time', () => {
    fc.assert(
      fc.property(anyProblems, fc.integer({ min: 1, max: 10 }), (problems, perRule) => {
        const once = bounded(problems, { perRule });
        expect(tally(once)).toEqual(tally(problems));
        expect(once).toEqual(inOrder(once));
        expect(bounded(once, { perRule })).toEqual(once);
        expect(once.length).toBeLessThanOrEqual(6 * (perRule + 1));
      }),
    );
  });
});

describe('did you mean', () => {
  const names = ['key-decision', 'report-title', 'title', 'to', 'date'];

  it.each([
    ['key-decison', 'key-decision'],
    ['Key-Decision', 'key-decision'],
    ['titel', undefined],
    ['tittle', 'title'],
    ['dat', 'date'],
    ['t', 'to'],
    ['reprt-titel', 'report-title'],
    ['wards', undefined],
    ['', undefined],
    ['date'.repeat(1000), undefined],
  ])('finds for %j the name %j', (name, expected) => {
    expect(nearest(name, names)).toBe(expected);
  });

  it('takes the closest, and the first of equals', () => {
    expect(nearest('owners', ['owned', 'owner'])).toBe('owner');
    expect(nearest('ward', ['wart', 'warm'])).toBe('wart');
    expect(nearest('ward', [])).toBeUndefined();
  });
});
