import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { parse } from 'yaml';

/**
 * Makes `dist/preview/`: the scripts and the styles of the preview's own page and of reports that are shared, and their words. A word without one of its languages fails the build.
 * The result is what esbuild says it put in, for the licences.
 * @param {string} root the folder of the project
 */
export async function buildPreview(root) {
  const folder = join(root, 'dist/preview');
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { preview: 'src/preview/client/main.ts', share: 'src/preview/client/share.ts' },
    outdir: folder,
    bundle: true,
    minify: true,
    metafile: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'warning',
  });
  mkdirSync(folder, { recursive: true });
  writeWords(join(root, 'data/preview.yaml'), join(folder, 'words.json'));
  writeWords(join(root, 'data/share.yaml'), join(folder, 'share-words.json'));
  for (const name of ['preview.css', 'share.css'])
    writeFileSync(join(folder, name), readFileSync(join(root, 'src/preview/client', name)));
  return metafile;
}

/** Writes words in every language as JSON. */
function writeWords(from, to) {
  const words = parse(readFileSync(from, 'utf8'));
  for (const [key, { en, cy }] of Object.entries(words)) {
    if (typeof en !== 'string' || typeof cy !== 'string') throw new Error(`${from}: ${key} lacks a language.`);
  }
  writeFileSync(to, JSON.stringify(words));
}
