// Makes `dist/` (the program with the parts it loads when needed, fonts, report types, words), `schemas/` and THIRD-PARTY-LICENSES.
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleProgram, loadScript } from './bundle.mjs';
import { buildPreview } from './preview.mjs';
import { compileSpelling } from './spelling.mjs';
import { thirdPartyLicences } from './third-party-licences.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Writes the bundle to an emptied `dist/`; its legal comments go to THIRD-PARTY-LICENSES instead. */
async function buildProgram() {
  const { code, notices, metafile } = await bundleProgram(root);
  for (const { path, text } of code) refuseMachinePath(relative(root, path), text);
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  const preview = await buildPreview(root);
  const outputs = { ...metafile.outputs, ...preview.outputs };
  const licences = thirdPartyLicences(root, { metafile: { outputs }, notices });
  for (const { path, text } of code) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  writeFileSync(join(root, 'THIRD-PARTY-LICENSES'), licences);
  return code;
}

/** Fails when a built file tells where it was built: the same source must give the same bytes everywhere. */
function refuseMachinePath(name, text) {
  if (text.includes(root)) throw new Error(`${name} holds the path of this machine: ${root}`);
}

/** Makes `dist/fonts` as `scripts/fonts.ts` says. */
async function buildFonts() {
  const { buildFonts: build } = await loadScript(root, 'scripts/fonts.ts');
  await build({ packages: join(root, 'node_modules/@fontsource'), target: join(root, 'dist/fonts') });
}

/** Makes `dist/report-types.json`. */
async function buildReportTypes() {
  const { compileReportTypes } = await loadScript(root, 'scripts/report-types.ts');
  compileReportTypes(root);
}

/** Makes `dist/completion.json`. */
async function buildCompletion() {
  const { compileCompletion } = await loadScript(root, 'scripts/completion.ts');
  await compileCompletion(root);
}

/** Makes `schemas/`: what editors check notes and settings against. */
async function buildSchemas() {
  const { compileSchemas } = await loadScript(root, 'scripts/schemas.ts');
  compileSchemas(root);
}

/** Makes `dist/rules`, what `explain` tells of each rule and of each structural check, and `dist/rule-ids.json`, their list. */
function gatherRuleDocuments() {
  mkdirSync(join(root, 'dist/rules'), { recursive: true });
  for (const folder of ['docs/rules', 'src/check/rules']) {
    for (const name of readdirSync(join(root, folder)).filter((file) => file.endsWith('.md'))) {
      copyFileSync(join(root, folder, name), join(root, 'dist/rules', name));
    }
  }
  const ids = readdirSync(join(root, 'dist/rules')).map((name) => name.replace(/\.md$/u, ''));
  writeFileSync(join(root, 'dist/rule-ids.json'), `${JSON.stringify(ids.toSorted())}\n`);
}

const files = await buildProgram();
await buildReportTypes();
compileSpelling(root);
gatherRuleDocuments();
await buildSchemas();
await buildCompletion();
await buildFonts();
const kilobytes = Math.round(files.reduce((sum, { text }) => sum + text.length, 0) / 1000);
console.log(`Built dist/: ${files.length} files, ${kilobytes} kB.`);
