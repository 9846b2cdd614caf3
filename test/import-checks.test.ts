import { describe, expect, it } from 'vitest';
import { importBreaches, importCycles, packageBreaches } from './support/import-checks.ts';
import { importTable } from './support/import-table.ts';
import { packageTable } from './support/package-table.ts';
import { parseSource } from './support/source-file.ts';

// Every check of `architecture.test.ts` is shown a made-up file that breaks it and one that does not.

describe('the import table', () => {
  const breaches = (path: string, text: string): readonly string[] =>
    importBreaches(parseSource(path, text), importTable);

  it.each([
    ['parse/yaml.ts', "import { checkNotes } from '../check/check.ts';"],
    ['parse/yaml.ts', "import type { Report } from '../model/report.ts';"],
    ['parse/yaml.ts', "export { checkNotes } from '../check/check.ts';"],
    ['parse/yaml.ts', "export * from '../check/check.ts';"],
    ['parse/yaml.ts', "const later = await import('../check/check.ts');"],
    ['parse/yaml.ts', "let later: import('../model/report.ts').Report;"],
    ['source/span.ts', "import { explain } from '../diagnostics/diagnostic.ts';"],
    ['check/rules/doubled-word.ts', "import type { Diagnostic } from '../../diagnostics/diagnostic.ts';"],
    ['check/rules/doubled-word.ts', "import { check } from '../check.ts';"],
    ['check/structure.ts', "import { loadFacts } from '../facts.ts';"],
    ['interpret/interpret.ts', "import { parse } from '../parse/parse.ts';"],
    ['commands/check.ts', "import { createNodeHost } from '../host/node-host.ts';"],
  ])('refuses %s: %s', (path, text) => {
    expect(breaches(path, text)).toHaveLength(1);
  });

  it.each([
    ['parse/yaml.ts', "import type { Span } from '../source/span.ts'; import { limits } from './limits.ts';"],
    ['check/check.ts', "import { rules } from './rules/index.ts'; import type { Facts } from '../facts.ts';"],
    ['check/structure.ts', "import { type Facts } from '../facts.ts';"],
    [
      'check/rules/doubled-word.ts',
      "import type { Rule } from '../rule.ts'; import { months } from '../../language/months.ts';",
    ],
    [
      'program.ts',
      "import { commands } from './commands/index.ts'; import { createNodeHost } from './host/node-host.ts';",
    ],
  ])('allows %s: %s', (path, text) => {
    expect(breaches(path, text)).toEqual([]);
  });

  it('says where, what is allowed, and why', () => {
    expect(breaches('source/span.ts', "\nimport { now } from '../host/host.ts';")).toEqual([
      'source/span.ts:2 imports host/host.ts. source/ may import nothing of ours. Text and places are the ground that everything stands on.',
    ]);
  });

  it('refuses a part that it does not know, a place outside src/, and an import without .ts', () => {
    expect(breaches('extras/thing.ts', '')[0]).toContain('is in no part of the import table');
    expect(breaches('cli.ts', "import { name } from '../package.json';")[0]).toContain('outside src/');
    expect(breaches('parse/yaml.ts', "import { limits } from './limits';")[0]).toContain('does not end in .ts');
  });
});

describe('the package table', () => {
  const breaches = (path: string, text: string): readonly string[] =>
    packageBreaches(parseSource(path, text), packageTable);

  it.each([
    ['interpret/prose.ts', "import type { Root } from 'mdast';"],
    ['parse/parse.ts', "import remarkGfm from 'remark-gfm';"],
    ['parse/parse.ts', "import { decodeString } from 'micromark-util-decode-string/lib/index.js';"],
    ['parse/yaml.ts', "import matter from 'gray-matter';"],
    ['config.ts', "import { parseDocument } from 'yaml';"],
    ['render/render-page.ts', "import Handlebars from 'handlebars';"],
    ['write/formats/pdf.ts', "const { launch } = await import('puppeteer-core');"],
    ['pipeline.ts', "import { Command } from 'commander';"],
    ['interpret/values.ts', "import { z } from 'zod';"],
    ['commands/new.ts', "import { text } from '@clack/prompts';"],
    ['read/find.ts', "import { glob } from 'tinyglobby';"],
    ['check/check.ts', "import picocolors from 'picocolors';"],
    ['read/read.ts', "import { readFile } from 'node:fs/promises';"],
    ['model/build-report.ts', "import process from 'node:process';"],
    ['parse/yaml.ts', "import { Script } from 'node:vm';"],
    ['parse/yaml.ts', "import { load } from 'js-yaml';"],
    ['host/node-host.ts', "import left from '@some/package/part';"],
  ])('refuses %s: %s', (path, text) => {
    expect(breaches(path, text)).toHaveLength(1);
  });

  it.each([
    ['parse/markdown-blocks.ts', "import type { Root } from 'mdast'; import remarkGfm from 'remark-gfm';"],
    ['host/browser/printer.ts', "import { launch } from 'puppeteer-core'; import { rm } from 'node:fs/promises';"],
    ['commands/index.ts', "import { Command } from 'commander'; import { join } from 'node:path';"],
    ['diagnostics/reporters/pretty.ts', "import picocolors from 'picocolors';"],
    ['interpret/match-names.ts', "import { distance } from 'fastest-levenshtein';"],
  ])('allows %s: %s', (path, text) => {
    expect(breaches(path, text)).toEqual([]);
  });
});

describe('circles of imports', () => {
  const files = (...all: readonly (readonly [string, string])[]): ReturnType<typeof importCycles> =>
    importCycles(all.map(([path, text]) => parseSource(path, text)));

  it('finds one of three files, type imports included', () => {
    const cycle = files(
      ['a.ts', "import type { B } from './b/b.ts';"],
      ['b/b.ts', "import { c } from '../c.ts';"],
      ['c.ts', "export const a = () => import('./a.ts');"],
    );
    expect(cycle).toEqual(['a.ts → b/b.ts → c.ts → a.ts']);
  });

  it('finds a file that imports itself', () => {
    expect(files(['a.ts', "import { a } from './a.ts';"])).toEqual(['a.ts → a.ts']);
  });

  it('lets two ways lead to one file', () => {
    expect(files(['a.ts', "import './b.ts'; import './c.ts';"], ['b.ts', "import './c.ts';"], ['c.ts', ''])).toEqual(
      [],
    );
  });
});
