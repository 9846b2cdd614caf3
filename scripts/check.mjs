// Everything that must hold, in one command. Ends with a line that counts the tests and the other steps.
// With `--all` also the slow checks against other programs, when there are any.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const temporary = mkdtempSync(join(tmpdir(), 'scrutineer-check-'));
const testResults = join(temporary, 'tests.json');

/** The steps in order: what each proves, and its command as in an npm script. */
const steps = [
  { name: 'types', command: 'tsc -p . && tsc -p src/preview/client' },
  { name: 'lint', command: 'oxlint --type-aware --deny-warnings' },
  { name: 'format', command: 'oxfmt --check .' },
  { name: 'unused code', command: 'knip' },
  { name: 'build', command: 'node scripts/build.mjs' },
  { name: 'package', command: 'publint --strict --pack npm' },
  {
    name: 'tests',
    command: `vitest run --reporter=default --reporter=json --outputFile.json="${testResults}"`,
  },
];
if (process.argv.includes('--all') && scripts.conformance !== undefined) {
  steps.push({ name: 'conformance', command: scripts.conformance });
}
// On a desk the tree is being worked on; in CI nothing that is made may differ from what is kept.
if (process.env.CI !== undefined && existsSync(join(root, '.git'))) {
  steps.push({ name: 'nothing changed', command: 'git diff --exit-code --stat' });
}

/** Runs a command of an npm script and tells whether it succeeded. Under CI a missing golden fails instead of being written. */
function succeeds({ name, command }) {
  console.log(`\n== ${name}: ${command.replace(testResults, 'tests.json')}`);
  const environment = { ...process.env, CI: '1' };
  return spawnSync(command, { cwd: root, env: environment, shell: true, stdio: 'inherit' }).status === 0;
}

/** How many tests passed, failed and were left out; nothing when the tests could not even start. */
function countTests() {
  if (!existsSync(testResults)) return { passed: 0, failed: 0, skipped: 0 };
  const results = JSON.parse(readFileSync(testResults, 'utf8'));
  const skipped = results.numPendingTests + results.numTodoTests;
  return { passed: results.numPassedTests, failed: results.numFailedTests, skipped };
}

const failures = steps.filter((step) => !succeeds(step)).map(({ name }) => name);
const tests = countTests();
rmSync(temporary, { recursive: true, force: true });

// A failed test is counted itself; its step counts only when it failed in another way.
const failedSteps = failures.filter((name) => name !== 'tests' || tests.failed === 0).length;
const passedSteps = steps.filter(({ name }) => name !== 'tests' && !failures.includes(name)).length;
const skipped = tests.skipped === 0 ? '' : `, ${tests.skipped} skipped`;
console.log(failures.length === 0 ? '\nEverything holds.' : `\nThese steps failed: ${failures.join(', ')}.`);
console.log(`${tests.passed + passedSteps} passed, ${tests.failed + failedSteps} failed${skipped}`);
process.exitCode = failures.length === 0 ? 0 : 1;
