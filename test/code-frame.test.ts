import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeFrame } from '../src/diagnostics/code-frame.ts';
import { displayWidth } from '../src/diagnostics/display-width.ts';
import { printable } from '../src/diagnostics/printable.ts';
import type { Span } from '../src/source/span.ts';

/** The frame round the first place where `part` stands in `text`. */
function frame(text: string, part: string, columns = 60): string {
  const start = text.indexOf(part);
  expect(start).toBeGreaterThanOrEqual(0);
  return codeFrame({ path: 'notes/street-lighting.md', text }, { start, end: start + part.length }, { columns });
}

function at(text: string, span: Span): string {
  return codeFrame({ path: 'notes/street-lighting.md', text }, span, { columns: 60 });
}

const paragraph = `The Committee welcomed the report and noted that the ${'lighting of footpaths between the estates had been '.repeat(14)}improved improved since the survey, ${'and asked for figures, '.repeat(8)}and so on.`;

describe('a code frame', () => {
  it('shows the place with the line before it', () => {
    expect(frame('to: Cabinet\nkey-decision:\ntitle: Street lighting\n', 'key-decision:')).toMatchInlineSnapshot(`
      "    1 | to: Cabinet
          2 | key-decision:
            | ^^^^^^^^^^^^^"
    `);
  });

  it('leaves out a blank line before it', () => {
    expect(frame('to: Cabinet\n\nkey-decision: perhaps\n', 'perhaps')).toMatchInlineSnapshot(`
      "    3 | key-decision: perhaps
            |               ^^^^^^^"
    `);
  });

  it('puts one caret under an empty place, also after the end of a line and of the text', () => {
    expect(at('to: Cabinet\ndate:', { start: 4, end: 4 })).toMatchInlineSnapshot(`
      "    1 | to: Cabinet
            |     ^"
    `);
    expect(at('to: Cabinet\ndate:', { start: 11, end: 11 })).toMatchInlineSnapshot(`
      "    1 | to: Cabinet
            |            ^"
    `);
    expect(at('to: Cabinet\ndate:', { start: 17, end: 17 })).toMatchInlineSnapshot(`
      "    1 | to: Cabinet
          2 | date:
            |      ^"
    `);
    expect(at('', { start: 0, end: 0 })).toMatchInlineSnapshot(`
      "    1 |
            | ^"
    `);
  });

  it('shows the first and the last line of a long place', () => {
    const text =
      'feedback:\n  - That lamps be mended.\n  - That paths be swept.\n  - That signs be cleaned.\n\n\nwritten-by: Clerk\n';
    expect(at(text, { start: 12, end: text.indexOf('written-by') })).toMatchInlineSnapshot(`
      "    1 | feedback:
          2 |   - That lamps be mended.
            |   ^^^^^^^^^^^^^^^^^^^^^^^
          … |
          4 |   - That signs be cleaned.
            |   ^^^^^^^^^^^^^^^^^^^^^^^^"
    `);
    expect(at(text, { start: 12, end: text.indexOf('swept') })).toMatchInlineSnapshot(`
      "    1 | feedback:
          2 |   - That lamps be mended.
            |   ^^^^^^^^^^^^^^^^^^^^^^^
          3 |   - That paths be swept.
            |   ^^^^^^^^^^^^^^^^"
    `);
  });

  it('crops a long line to a window round the place', () => {
    expect(paragraph.length).toBeGreaterThan(900);
    expect(frame(`## Introduction\n${paragraph}\n`, 'improved improved', 80)).toMatchInlineSnapshot(`
      "    2 | …tween the estates had been improved improved since the survey, and ask…
            |                             ^^^^^^^^^^^^^^^^^"
    `);
    expect(frame(`## Introduction\n${paragraph}\n`, 'welcomed', 80)).toMatchInlineSnapshot(`
      "    1 | ## Introduction
          2 | The Committee welcomed the report and noted that the lighting of footp…
            |               ^^^^^^^^"
    `);
    expect(frame(`## Introduction\n${paragraph}\n`, 'and so on.', 80)).toMatchInlineSnapshot(`
      "    2 | … for figures, and asked for figures, and asked for figures, and so on.
            |                                                              ^^^^^^^^^^"
    `);
    expect(frame(`${paragraph}\nto: Cabinet\n`, 'to', 80)).toMatchInlineSnapshot(`
      "    1 | The Committee welcomed the report and noted that the lighting of footp…
          2 | to: Cabinet
            | ^^"
    `);
    expect(frame(paragraph, paragraph, 80)).toMatchInlineSnapshot(`
      "    1 | The Committee welcomed the report and noted that the lighting of footp…
            | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"
    `);
  });

  it('shows tabs as spaces up to the next stop', () => {
    expect(frame('\tKey Decision:\tperhaps\n', 'perhaps')).toMatchInlineSnapshot(`
      "    1 |     Key Decision:   perhaps
            |                     ^^^^^^^"
    `);
    expect(frame('To:\tCabinet', '\t')).toMatchInlineSnapshot(`
      "    1 | To: Cabinet
            |    ^"
    `);
  });

  it('puts carets under wide characters and letters with marks', () => {
    expect(frame('title: 議会の報告 draft draft', 'draft draft')).toMatchInlineSnapshot(`
      "    1 | title: 議会の報告 draft draft
            |                   ^^^^^^^^^^^"
    `);
    expect(frame('title: 議会の報告', '報告')).toMatchInlineSnapshot(`
      "    1 | title: 議会の報告
            |              ^^^^"
    `);
    expect(frame('Cafe\u0301 Alarch Alarch 👍 x', 'Alarch Alarch')).toMatchInlineSnapshot(`
      "    1 | Café Alarch Alarch 👍 x
            |      ^^^^^^^^^^^^^"
    `);
    expect(frame('👍👍 twice', 'twice')).toMatchInlineSnapshot(`
      "    1 | 👍👍 twice
            |      ^^^^^"
    `);
    expect(frame('\u0301x', 'x')).toMatchInlineSnapshot(`
      "    1 | ◌́x
            |  ^"
    `);
  });

  it('knows the three kinds of line end', () => {
    const expected = frame('to: Cabinet\ndate: soon\nfrom: Scrutiny', 'soon');
    expect(frame('to: Cabinet\r\ndate: soon\r\nfrom: Scrutiny', 'soon')).toBe(expected);
    expect(frame('to: Cabinet\rdate: soon\rfrom: Scrutiny', 'soon')).toBe(expected);
    expect(at('\r\nto: Cabinet\r\n', { start: 1, end: 2 })).toMatchInlineSnapshot(`
      "    1 |
            | ^"
    `);
  });

  it('never writes an invisible character as it is', () => {
    expect(frame('to: \u001B[31mCab\u202Einet\u200B \u0085\uFEFFx\u007F\u0000 \uF0B7', 'x', 100))
      .toMatchInlineSnapshot(`
      "    1 | to: ␛[31mCab<U+202E>inet<U+200B> <U+0085><U+FEFF>x␡␀ <U+F0B7>
            |                                                  ^"
    `);
    expect(frame('a\u200Bb', '\u200B')).toMatchInlineSnapshot(`
      "    1 | a<U+200B>b
            |  ^^^^^^^^"
    `);
  });

  it('paints the carets alone', () => {
    expect(
      codeFrame(
        { path: '-', text: 'date: soon' },
        { start: 6, end: 10 },
        { columns: 60, paint: (carets) => `<${carets}>` },
      ),
    ).toMatchInlineSnapshot(`
      "    1 | date: soon
            |       <^^^^>"
    `);
  });

  it('never cuts a character in two', () => {
    const text = `x👍${'\u0301'.repeat(103)}z`;
    expect(frame(text, 'z')).toBe(`    1 | …👍${'\u0301'.repeat(103)}z\n      |    ^`);
  });

  it('takes no longer for a line of two megabytes', () => {
    const text = 'lamp '.repeat(400_000);
    const began = performance.now();
    for (let start = 0; start < 100; start += 1) at(text, { start: start * 10_000, end: start * 10_000 + 4 });
    expect(performance.now() - began).toBeLessThan(2000);
  });

  it('holds for any text: within the width, nothing invisible, carets under something', () => {
    const unit = fc.oneof(
      fc.constantFrom('\n', '\r\n', '\t', ' ', '\u0301', '議', '👍', '\u202E', '\u001B'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }),
      fc.lorem(),
    );
    fc.assert(
      fc.property(
        fc.array(unit, { maxLength: 30 }),
        fc.tuple(fc.nat(400), fc.nat(400)),
        fc.integer({ min: 28, max: 100 }),
        (units, [start, length], columns) => {
          const rows = codeFrame(
            { path: '-', text: units.join('') },
            { start, end: start + length },
            { columns },
          ).split('\n');
          for (const row of rows) {
            expect(printable(row)).toBe(row);
            expect(displayWidth(row)).toBeLessThanOrEqual(columns);
          }
          expect(rows.some((row) => /^ +\| *\^+$/u.test(row))).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('printable text', () => {
  it('shows what could steer a terminal, on one line', () => {
    expect(printable('a\u001B[2Jb\r\nc\td\u007F\u009B\u202E\u2066\u200D\u00AD\uD800\u{E0041}')).toBe(
      'a␛[2Jb␍␊c␉d␡<U+009B><U+202E><U+2066><U+200D><U+00AD><U+D800><U+E0041>',
    );
  });

  it('leaves what can be seen', () => {
    const text = 'Cyngor Bro Alarch: “Tŷ’r Ysgol” – £5\u00A0m, 議会, 👍, cafe\u0301';
    expect(printable(text)).toBe(text);
  });
});
