import { existsSync, mkdirSync, chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/run-cli.ts';
import { canMount, runBundled } from '../support/run-bundled.ts';
import type { ScriptEnd } from '../support/run-bundled.ts';

const browser = '/usr/bin/chromium-headless-shell';
const folder = temporaryFolder();
chmodSync(folder, 0o755);
const home = join(folder, 'home');
mkdirSync(home);
chmodSync(home, 0o777);

/** What `doctor` says with the installed browser where a shell script has made the computer what it is to be; it runs the rest in "$@". */
function doctor(shell: string): ScriptEnd {
  const script = `import { runDoctor } from './src/commands/doctor.ts';
    import { createNodeHost } from './src/host/node-host.ts';
    const host = createNodeHost({ packageFolder: process.cwd() });
    process.exitCode = await runDoctor({ json: false, browser: '${browser}' }, host);`;
  return runBundled(script, home, shell);
}

/** An ordinary user, on a computer on which nobody may make namespaces. */
const withoutNamespaces = (before = ''): string => `unshare -U sleep 20 & sleep 0.3
  echo 0 0 70000 > /proc/$!/uid_map; echo 0 0 70000 > /proc/$!/gid_map
  ${before}
  export HOME='${home}' TMPDIR='${home}'
  nsenter -U -t $! --setuid 0 --setgid 0 sh -c 'echo 0 > /proc/sys/user/max_user_namespaces; exec setpriv --reuid 65534 --regid 65534 --clear-groups "$@"' sh "$@"
  code=$?; kill $!; exit $code`;

const canRun = canMount && existsSync(browser);

// Where these cannot run, that is told as skipped: they need Linux, root, and the browser of the system.
describe.skipIf(!canRun)('scrutineer doctor', { timeout: 60_000 }, () => {
  it('without a sandbox, says how to allow one', () => {
    const { code, out, err } = doctor(withoutNamespaces());
    expect(out, err).toContain('advice   The browser runs without its sandbox, because this computer does not let it');
    expect(out).toContain('`sudo sysctl user.max_user_namespaces=15000`');
    expect(code).toBe(0);
  });

  it('where AppArmor forbids the sandbox, says what AppArmor has to be told', () => {
    const setting = 'apparmor_restrict_unprivileged_userns';
    const shell = withoutNamespaces(`mount -t tmpfs none /proc/sys/kernel; echo 1 > /proc/sys/kernel/${setting}`);
    const { out, err } = doctor(`exec unshare -m sh -c '${shell.replaceAll("'", `'\\''`)}' sh "$@"`);
    expect(out, err).toContain('AppArmor forbids it.');
    expect(out).toContain('`sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0`');
  });

  it('with a home that can only be read, says that it works, and how to keep what is used again', () => {
    const shell = `mount -t tmpfs -o ro none '${home}'; HOME='${home}' XDG_CACHE_HOME= exec "$@"`;
    const { code, out, err } = doctor(
      `cd '${folder}'; exec unshare -m sh -c "${shell.replaceAll('"', '\\"').replaceAll('$', '\\$')}" sh "$@"`,
    );
    expect(out, err).toContain(
      `advice   \`${home}/.cache/scrutineer\` cannot be written: the disk can only be read.\n         Without it everything works, but more slowly. Name another folder with XDG_CACHE_HOME.\n`,
    );
    expect(out).toContain(' prints (');
    expect(code).toBe(0);
  });

  it('where a library of the browser is missing, names it and what brings it', () => {
    const hidden =
      'for file in $(ls /usr/lib/*/libnspr4.so /usr/lib*/libnspr4.so 2>/dev/null); do mount --bind /dev/null "$file"; done';
    const { code, out, err } = doctor(`exec unshare -m sh -c '${hidden}; exec "$@"' sh "$@"`);
    expect(out, err).toContain('PROBLEM  The browser `/usr/bin/chromium-headless-shell` ended before it could print');
    expect(out).toContain('The library `libnspr4.so` is missing.');
    expect(out).toContain('`sudo apt-get install chromium`');
    expect(code).toBe(1);
  });
});
