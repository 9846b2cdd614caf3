import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Page } from 'puppeteer-core';
import { projectFolder } from './compile-fixture.ts';
import { temporaryFolder } from './run-cli.ts';

/** A preview that runs as a person would run it. */
export interface RunningPreview {
  /** Its address, secret and closing slash included. */
  readonly address: string;
  /** The id of its process. */
  readonly id: number;
  /** What it wrote to standard error so far. */
  err(): string;
  /** Ends it, as Ctrl-C does unless another signal is named; the result is the code or the signal that it ended with. */
  end(signal?: NodeJS.Signals): Promise<number | NodeJS.Signals | null>;
}

const running = new Set<RunningPreview>();

// Here and not within the function: what is asked for inside a test would never be called.
afterAll(async () => {
  for (const preview of running) await preview.end('SIGKILL');
});

/** Starts the built program in a folder. Its address is kept in `cache`. */
export async function startPreview(
  folder: string,
  words: readonly string[] = [],
  cache = temporaryFolder(),
): Promise<RunningPreview> {
  const program = [join(projectFolder, 'bin/scrutineer.js'), 'preview', '--no-open', ...words];
  const environment = { ...process.env, XDG_CACHE_HOME: cache };
  const child = spawn(process.execPath, program, { cwd: folder, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  const ended = once(child, 'exit');
  await new Promise<void>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said.out += text;
      if (said.out.endsWith('\n')) resolve();
    });
    child.once('exit', () => reject(new Error(said.err)));
  });
  const preview: RunningPreview = {
    address: said.out.trim(),
    id: child.pid ?? 0,
    err: () => said.err,
    end: async (signal = 'SIGINT') => {
      running.delete(preview);
      child.kill(signal);
      const [code, by]: readonly (number | NodeJS.Signals | null)[] = await ended;
      return code ?? by ?? null;
    },
  };
  running.add(preview);
  return preview;
}

/** The status, the headers and the words with which a request is answered that is sent to the letter, as no browser would send it. */
export async function ask(
  address: string,
  options: {
    readonly path?: string;
    readonly method?: string;
    readonly headers?: Readonly<Record<string, string>>;
  } = {},
): Promise<{ readonly status: number; readonly headers: NodeJS.Dict<string | string[]>; readonly words: string }> {
  const { hostname, port, pathname } = new URL(address);
  return new Promise((resolve, reject) => {
    const { path = pathname, method = 'GET', headers = {} } = options;
    const asking = request({ hostname: hostname.replace(/^\[|\]$/gu, ''), port, path, method, headers }, (answer) => {
      let words = '';
      answer.setEncoding('utf8').on('data', (text: string) => (words += text));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, words }));
    });
    asking.on('error', reject);
    asking.end();
  });
}

/** Opens a preview in a page and waits until the report is there. */
export async function openPreview(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(`document.querySelector('#freshness')?.dataset.freshness === 'up-to-date'`);
}

/** Waits until the words of the report in the frame hold a text. */
export async function waitForReport(page: Page, text: string): Promise<void> {
  const wanted = JSON.stringify(text);
  await page.waitForFunction(`document.querySelector('iframe').contentDocument.body.innerText.includes(${wanted})`);
}
