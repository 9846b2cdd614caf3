import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { Report } from '../src/model/report.ts';
import { json } from '../src/write/formats/json.ts';
import { compile, fixture, host, projectFolder } from './support/compile-fixture.ts';
import { everything } from './support/sample-everything.ts';

const text = readFileSync(join(projectFolder, 'docs/report.schema.json'), 'utf8');
const ajv = new Ajv({ strict: true, allErrors: true });
const validate = ajv.compile(JSON.parse(text));

/** The same schema, allowing no field that it does not name: it must know all that the program writes. */
const validateClosed = ajv.compile(
  JSON.parse(text, (_, value: unknown) => (isObjectSchema(value) ? { ...value, additionalProperties: false } : value)),
);

function isObjectSchema(value: unknown): value is object {
  return typeof value === 'object' && value !== null && 'properties' in value && 'required' in value;
}

const folder = join(projectFolder, 'fixtures/notes');
const fixtures = readdirSync(folder).flatMap((name) => {
  const file = readdirSync(join(folder, name)).find((each) => /^(?:input|front-matter)\./u.test(each));
  return file === undefined ? [] : [`fixtures/notes/${name}/${file}`];
});

/** The JSON of a page, read again. */
async function written(report: Report): Promise<unknown> {
  const notes = { name: 'notes.md', text: '', isPublic: true };
  const printer = (): Promise<never> => Promise.reject(new Error('No printing.'));
  const made = await json.produce({ report, html: '' }, { host, pdfStandards: [], notes, printer });
  return 'bytes' in made ? JSON.parse(new TextDecoder().decode(made.bytes)) : undefined;
}

describe('the report as data', () => {
  it.each([
    ...fixtures,
    'docs/example.md',
    'fixtures/demo/notes/2026-12-09-night-time-noise.md',
    'templates/cabinet-feedback/starter.md',
  ])('has the shape that is promised: %s', async (path) => {
    const report = await written((await compile(fixture(path))).report);
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
    expect(validateClosed(report), JSON.stringify(validateClosed.errors)).toBe(true);
  });

  it('has it with everything that a report can hold, exempt points among it', async () => {
    const report = await written(everything);
    expect(validateClosed(report), JSON.stringify(validateClosed.errors)).toBe(true);
    const paragraphs = '1. Members asked.\n   - Exempt: 1, 7A\n   - Summary: A matter.\n';
    const members = await compile(
      { path: 'notes.md', text: `---\ntype: cabinet-feedback\n---\n\n## Feedback\n\n${paragraphs}` },
      'members',
    );
    const exempt = await written(members.report);
    expect(JSON.stringify(exempt)).toContain('"7A"');
    expect(validateClosed(exempt), JSON.stringify(validateClosed.errors)).toBe(true);
  });

  it.each([
    ['another version', { version: 2 }],
    ['no title', { title: undefined }],
    ['an edition that is none', { edition: 'secret' }],
    ['a value of no kind', { fields: { to: { label: 'To', value: { kind: 'number', number: 1 } } } }],
    ['a date that is none', { fields: { to: { label: 'To', value: { kind: 'date', iso: '9 December', text: '' } } } }],
    ['a field without a label', { fields: { to: { value: { kind: 'text', text: '' } } } }],
    ['a section without an anchor', { sections: [{ heading: 'A', blocks: [], items: [], after: [] }] }],
    ['a block that is none', { footnotes: [{ blocks: [{ kind: 'picture' }] }] }],
    ['a phrase that is none', { footnotes: [{ blocks: [{ kind: 'paragraph', phrases: ['words'] }] }] }],
    [
      'a logo elsewhere',
      { council: { name: 'R', logo: { uri: 'https://ravensmere.example/logo.png', alternative: 'R' } } },
    ],
  ])('would be refused with %s', async (_, change) => {
    const { report } = await compile(fixture('fixtures/notes/perfect/input.md'));
    expect(validate(await written(report))).toBe(true);
    expect(validate(JSON.parse(JSON.stringify({ ...report, ...change })))).toBe(false);
  });

  it('is described field by field', () => {
    const guide = readFileSync(join(projectFolder, 'docs/report-json.md'), 'utf8');
    const names = new Set<string>();
    JSON.parse(text, (_, value: unknown) => {
      if (
        isObjectSchema(value) &&
        'properties' in value &&
        typeof value.properties === 'object' &&
        value.properties !== null
      )
        Object.keys(value.properties).forEach((name) => names.add(name));
      return value;
    });
    const told = [...names].filter(
      (name) =>
        ![
          'ordered',
          'start',
          'style',
          'header',
          'align',
          'level',
          'url',
          'use',
          'notice',
          'paragraphs',
          'uri',
          'phrases',
          'references',
          'kind',
        ].includes(name),
    );
    for (const name of told) expect(guide).toContain(`\`${name}\``);
  });
});
