import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { runDoctor } from '../../src/commands/doctor.ts';
import { runSetup } from '../../src/commands/setup.ts';
import type { BrowserInstallation, PrinterOptions } from '../../src/host/host.ts';
import { createNodeHost } from '../../src/host/node-host.ts';
import { recordingHost } from '../support/recording-host.ts';

const folder = mkdtempSync(join(tmpdir(), 'setup-'));
const servers: Server[] = [];
afterEach(() => {
  vi.unstubAllEnvs();
  servers.splice(0).forEach((server) => server.close());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A computer without a browser, standing in a folder of its own. */
function bareHost(name: string, options: { answers?: readonly (string | undefined)[]; cache?: string } = {}) {
  const home = join(folder, name);
  mkdirSync(home, { recursive: true });
  const environment = {
    PATH: '',
    PUPPETEER_CACHE_DIR: join(home, 'browsers'),
    XDG_CACHE_HOME: options.cache ?? join(home, 'cache'),
  };
  const recording = recordingHost(home, options);
  const real = createNodeHost({ packageFolder: home, workingFolder: home, environment });
  return {
    ...recording,
    home,
    examineComputer: async () => real.examineComputer(),
    openPrinter: async (wanted: PrinterOptions) => real.openPrinter(wanted),
    installBrowser: async (wanted: BrowserInstallation) => real.installBrowser(wanted),
  };
}

/** A mirror that answers with what `answer` gives for each address; the addresses asked for. */
async function mirror(answer: (address: string) => Uint8Array | undefined) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const bytes = answer(request.url ?? '');
    response.writeHead(bytes === undefined ? 404 : 200, bytes === undefined ? {} : { 'content-length': bytes.length });
    response.end(bytes);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port }: Pick<AddressInfo, 'port'> = JSON.parse(JSON.stringify(server.address()));
  return { address: `http://127.0.0.1:${String(port)}`, asked };
}

/** A browser as its makers pack it: a script that starts the one of this computer. */
function packedBrowser(): Uint8Array {
  const place = join(folder, 'pack', 'chrome-headless-shell-linux64');
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'chrome-headless-shell'), '#!/bin/sh\nexec /usr/bin/chromium-headless-shell "$@"\n');
  chmodSync(join(place, 'chrome-headless-shell'), 0o755);
  const archive = join(folder, 'browser.zip');
  const python = `import zipfile,sys; z=zipfile.ZipFile(sys.argv[1],'w'); z.write(sys.argv[2],'chrome-headless-shell-linux64/chrome-headless-shell')`;
  spawnSync('python3', ['-c', python, archive, join(place, 'chrome-headless-shell')], { stdio: 'inherit' });
  return readFileSync(archive);
}

const canPack =
  process.platform === 'linux' && process.arch === 'x64' && spawnSync('python3', ['-c', 'import zipfile']).status === 0;

it.skipIf(!canPack)('fetches a browser from a mirror, whole, where it is found from then on', async () => {
  const host = bareHost('mirrored', { answers: ['yes'] });
  const bytes = packedBrowser();
  const { address, asked } = await mirror((path) => (path.endsWith('.zip') ? bytes : undefined));
  expect(await runSetup({ yes: false, download: false, mirror: `${address}/` }, host)).toBe(0);
  expect(asked.filter((path) => path.endsWith('/linux64/chrome-headless-shell-linux64.zip'))).not.toEqual([]);
  const { browsers } = await host.examineComputer();
  expect(host.err()).toContain(`Installed ${browsers[0] ?? '?'}\n`);
  expect(existsSync(browsers[0] ?? '')).toBe(true);
  expect(readdirSync(join(host.home, 'browsers'))).toEqual(['chrome-headless-shell']);
  expect(await runSetup({ yes: true, download: false }, host)).toBe(0);
  expect(host.err()).toContain('There is a browser to print with');
});

it('says what to do where the mirror has none, and leaves nothing behind', async () => {
  const host = bareHost('empty-mirror');
  const { address } = await mirror(() => undefined);
  expect(await runSetup({ yes: true, download: false, mirror: address }, host)).toBe(2);
  expect(host.err()).toContain('The browser could not be fetched: ');
  expect(host.err()).toContain('  Or name a mirror that your network allows: `--mirror URL`.\n');
  expect(readdirSync(join(host.home, 'browsers'))).toEqual(['chrome-headless-shell']);
  expect(readdirSync(join(host.home, 'browsers/chrome-headless-shell'))).toEqual([]);
});

it.each([
  ['no', ['no']],
  ['Ctrl-C', [undefined]],
])('fetches nothing after %s', async (_, answers) => {
  const host = bareHost('refused', { answers });
  expect(await runSetup({ yes: false, download: false, mirror: 'http://127.0.0.1:9' }, host)).toBe(2);
  expect(host.err()).toContain('Nothing was fetched.');
});

it('asks nobody where nobody sits', async () => {
  const host = bareHost('nobody');
  expect(await runSetup({ yes: false, download: false, mirror: 'http://127.0.0.1:9' }, host)).toBe(2);
  expect(host.err()).toContain('say `--yes`');
});

it('doctor: names the way to a browser where there is none', async () => {
  const host = bareHost('browserless');
  expect(await runDoctor({ json: false }, host)).toBe(1);
  expect(host.out()).toContain(
    'PROBLEM  There is no browser to print the PDF with.\n         Let `scrutineer setup` get one.\n',
  );
  expect(host.out()).toContain('One thing keeps PDFs from being made: see PROBLEM above.');
});

it('doctor: names the missing library and what brings it', async () => {
  const host = bareHost('libraryless');
  const browser = join(host.home, 'browser');
  writeFileSync(
    browser,
    '#!/bin/sh\necho "browser: error while loading shared libraries: libnss3.so: cannot open shared object file: No such file or directory" >&2; exit 127\n',
  );
  chmodSync(browser, 0o755);
  expect(await runDoctor({ json: true, browser }, host)).toBe(1);
  const { examined }: { examined: { name: string; state: string; cure?: string }[] } = JSON.parse(host.out());
  const found = examined.find(({ name }) => name === 'browser');
  expect(found).toMatchObject({
    state: 'problem',
    cure: expect.stringContaining('The library `libnss3.so` is missing.'),
  });
});

it.skipIf(!existsSync('/proc/sys'))(
  'doctor: says where nothing can be written, and how to name another folder',
  async () => {
    vi.stubEnv('TMPDIR', '/proc/nowhere');
    const host = bareHost('write-protected', { cache: '/proc/nowhere' });
    expect(
      await runDoctor({ json: false }, { ...host, examineFolder: async () => host.examineFolder('/proc/reports') }),
    ).toBe(1);
    expect(host.out().replace(process.versions.node, '20.20.2')).toMatchInlineSnapshot(`
      "ok       Node 20.20.2 runs the program.
      PROBLEM  \`/proc/reports\` cannot be written: its folder is gone or its name is not a possible one.
               Stand in a folder of your own, or name one with \`--out FOLDER\`.
      PROBLEM  \`/proc/nowhere\` cannot be written: its folder is gone or its name is not a possible one.
               Name a folder of your own with the environment variable TMPDIR.
      advice   \`/proc/nowhere/scrutineer\` cannot be written: its folder is gone or its name is not a possible one.
               Without it everything works, but more slowly. Name another folder with XDG_CACHE_HOME.
      PROBLEM  There is no browser to print the PDF with.
               Let \`scrutineer setup\` get one.
               Or install Google Chrome, Chromium or Microsoft Edge.
               Or name another browser of that family: \`--browser PATH\`.
               Or, with an Intel or AMD processor: \`npm install @sparticuz/chromium\`.
               Or make the web page only, which needs no browser: \`--formats html\`.

      3 things keep PDFs from being made: see PROBLEM above.
      "
    `);
  },
);
