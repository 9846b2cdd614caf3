import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runBuild } from '../../src/commands/build.ts';
import { runCheck } from '../../src/commands/check.ts';
import type { CheckOptions } from '../../src/commands/check.ts';
import { matter } from '../support/outline.ts';
import { recordingHost } from '../support/recording-host.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scrutineer-baseline-'));
  mkdirSync(join(folder, 'notes'));
  writeFileSync(join(folder, 'scrutineer.yaml'), 'council:\n  name: Ravensmere Borough Council\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, sentence: string, fields = matter): void =>
  writeFileSync(
    join(folder, 'notes', name),
    `${fields}\n## Introduction\n\nThe Committee met on 5 November 2026.\n\n## Feedback\n\n- ${sentence}\n`,
  );
const baseline = (): unknown => JSON.parse(readFileSync(join(folder, 'scrutineer-baseline.json'), 'utf8'));

async function check(
  options: Partial<CheckOptions> = {},
  from = folder,
): Promise<{ code: number; out: string; err: string }> {
  const host = recordingHost(from);
  const notes = from === folder ? ['notes'] : ['.'];
  const code = await runCheck({ notes, formats: [{ name: 'concise' }], ...options }, host);
  return { code, out: host.out(), err: host.err() };
}

describe('check --suppress-all', () => {
  it('writes what is found, and later checks tell only what is new', async () => {
    write('a.md', 'Why the the lamp and and the lane?');
    write('b.md', 'Why?', matter.replace('key-decision: No', 'key-decision:'));
    expect((await check()).code).toBe(1);
    expect(await check({ baseline: { mode: 'write' } })).toEqual({
      code: 0,
      out: '',
      err: '`scrutineer-baseline.json` holds 3 problems now; `check` tells what comes on top of them.\n',
    });
    expect(baseline()).toEqual({
      version: 1,
      files: { 'notes/a.md': { 'doubled-word': 2 }, 'notes/b.md': { 'blank-field': 1 } },
    });
    expect(await check()).toEqual({ code: 0, out: '', err: '' });
    expect(await check({}, join(folder, 'notes'))).toEqual({ code: 0, out: '', err: '' });
    write('a.md', 'Why the the lamp and and the lane in in the dark?');
    const { code, out } = await check();
    expect({ code, rules: out.match(/doubled-word/gu)?.length }).toEqual({ code: 0, rules: 3 });
  });

  it('is read again where there are no settings', async () => {
    rmSync(join(folder, 'scrutineer.yaml'));
    write('a.md', 'Why the the lamp?');
    await check({ baseline: { mode: 'write' } });
    expect(await check()).toEqual({ code: 0, out: '', err: '' });
  });

  it('is an error where it is named and does not exist', async () => {
    write('a.md', 'Why the the lamp?');
    await expect(check({ baseline: { mode: 'read', file: 'nope.json' } })).rejects.toThrow(
      'nope.json` does not exist.',
    );
    await expect(check({ baseline: { mode: 'prune', file: 'nope.json' } })).rejects.toThrow(/does not exist/u);
  });

  it('keeps the entries of other files', async () => {
    write('a.md', 'Why the the lamp?');
    await check({ baseline: { mode: 'write' } });
    write('b.md', 'Why and and how?');
    await check({ notes: ['notes/b.md'], baseline: { mode: 'write' } });
    expect(baseline()).toEqual({
      version: 1,
      files: { 'notes/a.md': { 'doubled-word': 1 }, 'notes/b.md': { 'doubled-word': 1 } },
    });
  });

  it('keeps an error from no build', async () => {
    write('b.md', 'Why?', matter.replace('key-decision: No', 'key-decision:'));
    await check({ baseline: { mode: 'write' } });
    const host = recordingHost(folder);
    const options = {
      out: 'reports',
      formats: ['html'],
      allowErrors: false,
      edition: 'public' as const,
      timeout: 60,
      quiet: false,
    };
    expect(await runBuild({ notes: ['notes/b.md'], ...options }, host)).toBe(1);
    expect(host.err()).toContain('blank-field');
  });

  it('keeps what is found in SARIF, as suppressed from outside', async () => {
    write('a.md', 'Why the the lamp?');
    await check({ baseline: { mode: 'write' } });
    const { out } = await check({ formats: [{ name: 'sarif' }] });
    const log: { runs: { results: { ruleId: string; suppressions: { kind: string }[] }[] }[] } = JSON.parse(out);
    expect(
      log.runs.flatMap(({ results }) => results.map(({ ruleId, suppressions }) => [ruleId, suppressions[0]?.kind])),
    ).toEqual([['doubled-word', 'external']]);
  });
});

describe('a baseline', () => {
  it('tells what it holds in vain, and drops it when asked', async () => {
    write('a.md', 'Why the the lamp?');
    write('b.md', 'Why and and how?');
    await check({ baseline: { mode: 'write' } });
    write('a.md', 'Why the lamp?');
    rmSync(join(folder, 'notes/b.md'));
    const vain =
      '`scrutineer-baseline.json` holds 1 problem that no longer occur; `--prune-suppressions` drops them.\n';
    expect(await check()).toEqual({ code: 0, out: '', err: vain.replace('occur;', 'occurs;').replace('them', 'it') });
    expect((await check({ baseline: { mode: 'prune' } })).code).toBe(0);
    expect(baseline()).toEqual({ version: 1, files: {} });
    expect((await check()).err).toBe('');
  });

  it('stands elsewhere if it is told so', async () => {
    write('a.md', 'Why the the lamp?');
    await check({ baseline: { mode: 'write', file: 'old.json' } });
    expect((await check()).out).toContain('doubled-word');
    expect((await check({ baseline: { mode: 'read', file: 'old.json' } })).out).toBe('');
  });

  it.each(['{', '[]', '{"version": 2, "files": {}}', '{"version": 1, "files": {"a.md": {"doubled-word": "x"}}}'])(
    'that is %s is refused',
    async (text) => {
      write('a.md', 'Why?');
      writeFileSync(join(folder, 'scrutineer-baseline.json'), text);
      await expect(check()).rejects.toThrow('cannot be read as a baseline');
    },
  );
});
