import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { browserProcesses } from './support/browser-processes.ts';
import { folder, open, page } from './support/printing.ts';
import { fontsOf, readPdf, wordsOfPdf } from './support/read-pdf.ts';

describe('print', () => {
  it('makes a tagged PDF with outline, sized by its CSS, in its own font', async () => {
    const printer = await open();
    const bytes = await printer.print(page('<h1>Cabinet feedback</h1><p>The Committee met.</p>'));
    const pdf = await readPdf(bytes);
    expect(pdf).toMatchObject({ isTagged: true, title: 'Report', language: 'en-GB', outline: ['Cabinet feedback'] });
    expect(pdf.pageSizes[0]?.map((length) => Math.round(length))).toEqual([420, 595]);
    expect(fontsOf(bytes).names).toEqual([expect.stringContaining('AtkinsonHyperlegibleNext')]);
    expect(printer.browser).toMatch(/^(Headless)?Chrome\/\d+/);
  });

  it('runs no script', async () => {
    const printer = await open();
    const script =
      '<p id="target">unchanged</p><script>document.getElementById("target").textContent = "scripted"</script>';
    const image = '<img src="data:," onerror="document.body.textContent = \'scripted\'">';
    expect(await wordsOfPdf(await printer.print(page(script + image)))).toContain('unchanged');
  });

  it('lets no request out', async () => {
    let connections = 0;
    const server = createServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, () => resolve()));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const printer = await open();
    for (const origin of [`http://127.0.0.1:${port}`, `http://localhost:${port}`, `http://[::1]:${port}`]) {
      const head = `<link rel="preconnect" href="${origin}"><link rel="dns-prefetch" href="${origin}"><link rel="stylesheet" href="${origin}/style.css"><link rel="prefetch" href="${origin}/next"><style>@import "${origin}/more.css"; body { background: url(${origin}/back.png) }</style>`;
      const body = `<p>printed</p><img src="${origin}/image.png"><iframe src="${origin}/frame"></iframe><object data="${origin}/object"></object><video src="${origin}/film" autoplay></video>`;
      expect(await wordsOfPdf(await printer.print(`<!doctype html><title>Out</title>${head}${body}`))).toContain(
        'printed',
      );
      const leaving = printer.print(
        `<!doctype html><title>Away</title><meta http-equiv="refresh" content="0; url=${origin}/away"><p>printed</p>`,
      );
      // Whether it is printed before it leaves for nowhere is a matter of luck.
      await leaving.catch((problem) => expect(problem).toMatchObject({ name: 'BrowserProblem' }));
    }
    await wait(200);
    server.close();
    expect(connections).toBe(0);
  });

  it('reads no file of the computer', async () => {
    writeFileSync(join(folder, 'secret.html'), '<p>secret words</p>');
    const printer = await open();
    expect(
      await wordsOfPdf(
        await printer.print(`<!doctype html><p>printed</p><iframe src="file://${folder}/secret.html"></iframe>`),
      ),
    ).not.toContain('secret');
  });

  it.runIf(process.platform === 'linux')(
    'takes a new page now and then, which prints the same',
    async () => {
      const printer = await open();
      const pages = (): readonly number[] =>
        browserProcesses().flatMap(({ id, command }) => (command.includes('--type=renderer') ? [id] : []));
      const first = normalised(await printer.print(document(3)));
      const before = pages();
      for (let number = 0; number < 50; number += 1) await printer.print(page('<p>Words.</p>'));
      expect(normalised(await printer.print(document(3))) === first).toBe(true);
      await vi.waitUntil(() => before.some((id) => !pages().includes(id)), { timeout: 10_000 });
    },
    30_000,
  );

  it('prints 20 documents through one page as through 20 new browsers', async () => {
    const documents = Array.from({ length: 20 }, (_, number) => document(number));
    const reusing = await open();
    const reused = [];
    for (const html of documents) reused.push(normalised(await reusing.print(html)));
    for (const [number, html] of documents.entries()) {
      const fresh = await open();
      expect(normalised(await fresh.print(html)) === reused[number], `document ${number}`).toBe(true);
      await fresh.close();
    }
  }, 30_000);

  it('prints more documents at once than it has pages, and more than a page lasts', async () => {
    const printer = await open({ pages: 2 });
    const printed = await Promise.all(
      Array.from({ length: 110 }, (_, number) => printer.print(page(`<p>Number ${number}.</p>`))),
    );
    expect(await Promise.all(printed.map(async (bytes) => (await wordsOfPdf(bytes)).trim()))).toEqual(
      printed.map((_, number) => `Number ${number}.`),
    );
    expect(printed.filter((bytes) => !Buffer.from(bytes).includes('+AtkinsonHyperlegibleNext'))).toEqual([]);
  }, 30_000);
});

function document(number: number): string {
  const rows = Array.from(
    { length: number * 3 },
    (_, row) => `<tr><th scope="row">Row ${row}</th><td>Value ${row * number}</td></tr>`,
  ).join('');
  const css = `p { font-size: ${9 + number}pt; margin-left: ${number}mm } @page { size: ${number % 2 ? 'A4' : 'A5 landscape'} }`;
  return page(
    `<h1>Report ${number}</h1><p>${'Words about scrutiny. '.repeat(number + 1)}</p><table><caption>Table</caption>${rows}</table><h2>End</h2>`,
    css,
  );
}

/** The PDF without the moment of printing, its structure elements numbered in their order: Chromium counts them through. */
function normalised(bytes: Uint8Array): string {
  const numbers = new Map<string, string>();
  const renumber = (id: string) => {
    const known = numbers.get(id) ?? `node${String(numbers.size).padStart(8, '0')}`;
    numbers.set(id, known);
    return known;
  };
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/\(D:\d{14}[^)]*\)/g, '(D:)')
    .replace(/\/ID \[[^\]]*\]/g, '')
    .replace(/node\d{8}/g, renumber);
}
