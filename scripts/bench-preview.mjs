// How long it takes from a save to the changed words in a browser: in a preview, and in Vite's server of a static page of the same size, which is
// reloaded. The two take turns in one browser.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const { launch } = require('puppeteer-core');
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const program = join(root, 'bin/scrutineer.js');
const executablePath = process.env.PUPPETEER_EXECUTABLE_PATH ?? '/usr/bin/chromium-headless-shell';
const marker = 'Marker 0.';

/** A program that serves a folder, and the address that it prints. */
function serve(words, { folder, address }) {
  const environment = { ...process.env, XDG_CACHE_HOME: join(folder, '.cache'), NO_COLOR: '1' };
  const child = spawn(process.execPath, words, { cwd: folder, env: environment, stdio: ['ignore', 'pipe', 'ignore'] });
  let said = '';
  return new Promise((resolve, reject) => {
    // All of it is read: a program whose words nobody takes stops.
    child.stdout.setEncoding('utf8').on('data', (piece) => {
      said += piece;
      const found = address.exec(said)?.[0];
      if (found !== undefined) resolve({ child, address: found });
    });
    child.once('exit', () => reject(new Error(`${words.join(' ')} ended:\n${said}`)));
  });
}

/** A page that tells, frame by frame, whether it shows the words that are waited for: `inside` is what holds them. */
async function watchedPage(browser, { address, inside }) {
  const page = await browser.newPage();
  const waiting = { words: '', seen: () => undefined };
  await page.exposeFunction('tellSeen', (words) => words === waiting.words && waiting.seen(performance.now()));
  await page.evaluateOnNewDocument(`(() => {
    if (window.top !== window) return;
    let told = '';
    const look = () => {
      const words = /Marker \\d+\\./.exec(${inside}?.textContent ?? '')?.[0] ?? '';
      if (words !== told && words !== '') window.tellSeen(told = words);
      requestAnimationFrame(look);
    };
    look();
  })()`);
  await page.goto(address);
  return waiting;
}

/** Saves a text with new words; the time until they are seen, in milliseconds. */
async function saveAndWait(waiting, { path, text, words }) {
  const seen = new Promise((resolve, reject) => {
    Object.assign(waiting, { words, seen: resolve });
    setTimeout(() => reject(new Error(`${words} was not seen in ${path}`)), 20_000).unref();
  });
  const start = performance.now();
  // In one step: a server that reads a file half written would have to be told of the rest.
  writeFileSync(`${path}~`, text.replace(marker, words));
  renameSync(`${path}~`, path);
  return (await seen) - start;
}

/** The times of both, in turns; the first ones, in which everything gets warm, are left out. */
async function takeTurns(sides, { rounds, warmUp }) {
  const times = sides.map(() => []);
  for (let round = 1; round <= rounds + warmUp; round += 1) {
    for (const [index, { waiting, path, text }] of sides.entries()) {
      const time = await saveAndWait(waiting, { path, text, words: `Marker ${round}.` });
      if (round > warmUp) times[index].push(time);
      // A page that was just reloaded hears nothing until it is connected again.
      await wait(1000);
    }
  }
  return times;
}

/** The report as a page of its own, without the policy that would keep Vite's script from running. */
function builtPage(folder) {
  const build = [program, 'build', 'notes.md', '--formats', 'html', '--allow-errors', '--quiet'];
  spawnSync(process.execPath, build, { cwd: folder, stdio: 'ignore' });
  const name = readdirSync(join(folder, 'reports')).find((file) => file.endsWith('.html')) ?? '';
  const page = readFileSync(join(folder, 'reports', name), 'utf8');
  return page.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>\n/, '');
}

/** How long one view takes to be read, checked, rendered and sent, in milliseconds, asked for by nobody else. */
async function ownWork(address, rounds) {
  const id = /data-notes="(\w+)"/.exec(await (await fetch(address)).text())?.[1];
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await (await fetch(`${address}state?notes=${id}&edition=members`)).text();
    times.push(performance.now() - start);
  }
  return times.slice(5);
}

/**
 * The times from save to seen of a preview and of Vite, and those of the preview's own work, in milliseconds.
 * @param {string} notes the text of the notes; the words of its first point are changed
 */
export async function timePreview(notes, { rounds = 25, warmUp = 8 } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'scrutineer-preview-bench-'));
  const servers = [];
  const browser = await launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const text = notes.replace(/^(- )/m, `$1${marker} `);
    mkdirSync(join(folder, 'site'));
    writeFileSync(join(folder, 'notes.md'), text);
    const page = builtPage(folder);
    writeFileSync(join(folder, 'site/index.html'), page);
    const vite = join(
      dirname(createRequire(require.resolve('vitest/package.json')).resolve('vite/package.json')),
      'bin/vite.js',
    );
    const own = await serve([program, 'preview', '--no-open', 'notes.md'], { folder, address: /http:\S+\/(?=\n)/ });
    const theirs = await serve([vite, '--host', '127.0.0.1'], {
      folder: join(folder, 'site'),
      address: /http:\/\/127\S+\//,
    });
    servers.push(own.child, theirs.child);
    const inside = `document.querySelector('#page')?.contentDocument?.body`;
    const sides = [
      { waiting: await watchedPage(browser, { ...own, inside }), path: join(folder, 'notes.md'), text },
      {
        waiting: await watchedPage(browser, { ...theirs, inside: 'document.body' }),
        path: join(folder, 'site/index.html'),
        text: page,
      },
    ];
    await wait(3000);
    const [preview, reload] = await takeTurns(sides, { rounds, warmUp });
    return { preview, reload, own: await ownWork(own.address, rounds), size: page.length };
  } finally {
    await browser.close();
    for (const server of servers) server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}
