// `npm run proof:mutation [-- rule ids]`: changes every condition, pattern and text of the rules, one at a time, and counts the changes that the
// examples of the rule notice. StrykerJS makes the changes; its own runner would start all tests anew for each change to a pattern and take hours,
// so the examples are run here, as `test/rules.test.ts` runs them. `--survivors` prints each change that nothing noticed.
import { fork, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/u, '');
const folder = join(root, 'src/check/rules');
const bar = 0.85;
/** A change that makes a rule run for ever is noticed by that. */
const longestMs = 20_000;

/** The part of StrykerJS that changes programs: the last that runs on Node 20, fetched into a temporary folder. */
async function loadInstrumenter(temporary) {
  const install = ['install', '--prefix', temporary, '--no-audit', '--no-fund', '@stryker-mutator/instrumenter@9.6.1'];
  const { status } = spawnSync('npm', install, {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('StrykerJS could not be installed.');
  const from = createRequire(join(temporary, 'package.json'));
  const { createInjector } = await import(pathToFileURL(from.resolve('typed-inject')).href);
  const { createInstrumenter } = await import(pathToFileURL(from.resolve('@stryker-mutator/instrumenter')).href);
  const quiet = () => undefined;
  const logger = { debug: quiet, info: quiet, warn: quiet, error: quiet, trace: quiet, isDebugEnabled: () => false };
  return createInjector().provideValue('logger', logger).provideValue('options', {}).injectFunction(createInstrumenter);
}

/** One bundle of everything but the rule, and one of the changed rule: the second is evaluated anew for each change. */
async function bundleStage(outfile) {
  const support = pathToFileURL(join(root, 'test/support/compile-fixture.ts')).href;
  await build({
    stdin: { contents: "export * from './test/support/rule-examples.ts';", resolveDir: root },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    define: { 'import.meta.url': JSON.stringify(support) },
    plugins: [
      {
        name: 'one-rule',
        setup(bundler) {
          bundler.onLoad({ filter: /[/\\]check[/\\]rules[/\\]index\.ts$/ }, () => ({
            contents: 'export const rules = globalThis.rulesUnderProof;',
          }));
        },
      },
    ],
  });
}

async function bundleRule(id, changed) {
  const path = join(folder, `${id}.ts`);
  const { outputFiles } = await build({
    stdin: { contents: changed, resolveDir: folder, sourcefile: path, loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'iife',
    globalName: 'ruleUnderProof',
  });
  return outputFiles[0].text;
}

/** Proves one rule in a process of its own, which is started again after a change that never ends. */
async function proveRule(id, { instrumenter, stage }) {
  const path = join(folder, `${id}.ts`);
  const file = { name: path, content: readFileSync(path, 'utf8'), mutate: true };
  const options = { plugins: null, excludedMutations: [], ignorers: [], mutateDescription: true };
  const { files, mutants } = await instrumenter.instrument([file], options);
  const code = await bundleRule(id, files[0].content);
  const survivors = [];
  let next = 0;
  while (next < mutants.length) {
    const changes = mutants.slice(next).map((mutant) => mutant.id);
    next += await prove({ id, stage, code, changes }, (change) =>
      survivors.push(mutants.find((mutant) => mutant.id === change)),
    );
  }
  return { id, count: mutants.length, survivors, text: file.content };
}

function prove(work, onSurvivor) {
  return new Promise((resolve, reject) => {
    const child = fork(join(root, 'scripts/mutation-worker.mjs'), { execArgv: ['--no-warnings'] });
    let judged = 0;
    const neverEnds = () => child.kill('SIGKILL');
    let timer = setTimeout(neverEnds, 60_000);
    child.on('message', ({ change, isNoticed, failure }) => {
      clearTimeout(timer);
      if (failure !== undefined) return reject(new Error(`${work.id}: ${failure}`));
      judged += 1;
      if (!isNoticed) onSurvivor(change);
      timer = setTimeout(neverEnds, longestMs);
    });
    child.on('exit', (code) => {
      clearTimeout(timer);
      // What ended the process, or kept it for ever, was noticed by that.
      resolve(code === 0 ? work.changes.length : judged + 1);
    });
    child.send(work);
  });
}

function tell({ id, count, survivors, text }, isLong) {
  const share = count === 0 ? 1 : 1 - survivors.length / count;
  console.log(`${share.toFixed(2)}  ${id} (${count - survivors.length} of ${count})`);
  if (!isLong) return;
  const lines = text.split('\n');
  for (const { mutatorName, replacement, location } of survivors)
    console.log(
      `      line ${location.start.line + 1}: ${mutatorName}: ${lines[location.start.line]?.trim()}\n        → ${String(replacement).slice(0, 160)}`,
    );
}

const asked = process.argv.slice(2);
const isLong = asked.includes('--survivors');
const names = asked.filter((word) => !word.startsWith('--'));
const ids = readdirSync(folder)
  .filter((file) => file.endsWith('.md'))
  .map((file) => file.slice(0, -3))
  .filter((id) => names.length === 0 || names.includes(id));
const temporary = mkdtempSync(join(tmpdir(), 'scrutineer-mutation-'));
const cache = join(root, 'node_modules/.cache/mutation');
if (!existsSync(cache)) mkdirSync(cache, { recursive: true });
const stage = join(cache, `stage-${process.pid}.mjs`);
try {
  await bundleStage(stage);
  const instrumenter = await loadInstrumenter(temporary);
  const results = [];
  const waiting = [...ids];
  const work = async () => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      const result = await proveRule(id, { instrumenter, stage });
      results.push(result);
      tell(result, isLong);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  const all = results.reduce((sum, { count }) => sum + count, 0);
  const left = results.reduce((sum, { survivors }) => sum + survivors.length, 0);
  const share = 1 - left / all;
  console.log(
    `\n${all - left} of ${all} changes to ${results.length} rules were noticed: ${share.toFixed(3)} (bar: ${bar}).`,
  );
  process.exitCode = share < bar ? 1 : 0;
} finally {
  rmSync(temporary, { recursive: true, force: true });
  rmSync(stage, { force: true });
}
