// Times whole commands in pairs, one after the other, and prints the median of the ratios: a busy computer slows both alike.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const program = join(root, 'bin/scrutineer.js');
const notes = join(root, 'fixtures/demo/notes/2026-12-09-night-time-noise.md');
const folder = mkdtempSync(join(tmpdir(), 'scrutineer-bench-'));
const pairs = 25;
const node = process.execPath;

/** How long a command takes, in milliseconds; fails when it does. */
function time([command, ...words]) {
  const start = performance.now();
  const { status, error } = spawnSync(command, words, { cwd: folder, stdio: 'ignore' });
  if (error !== undefined || status !== 0) throw new Error(`${command} ${words.join(' ')} failed`);
  return performance.now() - start;
}

function median(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Prints how many times as long as the other a command takes. */
function compare(name, command, other) {
  for (const each of [command, other, command, other]) time(each);
  const times = Array.from({ length: pairs }, () => [time(command), time(other)]);
  const ratio = median(times.map(([one, two]) => one / two)).toFixed(2);
  const [own, theirs] = [0, 1].map((index) => median(times.map((pair) => pair[index])).toFixed(0));
  console.log(`${name}: ${ratio} times (${own} ms beside ${theirs} ms)`);
}

try {
  const bare = [node, '-e', '0'];
  compare('--version beside node -e 0', [node, program, '--version'], bare);
  compare('check beside node -e 0', [node, program, 'check', notes], bare);
  const browser = process.env.PUPPETEER_EXECUTABLE_PATH ?? '/usr/bin/chromium-headless-shell';
  const build = [node, program, 'build', notes, '--out', folder, '--browser', browser];
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
  compare('build to HTML and PDF beside the browser alone', build, print);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
