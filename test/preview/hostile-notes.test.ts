import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { projectFolder } from '../support/compile-fixture.ts';
import { openPreview, startPreview, waitForReport } from '../support/preview.ts';
import { temporaryFolder } from '../support/run-cli.ts';

const example = readFileSync(join(projectFolder, 'docs/example.md'), 'utf8');
let browser: Browser;
const asked: string[] = [];
const outside = createServer(({ url = '' }, response) => {
  asked.push(url);
  response.end();
});

beforeAll(async () => {
  browser = await launchBrowser();
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await browser.close();
  outside.close();
});

it('runs nothing and fetches nothing, whatever notes, templates, names and settings hold', async () => {
  const { port }: AddressInfo = JSON.parse(JSON.stringify(outside.address()));
  const away = `http://127.0.0.1:${port}`;
  const run = `document.title='RUN';top.hasRun=1;fetch('${away}/run')`;
  const markup = `<script>${run}</script><img src="${away}/img" onerror="${run}"><svg onload="${run}"></svg><iframe srcdoc="&lt;script&gt;${run}&lt;/script&gt;"></iframe><style>@import "${away}/css"; *{background:url(${away}/bg)}</style></script></style></textarea>`;
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'templates/cabinet-feedback/partials'), { recursive: true });
  writeFileSync(
    join(folder, 'templates/cabinet-feedback/partials/sign-off.hbs'),
    `<p>Signed by <button onclick="${run}">all</button></p><script>${run}</script><base href="${away}/"><link rel="stylesheet" href="${away}/link.css"><img src="${away}/template" alt=""><meta http-equiv="refresh" content="0;url=${away}/gone"><form action="${away}/form"><button id="send">Send</button></form><a id="js" href="javascript:${run}">x</a>`,
  );
  writeFileSync(
    join(folder, 'scrutineer.yaml'),
    `council:\n  name: ${JSON.stringify(`Ravensmere ${markup}`)}\ntemplates: templates\n`,
  );
  const name = `notes ${'<img src=x onerror=top.hasRun=1>'.replaceAll('/', '')}"'&.md`;
  const text = example
    .replace('report-title: Night-time Noise', `report-title: ${JSON.stringify(`Noise ${markup}`)}`)
    .replace('complaints the the', `complaints ${markup} [link](javascript:${run.replaceAll(' ', '')}) the the`);
  writeFileSync(join(folder, name), text);
  const preview = await startPreview(folder, [name]);
  const page = await browser.newPage();
  const errors: unknown[] = [];
  page.on('pageerror', (problem) => errors.push(problem));
  await openPreview(page, preview.address);
  await waitForReport(page, 'Signed by');
  const inside = `document.querySelector('#page').contentDocument`;
  await page.evaluate(`${inside}.querySelectorAll('button, a:not([href^="http"])').forEach((one) => one.click())`);
  writeFileSync(join(folder, name), text.replace('Sundays', 'Mondays'));
  await waitForReport(page, 'Mondays');
  writeFileSync(join(folder, name), text.replace('to: Cabinet', `to: "${markup}`));
  await page.waitForFunction(`document.querySelector('#freshness').dataset.freshness === 'stale'`);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(
    await page.evaluate(`['hasRun' in window, document.title.startsWith('RUN'), ${inside}.title.startsWith('RUN')]`),
  ).toEqual([false, false, false]);
  expect(asked).toEqual([]);
  expect(errors).toEqual([]);
  expect(await page.evaluate(`${inside}.URL.replace(/#.*/, "")`)).toBe(`${preview.address}frame`);
});
