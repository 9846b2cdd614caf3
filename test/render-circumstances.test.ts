import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { compile } from './support/compile-fixture.ts';
import { stressNotes } from './support/stress-notes.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;
let html: string;

beforeAll(async () => {
  browser = await launchBrowser();
  html = (await compile({ path: 'fixtures/demo/notes/streets.md', text: stressNotes })).html;
});
afterAll(async () => browser.close());

async function open(markup = html): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.setContent(markup);
  return page;
}

async function broken(page: Page): Promise<unknown> {
  await page.evaluate(axe);
  return page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))');
}

describe('the page of a long report', () => {
  it.each(['light', 'dark'])('breaks no rule of axe in the %s scheme', async (value) => {
    const page = await open();
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    expect(await broken(page)).toEqual([]);
    await page.close();
  });

  it('needs no scrolling sideways at 400 % of 1280 pixels, and cuts nothing off', async () => {
    const page = await open();
    await page.setViewport({ width: 320, height: 200, deviceScaleFactor: 4 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    const cut: unknown =
      await page.evaluate(`[...document.querySelectorAll('body *')].filter((element) => getComputedStyle(element).overflowX === 'hidden'
      && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1).map((element) => element.className)`);
    expect(cut).toEqual([]);
    await page.close();
  });

  it('keeps links, borders of tables and the mark of what has the focus in forced colours', async () => {
    const page = await open();
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    expect(await page.evaluate(`matchMedia('(forced-colors: active)').matches`)).toBe(true);
    await page.keyboard.press('Tab');
    const looks: unknown = await page.evaluate(`(() => {
      const style = (selector) => getComputedStyle(document.querySelector(selector));
      const link = style('main a[href^="http"]');
      const focus = getComputedStyle(document.activeElement);
      const hasLines = [...document.querySelectorAll('main table')].every((table) => [...table.querySelectorAll('tr, th, td')].some((each) => getComputedStyle(each).borderBottomStyle === 'solid'));
      return [link.textDecorationLine, link.color !== style('main p').color, focus.outlineStyle !== 'none', hasLines]; })()`);
    expect(looks).toEqual(['underline', true, true, true]);
    await page.close();
  });

  it('leads the keyboard to every link in the order of the page, and to what scrolls, each of them seen', async () => {
    const page = await open();
    const reached = `[...document.querySelectorAll('a[href], [tabindex="0"]')]`;
    const links = Number(await page.evaluate(`${reached}.length`));
    const met: unknown[] = [];
    for (let press = 0; press < links; press += 1) {
      await page.keyboard.press('Tab');
      met.push(
        await page.evaluate(`(() => { const box = document.activeElement.getBoundingClientRect();
        return [${reached}.indexOf(document.activeElement), box.width > 1 && box.bottom > 0 && box.top < innerHeight,
          getComputedStyle(document.activeElement).outlineStyle !== 'none']; })()`),
      );
    }
    expect(met).toEqual(Array.from({ length: links }, (_, index) => [index, true, true]));
    await page.close();
  });

  it('says the same in the same order without its styles', async () => {
    const words = async (markup: string): Promise<string> => {
      const page = await open(markup);
      const text = String(await page.evaluate('document.querySelector("main").innerText'));
      await page.close();
      return text.replaceAll(/\s+/gu, ' ');
    };
    const bare = html.replaceAll(/<style>[^]*?<\/style>/gu, '');
    expect(bare).not.toContain('<style');
    expect(await words(bare)).toBe(await words(html));
    const page = await open(bare);
    expect(await broken(page)).toEqual([]);
    await page.close();
  });
});
