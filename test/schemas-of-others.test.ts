import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { beginGithub } from '../src/diagnostics/reporters/github.ts';
import { beginJunit } from '../src/diagnostics/reporters/junit.ts';
import type { CheckedFile } from '../src/diagnostics/reporters/reporter.ts';
import { wholeReport } from '../src/diagnostics/reporters/reporter.ts';
import { beginSarif } from '../src/diagnostics/reporters/sarif.ts';
import { blank, clean, doubled, plain, withProblems } from './support/example-problems.ts';

const github = wholeReport(beginGithub);
const junit = wholeReport(beginJunit);
const sarif = wholeReport(beginSarif);

const hostile: CheckedFile = {
  path: 'notes/100%, "so": <a&b>.md',
  diagnostics: [
    { ...doubled, message: 'Fifty % & <b> of "it" ::error::\u001B[31m]]>\uFFFE\u0000', hint: 'One.\nTwo.' },
  ],
};
const offered = {
  ...doubled,
  edits: [{ span: { start: 0, end: 3 }, text: 'To' }],
  suggestions: [{ message: 'Write `asked`.', edits: [{ span: doubled.span, text: 'asked' }] }],
};
const hidden = { ...blank, suppression: { reason: 'Nobody knows\u001B.' } };
const known = { ...doubled, suppression: { reason: 'It stands in the baseline.', isInBaseline: true } };
const everything: readonly CheckedFile[] = [
  withProblems,
  clean,
  hostile,
  { path: 'a.md', diagnostics: [offered], suppressed: [hidden, known] },
];
const schema = (name: string): string => readFileSync(join(import.meta.dirname, 'schemas', name), 'utf8');

describe('the schemas of others', () => {
  it('SARIF 2.1.0 holds for the log, with fixes and suppressions', () => {
    const { id: _id, $schema: _draft, ...rest }: Record<string, unknown> = JSON.parse(schema('sarif-2.1.0.json'));
    const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false }).compile(
      rest,
    );
    const log: { runs: { results: { fixes?: unknown; suppressions?: unknown }[] }[] } = JSON.parse(
      sarif(everything, { ...plain, version: '1.2.3' }),
    );
    validate(log);
    expect(validate.errors).toBeNull();
    const results = log.runs.flatMap((run) => run.results);
    expect(results.find(({ fixes }) => fixes !== undefined)?.fixes).toMatchObject([
      { artifactChanges: [{ replacements: [{ insertedContent: { text: 'To' } }] }] },
      { description: { text: 'Write `asked`.' } },
    ]);
    expect(results.flatMap(({ suppressions }) => suppressions ?? [])).toEqual([
      { kind: 'inSource', justification: 'Nobody knows␛.' },
      { kind: 'external', justification: 'It stands in the baseline.' },
    ]);
  });

  it('that of Jenkins holds for the JUnit suites', async () => {
    const { valid, errors } = await validateXML({
      xml: { fileName: 'problems.xml', contents: junit(everything) },
      schema: schema('junit-10.xsd'),
    });
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
  });
});

describe('a GitHub command', () => {
  // https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions and the toolkit's own escaping.
  it.each([
    ['%', '%25', '%25'],
    [':', ':', '%3A'],
    [',', ',', '%2C'],
    ['\n', '%0A', '%0A'],
  ])('escapes %j', (character, inMessage, inProperty) => {
    const command = github([
      { path: `a${character}b`, diagnostics: [{ ...blank, message: `c${character}d`, hint: 'e' }] },
    ]);
    expect(command).toContain(`::error file=a${inProperty}b,`);
    expect(command.endsWith(`::c${inMessage}d%0Ae\n`)).toBe(true);
    expect(command.split('\n')).toHaveLength(2);
  });

  it('lets no carriage return begin another command', () => {
    const command = github([{ path: 'a\r::error::b', diagnostics: [{ ...blank, message: 'c\r\n::error::d' }] }]);
    expect(command).not.toContain('\r');
    expect(command.split('\n')).toHaveLength(2);
  });
});
