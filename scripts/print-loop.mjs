// The peer of a batch: a browser driven by hand over its pipe, which prints documents and does nothing else.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Starts a browser; the result sends it a command and waits for an event. */
function startBrowser(browser, profile) {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const flags = ['--headless', '--remote-debugging-pipe', '--disable-gpu', ...sandbox, `--user-data-dir=${profile}`];
  const child = spawn(browser, [...flags, 'about:blank'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const [, , , toBrowser, fromBrowser] = child.stdio;
  const waiting = new Map();
  let [number, rest] = [0, ''];
  fromBrowser.setEncoding('utf8').on('data', (text) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop();
    for (const { id, method, sessionId, result, params } of messages.map((message) => JSON.parse(message))) {
      const key = id ?? `${method}${method.startsWith('Target.') ? '' : (sessionId ?? '')}`;
      waiting.get(key)?.(result ?? params);
      waiting.delete(key);
    }
  });
  const heard = (key) => new Promise((resolve) => waiting.set(key, resolve));
  const send = (method, params = {}, sessionId) => {
    number += 1;
    toBrowser.write(`${JSON.stringify({ id: number, method, params, sessionId })}\0`);
    return heard(number);
  };
  return {
    send,
    heard,
    kill: () => process.kill(-Number(child.pid), 'SIGKILL'),
    gone: new Promise((resolve) => child.once('exit', resolve)),
  };
}

async function openPage({ send, heard }, isFirst) {
  const attached = heard('Target.attachedToTarget');
  if (isFirst) await send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });
  else await send('Target.createTarget', { url: 'about:blank' });
  const { sessionId, targetInfo } = await attached;
  await send('Page.enable', {}, sessionId);
  await send('Page.setBypassCSP', { enabled: true }, sessionId);
  return { sessionId, frameId: targetInfo.targetId };
}

/** Prints documents with so many pages at once; the result is how many a second, the browser's start included. */
export async function printInLoop(documents, { browser, pages }) {
  const profile = mkdtempSync(join(tmpdir(), 'print-loop-'));
  const start = performance.now();
  const running = startBrowser(browser, profile);
  const { send, heard } = running;
  const opened = [];
  for (let page = 0; page < pages; page += 1) opened.push(await openPage(running, page === 0));
  const left = [...documents];
  const printAll = async ({ sessionId, frameId }) => {
    for (let html = left.shift(); html !== undefined; html = left.shift()) {
      const loaded = heard(`Page.loadEventFired${sessionId}`);
      await Promise.all([send('Page.setDocumentContent', { frameId, html }, sessionId), loaded]);
      await send('Runtime.evaluate', { expression: 'document.documentElement.offsetHeight' }, sessionId);
      const asked = {
        printBackground: true,
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      };
      const { data } = await send('Page.printToPDF', asked, sessionId);
      Buffer.from(data, 'base64');
    }
  };
  await Promise.all(opened.map(printAll));
  const rate = (documents.length * 1000) / (performance.now() - start);
  running.kill();
  await running.gone;
  rmSync(profile, { recursive: true, force: true, maxRetries: 8 });
  return rate;
}
