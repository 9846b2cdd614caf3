import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, vi } from 'vitest';
import type { Printer, PrinterOptions } from '../../src/host/host.ts';
import { createNodeHost } from '../../src/host/node-host.ts';

const packageFolder = join(import.meta.dirname, '../..');
/** A folder that goes when the test file ends. */
export const folder = mkdtempSync(join(tmpdir(), 'printer-'));
/** The real host, standing in that folder. */
export const host = createNodeHost({ packageFolder, workingFolder: folder });
const opened: Printer[] = [];

/** Starts a browser that ends with the test. */
export async function open(options: Partial<PrinterOptions> = {}): Promise<Printer> {
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
export function page(body: string, css = ''): string {
  const sheet = `${font} @page { size: A5 } body { font-family: Report } ${css}`;
  const hash = createHash('sha256').update(sheet).digest('base64');
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; font-src data:">`;
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Report</title>${policy}<style>${sheet}</style></head><body>${body}</body></html>`;
}
