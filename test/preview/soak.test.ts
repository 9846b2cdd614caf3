import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectFolder } from '../support/compile-fixture.ts';

// Two thousand saves are for `node scripts/soak.mjs`.
it('shows the last of many saves to three browsers, and leaves nothing behind', () => {
  const words = [join(projectFolder, 'scripts/soak.mjs'), '75'];
  const { status, stdout } = spawnSync(process.execPath, words, { encoding: 'utf8', timeout: 150_000 });
  expect(JSON.parse(stdout)).toMatchObject({ saves: 75, left: 0 });
  expect(status).toBe(0);
}, 160_000);
