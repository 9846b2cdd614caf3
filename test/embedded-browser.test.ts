import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findEmbeddedPackage } from '../src/host/browser/embedded-package.ts';
import { canMount, runBundled } from './support/run-bundled.ts';

const packageFolder = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'embedded-'));
const embedded = await findEmbeddedPackage([packageFolder]);
const cache = join(folder, 'cache/scrutineer');
const temporary = join(folder, 'temporary');
const noSuchProcess = 2 ** 22 + 1;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const script = `import { createNodeHost } from './src/host/node-host.ts';
  const printer = await createNodeHost({ packageFolder: ${JSON.stringify(packageFolder)} }).openPrinter({ timeoutMs: 30000, pages: 1 });
  const bytes = await printer.print('<!doctype html><title>T</title><p>printed</p>');
  await printer.close();
  console.log(printer.browser.split('.')[0], Buffer.from(bytes).includes('+OpenSans'));`;

/** Runs `"$@"` where no browser and no font is installed and the libraries libnss3 and libnspr4 are missing. */
const bare = (command: string) => `
  set -e
  libraries=$(dirname "$(ldconfig -p | sed -n 's/.*libnss3.so .*=> //p' | head -n 1)" 2>/dev/null || echo .)
  if [ -e "$libraries/libnss3.so" ]; then mount --bind /dev/null "$libraries/libnss3.so"; mount --bind /dev/null "$libraries/libnspr4.so"; fi
  for each in /etc/fonts /usr/share/fonts /usr/local/share/fonts; do if [ -d $each ]; then mount -t tmpfs none $each; fi; done
  export PATH=/nowhere HOME='${folder}/home' XDG_CACHE_HOME='${folder}/cache' TMPDIR='${temporary}' PUPPETEER_EXECUTABLE_PATH= PUPPETEER_CACHE_DIR=/nowhere
  ${command}`;
const bareRun = (command: string) =>
  runBundled(script, folder, `exec unshare -m /bin/sh -c '${bare(command).replaceAll("'", `'\\''`)}' sh "$@"`);

describe.skipIf(embedded === undefined || !canMount)('the embedded browser', () => {
  it('is unpacked once by four first runs at once, after one that was killed, and never taken from the temporary folder', () => {
    mkdirSync(temporary, { recursive: true });
    writeFileSync(join(temporary, 'chromium'), `#!/bin/sh\necho ran > '${folder}/planted-ran'\nexit 1\n`);
    chmodSync(join(temporary, 'chromium'), 0o755);
    mkdirSync(
      join(cache, `chromium-${embedded?.version}.unpacking-${hostname().slice(0, 24)}-${noSuchProcess}-Ab12Cd`),
      {
        recursive: true,
      },
    );
    writeFileSync(join(cache, `chromium-${embedded?.version}.lock`), `${hostname()} ${noSuchProcess}`);
    const end = bareRun('"$@" & "$@" & "$@" & "$@" & wait');
    expect(end.err).toBe('');
    expect(end.out).toBe('HeadlessChrome/147 true\n'.repeat(4));
    expect(readdirSync(cache)).toEqual([`chromium-${embedded?.version}`]);
    const home = join(cache, `chromium-${embedded?.version}`);
    expect(statSync(home).mode & 0o777).toBe(0o700);
    expect(existsSync(join(folder, 'planted-ran'))).toBe(false);
    expect(readdirSync(temporary)).toEqual(['chromium']);
  }, 40_000);

  it('is used again as it stands', () => {
    const program = join(cache, `chromium-${embedded?.version}`, 'chromium');
    const before = statSync(program).mtimeMs;
    expect(bareRun('"$@"')).toMatchObject({ code: 0, out: 'HeadlessChrome/147 true\n' });
    expect(statSync(program).mtimeMs).toBe(before);
  });

  it("is unpacked for one run where the one in the cache could be anybody's", () => {
    chmodSync(join(cache, `chromium-${embedded?.version}`), 0o777);
    writeFileSync(join(cache, `chromium-${embedded?.version}`, 'chromium'), readFileSync(join(temporary, 'chromium')));
    expect(bareRun('"$@"')).toMatchObject({ code: 0, out: 'HeadlessChrome/147 true\n' });
    expect(existsSync(join(folder, 'planted-ran'))).toBe(false);
    expect(readdirSync(temporary)).toEqual(['chromium']);
  }, 20_000);
});
