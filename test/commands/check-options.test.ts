import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { matter } from '../support/outline.ts';
import { runCli, temporaryFolder } from '../support/run-cli.ts';

const notes = `${matter}\n## Introduction\n\nThe Committee met on 5 November 2026.\n\n## Feedback\n\n- Why the the lamp..\n`;

it('fixes, shows and suppresses as the command line says', () => {
  const folder = temporaryFolder();
  const run = (...words: string[]): ReturnType<typeof runCli> => runCli(['check', ...words], { folder });
  writeFileSync(join(folder, 'a.md'), notes);
  expect(run('a.md', '--fix-dry-run').out).toContain('+- Why the the lamp.\n');
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(notes);
  expect(run('a.md', '--fix').err).toBe('Fixed 1 problem in 1 file; 1 remains.\n');
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(notes.replace('lamp..', 'lamp.'));
  expect(run('--suppress-all', '--baseline', 'old.json', 'a.md')).toMatchObject({ code: 0 });
  expect(run('a.md', '--max-warnings', '0')).toMatchObject({ code: 1 });
  expect(run('a.md', '--max-warnings', '0', '--baseline', 'old.json')).toMatchObject({ code: 0 });
  writeFileSync(join(folder, 'a.md'), notes.replace('the the', 'the'));
  run('a.md', '--prune-suppressions', '--baseline', 'old.json');
  expect(readFileSync(join(folder, 'old.json'), 'utf8')).toBe('{\n  "version": 1,\n  "files": {}\n}\n');
});

it('suggests the option that was meant', () => {
  const { err, code } = runCli(['check', 'a.md', '--fxi'], { folder: temporaryFolder() });
  expect(code).toBe(2);
  expect(err).toContain('Did you mean --fix?');
});

it('asks a grammar checker, which says nothing of what a rule has found', () => {
  const folder = temporaryFolder();
  const words =
    'Members asked why. 🏮 It were late.\n2. The Council reviewed it’s policy.\n3. They should of known.\n   - Exempt: 3';
  writeFileSync(join(folder, 'a.md'), notes.replace('- Why the the lamp..', `1. ${words}`));
  const { out } = runCli(['check', 'a.md', '--grammar', '--format', 'concise'], { folder });
  expect(out.split('\n').filter((line) => /grammar-slip|its-with/u.test(line))).toMatchInlineSnapshot(`
    [
      "a.md:21:29: notice grammar-slip: The grammar of \`were\` may be wrong.",
      "a.md:22:25: warning its-with-apostrophe: \`it’s policy\` reads as \`it is policy\`.",
    ]
  `);
  const both = runCli(['check', 'a.md', '--grammar', '--fix'], { folder });
  expect(both).toMatchObject({ code: 2 });
});
