import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runInit } from '../src/commands/init.ts';
import { projectFolder } from './support/compile-fixture.ts';
import { recordingHost } from './support/recording-host.ts';
import { runCli, temporaryFolder } from './support/run-cli.ts';

const published = (name: string): string => readFileSync(join(projectFolder, `schemas/${name}.schema.json`), 'utf8');
const ajv = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true });
ajv.addVocabulary(['markdownDescription', 'patternErrorMessage']);
const validate = ajv.compile(JSON.parse(published('settings')));

/** The folder, with settings in it. */
function makeSettings(folder: string, text: string): string {
  writeFileSync(join(folder, 'scrutineer.yaml'), `${text}\n`);
  return folder;
}

/** The settings that a schema knows and does not describe, by path. */
function undescribed(schema: unknown, path: string): readonly string[] {
  if (typeof schema !== 'object' || schema === null || !('properties' in schema)) {
    const isDescribed = typeof schema === 'object' && schema !== null && 'description' in schema;
    return isDescribed ? [] : [path];
  }
  const { properties } = schema;
  return Object.entries(properties ?? {}).flatMap(([name, one]) =>
    undescribed(one, path === '' ? name : `${path}.${name}`),
  );
}

describe('the schema of the settings', () => {
  it('describes every setting in the words of the guide', () => {
    expect(undescribed(JSON.parse(published('settings')), '')).toEqual([]);
    expect(published('settings')).toContain('At the head and foot'.toLowerCase());
  });

  it('accepts what the guide and init write', async () => {
    const guide = readFileSync(join(projectFolder, 'docs/settings.md'), 'utf8');
    const host = recordingHost(temporaryFolder(), { answers: ['Ravensmere Borough Council', '', '', '', '', ''] });
    expect(await runInit({ yes: true }, host)).toBe(0);
    const written = readFileSync(join(host.workingFolder, 'scrutineer.yaml'), 'utf8');
    for (const text of [/```yaml\n([^]*?)```/u.exec(guide)?.[1] ?? '', written])
      expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each([
    ['counsil: {}', false],
    ['council: {}', false],
    ['council: { name: "" }', false],
    ['council: { name: 2026 }', true],
    ['rules: { no-such-rule: off }', false],
    ['rules: { doubled-word: quiet }', false],
    ['output: { allow-errors: yes }', true],
    ['output: { allow-errors: true }', true],
    ['output: { allow-errors: maybe }', false],
    ['output: { formats: [] }', false],
    ['language: fr', false],
  ])('says of %s what check says', (text, isAccepted) => {
    const folder = temporaryFolder();
    const run = runCli(['check', '-'], { folder: makeSettings(folder, text), input: '# Notes\n' });
    expect(run.out.includes('settings-mistake')).toBe(!isAccepted);
    expect(validate(parse(text))).toBe(isAccepted);
  });
});

describe('scrutineer schema', () => {
  it('prints what is published', () => {
    const folder = temporaryFolder();
    for (const [words, name] of [
      [['schema'], 'cabinet-feedback'],
      [['schema', 'Scrutiny Letter'], 'scrutiny-letter'],
      [['schema', '--front-matter'], 'cabinet-feedback.front-matter'],
      [['schema', 'settings'], 'settings'],
    ] as const)
      expect(runCli(words, { folder })).toEqual({ code: 0, out: published(name), err: '' });
  });

  it('does not ask front matter for what stands below it', () => {
    const validateMatter = ajv.compile(JSON.parse(published('cabinet-feedback.front-matter')));
    const text = readFileSync(join(projectFolder, 'fixtures/notes/perfect/input.md'), 'utf8');
    const matter: unknown = parse(/^---\n([^]*?)\n---/u.exec(text)?.[1] ?? '');
    expect(validateMatter(matter), JSON.stringify(validateMatter.errors)).toBe(true);
    expect(validateMatter({ ...Object(matter), to: null })).toBe(false);
    expect(validateMatter({ ...Object(matter), tto: 'x' })).toBe(false);
  });

  it('says what it has where a type is not known, or the settings hold a mistake', () => {
    const folder = temporaryFolder();
    const unknown = runCli(['schema', 'scrutiny-leter'], { folder });
    expect(unknown).toMatchObject({ code: 2, out: '' });
    expect(unknown.err).toContain('Did you mean `scrutiny-letter`?');
    const mistaken = runCli(['schema'], { folder: makeSettings(folder, 'typ: x') });
    expect(mistaken).toMatchObject({ code: 2, out: '' });
    expect(mistaken.err).toContain('settings-mistake');
  });
});
