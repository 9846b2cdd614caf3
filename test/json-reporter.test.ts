import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { bounded } from '../src/diagnostics/order.ts';
import { json } from '../src/diagnostics/reporters/json.ts';
import { blank, clean, doubled, notes, spanOf, twice, withProblems } from './support/example-problems.ts';

describe('the report for programs', () => {
  const schema: object = JSON.parse(readFileSync(new URL('../docs/check-output.schema.json', import.meta.url), 'utf8'));
  const validate = new Ajv({ strict: true, allErrors: true }).compile(schema);

  it('has the shape that is promised', () => {
    expect(json([{ path: notes.path, diagnostics: [twice, doubled] }, clean])).toMatchInlineSnapshot(`
      "{
        "version": 1,
        "files": [
          {
            "path": "notes/street-lighting.md",
            "problems": [
              {
                "rule": "field-given-twice",
                "severity": "error",
                "message": "Date is given twice, as \`13 November 2026\` and as \`14 November 2026\`, and the report can print only one of the two.",
                "hint": "Keep the date of the meeting of Cabinet that receives this report, and take the other line out.",
                "start": {
                  "line": 3,
                  "column": 7,
                  "offset": 43
                },
                "end": {
                  "line": 3,
                  "column": 23,
                  "offset": 59
                },
                "related": [
                  {
                    "start": {
                      "line": 2,
                      "column": 7,
                      "offset": 19
                    },
                    "end": {
                      "line": 2,
                      "column": 23,
                      "offset": 35
                    },
                    "message": "It is given here first."
                  }
                ],
                "fixable": false,
                "edits": [],
                "suggestions": []
              },
              {
                "rule": "doubled-word",
                "severity": "warning",
                "message": "The word \`asked\` stands twice.",
                "start": {
                  "line": 6,
                  "column": 805,
                  "offset": 882
                },
                "end": {
                  "line": 6,
                  "column": 816,
                  "offset": 893
                },
                "related": [],
                "fixable": true,
                "edits": [],
                "suggestions": []
              }
            ]
          },
          {
            "path": "notes/parks.yaml",
            "problems": []
          }
        ],
        "summary": {
          "files": 2,
          "errors": 1,
          "warnings": 1,
          "notices": 0
        }
      }
      "
    `);
  });

  it('follows the schema', () => {
    const summedUp = {
      path: 'notes/many.md',
      diagnostics: bounded(
        Array.from({ length: 30 }, () => doubled),
        { perRule: 20 },
      ),
    };
    for (const files of [[withProblems, clean], [summedUp], []]) {
      validate(JSON.parse(json(files)));
      expect(validate.errors).toBeNull();
    }
    expect(JSON.parse(json([summedUp]))).toMatchObject({ summary: { files: 1, errors: 0, warnings: 30, notices: 0 } });
  });

  it.each([
    ['another version', { version: 2 }],
    ['no summary', { summary: undefined }],
    [
      'a problem without a place',
      {
        files: [
          {
            path: 'a.md',
            problems: [{ rule: 'blank-field', severity: 'error', message: 'Blank.', related: [], fixable: false }],
          },
        ],
      },
    ],
  ])('has a schema that refuses %s', (_, change) => {
    expect(
      validate({ version: 1, files: [], summary: { files: 0, errors: 0, warnings: 0, notices: 0 }, ...change }),
    ).toBe(false);
  });

  it('is described by an example that is its real output', () => {
    const source = { path: 'notes/street-lighting.md', text: 'To:    Cabinet\nKey Decision:\n' };
    const problem = { ...blank, source, span: spanOf(source, 'Key Decision:') };
    expect(readFileSync(new URL('../docs/check-output.md', import.meta.url), 'utf8')).toContain(
      `\`\`\`json\n${json([{ path: source.path, diagnostics: [problem] }])}\`\`\``,
    );
  });

  it('gives every character back, and none that steers a terminal', () => {
    const message = 'a\u009B\u202E\u200B\u{E0041}\uF0B7 “ŵ” 議\nb';
    const output = json([{ path: notes.path, diagnostics: [{ ...blank, message }] }]);
    expect(JSON.parse(output)).toMatchObject({ files: [{ problems: [{ message }] }] });
    expect(output).toContain('a\\u009b\\u202e\\u200b\\udb40\\udc41\\uf0b7 “ŵ” 議\\nb');
  });
});
