// How well the rules find what is planted in `fixtures/corpus/faults`, and how quiet they are on `fixtures/corpus/clean`. The half that the
// rules were made without looking at is scored with `--unseen`.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const half = process.argv.includes('--unseen') ? 'unseen' : 'seen';

/** The problems that `check` finds in files or folders, by path. */
function problemsIn(preset, ...paths) {
  const { stdout } = spawnSync(
    process.execPath,
    [join(root, 'bin/scrutineer.js'), 'check', ...paths, '--preset', preset, '--format', 'json'],
    {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    },
  );
  return new Map(JSON.parse(stdout).files.map(({ path, problems }) => [path, problems]));
}

/** Whether a problem touches the words of a label. */
function touches(problem, { start, end }) {
  return problem.start.offset < end && start < Math.max(problem.end.offset, problem.start.offset + 1);
}

/** Where the words of a label stand, or its whole line. */
function placeOf({ line, text }, source) {
  const lines = source.split(/(?<=\n)/);
  const start = lines.slice(0, line - 1).join('').length;
  const at = (lines[line - 1] ?? '').indexOf(text);
  return at < 0
    ? { start, end: start + (lines[line - 1]?.length ?? 0) }
    : { start: start + at, end: start + at + text.length };
}

function scoreFaults(folder, preset) {
  const byDefect = new Map();
  const bySeverity = new Map();
  let falseAlarms = 0;
  let findings = 0;
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.labels.yaml'))) {
    const stem = join(folder, name.replace('.labels.yaml', ''));
    const path = [`${stem}.md`, `${stem}.yaml`].find((file) => existsSync(file));
    const source = readFileSync(path, 'utf8');
    const problems = problemsIn(preset, path).get(path) ?? [];
    const places = parse(readFileSync(join(folder, name), 'utf8')).map((label) => ({
      ...label,
      ...placeOf(label, source),
    }));
    for (const label of places) {
      const isFound = problems.some((problem) => touches(problem, label));
      for (const [counts, key] of [
        [byDefect, label.defect],
        [bySeverity, label.severity],
      ]) {
        const { found, planted } = counts.get(key) ?? { found: 0, planted: 0 };
        counts.set(key, { found: found + Number(isFound), planted: planted + 1 });
      }
    }
    findings += problems.length;
    falseAlarms += problems.filter((problem) => !places.some((label) => touches(problem, label))).length;
  }
  for (const [defect, { found, planted }] of [...byDefect].toSorted())
    console.log(`${defect}  ${String(found).padStart(3)} of ${planted}`);
  const sumOf = (...severities) =>
    severities.reduce(
      (all, severity) => {
        const { found, planted } = bySeverity.get(severity) ?? { found: 0, planted: 0 };
        return { found: all.found + found, planted: all.planted + planted };
      },
      { found: 0, planted: 0 },
    );
  const tell = (what, { found, planted }) =>
    console.log(`recall ${(found / planted).toFixed(2)} (${found} of ${planted} ${what})`);
  // What is a notice in the catalogue may speak on ordinary prose: it is for the house style.
  tell('planted errors and warnings', sumOf('error', 'warning'));
  tell('planted defects', sumOf('error', 'warning', 'notice'));
  console.log(
    `precision ${(1 - falseAlarms / findings).toFixed(2)} (${falseAlarms} of ${findings} findings touch no label)`,
  );
}

for (const preset of ['recommended', 'house-style']) {
  console.log(`Faults, ${half} half, ${preset}:`);
  scoreFaults(join(root, 'fixtures/corpus/faults', half), preset);
}
const clean = [...problemsIn('recommended', join(root, 'fixtures/corpus/clean', half)).values()].flat();
console.log(`\nClean prose, ${half} half: ${clean.length} findings`);
for (const { rule, message } of clean) console.log(`  ${rule}: ${message}`);
