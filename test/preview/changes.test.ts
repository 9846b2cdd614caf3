import { readFileSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { matter } from '../support/outline.ts';
import { ask, openPreview, startPreview } from '../support/preview.ts';
import { runCli, temporaryFolder } from '../support/run-cli.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const words = `${matter}\n## Introduction\n\nThe Committee met on 5 November 2026.\n\n## Feedback\n\n1. Members asked how many lamps failed.\n2. The price of Tawny Yard was discussed.\n   - Exempt: 3\n\n## Recommendations\n\n1. That Cabinet publishes the figures each month.\n   - Owner: Head of Community Safety\n   - Due: 30 April 2027\n`;
const agreed = words.replace('---\n', '---\nstatus: agreed\n');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(() => browser.close());

/** A folder that git keeps, with the versions of notes given, a commit each. */
function history(...versions: readonly string[]): string {
  const folder = temporaryFolder();
  const git = (...given: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@ravensmere.example', ...given], {
      cwd: folder,
      encoding: 'utf8',
    });
  git('init', '--quiet');
  for (const version of versions) {
    writeFileSync(join(folder, 'notes.md'), version);
    git('add', '.');
    git('commit', '--quiet', '--message', 'Notes');
  }
  return folder;
}

/** Opens the link in a preview of the notes of a folder, and gives the words of the page that it leads to. */
async function changesIn(folder: string): Promise<string> {
  const preview = await startPreview(folder, ['notes.md']);
  await openPreview(page, preview.address);
  const href = String(await page.evaluate(`document.querySelector('#changes').href`));
  await page.goto(href);
  const shown = String(await page.evaluate('document.body.innerText'));
  await page.evaluate(axe);
  expect(await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))')).toEqual([]);
  const answer = await ask(href, { path: href.slice(new URL(href).origin.length) });
  expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  await preview.end();
  return shown;
}

it('shows what changed since the version that says that it was agreed, and nothing that is exempt', async () => {
  const folder = history(words, agreed, agreed.replace('failed', 'flickered'));
  writeFileSync(
    join(folder, 'notes.md'),
    agreed.replace('lamps failed', 'lanterns failed').replace('Tawny Yard', 'Dun Yard'),
  );
  const shown = await changesIn(folder);
  expect(shown).toContain('lanterns');
  expect(shown).toContain('flickered');
  expect(shown).not.toMatch(/Tawny|Dun Yard/u);
});

it('knows the version whose words somebody agreed, whatever it says of itself', async () => {
  const folder = history(words, words.replace('failed', 'flickered'));
  writeFileSync(join(folder, 'notes.md'), words);
  runCli(['share', 'notes.md'], { folder });
  const html = readFileSync(join(folder, 'notes.share.html'), 'utf8');
  const hash = /"version":"(sha256-[0-9a-f]{64})"/u.exec(html)?.[1] ?? '';
  const agreement = `  - by: Cllr J Wintringham\n    at: 2026-12-01T10:00:00Z\n    version: ${hash}\n    edition: public\n`;
  writeFileSync(join(folder, 'notes.review.yaml'), `review: 1\nnotes: notes.md\n\nagreements:\n${agreement}`);
  writeFileSync(join(folder, 'notes.md'), words.replace('failed', 'broke'));
  const shown = await changesIn(folder);
  expect(shown).toContain('broke');
  expect(shown).toContain('failed');
  expect(shown).not.toContain('flickered');
});

it('says why there is nothing to compare with', async () => {
  expect(await changesIn(history(words))).toContain('No version of this report that git keeps was agreed.');
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'notes.md'), words);
  expect(await changesIn(folder)).toContain('Earlier versions are not kept here');
});
