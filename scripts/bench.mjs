// Times whole commands in pairs, one after the other, and prints the median of the ratios: a busy computer slows both alike. With `--start`,
// `--many`, `--build`, `--batch`, `--finish` or `--preview` only the start-up, the check of many files, the build of one or of many, the finishing of
// PDFs, or the preview (of other notes after `--notes`); `--memory` is asked for by name: it takes long.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compareFinish } from './bench-finish.mjs';
import { timePreview } from './bench-preview.mjs';
import { writeManyNotes } from './many-notes.mjs';
import { printInLoop } from './print-loop.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const program = join(root, 'bin/scrutineer.js');
const notes = join(root, 'fixtures/demo/notes/2026-12-09-night-time-noise.md');
const folder = mkdtempSync(join(tmpdir(), 'scrutineer-bench-'));
const pairs = 25;
const runsOfBatch = 3;
const node = process.execPath;
const browser = process.env.PUPPETEER_EXECUTABLE_PATH ?? '/usr/bin/chromium-headless-shell';

/** How long a command takes, in milliseconds; fails when it does. 1 is the answer of a check that found something. */
function time([command, ...words]) {
  const start = performance.now();
  const { status, error } = spawnSync(command, words, { cwd: folder, stdio: 'ignore' });
  if (error !== undefined || (status !== 0 && status !== 1)) throw new Error(`${command} ${words.join(' ')} failed`);
  return performance.now() - start;
}

function median(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Prints how many times as long as the other a command takes; the result is the medians in milliseconds. */
function compare(name, [command, other], runs = pairs) {
  for (const each of runs < pairs ? [command, other] : [command, other, command, other]) time(each);
  const times = Array.from({ length: runs }, () => [time(command), time(other)]);
  const ratio = median(times.map(([one, two]) => one / two)).toFixed(2);
  const [own, theirs] = [0, 1].map((index) => median(times.map((pair) => pair[index])).toFixed(0));
  console.log(`${name}: ${ratio} times (${own} ms beside ${theirs} ms)`);
  return [Number(own), Number(theirs)];
}

function compareStart() {
  const bare = [node, '-e', '0'];
  compare('--version beside node -e 0', [[node, program, '--version'], bare]);
  compare('check beside node -e 0', [[node, program, 'check', notes], bare]);
}

/** The other checker of Markdown, the last version that Node 20 runs, in a folder that goes. */
function installMarkdownlint() {
  const words = ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder, 'markdownlint-cli2@0.22.0'];
  if (spawnSync('npm', words, { shell: process.platform === 'win32', stdio: 'ignore' }).status !== 0) return undefined;
  return join(folder, 'node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs');
}

/** The peak of the memory of a command, in megabytes; Linux tells it of the process that ended. */
function peakMemory(words) {
  const { stderr } = spawnSync('/usr/bin/time', ['-f', '%M', node, program, ...words], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return Number(stderr?.trim().split('\n').at(-1)) / 1024;
}

function compareMany() {
  for (const count of [100, 1_000]) writeManyNotes(join(folder, String(count)), count);
  const check = [node, program, 'check', '1000'];
  const other = installMarkdownlint();
  if (other === undefined) console.log('LEFT OUT: markdownlint-cli2 could not be installed.');
  else {
    const times = compare('check of 1,000 notes beside markdownlint-cli2', [check, [node, other, '1000/*.md']], 5);
    const [own, theirs] = times.map((each) => Math.round(1_000_000 / each));
    console.log(`  ${own} files a second beside ${theirs}`);
  }
  const [few, many] = ['100', '1000'].map((name) =>
    median(Array.from({ length: 5 }, () => peakMemory(['check', join(folder, name)]))),
  );
  if (Number.isNaN(many)) console.log('LEFT OUT: peak memory. It needs /usr/bin/time of GNU.');
  else {
    const ratio = (many / few).toFixed(2);
    console.log(`memory of 1,000 beside 100 notes: ${ratio} times (${many.toFixed(0)} MB beside ${few.toFixed(0)} MB)`);
  }
}

function compareBuild() {
  const build = [node, program, 'build', notes, '--out', folder, '--browser', browser, '--no-cache'];
  time(build);
  const page = readdirSync(folder).find((name) => name.endsWith('.html')) ?? '';
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const pdf = `--print-to-pdf=${join(folder, 'print.pdf')}`;
  const print = [
    browser,
    '--headless',
    ...sandbox,
    '--disable-gpu',
    '--no-pdf-header-footer',
    pdf,
    pathToFileURL(join(folder, page)).href,
  ];
  compare('build to HTML and PDF beside the browser alone', [build, print]);
}

/** From a save to the changed words in a browser, beside a page of the same size that Vite reloads. */
async function comparePreview() {
  const at = process.argv.indexOf('--notes');
  const { preview, reload, own, size } = await timePreview(
    readFileSync(at === -1 ? notes : process.argv[at + 1], 'utf8'),
  );
  const [seen, reloaded, work] = [preview, reload, own].map(median);
  const kilobytes = Math.round(size / 1000);
  console.log(
    `preview, save to seen, beside Vite with a page of ${kilobytes} kB: ${(seen / reloaded).toFixed(2)} times (${seen.toFixed(0)} ms beside ${reloaded.toFixed(0)} ms)`,
  );
  console.log(`  of it our own work: ${work.toFixed(0)} ms`);
}

/** 500 reports as web pages and PDFs, beside a loop that only prints the same pages. */
async function compareBatch() {
  const [count, pages] = [500, 2];
  writeManyNotes(join(folder, 'batch'), count);
  const build = [
    node,
    program,
    'build',
    'batch',
    '--out',
    'batch-reports',
    '--browser',
    browser,
    '--quiet',
    '--no-cache',
  ];
  time(build);
  const names = readdirSync(join(folder, 'batch-reports')).filter((name) => name.endsWith('.html'));
  const documents = names.map((name) => readFileSync(join(folder, 'batch-reports', name), 'utf8'));
  const runs = [];
  for (let run = 0; run < runsOfBatch; run += 1)
    runs.push([(count * 1000) / time(build), await printInLoop(documents, { browser, pages })]);
  const [own, loop] = [0, 1].map((index) => median(runs.map((rates) => rates[index])));
  const ratio = median(runs.map(([one, other]) => one / other)).toFixed(2);
  console.log(`batch of ${count} beside a loop that only prints: ${ratio} times its rate`);
  console.log(`  ${own.toFixed(1)} reports a second beside ${loop.toFixed(1)} with ${pages} pages`);
}

/** The memory of this program, without its browser, for ten times as many reports. */
function compareMemory() {
  for (const format of ['html', 'pdf']) {
    const [few, many] = [1_000, 10_000].map((count) => {
      const source = join(folder, `memory-${count}`);
      writeManyNotes(source, count);
      const out = join(folder, `memory-${count}-${format}`);
      const peak = peakMemory([
        'build',
        source,
        '--out',
        out,
        '--formats',
        format,
        '--browser',
        browser,
        '--quiet',
        '--no-cache',
      ]);
      rmSync(out, { recursive: true, force: true });
      return peak;
    });
    console.log(
      `memory of 10,000 beside 1,000 ${format}: ${(many / few).toFixed(2)} times (${many.toFixed(0)} MB beside ${few.toFixed(0)} MB)`,
    );
  }
}

const wanted = {
  '--start': compareStart,
  '--many': compareMany,
  '--build': compareBuild,
  '--batch': compareBatch,
  '--finish': compareFinish,
  '--preview': comparePreview,
};
const onlyByName = { '--memory': compareMemory };
const all = { ...wanted, ...onlyByName };
const asked = Object.keys(all).filter((name) => process.argv.includes(name));
try {
  for (const name of asked.length > 0 ? asked : Object.keys(wanted)) await all[name]();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
