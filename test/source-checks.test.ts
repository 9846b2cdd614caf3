import { describe, expect, it } from 'vitest';
import { documentationBreaches } from './support/documentation-checks.ts';
import { languageBreaches, worldBreaches } from './support/language-checks.ts';
import { nameBreaches } from './support/name-checks.ts';
import { sizeBreaches, templateBreaches } from './support/size-checks.ts';
import { parseSource } from './support/source-file.ts';

// Every check of `architecture.test.ts` is shown a made-up file that breaks it and one that does not.

describe('sizes', () => {
  const breaches = (text: string): readonly string[] =>
    sizeBreaches(parseSource('one.ts', text), { fileLines: 6, functionLines: 3, parameters: 2 });

  it('counts the lines of a file; the last line break starts no line', () => {
    expect(breaches('1;\n'.repeat(6))).toEqual([]);
    expect(breaches('1;\n'.repeat(7))[0]).toContain('one.ts has 7 lines; 6 are allowed');
  });

  it.each(['function read() {\n\n%}', 'const read = () => {\n\n%};', 'class Reader {\n read() {\n\n%}\n}'])(
    'counts the lines of %j',
    (text) => {
      expect(breaches(text.replace('%', ''))).toEqual([]);
      expect(breaches(text.replace('%', '\n'))[0]).toContain('a function of 4 lines; 3 are allowed');
    },
  );

  it.each([
    'function read(%) {}',
    'const read = (%) => 1;',
    'interface Reader { read(%): void }',
    'type Read = (%) => void;',
  ])('counts the parameters of %j', (text) => {
    expect(breaches(text.replace('%', 'one: 1, ...two: 2'))).toEqual([]);
    expect(breaches(text.replace('%', 'one: 1, two: 2, three?: 3'))[0]).toContain('a function with 3 parameters');
  });

  it('counts the lines of a template', () => {
    expect(templateBreaches('report.hbs', 'x\n'.repeat(120))).toEqual([]);
    expect(templateBreaches('report.hbs', 'x\n'.repeat(121))).toHaveLength(1);
  });
});

describe('names', () => {
  const breaches = (path: string, text = ''): readonly string[] => nameBreaches(parseSource(path, text));

  it.each([
    'utils/dates.ts',
    'parse/yaml-helpers.ts',
    'shared.ts',
    'parse/parseYaml.ts',
    'Parse/yaml.ts',
    'browser-manager.ts',
  ])('refuses the path %s', (path) => {
    expect(breaches(path)).toHaveLength(1);
  });

  it.each([
    'const opts = 1;',
    'const [{ ctx }] = all;',
    'const { message: msg } = all;',
    'function read(strFile = 1) {}',
    'function parseUtils() {}',
    'const read = (...idx) => 1;',
    'class BrowserManager {}',
    'interface FileService {}',
    'type EventHandler = 1;',
    'const data = 1;',
    'const MSG_COUNT = 1;',
    'const n = 1;',
    'const read = (n) => {\n};',
    'try {} catch (e) {}',
    'interface Reader { read(opts: 1): void }',
  ])('refuses %s', (text) => {
    expect(breaches('one.ts', text)).toHaveLength(1);
  });

  it.each([
    'const double = (n) => 2 * n;',
    'const streams = 1;',
    'type Pair<T> = [T, T];',
    'const database = 1;',
    'const one = all.data;',
    'const [, second] = all;',
  ])('allows %s', (text) => {
    expect(breaches('one.ts', text)).toEqual([]);
  });

  it('lets the template engine have helpers', () => {
    expect(breaches('render/template-helpers.ts', 'const helpers = 1;')).toEqual([]);
  });
});

describe('language', () => {
  const breaches = (text: string): readonly string[] => languageBreaches(parseSource('one.ts', text));

  it.each([
    'let one: any;',
    'let one: Map<string, any[]>;',
    'one!.two;',
    'one as Two;',
    '(one as unknown) as const;',
    '<Two>one;',
    'export default 1;',
    'export { one as default };',
    '// @ts-ignore',
    '/* @ts-expect-error: reason */',
  ])('refuses %s', (text) => {
    expect(breaches(text)).toHaveLength(1);
  });

  it.each(['const one = [1] as const;', '!one;', "const one = 'any as !';", "import { one as two } from './one.ts';"])(
    'allows %s',
    (text) => {
      expect(breaches(text)).toEqual([]);
    },
  );
});

describe('the world', () => {
  const breaches = (path: string, text: string): readonly string[] => worldBreaches(parseSource(path, text));
  const touches = [
    "console.log('x');",
    'process.exit(1);',
    'const { env } = process;',
    'const now = Date.now();',
    'const now = new Date();',
    'Math.random();',
    "globalThis.process['env'];",
  ];

  it.each(touches)('refuses %s outside cli.ts and host/', (text) => {
    expect(breaches('parse/yaml.ts', text)).toHaveLength(1);
    expect(breaches('commands/cli.ts', text)).toHaveLength(1);
    expect(breaches('cli.ts', text)).toEqual([]);
    expect(breaches('host/node-host.ts', text)).toEqual([]);
  });

  it.each(['const day = new Date(0);', 'const { process } = one;', 'one.process.two;', 'Date.UTC(2026, 1, 1);'])(
    'allows %s',
    (text) => {
      expect(breaches('parse/yaml.ts', text)).toEqual([]);
    },
  );
});

describe('documentation', () => {
  const breaches = (text: string): readonly string[] => documentationBreaches(parseSource('one.ts', text));

  it.each([
    'export const one = 1;',
    '// One.\nexport const one = 1;',
    '/* One. */\nexport function one() {}',
    '/** */\nexport type One = 1;',
    '/** Two. */\nconst two = 2;\nexport class One {}',
    '/** One. */\nexport interface One { two: 2 }',
    '/** One. */\nexport interface One { /** Two. */ two: 2; three(): 3 }',
    '/** One. */\nexport class One { two = 2; }',
    '/** One. */\nexport class One { close() {} }',
  ])('misses a comment in %j', (text) => {
    expect(breaches(text)).toHaveLength(1);
  });

  it.each([
    'const one = 1;',
    'interface One { two: 2 }',
    "export { one } from './one.ts';",
    '/** One. */\nexport const one = 1;',
    '/** One. */\nexport async function one() {}',
    '/** One. */\nexport interface One { /** Two. */ readonly two: 2 }',
    '/** One. */\nexport class One { #two = 2; constructor() {} override name = 1; private three = 3; }',
  ])('is content with %j', (text) => {
    expect(breaches(text)).toEqual([]);
  });

  it('names what has no comment', () => {
    expect(breaches('export const one: Map<1, 2> = new Map(), two = 2;')).toEqual([
      'one.ts:1 has no doc comment for `one, two`: say what it means.',
    ]);
  });
});
