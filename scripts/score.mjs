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

/** The labels beside a file of faults, with the places of their words, and the problems that were found in it. */
function judged(folder, name, preset) {
  const stem = join(folder, name.replace('.labels.yaml', ''));
  const path = [`${stem}.md`, `${stem}.yaml`].find((file) => existsSync(file));
  const source = readFileSync(path, 'utf8');
  const problems = problemsIn(preset, path).get(path) ?? [];
  const labels = parse(readFileSync(join(folder, name), 'utf8')).map((label) => {
    const place = placeOf(label, source);
    return { ...label, ...place, isFound: problems.some((problem) => touches(problem, place)) };
  });
  return { labels, problems };
}

function scoreFaults(folder, preset) {
  const names = readdirSync(folder).filter((file) => file.endsWith('.labels.yaml'));
  const files = names.map((name) => judged(folder, name, preset));
  const all = files.flatMap(({ labels }) => labels);
  const found = (labels) => labels.filter(({ isFound }) => isFound).length;
  for (const defect of [...new Set(all.map((label) => label.defect))].toSorted()) {
    const planted = all.filter((label) => label.defect === defect);
    console.log(`${defect}  ${String(found(planted)).padStart(3)} of ${planted.length}`);
  }
  const tell = (what, labels) =>
    console.log(`recall ${(found(labels) / labels.length).toFixed(2)} (${found(labels)} of ${labels.length} ${what})`);
  // What is a notice in the catalogue may speak on ordinary prose: it is for the house style.
  const serious = all.filter(({ severity }) => severity !== 'notice');
  tell('planted errors and warnings', serious);
  tell('planted defects', all);
  const findings = files.flatMap(({ labels, problems }) =>
    problems.map((problem) => labels.some((label) => touches(problem, label))),
  );
  const alarms = findings.filter((isDefect) => !isDefect).length;
  const precision = (1 - alarms / findings.length).toFixed(2);
  console.log(`precision ${precision} (${alarms} of ${findings.length} findings touch no label)`);
}

for (const preset of ['recommended', 'house-style']) {
  console.log(`Faults, ${half} half, ${preset}:`);
  scoreFaults(join(root, 'fixtures/corpus/faults', half), preset);
}
const clean = [...problemsIn('recommended', join(root, 'fixtures/corpus/clean', half)).values()].flat();
console.log(`\nClean prose, ${half} half: ${clean.length} findings`);
for (const { rule, message } of clean) console.log(`  ${rule}: ${message}`);
