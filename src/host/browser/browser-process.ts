import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer-core/lib/esm/puppeteer/common/ConnectionTransport.js';
import { atExit } from '../at-exit.ts';
import { ownPrefix, removeLeftovers } from '../leftovers.ts';
import { browserFlags } from './browser-flags.ts';
import { createPipeTransport } from './pipe-transport.ts';

/** How a browser is started. */
export interface StartingWay {
  /** The program. */
  readonly executable: string;
  /** Whether the browser shuts its own pages in. */
  readonly hasSandbox: boolean;
  /** A font configuration (fontconfig) that it brings along. */
  readonly fontConfiguration?: string;
  /** System libraries that it brings along, and whether the computer's own are passed over for them. */
  readonly libraries?: { readonly folder: string; readonly areUsed: boolean };
}

/** A running browser with its own temporary folder. */
export interface BrowserProcess {
  /** The operating system's number of the process; `undefined` when it could not be started. */
  readonly id: number | undefined;
  /** The messages to and from the browser. */
  readonly transport: ConnectionTransport;
  /** Resolves when the process has ended, with how, and with the last of what it wrote to standard error. Never rejects. */
  readonly ended: Promise<BrowserEnd>;
  /** Ends the browser with all its children at once and removes its folder; never rejects, safe to call twice. */
  kill(): Promise<void>;
}

/** How a browser ended. */
export interface BrowserEnd {
  /** In words: `exit code 127`. */
  readonly how: string;
  /** The last of its standard error. */
  readonly log: string;
}

const isWindows = process.platform === 'win32';
const logLength = 8000;
const folderBase = 'scrutineer-';
const removal = { recursive: true, force: true, maxRetries: 8, retryDelay: 50 } as const;

/**
 * Starts a browser that listens on pipes; no other program can speak to it. It is killed when this program ends, however
 * it ends. Throws the system's error when there is nothing that can be started.
 */
export function startBrowserProcess(way: StartingWay): BrowserProcess {
  const folder = mkdtempSync(join(tmpdir(), ownPrefix(folderBase)));
  try {
    const child = spawnBrowser(way, folder);
    removeLeftovers(tmpdir(), folderBase);
    return watched(child, folder);
  } catch (error) {
    rmSync(folder, removal);
    throw error;
  }
}

function spawnBrowser(way: StartingWay, folder: string): ChildProcess {
  return spawn(way.executable, browserFlags(join(folder, 'profile'), way.hasSandbox), {
    // A process group of its own: Ctrl-C reaches this program first, and one signal ends all the browser's children.
    detached: !isWindows,
    windowsHide: true,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    env: browserEnvironment(way, folder),
  });
}

function watched(child: ChildProcess, folder: string): BrowserProcess {
  const forget = atExit(() => {
    killGroup(child);
    rmSync(folder, removal);
  });
  const ended = whenEnded(child);
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()));
  const end = async () => {
    killGroup(child);
    await gone;
    // Its children may hold the pipes a little longer, and Node would wait for them.
    for (const stream of child.stdio) stream?.destroy();
    await rm(folder, removal).catch(() => undefined);
    forget();
  };
  let ending: Promise<void> | undefined;
  const [, , , toBrowser, fromBrowser] = child.stdio;
  if (!(toBrowser instanceof Writable) || !(fromBrowser instanceof Readable))
    throw new TypeError('The pipes to the browser are missing.');
  return {
    id: child.pid,
    transport: createPipeTransport(toBrowser, fromBrowser),
    ended,
    kill: () => (ending ??= end()),
  };
}

/** Everything temporary goes into our folder, which we remove: a killed browser cannot tidy up. */
function browserEnvironment(way: StartingWay, folder: string): NodeJS.ProcessEnv {
  const { libraries, fontConfiguration } = way;
  return {
    ...process.env,
    TMPDIR: folder,
    TEMP: folder,
    TMP: folder,
    ...(fontConfiguration === undefined ? {} : { FONTCONFIG_FILE: fontConfiguration }),
    ...(libraries?.areUsed === true ? { LD_LIBRARY_PATH: libraries.folder } : {}),
  };
}

function whenEnded(child: ChildProcess): Promise<BrowserEnd> {
  let log = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    log = (log + text).slice(-logLength);
  });
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ how: error.message, log }));
    // 'close' comes after 'exit', when the last of the log is read; orphans could keep it waiting for ever.
    child.once('exit', (code, signal) => {
      const how = signal === null ? `exit code ${code}` : `ended by ${signal}`;
      const done = () => resolve({ how, log });
      const timer = setTimeout(done, 200);
      child.once('close', () => {
        clearTimeout(timer);
        done();
      });
    });
  });
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (isWindows) spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { windowsHide: true });
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Nobody is left in the group.
  }
  child.kill('SIGKILL');
}
