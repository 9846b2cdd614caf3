// Saves notes again and again under a preview that three browsers look at, a hundredth of the times broken, and proves that each browser shows the
// last save, that the preview keeps neither memory nor files, and that nothing of it is left after Ctrl-C. `node scripts/soak.mjs [saves]`
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const { launch } = createRequire(import.meta.url)('puppeteer-core');
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const saves = Number(process.argv[2] ?? 2000);
const folder = mkdtempSync(join(tmpdir(), 'scrutineer-soak-'));
const notes = join(folder, 'notes.md');
const good = readFileSync(join(root, 'docs/example.md'), 'utf8');
const executablePath = process.env.PUPPETEER_EXECUTABLE_PATH ?? '/usr/bin/chromium-headless-shell';

const words = (count) => `Members asked for the ${count}th time.`;
const text = (count) => `${good}\n## More\n\n- ${words(count)}\n`;

/** Saves as editors do: in place, or a new file in the place of the old. */
function save(count) {
  const isBroken = count % 100 === 50;
  const content = isBroken ? text(count).replace('to: Cabinet', 'to: "Cabinet') : text(count);
  if (count % 3 > 0) return writeFileSync(notes, content);
  writeFileSync(`${notes}~`, content);
  return renameSync(`${notes}~`, notes);
}

/** The memory of the preview in megabytes, and how many files it has open, where the system tells. */
function measure(id) {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
    return { megabytes: Math.round(Number(kilobytes) / 1024), files: readdirSync(`/proc/${id}/fd`).length };
  } catch {
    return { megabytes: 0, files: 0 };
  }
}

/** The processes below one, and those below them (Linux). */
function below(id) {
  const ofTask = (task) => readFileSync(`/proc/${id}/task/${task}/children`, 'utf8').trim().split(' ');
  try {
    const children = readdirSync(`/proc/${id}/task`)
      .flatMap(ofTask)
      .filter((child) => child !== '');
    return children.flatMap((child) => [child, ...below(child)]);
  } catch {
    return [];
  }
}

/** Whether a process runs; one that has ended may still be listed until its parent has heard of it. */
function isAlive(id) {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${id}/status`, 'utf8'));
  } catch {
    return false;
  }
}

async function startPreview() {
  const program = [join(root, 'bin/scrutineer.js'), 'preview', '--no-open', 'notes.md'];
  const environment = { ...process.env, XDG_CACHE_HOME: folder, PUPPETEER_EXECUTABLE_PATH: executablePath };
  const child = spawn(process.execPath, program, {
    cwd: folder,
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let address = '';
  for await (const piece of child.stdout) if ((address += piece).endsWith('\n')) break;
  return { child, address: address.trim() };
}

/** Until every browser shows what was saved last; how long that took, in milliseconds. */
async function waitForAll(pages, count) {
  const start = performance.now();
  const shown = `document.querySelector('#page').contentDocument.body.textContent.includes(${JSON.stringify(words(count))})`;
  const isFresh = `document.querySelector('#freshness').dataset.freshness === 'up-to-date'`;
  await Promise.all(pages.map((page) => page.waitForFunction(`${shown} && ${isFresh}`, { timeout: 10_000 })));
  return performance.now() - start;
}

const browsers = [];
try {
  writeFileSync(notes, text(0));
  const { child, address } = await startPreview();
  const pages = [];
  while (browsers.length < 3) {
    const browser = await launch({ executablePath, args: ['--no-sandbox'] });
    browsers.push(browser);
    const page = await browser.newPage();
    await page.goto(address);
    pages.push(page);
  }
  await waitForAll(pages, 0);
  await pages[0].click('#tab-paper');
  await pages[0].waitForSelector('#paper a', { timeout: 60_000 });
  await pages[0].click('#tab-screen');
  const measures = [];
  let slowest = 0;
  for (let count = 1; count <= saves; count += 1) {
    save(count);
    // Mostly faster than anybody can follow, with rests in which the last one must be shown.
    await wait(count % 25 === 0 ? 0 : Math.random() * 60);
    if (count % 25 === 0 && count % 100 !== 50) slowest = Math.max(slowest, await waitForAll(pages, count));
    if (count % Math.ceil(saves / 5) === 0) measures.push(measure(child.pid));
  }
  save(saves + 1);
  const last = await waitForAll(pages, saves + 1);
  const children = below(child.pid);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  await ended;
  for (let round = 0; round < 50 && children.some(isAlive); round += 1) await wait(100);
  const left = children.filter(isAlive);
  const round = (number) => Math.round(number);
  console.log(
    JSON.stringify({
      saves,
      slowest: round(slowest),
      last: round(last),
      measures,
      children: children.length,
      left: left.length,
    }),
  );
  const [first, final] = [measures[1] ?? measures[0], measures.at(-1)];
  if (left.length > 0 || final.files > first.files + 3 || (saves >= 1000 && final.megabytes > first.megabytes * 1.25))
    process.exitCode = 1;
} finally {
  await Promise.all(browsers.map(async (browser) => browser.close()));
  rmSync(folder, { recursive: true, force: true });
}
