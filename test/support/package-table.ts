/** Which packages only some files may import, and why. */
export interface PackageRule {
  /** The names of the packages. */
  readonly packages: RegExp;
  /** How the paths of the files begin that may import them; an empty text means all files. */
  readonly only: readonly string[];
  /** The sentence for the person who breaks the rule. */
  readonly reason: string;
}

/** Which package may be imported where. A package that is not here may not be imported at all. */
export const packageTable: readonly PackageRule[] = [
  {
    packages: /^(remark(-.+)?|unified|micromark(-.+)?|mdast(-.+)?|unist(-.+)?|html-tag-names)$/,
    only: ['parse/markdown'],
    reason: 'Everything after these files knows written notes, not a Markdown tree.',
  },
  {
    packages: /^gray-matter$/,
    only: ['parse/front-matter.ts'],
    reason: 'It runs code and keeps a cache unless told otherwise; one file tells it otherwise.',
  },
  {
    packages: /^yaml$/,
    only: ['parse/yaml'],
    reason: 'Everything after these files knows located values, not a YAML tree.',
  },
  {
    packages: /^handlebars$/,
    only: ['render/template-engine.ts'],
    reason: 'Templates run strictly and apart from one another, which one file sees to.',
  },
  {
    packages: /^(puppeteer(-core)?|@puppeteer\/browsers|@sparticuz\/chromium)$/,
    only: ['host/'],
    reason: 'A browser is part of the world.',
  },
  {
    packages: /^commander$/,
    only: ['program.ts', 'commands/'],
    reason: 'How a command line is read concerns nobody else.',
  },
  {
    packages: /^zod$/,
    only: ['report-types/', 'register/', 'review/', 'config'],
    reason: 'It checks what is written about the tool or about reports, not notes.',
  },
  {
    packages: /^(@clack\/prompts|tinyglobby)$/,
    only: ['host/'],
    reason: 'The terminal and the file system are part of the world.',
  },
  {
    packages: /^picocolors$/,
    only: ['diagnostics/reporters/', 'host/'],
    reason: 'Colour is for terminals; everything else makes plain text.',
  },
  {
    packages: /^vscode-languageserver(-textdocument|\/node)?$/,
    only: ['host/', 'language-server/'],
    reason: 'What editors speak concerns nobody else.',
  },
  { packages: /^diff$/, only: ['compare/word-changes.ts'], reason: 'Everything after this file knows runs of words.' },
  {
    packages: /^harper\.js(\/slimBinary)?$/,
    only: ['host/'],
    reason: 'It is loaded only where somebody installed it.',
  },
  { packages: /^ws$/, only: ['host/browser/'], reason: 'A browser that runs elsewhere is part of the world.' },
  { packages: /^chokidar$/, only: ['host/'], reason: 'The file system is part of the world.' },
  {
    packages: /^idiomorph$/,
    only: ['preview/client/'],
    reason: 'It changes pages in a browser, and only there is one.',
  },
  { packages: /^fastest-levenshtein$/, only: [''], reason: 'It compares two texts and touches nothing.' },
  {
    packages: /^node:(path(\/posix)?|url|util|crypto|zlib|buffer)$/,
    only: [''],
    reason: 'These modules compute and touch nothing.',
  },
  {
    packages: /^node:vm$/,
    only: ['parse/time-limit.ts', 'host/compiled-code.ts'],
    reason: 'It limits the time that reading takes, and loads the program’s own code; it runs nobody else’s.',
  },
  {
    packages: /^node:/,
    only: ['host/', 'cli.ts', 'start.ts'],
    reason: 'Only `host/` touches files, the clock, the terminal and other programs.',
  },
];
