import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCheck } from '../../src/commands/check.ts';
import { matter } from '../support/outline.ts';
import { recordingHost } from '../support/recording-host.ts';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'scrutineer-fix-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const text = (sentence: string): string =>
  `${matter}\n## Introduction\n\nThe Committee met on 5 November 2026.\n\n## Feedback\n\n- ${sentence}`;
const formats = [{ name: 'concise' }];

describe('check --fix', () => {
  it('keeps a byte order mark, CRLF and a missing last line end, and tells what remains', async () => {
    const written = `\uFEFF${text('It was late.. Then the the lamp failed.').replaceAll('\n', '\r\n')}`;
    writeFileSync(join(folder, 'a.md'), written);
    writeFileSync(join(folder, 'b.md'), text('It was a NHS lamp , and late..'));
    const host = recordingHost(folder);
    expect(await runCheck({ notes: ['a.md', 'b.md'], formats, fix: 'write' }, host)).toBe(0);
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(written.replace('late..', 'late.'));
    expect(readFileSync(join(folder, 'b.md'), 'utf8')).toBe(text('It was an NHS lamp, and late.'));
    expect(host.out()).toMatch(/^a\.md:\d+:\d+: warning doubled-word: `the` stands twice in a row\.\n$/u);
    expect(host.err()).toBe('Fixed 4 problems in 2 files; 1 remains.\n');
  });

  it('leaves a report alone that is agreed, and says so', async () => {
    const written = text('It was late..').replace('key-decision', 'status: agreed\nkey-decision');
    writeFileSync(join(folder, 'a.md'), written);
    const host = recordingHost(folder);
    expect(await runCheck({ notes: ['a.md'], formats, fix: 'write' }, host)).toBe(0);
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(written);
    expect(host.err()).toBe(
      '`a.md` is agreed, so nothing in it is changed.\nFixed 0 problems in 0 files; 1 remains.\n',
    );
  });

  it('writes standard input, fixed, to standard output, and what remains to standard error', async () => {
    const host = recordingHost(folder);
    const piped = {
      ...host,
      readStandardInput: async () => new TextEncoder().encode(text('It was late.. The the end.')),
    };
    expect(await runCheck({ notes: ['-'], formats, fix: 'write' }, piped)).toBe(0);
    expect(host.out()).toBe(text('It was late. The the end.'));
    expect(host.err()).toContain('doubled-word');
  });
});

describe('check --fix-dry-run', () => {
  it('shows the changes and writes nothing', async () => {
    writeFileSync(join(folder, 'a.md'), text('It was late..\n'));
    const host = recordingHost(folder);
    const terminal = { ...host.terminal, outHasColour: true };
    expect(await runCheck({ notes: ['a.md'], formats, fix: 'show' }, { ...host, terminal })).toBe(0);
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(text('It was late..\n'));
    expect(host.out()).toContain('\u001B[31m-- It was late..\u001B[39m\n\u001B[32m+- It was late.\u001B[39m\n');
    expect(host.err()).toBe('Would fix 1 problem in 1 file; 0 would remain.\n');
  });
});
