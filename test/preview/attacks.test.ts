import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../support/compile-fixture.ts';
import { ask, startPreview } from '../support/preview.ts';
import type { RunningPreview } from '../support/preview.ts';
import { temporaryFolder } from '../support/run-cli.ts';

const example = readFileSync(join(projectFolder, 'docs/example.md'), 'utf8');
const folder = temporaryFolder();
let preview: RunningPreview;
let secret = '';
let port = '';

beforeAll(async () => {
  mkdirSync(join(folder, 'notes'));
  writeFileSync(join(folder, 'notes/a.md'), example);
  writeFileSync(join(folder, 'notes/b.md'), example);
  writeFileSync(join(folder, 'outside.md'), example.replace('Night-time Noise', 'Quite secret'));
  symlinkSync('../outside.md', join(folder, 'notes/link.md'));
  preview = await startPreview(folder, ['notes']);
  ({ port } = new URL(preview.address));
  secret = new URL(preview.address).pathname.replaceAll('/', '');
});

it('has an address that nobody can guess, and answers who knows it, by each name of this computer', async () => {
  expect(secret).toMatch(/^[\w-]{32}$/u);
  for (const host of ['127.0.0.1', 'localhost', '[::1]'])
    expect(await ask(preview.address, { headers: { host: `${host}:${port}` } })).toMatchObject({ status: 200 });
  expect(await ask(`http://[::1]:${port}/${secret}/`)).toMatchObject({ status: 200 });
});

describe('what is refused, without a word', () => {
  it.each([
    ['another host', {}, { host: 'ravensmere.example' }, 421],
    ['a host that was led here', {}, { host: `127.0.0.1.ravensmere.example:${port}` }, 421],
    ['no host of this port', {}, { host: '127.0.0.1:1' }, 421],
    ['a page of another', {}, { origin: 'https://ravensmere.example' }, 403],
    ['a page of nobody', {}, { origin: 'null' }, 403],
    ['a page of another port', {}, { origin: 'http://127.0.0.1:1' }, 403],
    ['a picture in a page of another', {}, { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'image' }, 403],
    ['a frame in a page of another', {}, { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'iframe' }, 403],
    ['a page of this computer under another name', {}, { 'sec-fetch-site': 'same-site' }, 403],
    ['a form of nobody', { method: 'POST' }, {}, 403],
    ['another method', { method: 'PUT' }, {}, 405],
  ])('%s', async (_name, how, headers, status) => {
    const answer = await ask(preview.address, { ...how, headers });
    expect(answer).toMatchObject({ status, words: '' });
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it.each(['/', '/x/', '/favicon.ico', '//', '/../', '*', ''])('no secret: %s', async (path) => {
    expect(await ask(preview.address, { path })).toMatchObject({ status: 404, words: '' });
  });

  it.each([1, 31, 33])('a secret of %i letters', async (length) => {
    const path = `/${secret.repeat(2).slice(0, length)}/`;
    expect(await ask(preview.address, { path })).toMatchObject({ status: 404, words: '' });
  });

  const ways = [
    '..',
    '.%2e',
    '%2e%2e',
    '%252e%252e',
    '..;',
    '%c0%ae%c0%ae',
    '\u002e\u002e',
    '..%00',
    '...',
    '%uff0e%uff0e',
  ];
  const separators = ['/', '%2f', '\\', '%5c', '%252f', '//'];
  const steps = ways.flatMap((way) => separators.map((separator) => `${way}${separator}`));
  it.each(['outside.md', 'notes/a.md', 'package.json', 'etc/passwd'])('every path to %s', async (file) => {
    const direct = ['', '/', '//', 'notes/', './', 'file:', 'file:///'].map((step) => `${step}${file}`);
    for (const path of [...direct, ...steps.flatMap((step) => [`${step}${file}`, `${step.repeat(8)}${file}`])])
      expect(await ask(preview.address, { path: `/${secret}/${path}` }), path).toMatchObject({
        status: 404,
        words: '',
      });
  });

  it.each(['../outside.md', '/etc/passwd', 'notes/a.md', '', '__proto__', 'constructor'])(
    'notes by anything but their id: %s',
    async (id) => {
      const path = `/${secret}/state?notes=${encodeURIComponent(id)}`;
      expect(await ask(preview.address, { path })).toMatchObject({ status: 404, words: '' });
    },
  );
});

it('shows no link that leads out of the folder, unless it is named', async () => {
  const list = await ask(preview.address);
  const ids = [...list.words.matchAll(/notes=(\w+)[^]*?(notes\/\w+\.md)/gu)].map(([, id = '', path]) => [path, id]);
  expect(ids.map(([path]) => path)).toEqual(['notes/a.md', 'notes/b.md', 'notes/link.md']);
  const state = await ask(preview.address, { path: `/${secret}/state?notes=${ids[2]?.[1]}` });
  expect(state.words).toContain('is a link to a file outside the folder of the notes');
  expect(state.words).not.toContain('Quite secret');
  const named = await startPreview(folder, ['notes/link.md']);
  const page = await ask(named.address);
  const id = /data-notes="(\w+)"/u.exec(page.words)?.[1];
  const shown = await ask(named.address, { path: `${new URL(named.address).pathname}state?notes=${id}` });
  expect(shown.words).toContain('Quite secret');
});

describe('where it listens', () => {
  const others = Object.values(networkInterfaces())
    .flat()
    .flatMap((one) => (one === undefined || one.internal || one.address.startsWith('fe80') ? [] : [one.address]));

  it.runIf(others.length > 0)('nobody reaches it by another address of this computer', async () => {
    for (const address of others)
      await expect(ask(`http://${address.includes(':') ? `[${address}]` : address}:${port}/`)).rejects.toMatchObject({
        code: 'ECONNREFUSED',
      });
  });

  // Linux tells where each port listens, in hexadecimal numbers.
  it.runIf(process.platform === 'linux')('is 127.0.0.1 and ::1 alone', () => {
    const wanted = Number(port).toString(16).toUpperCase().padStart(4, '0');
    const listening = ['tcp', 'tcp6'].flatMap((table) =>
      readFileSync(`/proc/${preview.id}/net/${table}`, 'utf8')
        .split('\n')
        .map((line) => line.trim().split(/\s+/u))
        .flatMap(([, local = '', , state]) => (state === '0A' && local.endsWith(`:${wanted}`) ? [local] : [])),
    );
    expect(listening.toSorted()).toEqual([`00000000000000000000000001000000:${wanted}`, `0100007F:${wanted}`]);
  });

  const canNest = spawnSync('unshare', ['-n', 'ip', 'link', 'set', 'lo', 'up']).status === 0;
  it.runIf(canNest)('cannot be reached over a network, in a network of its own', () => {
    const script = `
      ip link set lo up && ip addr add 10.9.8.7/24 dev lo || exit 3
      "$1" "$2" preview --no-open notes/a.md >address & program=$!
      for wait in $(seq 100); do [ -s address ] && break; sleep 0.1; done
      "$1" -e '
        const address = new URL(require("fs").readFileSync("address", "utf8"));
        const tell = async (host) => fetch(address.href.replace("127.0.0.1", host)).then(({ status }) => status, ({ cause }) => cause.code);
        Promise.all(["127.0.0.1", "10.9.8.7"].map(tell)).then((told) => console.log(told.join(" ")));'
      kill $program`;
    const words = ['-n', 'sh', '-c', script, 'sh', process.execPath, join(projectFolder, 'bin/scrutineer.js')];
    const { stdout, status } = spawnSync('unshare', words, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, XDG_CACHE_HOME: temporaryFolder() },
    });
    expect([status, stdout.trim()]).toEqual([0, '200 ECONNREFUSED']);
  });
});
