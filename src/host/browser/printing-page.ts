import type { CDPSession } from 'puppeteer-core/lib/esm/puppeteer/api/CDPSession.js';
import { BrowserProblem } from '../host.ts';

/** A page of a browser that prints one document after the other. */
export interface PrintingPage {
  /** The conversation with it. */
  readonly session: CDPSession;
  /** What the browser calls it, and its frame. */
  readonly id: string;
  /** Settles when it has been told what it needs to know before its first document. */
  readonly ready: Promise<void>;
  /** How many documents it has printed. */
  prints: number;
}

// The layout makes the fonts in use load, from `data:` at once in the Chromiums known. `document.fonts.ready` would also wait
// for a rendering, which a page in the background never gets. No script of the page runs: this comes from outside.
const failedFonts = `document.documentElement.offsetHeight;
  Promise.allSettled(Array.from(document.fonts).filter(face => face.status === 'loading').map(face => face.loaded))
    .then(() => [...new Set(Array.from(document.fonts).filter(face => face.status === 'error').map(face => face.family))].join(', '))`;

// A4 in inches; the document's own size goes before.
const paper = { paperWidth: 8.27, paperHeight: 11.7, marginTop: 0, marginBottom: 0, marginLeft: 0, marginRight: 0 };

/** Prints one document. Rejects with a `BrowserProblem` where the print is not whole, and with whatever went wrong when the page dies; when its browser dies it may never settle. */
export async function printOn(page: PrintingPage, html: string): Promise<Uint8Array> {
  const { session } = page;
  await page.ready;
  const loaded = new Promise<void>((resolve) => session.once('Page.loadEventFired', () => resolve()));
  await Promise.all([session.send('Page.setDocumentContent', { frameId: page.id, html }), loaded]);
  page.prints += 1;
  const { result } = await session.send('Runtime.evaluate', {
    expression: failedFonts,
    awaitPromise: true,
    returnByValue: true,
  });
  if (result.value !== '')
    throw new BrowserProblem(
      'not-whole',
      `The browser could not load a font of the document: ${String(result.value)}.`,
      fontHint,
    );
  const { data: base64 } = await session.send('Page.printToPDF', {
    ...paper,
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.includes('/StructTreeRoot')) return bytes;
  throw new BrowserProblem('not-whole', 'The browser printed an empty page.', fontHint);
}

/** Makes an empty page ready to print. */
export function openPage(session: CDPSession, id: string): PrintingPage {
  const ready = prepare(session);
  ready.catch(() => undefined);
  return { session, id, ready, prints: 0 };
}

// A document that came before the answers would still run its scripts.
async function prepare(session: CDPSession): Promise<void> {
  await Promise.all([
    session.send('Page.enable'),
    // Without it not every request is stopped.
    session.send('Network.enable'),
    session.send('Emulation.setScriptExecutionDisabled', { value: true }),
    session.send('Network.emulateNetworkConditions', {
      offline: true,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    }),
    // Styles are then worked out once, not for a screen first.
    session.send('Emulation.setEmulatedMedia', { media: 'print' }),
    // Otherwise the policies of all documents that a page has shown add up, and the later ones lose their styles.
    session.send('Page.setBypassCSP', { enabled: true }),
  ]);
}

// On a computer without any, Chromium leaves words out without a word, even of a document that brings its own fonts.
const fontHint =
  'The computer may have no fonts: install one, such as the package `fonts-liberation` on Debian and Ubuntu, and try again.';
