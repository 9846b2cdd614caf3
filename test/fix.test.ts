import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts';
import { applyEdits } from '../src/diagnostics/apply-edits.ts';
import { textDifference } from '../src/diagnostics/text-difference.ts';
import { fixSource } from '../src/fix.ts';
import { checkSource } from '../src/pipeline.ts';
import { projectOf } from './support/compile-fixture.ts';
import { matter } from './support/outline.ts';

const notes = (points: readonly string[]): string =>
  `${matter}\n## Introduction\n\nThe Committee met on 5 November 2026.\n\n## Feedback\n\n${points.join('\n')}\n`;

const source = { path: 'a.md', text: '' };
const withEdits = (edits: Diagnostic['edits']): Diagnostic => ({
  rule: 'some-rule',
  severity: 'warning',
  message: 'Something is wrong.',
  source,
  span: { start: 0, end: 0 },
  ...(edits === undefined ? {} : { edits }),
});

const spans = fc
  .tuple(fc.nat({ max: 40 }), fc.nat({ max: 6 }), fc.string({ maxLength: 3 }))
  .map(([start, length, text]) => ({ span: { start, end: start + length }, text }));

describe('applyEdits', () => {
  it('leaves everything outside the edits that it made as it was', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 50, maxLength: 80 }),
        fc.array(fc.array(spans, { minLength: 1, maxLength: 2 }), { maxLength: 8 }),
        (text, groups) => {
          const { text: after, made } = applyEdits(
            text,
            groups.map((group) => withEdits(group)),
          );
          const edits = made
            .flatMap((diagnostic) => diagnostic.edits ?? [])
            .toSorted((one, other) => one.span.start - other.span.start);
          let [old, now] = [0, 0];
          for (const { span, text: put } of edits) {
            const kept = text.slice(old, span.start);
            expect(after.slice(now, now + kept.length + put.length)).toBe(kept + put);
            now += kept.length + put.length;
            old = span.end;
          }
          expect(after.slice(now)).toBe(text.slice(old));
        },
      ),
    );
  });

  it('makes all edits of a problem or none, the first in the text where two touch', () => {
    const edit = (start: number, end: number, text: string) => ({ span: { start, end }, text });
    const problems = [
      withEdits([edit(4, 6, 'X'), edit(0, 1, 'Y')]),
      withEdits([edit(5, 7, 'Z')]),
      withEdits([edit(8, 9, '')]),
    ];
    expect(applyEdits('0123456789', problems)).toEqual({ text: 'Y123X679', made: [problems[0], problems[2]] });
  });
});

const faults = [
  'it was late..',
  'a NHS service',
  'an SEN offer',
  'the lamp , and',
  'an of\uFB01ce',
  'o\uFB03ces',
  'a wo\u200Brd',
  'a w\u043Erd',
  'said \u201Cwe met , once..\u201D',
  'said "a NHS offer.."',
  'ten\u00A0\u00A0\u00A0lamps',
  'met with the the officers',
  "it's own",
  '*late..*',
  '`late..`',
  '[late..](https://ravensmere.example/a)',
  ':language[hwyr..]{code=cy}',
  '<!-- scrutineer-ignore doubled-full-stop: it is meant --> late..',
  '£12000',
  '',
];
const item = fc.tuple(
  fc.constantFrom('- ', '1. ', '> ', '  - ', '', '\u2022\t', '2.1\t'),
  fc.array(fc.constantFrom(...faults), { maxLength: 3 }),
  fc.constantFrom('', '\n', '\n\n'),
);
const written = fc
  .array(item, { minLength: 1, maxLength: 6 })
  .map((items) => notes(items.map(([marker, words, gap]) => `${marker}Members asked of ${words.join(' and ')}${gap}`)));

const countsOf = (diagnostics: readonly Diagnostic[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { rule } of diagnostics) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
};

describe('fixSource', () => {
  it('finds nothing more to do in what it has fixed, and makes nothing worse', async () => {
    const project = await projectOf('test/notes.md');
    fc.assert(
      fc.property(written, fc.constantFrom('\n', '\r\n'), (text, lineEnd) => {
        const unfixed = { path: 'a.md', text: text.replaceAll('\n', lineEnd) };
        const before = countsOf(checkSource(unfixed, project).diagnostics);
        const fixed = fixSource(unfixed, project);
        const again = fixSource(fixed.source, project);
        expect(again.source.text).toBe(fixed.source.text);
        expect(fixed.checked.diagnostics.filter(({ edits }) => edits !== undefined)).toEqual([]);
        for (const [rule, count] of Object.entries(countsOf(fixed.checked.diagnostics)))
          expect(count).toBeLessThanOrEqual(before[rule] ?? 0);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it.each([
    ['in block quotations', '- Members asked.\n\n> It was late..', '> It was late..'],
    ['in curly quotation marks', '- Members heard “it was late..”', '“it was late..”'],
    ['in straight ones', '- Members heard "a NHS offer".', '"a NHS offer"'],
    ['in another language', ':::language{code=cy}\nMae hi yn hwyr..\n:::', 'hwyr..'],
  ])('changes nothing %s', async (_, points, kept) => {
    const fixed = fixSource(
      { path: 'a.md', text: notes(['- It was a NHS offer..', points]) },
      await projectOf('test/notes.md'),
    );
    expect(fixed.source.text).toContain(kept);
    expect(fixed.source.text).toContain('- It was an NHS offer.\n');
    expect(fixed.checked.diagnostics.every(({ edits }) => edits === undefined)).toBe(true);
  });

  it.each(['agreed', 'published', 'corrected', 'withdrawn'])('leaves notes alone that are %s', async (status) => {
    const text = notes(['- It was late..']).replace('key-decision', `status: ${status}\nkey-decision`);
    const fixed = fixSource({ path: 'a.md', text }, await projectOf('test/notes.md'));
    expect({ text: fixed.source.text, settled: fixed.settled }).toEqual({ text, settled: status });
  });

  it('cures a name of a field with one slip, and offers the cure of one with more', async () => {
    const fix = async (name: string) =>
      fixSource({ path: 'a.md', text: notes(['- Why?']).replace('purpose:', name) }, await projectOf('test/notes.md'));
    expect((await fix('purpse:')).source.text).toBe(notes(['- Why?']));
    const offered = (await fix('prupose:')).checked.diagnostics.flatMap(({ suggestions }) => suggestions ?? []);
    expect(offered.map(({ message }) => message)).toEqual(['Write `purpose`.']);
  });

  it('makes no change that would bring a new problem', async () => {
    const text = notes(['- Why?']).replace('purpose:', 'purpse: Another.\npurpose:');
    const fixed = fixSource({ path: 'a.md', text }, await projectOf('test/notes.md'));
    expect(fixed.source.text).toBe(text);
  });
});

describe('textDifference', () => {
  it('shows three lines round each change, and where a text has no last line end', () => {
    const before = 'a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk';
    const after = 'a\nB\nc\nd\ne\nf\ng\nh\ni\nj\nK';
    expect(textDifference('a.md', before, after)).toEqual([
      '--- a.md',
      '+++ a.md',
      '@@ -1,5 +1,5 @@',
      ' a',
      '-b',
      '+B',
      ' c',
      ' d',
      ' e',
      '@@ -8,4 +8,4 @@',
      ' h',
      ' i',
      ' j',
      '-k',
      '\\ No newline at end of file',
      '+K',
      '\\ No newline at end of file',
    ]);
  });

  it('shows lines that went and came', () => {
    expect(textDifference('a.md', 'a\n\nb\n', 'a\nb\n').slice(2)).toEqual(['@@ -1,3 +1,2 @@', ' a', '-', ' b']);
  });
});
