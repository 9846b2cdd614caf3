import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { council, hashOf } from './support/council-folder.ts';
import { open, page } from './support/printing.ts';
import { readPdf, wordsOfPdf } from './support/read-pdf.ts';
import { openRelay } from './support/relay.ts';
import type { Relay, RelayOptions } from './support/relay.ts';
import { startCli, temporaryFolder } from './support/run-cli.ts';
import type { CliRun } from './support/run-cli.ts';

// A second process's browser, which others use as well.
const browser = await launchBrowser();
const socket = new URL(browser.wsEndpoint());
const titles = ['Bins', 'Noise', 'Parking', 'Trees'];
const folder = council(titles);
const relays: Relay[] = [];
const secret = 'not-to-be-told';
/** More bytes than a browser sends before its first print, fewer than a print has. */
const midst = 20_000;

async function relay(options: RelayOptions): Promise<Relay> {
  const opened = await openRelay(options);
  relays.push(opened);
  return opened;
}

afterAll(async () => {
  for (const each of relays) each.close();
  await browser.close();
});

/** Builds in a process of its own while the relays of this one go on. */
function build(
  out: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<CliRun> {
  return startCli(['build', 'notes', '--out', out, ...words], { folder, environment });
}

function contents(out: string): readonly (readonly [string, string])[] {
  return readdirSync(join(folder, out)).map((name) => [name, hashOf(join(folder, out, name))]);
}

async function pagesLeft(): Promise<readonly string[]> {
  const targets = await (await fetch(`http://${socket.host}/json/list`)).json();
  return JSON.stringify(targets).match(/"type": ?"page"/gu) ?? [];
}

beforeAll(async () => {
  expect((await build('here', ['--quiet', '--no-cache'])).code).toBe(0);
}, 60_000);

describe('a build that prints elsewhere', { timeout: 60_000 }, () => {
  it.each([
    ['ws', socket.href],
    ['http', `http://clerk:${secret}@${socket.host}/?token=${secret}`],
  ])('gives the same bytes (%s), and tells no secret', async (name, address) => {
    const before = await pagesLeft();
    const { code, err } = await build(name, ['--browser-endpoint', address]);
    expect(err).toContain('4 of 4 reports were written.');
    expect(code).toBe(0);
    expect(contents(name)).toEqual(contents('here'));
    expect(err + readFileSync(join(folder, name, 'manifest.json'), 'utf8')).not.toContain(secret);
    expect(await pagesLeft()).toEqual(before);
    expect(browser.connected).toBe(true);
  });

  it('takes the address from a variable, and keeps nothing in the cache', async () => {
    const environment = { SCRUTINEER_BROWSER_ENDPOINT: socket.href };
    for (const _ of ['first', 'again']) {
      const { err } = await build('variable', ['--cache-folder', 'cache'], environment);
      expect(err).toContain('4 of 4 reports were written.');
    }
    expect((await build('variable', ['--browser-endpoint', socket.href, '--browser', 'x'])).code).toBe(2);
  });

  it('goes on where the connection breaks', async () => {
    const between = await relay({
      to: Number(socket.port),
      heard: (itself, bytes) => {
        // In the midst of a print.
        if (bytes > midst && itself.connections() === 1) itself.breakOff();
      },
    });
    const address = `ws://127.0.0.1:${String(between.port)}${socket.pathname}`;
    const { code, err } = await build('broken', ['--browser-endpoint', address, '--no-cache']);
    expect(code, err).toBe(0);
    expect(between.connections()).toBeGreaterThan(1);
    expect(contents('broken')).toEqual(contents('here'));
  });

  it('says so once where the browser goes for good', async () => {
    const between = await relay({
      to: Number(socket.port),
      heard: (itself, bytes) => void (bytes > midst && itself.close()),
    });
    const address = `ws://127.0.0.1:${String(between.port)}${socket.pathname}?token=${secret}`;
    const { code, err } = await build('gone', ['--browser-endpoint', address]);
    expect(code).toBe(2);
    expect(err.match(/cannot be reached: connect ECONNREFUSED/gu)).toHaveLength(1);
    expect(err).not.toContain(secret);
    expect(readdirSync(folder)).not.toContain('gone/place-scrutiny-committee-bins-2026-12-09.pdf');
  });

  it('is encrypted where the address says so, and trusts only who is trusted', async (context) => {
    const made = temporaryFolder();
    const words = [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-subj',
      '/CN=localhost',
      '-days',
      '2',
      '-addext',
      'subjectAltName=IP:127.0.0.1',
    ];
    const { status } = spawnSync('openssl', [...words, '-keyout', 'key.pem', '-out', 'cert.pem'], { cwd: made });
    context.skip(status !== 0, 'openssl is not here');
    const [cert, key] = ['cert.pem', 'key.pem'].map((name) => readFileSync(join(made, name), 'utf8'));
    const between = await relay({ to: Number(socket.port), secured: { cert: cert ?? '', key: key ?? '' } });
    const address = `wss://127.0.0.1:${String(between.port)}${socket.pathname}`;
    const trusting = { NODE_EXTRA_CA_CERTS: join(made, 'cert.pem') };
    const { code, err } = await build('secured', ['--browser-endpoint', address, '--edition', 'members'], trusting);
    expect(code, err).toBe(0);
    const mistrusted = await build('mistrusted', ['--browser-endpoint', address]);
    expect(mistrusted.err).toContain('name the file of your own authority in the variable NODE_EXTRA_CA_CERTS');
    expect(mistrusted.code).toBe(2);
  });
});

describe('an address that leads to no browser', { timeout: 60_000 }, () => {
  it('is told with what to do', async () => {
    const silent = await relay({});
    const told = async (address: string, ...words: readonly string[]): Promise<string> => {
      const { code, err } = await build('nowhere', ['--browser-endpoint', address, '--fail-fast', ...words]);
      expect(code).toBe(2);
      expect(err).not.toContain(secret);
      return err;
    };
    expect(await told(`ws://127.0.0.1:${String(silent.port)}/${secret}`, '--timeout', '1')).toMatch(
      /did not answer|timed out/u,
    );
    expect(await told(`ws://${socket.host}/devtools/browser/${secret}`)).toContain(
      `cannot be reached: Unexpected server response: 404.\n  Give the whole address that the browser shows when it starts, or \`http://${socket.host}\`, so that it is asked for it.\n`,
    );
    expect(await told(`localhost:9222/${secret}`)).toMatch(/^The address of the browser cannot be read\.\n/u);
    expect(await told(`ws://farm.ravensmere.example/${secret}`, '--edition', 'members')).toMatch(
      /^The members' edition holds exempt text, and the way to the browser at `farm\.ravensmere\.example` is not encrypted\.\n/u,
    );
  });
});

describe('a browser elsewhere', () => {
  it('lets no request out, and runs no script', async () => {
    const outside = await relay({});
    const origin = `http://127.0.0.1:${String(outside.port)}`;
    const printer = await open({ endpoint: socket.href });
    const head = `<link rel="preconnect" href="${origin}"><link rel="dns-prefetch" href="${origin}"><link rel="stylesheet" href="${origin}/style.css"><link rel="prefetch" href="${origin}/next">`;
    const body = `<p>printed</p><img src="${origin}/image.png"><iframe src="${origin}/frame"></iframe><script>document.body.textContent = 'scripted'</script>`;
    expect(await wordsOfPdf(await printer.print(`<!doctype html><title>Out</title>${head}${body}`))).toContain(
      'printed',
    );
    expect(outside.connections()).toBe(0);
    expect((await readPdf(await printer.print(page('<h1>Cabinet feedback</h1>')))).outline).toEqual([
      'Cabinet feedback',
    ]);
    await printer.close();
    await expect(printer.print(page('<p>Late.</p>'))).rejects.toMatchObject({ name: 'BrowserProblem' });
  });
});
