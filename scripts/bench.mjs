// Times whole commands in pairs, one after the other, and prints the median of the ratios: a busy computer slows both alike. With `--start`,
// `--many`, `--build`, `--batch`, `--rebuild`, `--finish` or `--preview` only the start-up, the check of many files, the build of one, of many or of
// unchanged ones, the finishing of PDFs, or the preview (of other notes after `--notes`); `--memory` is asked for by name: it takes long.
// `--short` takes a tenth of everything, to see whether it works; `--json FILE` writes the figures.
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compareFinish } from './bench-finish.mjs';
import { peersFromNotes, weasyPrint } from './bench-peers.mjs';
import { timePreview } from './bench-preview.mjs';
import { leaveOut, median, printTable, record, writeResults } from './bench-results.mjs';
import { writeManyNotes } from './many-notes.mjs';
import { printInLoop } from './print-loop.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const program = join(root, 'bin/scrutineer.js');
const notes = join(root, 'fixtures/demo/notes/2026-12-09-night-time-noise.md');
const folder = mkdtempSync(join(tmpdir(), 'scrutineer-bench-'));
const isShort = process.argv.includes('--short');
const pairs = isShort ? 3 : 25;
const runsOfMany = isShort ? 1 : 3;
const size = (count) => (isShort ? count / 10 : count);
const counted = (count) => size(count).toLocaleString('en-GB');
const node = process.execPath;
const browser = process.env.PUPPETEER_EXECUTABLE_PATH ?? '/usr/bin/chromium-headless-shell';

/** How long a command takes, in milliseconds; fails when it does. */
function time([command, ...words]) {
  const start = performance.now();
  const { status, error } = spawnSync(command, words, { cwd: folder, stdio: 'ignore' });
  const isCheck = words.some((word) => word === 'check' || word.includes('markdownlint'));
  // 1 is the answer of a check that found something.
  if (error !== undefined || (status !== 0 && !(isCheck && status === 1)))
    throw new Error(`${command} ${words.join(' ')} failed`);
  return performance.now() - start;
}

/** Times a command beside another. */
function compare(named, [command, other], runs = pairs) {
  for (const each of runs < pairs ? [command, other] : [command, other, command, other]) time(each);
  const times = Array.from({ length: runs }, () => [time(command), time(other)]);
  return record({ unit: 'ms', ...named, pairs: times });
}

function compareStart() {
  const bare = [node, '-e', '0'];
  const peer = 'node -e 0';
  compare({ name: '--version', peer }, [[node, program, '--version'], bare]);
  compare({ name: 'check of one file', peer }, [[node, program, 'check', notes], bare]);
}

/** The other checker of Markdown, the last version that Node 20 runs, in a folder that goes. */
function installMarkdownlint() {
  const words = ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder, 'markdownlint-cli2@0.22.0'];
  if (spawnSync('npm', words, { shell: process.platform === 'win32', stdio: 'ignore' }).status !== 0) return undefined;
  return join(folder, 'node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs');
}

/** The peak of the memory of a command, in megabytes; GNU `time` tells it of the process that ended. */
function peakMemory(words) {
  const told = join(folder, 'peak.txt');
  const command = ['/usr/bin/time', '-f', '%M', '-o', told, node, program, ...words];
  if (spawnSync(command[0], ['--version']).error !== undefined) return Number.NaN;
  time(command);
  return Number(readFileSync(told, 'utf8').trim().split('\n').at(-1)) / 1024;
}

function compareMany() {
  for (const count of [100, 1_000]) writeManyNotes(join(folder, String(size(count))), size(count));
  const many = String(size(1_000));
  const other = installMarkdownlint();
  if (other === undefined) leaveOut('markdownlint-cli2', 'npm could not install it.');
  else {
    const commands = [
      [node, program, 'check', many],
      [node, other, `${many}/*.md`],
    ];
    compare({ name: `check of ${counted(1_000)} notes`, peer: 'markdownlint-cli2' }, commands, runsOfMany);
  }
  const peaks = Array.from({ length: runsOfMany }, () =>
    [many, String(size(100))].map((name) => peakMemory(['check', join(folder, name)])),
  );
  recordMemory({ name: `memory of a check of ${counted(1_000)} notes`, peer: `${counted(100)} notes` }, peaks);
}

function recordMemory(named, peaks) {
  if (Number.isNaN(median(peaks.map(([peak]) => peak)))) leaveOut(named.name, 'It needs /usr/bin/time of GNU.');
  else record({ unit: 'MB', ...named, pairs: peaks });
}

function compareBuild() {
  const build = [node, program, 'build', notes, '--out', folder, '--browser', browser, '--no-cache'];
  time(build);
  const name = readdirSync(folder).find((each) => each.endsWith('.html')) ?? '';
  const [page, pdf] = [join(folder, name), join(folder, 'print.pdf')];
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const words = ['--headless', ...sandbox, '--disable-gpu', '--no-pdf-header-footer', `--print-to-pdf=${pdf}`];
  const one = 'one report, to HTML and PDF';
  compare({ name: one, peer: 'the browser alone', most: 1.3 }, [build, [browser, ...words, pathToFileURL(page).href]]);
  const weasy = weasyPrint();
  if (weasy !== undefined)
    compare({ name: one, peer: `${weasy.name} to PDF/UA-1`, most: 0.7 }, [build, weasy.command(page, pdf)]);
  for (const { name: peer, command } of peersFromNotes(notes, folder)) compare({ name: one, peer }, [build, command]);
}

/** From a save to the changed words in a browser, beside a page of the same size that Vite reloads. */
async function comparePreview() {
  const at = process.argv.indexOf('--notes');
  const {
    preview,
    reload,
    own,
    size: bytes,
  } = await timePreview(readFileSync(at === -1 ? notes : process.argv[at + 1], 'utf8'));
  const kilobytes = Math.round(bytes / 1000);
  record({
    name: 'preview, save to seen',
    peer: `Vite, a page of ${kilobytes} kB`,
    unit: 'ms',
    pairs: zipped(preview, reload),
  });
  console.log(`  of it our own work: ${median(own).toFixed(0)} ms`);
}

function zipped(ones, others) {
  return ones.map((one, index) => [one, others[index]]);
}

/** Many reports as web pages and PDFs, beside a loop that only prints the same pages, and beside WeasyPrint, started for each. */
async function compareBatch() {
  const [count, pages] = [size(500), 2];
  writeManyNotes(join(folder, 'batch'), count);
  const out = join(folder, 'batch-reports');
  const build = [node, program, 'build', 'batch', '--out', out, '--browser', browser, '--quiet', '--no-cache'];
  time(build);
  const names = readdirSync(out).filter((name) => name.endsWith('.html'));
  const documents = names.map((name) => readFileSync(join(out, name), 'utf8'));
  const weasy = weasyPrint();
  const sample = names.slice(0, isShort ? 3 : 10);
  const [loop, single] = [[], []];
  for (let run = 0; run < runsOfMany; run += 1) {
    const rate = (count * 1000) / time(build);
    loop.push([rate, await printInLoop(documents, { browser, pages })]);
    if (weasy === undefined) continue;
    const spent = sample.map((name) => time(weasy.command(join(out, name), join(folder, 'print.pdf'))));
    single.push([rate, (sample.length * 1000) / spent.reduce((sum, each) => sum + each, 0)]);
  }
  const named = { name: `batch of ${count} reports`, unit: 'a second' };
  record({ ...named, peer: `a loop that only prints, ${pages} pages`, least: 0.65, pairs: loop });
  if (weasy !== undefined) record({ ...named, peer: `${weasy.name}, a run for each`, least: 10, pairs: single });
}

/** The same reports again, with nothing changed and with one changed, beside making them. */
function compareRebuild() {
  const count = size(500);
  const source = join(folder, 'rebuild');
  writeManyNotes(source, count);
  const cache = join(folder, 'rebuild-cache');
  const words = [
    'build',
    source,
    '--out',
    join(folder, 'rebuilt'),
    '--browser',
    browser,
    '--quiet',
    '--cache-folder',
    cache,
  ];
  const build = [node, program, ...words];
  const [none, one] = [[], []];
  for (let run = 0; run < runsOfMany; run += 1) {
    rmSync(cache, { recursive: true, force: true });
    const full = time(build);
    none.push([time(build), full]);
    appendFileSync(join(source, 'notes-0001.md'), ' ');
    one.push([time(build), full]);
  }
  const named = { unit: 'ms', peer: 'making them' };
  record({ ...named, name: `${count} reports, nothing changed`, most: 0.02, pairs: none });
  record({ ...named, name: `${count} reports, one changed`, pairs: one });
}

/** Time and memory of this program, without its browser, for ten times as many notes. */
function compareMemory() {
  const counts = [10_000, 1_000];
  for (const count of counts) writeManyNotes(join(folder, `memory-${count}`), size(count));
  const out = join(folder, 'memory-reports');
  const build = ['--out', out, '--browser', browser, '--quiet', '--no-cache', '--formats'];
  for (const [name, ...words] of [
    ['check', 'check'],
    ['build of web pages', 'build', ...build, 'html'],
    ['build of web pages and PDFs', 'build', ...build, 'html,pdf'],
  ]) {
    const [memory, seconds] = [[], []];
    for (const count of counts) {
      const start = performance.now();
      memory.push(peakMemory([words[0], join(folder, `memory-${count}`), ...words.slice(1)]));
      seconds.push((performance.now() - start) / size(count));
      rmSync(out, { recursive: true, force: true });
    }
    const peer = `${counted(1_000)} notes`;
    recordMemory({ name: `memory of a ${name}, ${counted(10_000)} notes`, peer, most: 1.3 }, [memory]);
    record({
      name: `time of a ${name} for each of ${counted(10_000)} notes`,
      peer,
      unit: 'ms',
      most: 1.3,
      pairs: [seconds],
    });
  }
}

const wanted = {
  '--start': compareStart,
  '--many': compareMany,
  '--build': compareBuild,
  '--batch': compareBatch,
  '--rebuild': compareRebuild,
  '--finish': async () => compareFinish(isShort),
  '--preview': comparePreview,
};
const onlyByName = { '--memory': compareMemory };
const all = { ...wanted, ...onlyByName };
const asked = Object.keys(all).filter((name) => process.argv.includes(name));
const json = process.argv.indexOf('--json');
try {
  for (const name of asked.length > 0 ? asked : Object.keys(wanted)) await all[name]();
  printTable();
  if (json !== -1) writeResults(process.argv[json + 1] ?? 'bench.json', { root, browser });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
