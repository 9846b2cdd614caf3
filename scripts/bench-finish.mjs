// What finishing a PDF (mending, writing, checking) costs beside its print, in one warm browser, and how it grows: time a page, and the
// peak of the memory beside the size of the file, which a process of its own tells.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { record } from './bench-results.mjs';
import { loadScript } from './bundle.mjs';

const self = fileURLToPath(import.meta.url);
const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/u, '');
const { browsersAtHand, finished, formOf, openPrinter } = await loadScript(root, 'scripts/finishing.ts');
const demo = 'fixtures/demo/notes/2026-12-09-night-time-noise.md';
const notes = readFileSync(join(root, demo), 'utf8');

/** Notes that fill about as many pages: sections with points, and a table each. */
function longNotes(pages) {
  const [head] = notes.split('## Introduction');
  const point = (section, index) =>
    `${index}. Members asked what was found in street ${section}.${index}, and the [officer](https://www.ravensmere.example/${section}) answered at length. ${'The road was gritted on each night on which frost was forecast, and twice on nights on which it was not. '.repeat(4)}\n`;
  const row = (section, index) => `| Mere Lane ${section}.${index} | ${index * 7} | *${index * 3}* visits |\n`;
  const numbers = (count) => Array.from({ length: count }, (_, index) => index + 1);
  const section = (number) =>
    `## Streets of Ward ${number}\n\n${numbers(7)
      .map((index) => point(number, index))
      .join('')}\n| Street | Complaints | Visits |\n| --- | ---: | --- |\n${numbers(6)
      .map((index) => row(number, index))
      .join('')}\n`;
  return `${head}${numbers(Math.round(pages * 0.55))
    .map(section)
    .join('')}`;
}

async function timed(deed) {
  const start = performance.now();
  const result = await deed();
  return [result, performance.now() - start];
}

/** Prints and finishes in turn; the times of both in milliseconds, and the last print. */
async function timeBoth(printer, form, runs) {
  const pairs = [];
  let print = new Uint8Array();
  for (let run = 0; run < runs + Math.min(runs, 5); run += 1) {
    const [bytes, printing] = await timed(() => printer.print(form.html));
    const [, finishing] = await timed(() => finished(bytes, form));
    print = bytes;
    if (run >= Math.min(runs, 5)) pairs.push([finishing, printing]);
  }
  return { print, pairs };
}

/** The bytes by which the peak of a process that finishes a print is above that of one that only loads the program and the print. */
function memoryOf(print, { title, language, meanings, headings }) {
  const folder = mkdtempSync(join(tmpdir(), 'scrutineer-bench-'));
  try {
    writeFileSync(join(folder, 'print.pdf'), print);
    writeFileSync(join(folder, 'form.json'), JSON.stringify({ title, language, meanings, headings }));
    const peak = (deed) => {
      const { stdout, stderr } = spawnSync(process.execPath, [self, deed, folder], { encoding: 'utf8' });
      if (stdout === '') throw new Error(stderr);
      return Number(stdout);
    };
    return peak('--finish') - peak('--load');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function tellPeak(deed, folder) {
  const form = JSON.parse(readFileSync(join(folder, 'form.json'), 'utf8'));
  const print = readFileSync(join(folder, 'print.pdf'));
  if (deed === '--finish') finished(print, form);
  console.log(process.resourceUsage().maxRSS * 1024);
}

/** Measures it for each browser at hand; `isShort`: short reports only, and few runs. */
export async function compareFinish(isShort) {
  for (const [name, path] of await browsersAtHand(root)) {
    const printer = await openPrinter(root, path, 1);
    const tell = async (text, runs) => {
      const form = await formOf(root, demo, text);
      const { print, pairs } = await timeBoth(printer, form, runs);
      const pages = Buffer.from(print)
        .toString('latin1')
        .match(/\/Type \/Page\b/gu).length;
      const named = { name: `finishing the PDF of ${pages} pages`, peer: `printing it with ${name}` };
      const { own } = record({ ...named, unit: 'ms', pairs });
      const memory = memoryOf(print, form);
      console.log(
        `  ${(own / pages).toFixed(2)} ms a page, memory ${(memory / 1e6).toFixed(0)} MB, ${(memory / print.length).toFixed(0)} times the file`,
      );
    };
    await tell(notes, isShort ? 3 : 25);
    for (const pages of isShort ? [10] : [10, 50, 100, 250, 500]) await tell(longNotes(pages), pages > 100 ? 3 : 5);
    await printer.close();
  }
}

if (process.argv[1] === self && process.argv[3] !== undefined) tellPeak(process.argv[2], process.argv[3]);
