import { existsSync } from 'node:fs';
import process from 'node:process';
import { bundledFonts } from '../src/commands/fonts.ts';
import { prepareEmbeddedBrowser } from '../src/host/browser/prepare-embedded-browser.ts';
import { createNodeHost } from '../src/host/node-host.ts';
import type { Printer } from '../src/host/host.ts';
import { conform } from '../src/pdf/conform.ts';
import { printForm } from '../src/pdf/print-form.ts';
import type { PrintForm } from '../src/pdf/print-form.ts';
import { compileSource } from '../src/pipeline.ts';
import { openProjects } from '../src/project.ts';

const installed = '/usr/bin/chromium-headless-shell';

/**
 * The browsers at hand: the one of the system and the embedded one, whose libraries are put on the path of this process.
 * @param root the folder of the project
 */
export async function browsersAtHand(root: string): Promise<readonly (readonly [name: string, path: string])[]> {
  const embedded = (await prepareEmbeddedBrowser([root], process.env))?.browser;
  if (embedded !== undefined) process.env['LD_LIBRARY_PATH'] = embedded.libraryFolder;
  return [
    ...(existsSync(installed) ? [['chromium-headless-shell', installed] as const] : []),
    ...(embedded === undefined ? [] : [['@sparticuz/chromium', embedded.executable] as const]),
  ];
}

/** The page of notes as it goes to the browser. `path` stands in the folder of the project and tells the council. */
export async function formOf(root: string, path: string, text: string): Promise<PrintForm> {
  const host = createNodeHost({ packageFolder: root, workingFolder: root });
  const project = await openProjects(host).of(path);
  if (project.value === undefined) throw new Error(`There are no settings for ${path}.`);
  const page = await compileSource({ path, text }, project.value, {
    edition: 'public',
    allowErrors: true,
    fonts: await bundledFonts(host),
    generator: 'scrutineer',
  });
  if (page.value === undefined) throw new Error(page.diagnostics.map(({ message }) => message).join('\n'));
  return printForm(page.value.html);
}

/** Starts a browser with as many pages as are to print at once. */
export async function openPrinter(root: string, browserPath: string, pages: number): Promise<Printer> {
  const host = createNodeHost({ packageFolder: root, workingFolder: root });
  return host.openPrinter({ browserPath, timeoutMs: 600_000, pages });
}

/** The finished PDF. Throws where it conforms to nothing. */
export function finished(print: Uint8Array, form: Omit<PrintForm, 'html'>): Uint8Array {
  const made = conform(print, {
    ...form,
    standards: ['ua-1', 'a-2a'],
    producer: 'scrutineer',
    date: '2026-12-09T00:00:00Z',
    attachments: [],
  });
  if (made.kind === 'fails') throw new Error(made.findings.map(({ words }) => words).join('\n'));
  return made.bytes;
}
