import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts';
import { bounded } from '../src/diagnostics/order.ts';
import { printable } from '../src/diagnostics/printable.ts';
import { reporterNames, reporters } from '../src/diagnostics/reporters/index.ts';
import { pretty } from '../src/diagnostics/reporters/pretty.ts';
import type { CheckedFile } from '../src/diagnostics/reporters/reporter.ts';
import { wholeReport } from '../src/diagnostics/reporters/reporter.ts';
import { assumed, blank, clean, doubled, notes, plain, twice, withProblems } from './support/example-problems.ts';

describe('the report for people', () => {
  it('tells what, where and what to do', () => {
    expect(pretty([withProblems, clean], plain)).toMatchInlineSnapshot(`
      "notice[type-assumed]: No type of report is named, so \`cabinet-feedback\` is used.
        notes/street-lighting.md:1:1
          1 | To: Cabinet
            | ^

      error[field-given-twice]: Date is given twice, as \`13 November 2026\` and as \`14
        November 2026\`, and the report can print only one of the two.
        notes/street-lighting.md:3:7
          2 | Date:   13 November 2026
          3 | Date:   14 November 2026
            |         ^^^^^^^^^^^^^^^^
        hint: Keep the date of the meeting of Cabinet that receives this report, and
          take the other line out.
        related: It is given here first.
          1 | To: Cabinet
          2 | Date:   13 November 2026
            |         ^^^^^^^^^^^^^^^^

      error[blank-field]: Key Decision is blank.
        notes/street-lighting.md:4:1
          3 | Date:   14 November 2026
          4 | Key Decision:
            | ^^^^^^^^^^^^^
        hint: Write yes or no, then the forward plan reference if there is one.

      warning[doubled-word]: The word \`asked\` stands twice.
        notes/street-lighting.md:6:805
          6 | …ng the canal path were out for most of the winter. It asked asked why.
            |                                                        ^^^^^^^^^^^

      2 errors, 1 warning and 1 notice in 1 of 2 files.
      Run \`scrutineer explain RULE\` to learn why a rule matters.
      "
    `);
  });

  it('wraps to a narrow terminal', () => {
    expect(pretty([{ path: notes.path, diagnostics: [twice] }], { hasColour: false, columns: 44 }))
      .toMatchInlineSnapshot(`
      "error[field-given-twice]: Date is given
        twice, as \`13 November 2026\` and as \`14
        November 2026\`, and the report can print
        only one of the two.
        notes/street-lighting.md:3:7
          2 | Date:   13 November 2026
          3 | Date:   14 November 2026
            |         ^^^^^^^^^^^^^^^^
        hint: Keep the date of the meeting of
          Cabinet that receives this report, and
          take the other line out.
        related: It is given here first.
          1 | To: Cabinet
          2 | Date:   13 November 2026
            |         ^^^^^^^^^^^^^^^^

      1 error in 1 file.
      Run \`scrutineer explain RULE\` to learn why a rule matters.
      "
    `);
  });

  it('says so when there is nothing to tell', () => {
    expect(pretty([clean], plain)).toBe('No problems in 1 file.\n');
    expect(pretty([clean, { path: '-', diagnostics: [] }], plain)).toBe('No problems in 2 files.\n');
  });

  it('counts in words', () => {
    const summary = (files: readonly CheckedFile[]): string | undefined => pretty(files, plain).split('\n').at(-3);
    const file = (...diagnostics: readonly Diagnostic[]): CheckedFile => ({ path: notes.path, diagnostics });
    expect(summary([file(blank)])).toBe('1 error in 1 file.');
    expect(summary([file(twice, blank, doubled)])).toBe('2 errors and 1 warning in 1 file.');
    expect(summary([file(assumed), file(assumed)])).toBe('2 notices in 2 files.');
    expect(
      summary([
        file(
          ...bounded(
            Array.from({ length: 154 }, () => doubled),
            { perRule: 20 },
          ),
        ),
      ]),
    ).toBe('154 warnings in 1 file.');
  });

  it('adds colour, and nothing but colour', () => {
    const coloured = pretty([{ path: notes.path, diagnostics: [blank, doubled, assumed] }], {
      hasColour: true,
      columns: 80,
    });
    expect(coloured.split('\n').slice(0, 6).map(printable)).toMatchInlineSnapshot(`
      [
        "␛[1m␛[31merror[blank-field]:␛[39m␛[22m␛[1m Key Decision is blank.␛[22m",
        "  notes/street-lighting.md:4:1",
        "    3 | Date:   14 November 2026",
        "    4 | Key Decision:",
        "      | ␛[31m^^^^^^^^^^^^^␛[39m",
        "  ␛[1mhint:␛[22m Write yes or no, then the forward plan reference if there is one.",
      ]
    `);
    // oxlint-disable-next-line no-control-regex -- the escapes are what this test takes away
    expect(coloured.replaceAll(/\u001B\[\d+m/gu, '')).toBe(
      pretty([{ path: notes.path, diagnostics: [blank, doubled, assumed] }], plain),
    );
  });

  it('writes nothing that steers a terminal, wherever it comes from', () => {
    const hostile = '\u001B]0;x\u0007\u202E\n';
    const source = { path: hostile, text: hostile };
    const problem: Diagnostic = {
      rule: 'blank-field',
      severity: 'error',
      message: hostile,
      hint: hostile,
      source,
      span: { start: 0, end: 3 },
      related: [{ span: { start: 4, end: 7 }, message: hostile }],
    };
    expect(pretty([{ path: hostile, diagnostics: [problem] }], plain)).toMatchInlineSnapshot(`
      "error[blank-field]: ␛]0;x␇<U+202E>␊
        ␛]0;x␇<U+202E>␊:1:1
          1 | ␛]0;x␇<U+202E>
            | ^^^
        hint: ␛]0;x␇<U+202E>␊
        related: ␛]0;x␇<U+202E>␊
          1 | ␛]0;x␇<U+202E>
            |     ^^^^^^^^^^

      1 error in 1 file.
      Run \`scrutineer explain RULE\` to learn why a rule matters.
      "
    `);
  });
});

describe('the list of reporters', () => {
  it('has the one for people first, and each under its name', () => {
    expect(reporterNames).toEqual(['pretty', 'concise', 'json', 'sarif', 'junit', 'github', 'gitlab']);
    for (const { begin } of reporters) expect(wholeReport(begin)([withProblems], plain)).toMatch(/\n$/u);
  });
});
