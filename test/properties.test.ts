import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../src/diagnostics/order.ts';
import { json } from '../src/diagnostics/reporters/json.ts';
import { pretty } from '../src/diagnostics/reporters/pretty.ts';
import { parseYaml } from '../src/parse/yaml.ts';
import { checkText, compile } from './support/compile-fixture.ts';

/** Pieces that notes are made of, and pieces that break them. */
const piece = fc.oneof(
  fc.constantFrom(
    '\n',
    '\r\n',
    '\t',
    '  ',
    '---\n',
    '## Feedback\n\n',
    '## Introduction\n',
    'to: Cabinet\n',
    'To:\tCabinet\n',
  ),
  fc.constantFrom(
    '- ',
    '* ',
    '1. ',
    '2.1\t',
    '•\t',
    'o\t',
    '(i) ',
    '> ',
    '|',
    '[^1]',
    '[^1]: ',
    '**',
    '_',
    '`',
    '```\n',
    ':::',
    '<!--',
    '<b>',
    '&amp;',
  ),
  fc.constantFrom(
    'Exempt: 3',
    'Owner: ',
    'feedback:\n  - ',
    'date: 01/02/26\n',
    '`',
    '"',
    "'",
    '{',
    '[',
    '&a ',
    '*a ',
    'RESOLVED:That',
  ),
  fc.lorem({ maxCount: 4 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe.each(['notes.md', 'notes.yaml', 'front.md'])('any text as %s', (name) => {
  it('is judged without a failure, at places inside it, in order', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (body) => {
        const written = name === 'front.md' ? `---\nto: Cabinet\n---\n${body}` : body;
        const { diagnostics } = await checkText(written, name);
        expect(diagnostics).toEqual(inOrder(diagnostics));
        for (const { span, source, message } of diagnostics) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(source.text.length);
          expect(message).not.toBe('');
        }
        expect(() => pretty([{ path: name, diagnostics }], { hasColour: false, columns: 80 })).not.toThrow();
        expect(() => JSON.parse(json([{ path: name, diagnostics }]))).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});

describe('the words of a point', () => {
  it('stand in the report once each and in order, however they are spelt', async () => {
    const word = fc.stringMatching(/^[a-zA-Z]{2,9}$/u);
    const points = fc.array(fc.array(word, { minLength: 3, maxLength: 8 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(points, fc.constantFrom('- ', '* ', '1. ', '•\t'), async (lists, marker) => {
        const body = lists.map((words) => `${marker}Asked ${words.join(' ')}.`).join('\n');
        const { report } = await compile({ path: 'notes.md', text: `---\nto: Cabinet\n---\n## Feedback\n\n${body}\n` });
        const printed = report.sections.flatMap(({ items }) => items).map(({ blocks }) => blocks);
        const expected = lists.map((words) => [
          { kind: 'paragraph', phrases: [{ kind: 'text', text: `Asked ${words.join(' ')}.` }] },
        ]);
        expect(printed).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a YAML value', () => {
  const words = fc.array(fc.stringMatching(/^[A-Za-zé£’-]{1,8}$/u), { minLength: 1, maxLength: 12 });
  const styles: Readonly<Record<string, (value: string) => string>> = {
    plain: (value) => value,
    single: (value) => `'${value.replaceAll("'", "''")}'`,
    double: (value) => `"${value.replaceAll('é', '\\u00e9')}"`,
    literal: (value) => `|\n  ${value.replaceAll(' ', '\n  ')}`,
    folded: (value) => `>-\n  ${value.replaceAll(' ', '\n  ')}`,
  };
  it.each(Object.keys(styles))('in %s style keeps the place of every letter', (style) => {
    fc.assert(
      fc.property(words, fc.constantFrom('\n', '\r\n'), (list, lineEnd) => {
        const value = `x${list.join(' ')}`;
        const source = { path: 'a.yaml', text: `to: ${styles[style]?.(value) ?? ''}\n`.replaceAll('\n', lineEnd) };
        const read = parseYaml(source, source.text).value;
        const scalar = read?.kind === 'map' ? read.entries[0]?.value : undefined;
        if (scalar?.kind !== 'scalar') throw new Error(`not a scalar: ${source.text}`);
        for (const [index, letter] of [...scalar.text.text].entries()) {
          const at = scalar.text.offsets[index] ?? 0;
          if (!/\s/u.test(letter)) expect([letter, '\\']).toContain(source.text[at]);
        }
      }),
      { numRuns: 100 },
    );
  });
});
