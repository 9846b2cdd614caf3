import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdf } from '../../src/write/formats/pdf.ts';
import { launchBrowser } from '../support/browser.ts';
import { compile, fixture, host } from '../support/compile-fixture.ts';
import { stressNotes } from '../support/stress-notes.ts';

const folder = mkdtempSync(join(tmpdir(), 'read-aloud-'));
const printer = host.openPrinter({ timeoutMs: 60_000, pages: 1 });
const hasPoppler = spawnSync('pdfinfo', ['-v']).error === undefined;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await (await printer).close();
  rmSync(folder, { recursive: true, force: true });
});

const sources = [
  { path: 'fixtures/demo/notes/streets.md', text: stressNotes },
  fixture('fixtures/demo/notes/2026-12-09-night-time-noise.md'),
  fixture('fixtures/notes/perfect-welsh/input.yaml'),
];

/** The words of the tag tree in order; those that stand in different blocks apart, the labels of lists left out. */
function readAloud(tree: string): string {
  let words = '';
  let isLabel = false;
  for (const line of tree.split('\n')) {
    const text = /^ *"(.*)"$/u.exec(line)?.[1];
    if (text !== undefined) words += isLabel ? '' : text;
    else if (/^ *[A-Z]/u.test(line)) isLabel = /^ *Lbl\b/u.test(line);
    if (text === undefined && /\(block\)|^ *(?:TR|TH|TD|LBody|Caption|Figure)\b/u.test(line)) words += ' ';
  }
  return words;
}

const squeezed = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

describe.skipIf(!hasPoppler)('the PDF of', () => {
  it.each(sources)('$path reads as its page does, word for word, and nothing else', async (source) => {
    const page = await compile(source);
    const made = await pdf.produce(page, {
      host,
      pdfStandards: ['ua-1', 'a-2a'],
      notes: { name: 'notes.md', text: source.text, isPublic: true },
      printer: () => printer,
    });
    if ('faults' in made) throw new Error(made.faults.join('; '));
    const path = join(folder, 'report.pdf');
    writeFileSync(path, made.bytes);
    const { stdout } = spawnSync('pdfinfo', ['-struct-text', path], { encoding: 'utf8', maxBuffer: 1e8 });
    const tab = await browser.newPage();
    await tab.emulateMediaType('print');
    await tab.setContent(page.html);
    const shown = String(await tab.evaluate('document.body.innerText'));
    await tab.close();
    expect(squeezed(readAloud(stdout))).toBe(squeezed(shown));
    expect(stdout).not.toMatch(/Page \d+ of/u);
  });
});
