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
      const count = byDefect.get(label.defect) ?? { found: 0, planted: 0 };
      count.planted += 1;
      if (problems.some((problem) => touches(problem, label))) count.found += 1;
      byDefect.set(label.defect, count);
    }
    findings += problems.length;
    falseAlarms += problems.filter((problem) => !places.some((label) => touches(problem, label))).length;
  }
  for (const [defect, { found, planted }] of [...byDefect].toSorted())
    console.log(`${defect}  ${String(found).padStart(3)} of ${planted}`);
  const sum = [...byDefect.values()].reduce((all, one) => ({
    found: all.found + one.found,
    planted: all.planted + one.planted,
  }));
  console.log(`recall ${(sum.found / sum.planted).toFixed(2)} (${sum.found} of ${sum.planted} planted defects)`);
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
