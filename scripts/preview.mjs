import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { parse } from 'yaml';

/**
 * Makes `dist/preview/`: the script and the styles of the preview's own page, and its words. A word without one of its languages fails the build.
 * The result is what esbuild says it put in, for the licences.
 * @param {string} root the folder of the project
 */
export async function buildPreview(root) {
  const folder = join(root, 'dist/preview');
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { preview: 'src/preview/client/main.ts' },
    outdir: folder,
    bundle: true,
    minify: true,
    metafile: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'warning',
  });
  const words = parse(readFileSync(join(root, 'data/preview.yaml'), 'utf8'));
  for (const [key, { en, cy }] of Object.entries(words)) {
    if (typeof en !== 'string' || typeof cy !== 'string')
      throw new Error(`data/preview.yaml: ${key} lacks a language.`);
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'words.json'), JSON.stringify(words));
  writeFileSync(join(folder, 'preview.css'), readFileSync(join(root, 'src/preview/client/preview.css')));
  return metafile;
}
