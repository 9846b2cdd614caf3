import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentationBreaches } from './support/documentation-checks.ts';
import { importBreaches, importCycles, packageBreaches } from './support/import-checks.ts';
import { importTable } from './support/import-table.ts';
import { packageTable } from './support/package-table.ts';
import { languageBreaches, worldBreaches } from './support/language-checks.ts';
import { nameBreaches } from './support/name-checks.ts';
import { limits, sizeBreaches, templateBreaches } from './support/size-checks.ts';
import { pathsBelow, readSources } from './support/source-file.ts';

const root = join(import.meta.dirname, '..');
const sources = readSources(join(root, 'src'));

/** Breaches that stay, as the check tells them, each with the reason. Empty is right. */
const exceptions = new Map<string, string>([
  ['version.ts:1 imports ../package.json, which is outside src/.', 'the version is written down once'],
]);

/** The breaches that nobody has given a reason for. */
const unexcused = (breaches: readonly string[]): readonly string[] =>
  breaches.filter((breach) => !exceptions.has(breach));

describe('src/', () => {
  it('has sources', () => {
    expect(sources.map(({ path }) => path)).toContain('pipeline.ts');
  });

  it('imports along the table', () => {
    expect(unexcused(sources.flatMap((file) => importBreaches(file, importTable)))).toEqual([]);
  });

  it('imports each package only where it belongs', () => {
    expect(unexcused(sources.flatMap((file) => packageBreaches(file, packageTable)))).toEqual([]);
  });

  it('has no circles of imports, types included', () => {
    expect(importCycles(sources)).toEqual([]);
  });

  it('keeps files, functions and lists of parameters short', () => {
    expect(unexcused(sources.flatMap((file) => sizeBreaches(file)))).toEqual([]);
  });

  it('has names that say something', () => {
    expect(unexcused(sources.flatMap(nameBreaches))).toEqual([]);
  });

  it('never goes round the type checker', () => {
    expect(unexcused(sources.flatMap(languageBreaches))).toEqual([]);
  });

  it('touches the world only in start.ts, cli.ts and host/', () => {
    expect(unexcused(sources.flatMap(worldBreaches))).toEqual([]);
  });

  it('documents every export and every field of an exported interface', () => {
    expect(unexcused(sources.flatMap(documentationBreaches))).toEqual([]);
  });
});

describe('templates/', () => {
  const templates = join(root, 'templates');

  it('keeps templates short', () => {
    const paths = pathsBelow(templates, '.hbs');
    expect(paths).not.toEqual([]);
    expect(paths.flatMap((path) => templateBreaches(path, readFileSync(join(templates, path), 'utf8')))).toEqual([]);
  });
});

describe.each(['test', 'scripts'])('%s/', (folder) => {
  const files = readSources(join(root, folder));

  it('keeps files short and never goes round the type checker', () => {
    const fileLines = { ...limits, functionLines: Infinity, parameters: Infinity };
    expect(files.flatMap((file) => [...sizeBreaches(file, fileLines), ...languageBreaches(file)])).toEqual([]);
  });
});
