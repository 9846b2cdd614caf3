import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, transform } from 'esbuild';

/** CommonJS packages inside a bundle ask for Node's own modules with `require`. */
const requireInBundle =
  "import { createRequire as createRequireOfBundle } from 'node:module';\nconst require = createRequireOfBundle(import.meta.url);";

/** An optional part of Handlebars, what writes Markdown, and what would read the scripts of proxies and unpack other browsers than ours. scrutineer uses none of them. */
const leftOut = /^(mdast-util-to-markdown|markdown-table|source-map|pac-proxy-agent|tar-fs|progress|yargs|yargs\/.*)$/;

/** @type {import('esbuild').Plugin} An empty module in the place of each part that is left out. */
const leaveOut = {
  name: 'leave-out',
  setup(bundler) {
    bundler.onResolve({ filter: leftOut }, ({ path }) => ({ path, namespace: 'left-out' }));
    bundler.onLoad({ filter: /./, namespace: 'left-out' }, () => ({ contents: 'module.exports = {};', loader: 'js' }));
    // gray-matter wants a YAML reader of its own when it loads; `src/parse/front-matter.ts` never lets it read.
    bundler.onResolve({ filter: /^js-yaml$/ }, ({ path }) => ({ path, namespace: 'unread-yaml' }));
    const unread = 'module.exports = { safeLoad() {}, safeDump() {} };';
    // Commander could run other programs as its commands; loading what it needs for that takes longer than all the rest of it.
    bundler.onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      /[/\\]commander[/\\]/.test(importer) ? { path, namespace: 'left-out' } : undefined,
    );
    bundler.onLoad({ filter: /./, namespace: 'unread-yaml' }, () => ({ contents: unread, loader: 'js' }));
  },
};

const settings = {
  write: false,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  logLevel: 'warning',
};

/**
 * Bundles the program in memory, as CommonJS: what Node loads fastest, and what it can keep compiled. White space and names stay,
 * so that a stack trace can be read; taking white space out makes the files a quarter smaller and the start no faster.
 * @param {string} root the folder of the project
 */
export async function bundleProgram(root) {
  const { outputFiles, metafile } = await build({
    ...settings,
    absWorkingDir: root,
    entryPoints: { cli: 'src/cli.ts', thread: 'src/thread.ts' },
    outdir: 'dist',
    metafile: true,
    splitting: true,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    outExtension: { '.js': '.cjs' },
    // Only ES modules can be split; each is made CommonJS below.
    format: 'esm',
    legalComments: 'external',
    external: ['@sparticuz/chromium'],
    plugins: [leaveOut],
    define: {
      'import.meta.dirname': '__dirname',
      // tinyglobby asks for a `require` with it, which takes a path too.
      'import.meta.url': '__filename',
    },
    // gray-matter's JavaScript engine evaluates code; `src/parse/front-matter.ts` switches it off.
    logOverride: { 'direct-eval': 'silent' },
  });
  const isCode = ({ path }) => path.endsWith('.cjs');
  const fileOf = (entry) =>
    basename(Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === entry)?.[0] ?? '');
  const code = await Promise.all([
    ...outputFiles.filter(isCode).map(async ({ path, text }) => ({ path, text: await asCommonJs(text) })),
    bundleStart(root, { name: 'start', programFile: fileOf('src/cli.ts') }),
    bundleStart(root, { name: 'thread', programFile: fileOf('src/thread.ts') }),
    bundleGrammar(root),
  ]);
  return { code, notices: outputFiles.filter((file) => !isCode(file)).map(({ text }) => text), metafile };
}

/** A module as CommonJS, what it loads when needed included. */
async function asCommonJs(text) {
  const { code } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: settings.target,
    supported: { 'dynamic-import': false },
    logOverride: { 'direct-eval': 'silent' },
  });
  return code;
}

/** What starts the program of the given file, in a thread of its own or in a further one. */
async function bundleStart(root, { name, programFile }) {
  const { outputFiles } = await build({
    ...settings,
    absWorkingDir: root,
    entryPoints: { [name]: 'src/start.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    define: { 'import.meta.dirname': '__dirname', programFile: JSON.stringify(programFile) },
  });
  return { path: outputFiles[0].path, text: outputFiles[0].text };
}

/** What asks the grammar checker, as the ES module that the checker needs. */
async function bundleGrammar(root) {
  const { outputFiles } = await build({
    ...settings,
    absWorkingDir: root,
    entryPoints: { grammar: 'src/host/grammar-thread.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    external: ['harper.js', 'harper.js/slimBinary'],
  });
  return { path: outputFiles[0].path, text: outputFiles[0].text };
}

/**
 * What a TypeScript module exports, on a Node that runs JavaScript only.
 * @param {string} root the folder of the project
 * @param {string} path the module, from that folder
 */
export async function loadScript(root, path) {
  const { outputFiles } = await build({
    ...settings,
    absWorkingDir: root,
    entryPoints: [path],
    format: 'esm',
    banner: { js: requireInBundle },
  });
  const folder = mkdtempSync(join(tmpdir(), 'scrutineer-script-'));
  try {
    writeFileSync(join(folder, 'script.mjs'), outputFiles[0].contents);
    return await import(pathToFileURL(join(folder, 'script.mjs')).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
