import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { beginConcise } from '../src/diagnostics/reporters/concise.ts';
import { beginGithub } from '../src/diagnostics/reporters/github.ts';
import { beginGitlab } from '../src/diagnostics/reporters/gitlab.ts';
import { beginJunit } from '../src/diagnostics/reporters/junit.ts';
import { beginSarif } from '../src/diagnostics/reporters/sarif.ts';
import type { CheckedFile } from '../src/diagnostics/reporters/reporter.ts';
import { wholeReport } from '../src/diagnostics/reporters/reporter.ts';
import { fixture } from './support/compile-fixture.ts';
import { blank, clean, doubled, notes, plain, twice, withProblems } from './support/example-problems.ts';
import { runCli, temporaryFolder } from './support/run-cli.ts';

const concise = wholeReport(beginConcise);
const github = wholeReport(beginGithub);
const gitlab = wholeReport(beginGitlab);
const junit = wholeReport(beginJunit);
const sarif = wholeReport(beginSarif);

const hostile: CheckedFile = {
  path: 'notes/100%, "so": <a&b>.md',
  diagnostics: [{ ...doubled, message: 'Fifty % & <b> of "it" ::error::\u001B[31m]]>', hint: 'One.\nTwo.' }],
};

describe('reports for programs', () => {
  it('stand on one line each', () => {
    expect(concise([withProblems, clean])).toMatchInlineSnapshot(`
      "notes/street-lighting.md:1:1: notice type-assumed: No type of report is named, so \`cabinet-feedback\` is used.
      notes/street-lighting.md:3:7: error field-given-twice: Date is given twice, as \`13 November 2026\` and as \`14 November 2026\`, and the report can print only one of the two.
      notes/street-lighting.md:4:1: error blank-field: Key Decision is blank.
      notes/street-lighting.md:6:805: warning doubled-word: The word \`asked\` stands twice.
      "
    `);
  });

  it('are commands of a GitHub workflow, escaped', () => {
    expect(github([{ path: notes.path, diagnostics: [twice, blank] }, hostile])).toMatchInlineSnapshot(`
      "::error file=notes/street-lighting.md,line=3,endLine=3,col=7,endColumn=23,title=field-given-twice::Date is given twice, as \`13 November 2026\` and as \`14 November 2026\`, and the report can print only one of the two.%0AKeep the date of the meeting of Cabinet that receives this report, and take the other line out.
      ::error file=notes/street-lighting.md,line=4,endLine=4,col=1,endColumn=14,title=blank-field::Key Decision is blank.%0AWrite yes or no, then the forward plan reference if there is one.
      ::warning file=notes/100%25%2C "so"%3A <a&b>.md,line=6,endLine=6,col=805,endColumn=816,title=doubled-word::Fifty %25 & <b> of "it" ::error::␛[31m]]>%0AOne.%0ATwo.
      "
    `);
  });

  it('are a Code Quality report with a fingerprint for each problem', () => {
    const problems: unknown = JSON.parse(gitlab([{ path: notes.path, diagnostics: [blank, blank] }, hostile]));
    expect(problems).toMatchInlineSnapshot(`
      [
        {
          "check_name": "blank-field",
          "description": "Key Decision is blank.",
          "fingerprint": "18bfa9665a9881ba",
          "location": {
            "lines": {
              "begin": 4,
            },
            "path": "notes/street-lighting.md",
          },
          "severity": "major",
        },
        {
          "check_name": "blank-field",
          "description": "Key Decision is blank.",
          "fingerprint": "19bfaaf91c667859",
          "location": {
            "lines": {
              "begin": 4,
            },
            "path": "notes/street-lighting.md",
          },
          "severity": "major",
        },
        {
          "check_name": "doubled-word",
          "description": "Fifty % & <b> of "it" ::error::␛[31m]]>",
          "fingerprint": "382f55ab3546d5fd",
          "location": {
            "lines": {
              "begin": 6,
            },
            "path": "notes/100%, "so": <a&b>.md",
          },
          "severity": "minor",
        },
      ]
    `);
  });

  it('are JUnit suites, escaped', () => {
    expect(junit([{ path: notes.path, diagnostics: [blank, doubled] }, clean, hostile])).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="scrutineer" tests="4" failures="1">
        <testsuite name="notes/street-lighting.md" tests="2" failures="1" errors="0">
          <testcase name="blank-field at 4:1" classname="notes/street-lighting.md">
            <failure type="blank-field" message="Key Decision is blank.">notes/street-lighting.md:4:1
      Key Decision is blank.
      Write yes or no, then the forward plan reference if there is one.</failure>
          </testcase>
          <testcase name="doubled-word at 6:805" classname="notes/street-lighting.md">
            <system-out>warning: notes/street-lighting.md:6:805
      The word \`asked\` stands twice.</system-out>
          </testcase>
        </testsuite>
        <testsuite name="notes/parks.yaml" tests="1" failures="0" errors="0">
          <testcase name="no problems" classname="notes/parks.yaml"/>
        </testsuite>
        <testsuite name="notes/100%, &quot;so&quot;: &lt;a&amp;b&gt;.md" tests="1" failures="0" errors="0">
          <testcase name="doubled-word at 6:805" classname="notes/100%, &quot;so&quot;: &lt;a&amp;b&gt;.md">
            <system-out>warning: notes/street-lighting.md:6:805
      Fifty % &amp; &lt;b&gt; of "it" ::error::␛[31m]]&gt;
      One.
      Two.</system-out>
          </testcase>
        </testsuite>
      </testsuites>
      "
    `);
  });

  it('are a SARIF log', () => {
    const log: unknown = JSON.parse(
      sarif([{ path: 'notes folder\\a.md', diagnostics: [twice] }], { ...plain, version: '1.2.3' }),
    );
    expect(log).toMatchInlineSnapshot(`
      {
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "runs": [
          {
            "columnKind": "utf16CodeUnits",
            "results": [
              {
                "level": "error",
                "locations": [
                  {
                    "physicalLocation": {
                      "artifactLocation": {
                        "uri": "notes%20folder/a.md",
                      },
                      "region": {
                        "endColumn": 23,
                        "endLine": 3,
                        "startColumn": 7,
                        "startLine": 3,
                      },
                    },
                  },
                ],
                "message": {
                  "text": "Date is given twice, as \`13 November 2026\` and as \`14 November 2026\`, and the report can print only one of the two. Keep the date of the meeting of Cabinet that receives this report, and take the other line out.",
                },
                "relatedLocations": [
                  {
                    "id": 1,
                    "message": {
                      "text": "It is given here first.",
                    },
                    "physicalLocation": {
                      "artifactLocation": {
                        "uri": "notes%20folder/a.md",
                      },
                      "region": {
                        "endColumn": 23,
                        "endLine": 2,
                        "startColumn": 7,
                        "startLine": 2,
                      },
                    },
                  },
                ],
                "ruleId": "field-given-twice",
                "ruleIndex": 0,
              },
            ],
            "tool": {
              "driver": {
                "name": "scrutineer",
                "rules": [
                  {
                    "id": "field-given-twice",
                  },
                ],
                "semanticVersion": "1.2.3",
              },
            },
          },
        ],
        "version": "2.1.0",
      }
    `);
  });
});

describe('`check` with several formats', () => {
  const folder = temporaryFolder();
  const example = join(fixture('docs/example.md').path);
  const run = (...words: string[]): ReturnType<typeof runCli> =>
    runCli(['check', join(import.meta.dirname, '..', example), ...words], { folder });

  it('shows one and writes the others', () => {
    const { out, code } = run(
      '--format',
      'concise',
      '--format',
      'json=problems.json',
      '--format',
      'junit=problems.xml',
    );
    expect(code).toBe(1);
    expect(out.split('\n')).toHaveLength(5);
    expect(JSON.parse(readFileSync(join(folder, 'problems.json'), 'utf8'))).toMatchObject({ summary: { errors: 1 } });
    expect(readFileSync(join(folder, 'problems.xml'), 'utf8')).toContain('<testsuites name="scrutineer"');
  });

  it.each([
    [['--format', 'concise', '--format', 'json'], 'Only one format can go to the screen'],
    [['--format', 'json=a', '--format', 'sarif=a'], 'cannot be written to the same file a'],
    [['--format', 'json='], 'Write the name of a file after json='],
    [['--format', 'prety'], 'Did you mean pretty?'],
    [['--format', 'json=/proc/none/a'], 'cannot be written'],
    [['--max-warnings', 'few'], 'Write a whole number'],
  ])('%j is refused', (words, message) => {
    const { err, code } = run(...words);
    expect(err).toContain(message);
    expect(code).toBe(2);
  });

  it('allows as many warnings as it is told, and counts what was found', () => {
    const paste = join(import.meta.dirname, '..', 'fixtures/notes/facts-with-text-below/input.md');
    const warned = (limit: string): ReturnType<typeof runCli> =>
      runCli(['check', paste, '--max-warnings', limit, '--stats'], { folder });
    expect(warned('0').code).toBe(1);
    expect(warned('0').err).toMatch(/^ {5}\d {2}[a-z-]+\n[^]*`--max-warnings` allows 0\./u);
    expect(warned('99').err).not.toContain('--max-warnings');
  });
});
