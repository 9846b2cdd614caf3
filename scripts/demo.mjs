// Builds the reports of the invented councils in `fixtures/demo` into `reports/demo`, as a clerk would.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const reports = join(root, 'reports', 'demo');
const program = join(root, 'bin', 'scrutineer.js');

const { status } = spawnSync(process.execPath, [program, 'build', 'notes', '--out', reports], {
  cwd: join(root, 'fixtures', 'demo'),
  stdio: 'inherit',
});
if (status === 0) {
  const files = readdirSync(reports, { recursive: true }).filter((name) => /\.(html|pdf)$/.test(name));
  console.log(`\nThe reports are in reports/demo. Open any of these:`);
  for (const name of files.toSorted()) console.log(`  ${join('reports', 'demo', name)}`);
}
process.exitCode = status ?? 1;
