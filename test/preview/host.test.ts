import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createNodeHost } from '../../src/host/node-host.ts';
import { projectFolder } from '../support/compile-fixture.ts';
import { cleanNotes } from '../support/council-folder.ts';
import { ask, startPreview } from '../support/preview.ts';
import { temporaryFolder } from '../support/run-cli.ts';

const path = process.env['PATH'];
afterAll(() => {
  process.env['PATH'] = path;
});

describe.runIf(process.platform === 'linux')('an address', () => {
  it('is opened in the browser that the person has chosen, without a shell', async () => {
    const folder = temporaryFolder();
    const opener = join(folder, 'xdg-open');
    writeFileSync(opener, `#!/bin/sh\nprintf '%s\\n' "$@" > '${folder}/opened'\n`);
    chmodSync(opener, 0o755);
    process.env['PATH'] = `${folder}:${path}`;
    const address = 'http://127.0.0.1:1/$(touch ran)&x=1/';
    await createNodeHost({ packageFolder: projectFolder, workingFolder: folder }).openAddress(address);
    await expect.poll(() => existsSync(join(folder, 'opened'))).toBe(true);
    await expect.poll(() => readFileSync(join(folder, 'opened'), 'utf8')).toBe(`${address}\n`);
    process.env['PATH'] = '/nowhere';
    await createNodeHost({ packageFolder: projectFolder }).openAddress(address);
  });

  it('is kept where only this person can read it', async () => {
    const [folder, cache] = [temporaryFolder(), temporaryFolder()];
    writeFileSync(join(folder, 'notes.md'), 'to: Cabinet\n');
    const preview = await startPreview(folder, [], cache);
    const addresses = join(cache, 'scrutineer/addresses');
    const [file = ''] = readdirSync(addresses);
    expect(statSync(addresses).mode & 0o077).toBe(0);
    expect(statSync(join(addresses, file)).mode & 0o077).toBe(0);
    // What others may have put there is not taken.
    await preview.end();
    writeFileSync(join(addresses, file), JSON.stringify({ secret: 'short', port: 'none' }));
    const second = await startPreview(folder, [], cache);
    expect(new URL(second.address).pathname).toMatch(/^\/[\w-]{32}\/$/u);
  });
});

it('lists notes that came later with what is known of each, and says why there is nothing to preview', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'first.md'), cleanNotes({ title: 'Night-time Noise' }));
  const preview = await startPreview(folder);
  expect((await ask(preview.address)).words).toContain('data-path="first.md"');
  const draft = cleanNotes({ title: 'Empty Homes' }).replace('purpose:', 'status: with-chair\n# purpose:');
  writeFileSync(join(folder, 'second.md'), draft);
  writeFileSync(join(folder, 'third.md'), '---\nto: "Cabinet\n---\n');
  const { words } = await ask(preview.address);
  const items = [...words.matchAll(/<li>([^]*?)<\/li>/gu)].map(([, item = '']) => item.replaceAll(/<[^>]*>\s*/gu, ' '));
  expect(items).toEqual([
    expect.stringMatching(
      /^ Scrutiny feedback to Cabinet – Night-time Noise +first\.md +Status: not given +No problems were found\. +$/u,
    ),
    expect.stringMatching(
      /^ Scrutiny feedback to Cabinet – Empty Homes +second\.md +Status: With the chair +To put right: 1 +$/u,
    ),
    expect.stringMatching(/^ third\.md +This report cannot be shown $/u),
  ]);
  for (const name of ['first.md', 'second.md', 'third.md']) rmSync(join(folder, name));
  expect((await ask(preview.address)).words).toContain('There are no notes here at present.');
  await expect(startPreview(temporaryFolder())).rejects.toThrow('There are no notes in `.`.');
  await expect(startPreview(folder, ['-'])).rejects.toThrow('A preview follows files');
});
