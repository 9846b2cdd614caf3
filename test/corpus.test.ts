import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSource } from '../src/pipeline.ts';
import { fixture, projectFolder, projectOf } from './support/compile-fixture.ts';

describe('clean prose', () => {
  const folder = 'fixtures/corpus/clean/seen';
  it.each(readdirSync(join(projectFolder, folder)))('%s: nothing is said', async (name) => {
    const { diagnostics } = checkSource(fixture(`${folder}/${name}`), await projectOf('test/notes.md'));
    expect(diagnostics.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });
});
