import { beforeAll, describe, expect, it } from 'vitest';
import { rules } from '../src/check/rules/index.ts';
import { noFacts } from '../src/facts.ts';
import type { Rule } from '../src/check/rule.ts';
import type { Notes, Value } from '../src/interpret/notes.ts';
import { englishProseOf, proseOf } from '../src/interpret/prose.ts';
import type { WrittenBlock } from '../src/parse/written-notes.ts';
import { plainText } from '../src/source/mapped-text.ts';
import { checkText } from './support/compile-fixture.ts';

/** What is repeated: the beginnings of what the rules look for, which a pattern may follow far before it gives up. */
const seeds: readonly string[] = [
  ` |\u00A0|\n|\u00A0\u00A0 |a|A|é|1|1,|1.|1/|12 |1 1|0|00|“|”|'|‘|"a|“a|. |..|…|. . |,| ,|(|)|(a|[a|] |-| - |–|a-|-a-`,
  `£|£1|£1,|£ 1|1m|1k |%|1 per |Cllr |Cllr. A|A.|A. B|'s |s' |it's |a b |a a|A B|x@|@x.|x@x.|www.|http://|://|a.b.|&amp`,
  `&#|and |the |that |of the |a an |if and |to be |1 Ma|1 May |May |Monday |Monday 1 |1st |2026|2026/|2026-|12:|12.30 `,
  `pm |01/02/|1-2-|AB1|AB12 3|QQ 12 |07|07 |+44 |0123 |(0|TBC|xx|XX |__|Lorem |e g |l e t |t h |\u200B|a\u200B|\u00AD|Ã`,
  `â€|ﬁ|аa|á|\uFFFD|\u0301|👩\u200D|´|supercalifragilistic|recommend|consider |look into |exempt |in the near `,
  `as soon as |RBC/1|SR/26/|page |Page 1 of |1\n|a\n|- a`,
].flatMap((line) => line.split('|'));

const long = 100_000;

/** So many milliseconds are enough for any rule and 100 KB. */
const enough = 50;

/** Notes that say a text in the introduction, in a point, in a recommendation and as their title, a quarter in each. */
function notesThatSay(text: string): Notes {
  const places = plainText(text.slice(-text.length / 4));
  const span = { start: 0, end: places.text.length };
  const blocks: readonly WrittenBlock[] = [
    { kind: 'paragraph', phrases: [{ kind: 'text', text: places, span }], span },
  ];
  const sections = sample.sections.map((section) => ({
    ...section,
    blocks: section.blocks.length === 0 ? [] : blocks,
    items: section.items.map((item) => ({ ...item, blocks, span })),
  }));
  const fields = [...sample.fields].map(([name, field]) => {
    const isTitle = field.structure.role === 'considered-title';
    const value: Value = isTitle ? { kind: 'text', text: places.text, written: places } : field.value;
    return [name, { ...field, value }] as const;
  });
  return { ...sample, source: { path: 'notes.md', text: places.text }, sections, fields: new Map(fields) };
}

/** How long a rule keeps the processor busy, in milliseconds: the least of some runs, on notes that no rule has seen. */
function leastTime(rule: Rule, text: string, runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const notes = notesThatSay(text);
    // What rules share is read for the first of them.
    englishProseOf(notes);
    proseOf(notes);
    const start = process.cpuUsage();
    for (const finding of rule.check(notes, noFacts)) if (finding.message === '') throw new Error('It says nothing.');
    return process.cpuUsage(start).user / 1000;
  });
  return Math.min(...times);
}

let sample: Notes;

beforeAll(async () => {
  const { value } = await checkText(
    [
      '---\ntype: cabinet-feedback\nreport-title: Words\n---\n\n## Introduction\n\nMembers met.\n',
      '## Feedback\n\n- Members asked why.\n\n## Recommendations\n\n- That Cabinet acts.\n',
    ].join('\n'),
  );
  if (value === undefined) throw new Error('The notes cannot be read.');
  sample = value;
});

// Time is what is asked for here, although tests are not timed elsewhere: nothing else tells a pattern that turns back again and again.
// So that a busy computer does not decide, it is the processor's time and the best of some runs that count, and what takes too long must
// also take more than twice its share of a text of a quarter the length.
describe('100 KB of hostile repeats', () => {
  it('stand where the rules look', () => {
    const notes = notesThatSay('x'.repeat(long));
    expect(englishProseOf(notes).reduce((sum, { text }) => sum + text.text.length, 0)).toBeGreaterThanOrEqual(long);
  });

  it.each(seeds)('of %j keep no rule busy', (seed) => {
    const text = (length: number): string => `${seed.repeat(Math.floor((length - 1) / seed.length))}§`;
    const slow = rules.flatMap((rule) => {
      if (leastTime(rule, text(long), 1) <= enough) return [];
      const whole = leastTime(rule, text(long), 3);
      const quarter = leastTime(rule, text(long / 4), 3);
      return whole > enough && whole > 8 * quarter ? [`${rule.id}: ${whole.toFixed()} ms`] : [];
    });
    expect(slow).toEqual([]);
  });
});
