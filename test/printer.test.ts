import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import type { Printer, PrinterOptions } from '../src/host/host.ts';
import { createNodeHost } from '../src/host/node-host.ts';
import { browserProcesses, commandOf } from './support/browser-processes.ts';
import { fontsOf, readPdf, wordsOfPdf } from './support/read-pdf.ts';
import { canMount, runBundled } from './support/run-bundled.ts';

const packageFolder = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'printer-'));
const host = createNodeHost({ packageFolder, workingFolder: folder });
const opened: Printer[] = [];

async function open(options: Partial<PrinterOptions> = {}): Promise<Printer> {
  const printer = await host.openPrinter({ timeoutMs: 20_000, pages: 1, ...options });
  opened.push(printer);
  return printer;
}

afterEach(async () => {
  vi.unstubAllEnvs();
  for (const printer of opened.splice(0)) await printer.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fontFile = join(
  packageFolder,
  'node_modules/@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff2',
);
const font = `@font-face { font-family: Report; src: url(data:font/woff2;base64,${readFileSync(fontFile, 'base64')}) }`;

/** A document as strict as a report: only its own style sheet may apply. */
function page(body: string, css = ''): string {
  const sheet = `${font} @page { size: A5 } body { font-family: Report } ${css}`;
  const hash = createHash('sha256').update(sheet).digest('base64');
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; font-src data:">`;
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Report</title>${policy}<style>${sheet}</style></head><body>${body}</body></html>`;
}

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

describe('a browser that fails', () => {
  it.each([
    ['browser', (command: string) => !command.includes('--type=')],
    ['page', (command: string) => command.includes('--type=renderer')],
  ])(
    'is started again when its %s process is killed',
    async (_, isVictim) => {
      const printer = await open({ pages: 2 });
      const long = page('<table>' + '<tr><td>Cell</td></tr>'.repeat(4000) + '</table><p>The end.</p>');
      const printing = [printer.print(long), printer.print(long)];
      await wait(150);
      const victims = browserProcesses().filter(({ command }) => isVictim(command));
      expect(victims.length).toBeGreaterThan(0);
      for (const { id } of victims) process.kill(id, 'SIGKILL');
      for (const bytes of await Promise.all(printing)) expect(await wordsOfPdf(bytes)).toContain('The end.');
      // Also when it dies while nothing is printed.
      for (const { id } of browserProcesses().filter(({ command }) => isVictim(command))) process.kill(id, 'SIGKILL');
      expect(await wordsOfPdf(await printer.print(page('<p>Again.</p>')))).toContain('Again.');
    },
    20_000,
  );

  it('is given up when it hangs, and the next document is printed by a new one', async () => {
    const printer = await open({ timeoutMs: 3000 });
    for (const { id } of browserProcesses()) process.kill(id, 'SIGSTOP');
    await expect(printer.print(page('<p>Stuck.</p>'))).rejects.toMatchObject({
      name: 'BrowserProblem',
      reason: 'timed-out',
      message: 'The browser did not print a document within 3 seconds.',
    });
    expect(await wordsOfPdf(await printer.print(page('<p>Free.</p>')))).toContain('Free.');
  }, 20_000);

  it.each([
    ['does not answer', 'sleep 60', 'timed-out', 'The browser did not start within 1 seconds.'],
    [
      'ends at once',
      'echo "libmissing.so: cannot open" >&2; exit 127',
      'crashed',
      'ended before it could print (exit code 127).\nIt said: libmissing.so: cannot open',
    ],
    ['is no program', undefined, 'crashed', 'ended before it could print'],
  ])('is a BrowserProblem when it %s', async (name, script, reason, message) => {
    const browserPath = join(folder, name);
    writeFileSync(
      browserPath,
      script === undefined ? new Uint8Array([127, 69, 76, 70, 0, 0]) : `#!/bin/sh\n${script}\n`,
    );
    chmodSync(browserPath, 0o755);
    await expect(open({ browserPath, timeoutMs: 1000 })).rejects.toMatchObject({
      name: 'BrowserProblem',
      reason,
      message: expect.stringContaining(message),
    });
    expect(browserProcesses()).toEqual([]);
  });

  it('is a BrowserProblem when it prints an empty page, as Chromium does without fonts', async () => {
    writeFileSync(join(folder, 'no-fonts.xml'), '<fontconfig></fontconfig>');
    vi.stubEnv('FONTCONFIG_FILE', join(folder, 'no-fonts.xml'));
    const printer = await open();
    await expect(printer.print('<!doctype html><title>T</title><p>Words.</p>')).rejects.toMatchObject({
      message: 'The browser printed an empty page.',
    });
  });

  it.skipIf(!canMount)('runs without sandbox where the computer allows none, and says so', () => {
    const home = join(folder, 'home');
    mkdirSync(home);
    for (const [path, mode] of [
      [folder, 0o755],
      [home, 0o777],
    ] as const)
      chmodSync(path, mode);
    // An ordinary user of a computer on which nobody may make namespaces, as on Ubuntu 24.04.
    const restricted = `unshare -U sleep 20 & sleep 0.3
      echo 0 0 70000 > /proc/$!/uid_map; echo 0 0 70000 > /proc/$!/gid_map
      export HOME='${home}' TMPDIR='${home}'
      nsenter -U -t $! --setuid 0 --setgid 0 sh -c 'echo 0 > /proc/sys/user/max_user_namespaces; exec setpriv --reuid 65534 --regid 65534 --clear-groups "$@"' sh "$@"
      kill $!`;
    const printing = `import { createNodeHost } from './src/host/node-host.ts';
      const printer = await createNodeHost({ packageFolder: '' }).openPrinter({ timeoutMs: 20000, pages: 1 });
      console.log((await printer.print('<p>Printed.</p>')).length > 1000, printer.remark);
      await printer.close();`;
    expect(runBundled(printing, home, restricted).out).toBe(
      'true The browser runs without its sandbox, because this computer does not let it have one. It prints only pages made here, with scripts off and without network.\n',
    );
  });

  it('is not replaced by another one when it was given', async () => {
    await expect(open({ browserPath: 'gone/chrome' })).rejects.toMatchObject({
      reason: 'missing',
      message: 'There is no program at `gone/chrome`, the browser given with `--browser`.',
    });
  });
});

describe('the end', () => {
  const temporary = join(folder, 'temporary');
  const script = (after: string) => `import { createNodeHost } from './src/host/node-host.ts';
    const printer = await createNodeHost({ packageFolder: '' }).openPrinter({ timeoutMs: 20000, pages: 1 });
    void printer.print('<table>' + '<tr><td>Cell</td></tr>'.repeat(9000) + '</table>').catch(() => undefined);
    await new Promise(next => setTimeout(next, 100));
    ${after}`;
  it.each([
    ['close', 'await printer.close(); await printer.close();', 0],
    ['Ctrl-C', "process.kill(process.pid, 'SIGINT'); setInterval(() => undefined, 1000)", 130],
    ['SIGTERM', "process.kill(process.pid, 'SIGTERM'); setInterval(() => undefined, 1000)", 143],
    ['an exception', "throw new Error('unforeseen')", 1],
  ])('leaves no process and no folder after %s', async (_, after, code) => {
    const end = runBundled(script(after), folder, `mkdir -p '${temporary}' && TMPDIR='${temporary}' exec "$@"`);
    expect(end.code, end.err).toBe(code);
    await wait(100);
    expect(readdirSync(temporary)).toEqual([]);
    const left = readdirSync('/proc').filter((id) => /^\d+$/.test(id) && commandOf(id).includes(temporary));
    expect(left).toEqual([]);
  });

  it('refuses to print when closed', async () => {
    const printer = await open();
    await printer.close();
    await expect(printer.print(page('<p>Late.</p>'))).rejects.toMatchObject({
      name: 'BrowserProblem',
      reason: 'crashed',
    });
    expect(browserProcesses()).toEqual([]);
  });
});
