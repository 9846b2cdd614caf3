import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { browserProcesses, commandOf } from './support/browser-processes.ts';
import { folder, open, page } from './support/printing.ts';
import { wordsOfPdf } from './support/read-pdf.ts';
import { canMount, runBundled } from './support/run-bundled.ts';

const packageFolder = JSON.stringify(join(import.meta.dirname, '..'));
const hasInstalledBrowser = existsSync('/usr/bin/chromium-headless-shell');

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
      const found = () => browserProcesses().filter(({ command }) => isVictim(command));
      const victims = await vi.waitUntil(() => (found().length > 0 ? found() : undefined), { timeout: 10_000 });
      for (const { id } of victims) process.kill(id, 'SIGKILL');
      for (const bytes of await Promise.all(printing)) expect(await wordsOfPdf(bytes)).toContain('The end.');
      // Also when it dies while nothing is printed.
      for (const { id } of browserProcesses().filter(({ command }) => isVictim(command))) process.kill(id, 'SIGKILL');
      expect(await wordsOfPdf(await printer.print(page('<p>Again.</p>')))).toContain('Again.');
    },
    20_000,
  );

  it('is given up when it hangs: its documents are printed by others', async () => {
    const printer = await open({ timeoutMs: 5000, pages: 2 });
    for (const { id } of browserProcesses()) process.kill(id, 'SIGSTOP');
    const stuck = ['One.', 'Two.'].map((words) => printer.print(page(`<p>${words}</p>`)));
    expect(await Promise.all((await Promise.all(stuck)).map(wordsOfPdf))).toEqual([
      expect.stringContaining('One.'),
      expect.stringContaining('Two.'),
    ]);
    expect(await wordsOfPdf(await printer.print(page('<p>Free.</p>')))).toContain('Free.');
    await printer.close();
    expect(browserProcesses()).toEqual([]);
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

  // The embedded browser brings fonts of its own.
  it.skipIf(!hasInstalledBrowser)(
    'is a BrowserProblem when it prints an empty page, as Chromium does without fonts',
    async () => {
      writeFileSync(join(folder, 'no-fonts.xml'), '<fontconfig></fontconfig>');
      vi.stubEnv('FONTCONFIG_FILE', join(folder, 'no-fonts.xml'));
      const printer = await open();
      await expect(printer.print('<!doctype html><title>T</title><p>Words.</p>')).rejects.toMatchObject({
        message: 'The browser printed an empty page.',
      });
    },
  );

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
      const printer = await createNodeHost({ packageFolder: ${packageFolder} }).openPrinter({ timeoutMs: 20000, pages: 1 });
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
    const printer = await createNodeHost({ packageFolder: ${packageFolder} }).openPrinter({ timeoutMs: 20000, pages: 1 });
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
