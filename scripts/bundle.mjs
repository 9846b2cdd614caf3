import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** CommonJS packages inside a bundle ask for Node's own modules with `require`. */
const requireInBundle =
  "import { createRequire as createRequireOfBundle } from 'node:module';\nconst require = createRequireOfBundle(import.meta.url);";

/**
 * Parts of Puppeteer that drive Firefox, fetch browsers or go through proxies, an optional part of Handlebars, and what writes Markdown.
 * scrutineer uses none of them; they would treble the size of the program.
 */
const leftOut =
  /^(mdast-util-to-markdown|markdown-table|proxy-agent|extract-zip|tar-fs|progress|yargs|yargs\/.*|chromium-bidi\/.*|webdriver-bidi-protocol|source-map)$|\/bidi\/(bidi|BrowserConnector)\.js$/;

/** @type {import('esbuild').Plugin} An empty module in the place of each part that is left out. */
const leaveOut = {
  name: 'leave-out',
  setup(bundler) {
    bundler.onResolve({ filter: leftOut }, ({ path }) => ({ path, namespace: 'left-out' }));
    bundler.onLoad({ filter: /./, namespace: 'left-out' }, () => ({ contents: 'module.exports = {};', loader: 'js' }));
    // gray-matter wants a YAML reader of its own when it loads; `src/parse/front-matter.ts` never lets it read.
    bundler.onResolve({ filter: /^js-yaml$/ }, ({ path }) => ({ path, namespace: 'unread-yaml' }));
    const unread = 'module.exports = { safeLoad() {}, safeDump() {} };';
    bundler.onLoad({ filter: /./, namespace: 'unread-yaml' }, () => ({ contents: unread, loader: 'js' }));
  },
};

/**
 * Bundles the program in memory. White space and names stay, so that a stack trace can be read; taking white space out
 * makes the files a quarter smaller and the start no faster.
 * @param {string} root the folder of the project
 */
export function bundleProgram(root) {
  return build({
    absWorkingDir: root,
    entryPoints: { cli: 'src/cli.ts' },
    outdir: 'dist',
    write: false,
    metafile: true,
    bundle: true,
    splitting: true,
    chunkNames: '[name]-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    minifySyntax: true,
    legalComments: 'external',
    logLevel: 'warning',
    external: ['@sparticuz/chromium'],
    plugins: [leaveOut],
    // `ws` would look for native add-ons in the user's folders.
    define: { 'process.env.WS_NO_BUFFER_UTIL': '"1"', 'process.env.WS_NO_UTF_8_VALIDATE': '"1"' },
    // gray-matter's JavaScript engine evaluates code; `src/parse/front-matter.ts` switches it off.
    logOverride: { 'direct-eval': 'silent' },
    banner: { js: requireInBundle },
  });
}

/**
 * What a TypeScript module exports, on a Node that runs JavaScript only.
 * @param {string} root the folder of the project
 * @param {string} path the module, from that folder
 */
export async function loadScript(root, path) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [path],
    write: false,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    logLevel: 'warning',
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
