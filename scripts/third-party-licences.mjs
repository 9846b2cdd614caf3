import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dictionaryPackage } from './spelling.mjs';

/** Licences that ask for no more than to be named and kept. */
const accepted = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'OFL-1.1',
  'BlueOak-1.0.0',
  'Unlicense',
  'CC0-1.0',
]);

/** A package that has the full text of the Apache licence, for those that name the licence and leave the text out. */
const holderOfApacheText = 'node_modules/typescript';

/**
 * The text of THIRD-PARTY-LICENSES: every package inside the bundle, every font and the dictionary, with its licence. Fails on a licence
 * outside the accepted ones and on a package without a licence text.
 * @param {string} root the folder of the project
 * @param {{metafile: import('esbuild').Metafile, notices: readonly string[]}} bundle what esbuild says it put in
 */
export function thirdPartyLicences(root, { metafile, notices }) {
  const packages = [...foldersInBundle(metafile), ...fontFolders(root), dictionaryPackage]
    .toSorted()
    .map((folder) => readPackage(root, folder));
  const refused = packages.filter(({ licence }) => !isAccepted(licence));
  if (refused.length > 0) {
    throw new Error(
      `Licences that may not go into the bundle: ${refused.map(({ name, licence }) => `${name} (${licence})`).join(', ')}.`,
    );
  }
  const sections = packages.map(
    ({ name, version, licence, text }) => `${name} ${version}\nLicence: ${licence}\n\n${text.trim()}\n`,
  );
  const inside = noticesInsideCode(notices);
  if (inside !== '') sections.push(`Notices inside the code of these packages\n\n${inside}\n`);
  const intro = 'scrutineer contains the following software, fonts and words.\n';
  return [intro, ...sections].join(`\n${'-'.repeat(80)}\n\n`);
}

/** The folders of the packages that gave at least one byte to the bundle. */
function foldersInBundle(metafile) {
  const folders = new Set();
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
      if (bytesInOutput > 0 && folder !== undefined && !path.startsWith('left-out:')) folders.add(folder);
    }
  }
  return folders;
}

/** The folders of the font packages, whose files are copied into the package. */
function fontFolders(root) {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.keys(devDependencies)
    .filter((name) => name.startsWith('@fontsource/'))
    .map((name) => `node_modules/${name}`);
}

/** A package's name, version, licence by its SPDX name, and the text of the licence. */
function readPackage(root, folder) {
  const { name, version, license: licence } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  return {
    name,
    version,
    licence: String(licence),
    text: licenceText(root, folder) ?? apacheText(root, { name, licence }),
  };
}

/** The licence and notice files of a package as one text; `undefined` when there are none. */
function licenceText(root, folder) {
  const files = readdirSync(join(root, folder))
    .filter((name) => /^(licen[cs]e|copying|notice)(\.(md|txt))?$/i.test(name))
    .toSorted();
  if (files.length === 0) return undefined;
  return files
    .map((name) =>
      readFileSync(join(root, folder, name), 'utf8')
        .replaceAll('\r\n', '\n')
        .trim(),
    )
    .join('\n\n');
}

/** The Apache licence, for a package that names it and has no text of its own. */
function apacheText(root, { name, licence }) {
  if (licence !== 'Apache-2.0') throw new Error(`The package ${name} (${licence}) has no licence text.`);
  const text = licenceText(root, holderOfApacheText) ?? '';
  const end = text.indexOf('END OF TERMS AND CONDITIONS');
  if (!text.includes('Apache License') || end < 0)
    throw new Error(`${holderOfApacheText} no longer has the text of the Apache licence.`);
  return text.slice(text.indexOf('Apache License'), end);
}

/** Whether an SPDX expression allows use under an accepted licence. */
function isAccepted(expression) {
  return expression
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => accepted.has(licence)));
}

/** The comments that esbuild kept apart, each once, without the names of the files they stood in. */
function noticesInsideCode(notices) {
  const comments = notices.flatMap((text) => text.match(/^ {2}\/[/*][^]*?(?=\n\n|\n\S|$(?![^]))/gm) ?? []);
  return [...new Set(comments.map((comment) => comment.replaceAll(/^ {2}/gm, '').trim()))].toSorted().join('\n\n');
}
