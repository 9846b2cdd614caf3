// What `npm run bench` has measured: lines as they come, a table in the end, and JSON for programs.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem, type } from 'node:os';

/**
 * @typedef {object} Measurement
 * @property {string} name what was measured
 * @property {string} peer what it was compared with
 * @property {string} unit the unit of both figures
 * @property {number} own the median of ours
 * @property {number} other the median of the peer's
 * @property {number} ratio the median of the ratios of pairs, ours by the peer's
 * @property {number} [most] the ratio that is wanted at the most
 * @property {number} [least] the ratio that is wanted at the least
 */

/** @type {Measurement[]} */
const measurements = [];
/** @type {{ name: string, cure: string }[]} */
const leftOut = [];

export function median(numbers) {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

/** Takes note of pairs of figures, ours and the peer's, and prints what they come to. */
export function record({ pairs, ...named }) {
  const [own, other] = [0, 1].map((index) => rounded(median(pairs.map((pair) => pair[index]))));
  const measurement = { ...named, own, other, ratio: rounded(median(pairs.map(([one, two]) => one / two))) };
  measurements.push(measurement);
  console.log(inWords(measurement));
  return measurement;
}

/** Says that something could not be measured, and how it could. */
export function leaveOut(name, cure) {
  leftOut.push({ name, cure });
  console.log(`LEFT OUT: ${name}. ${cure}`);
}

function rounded(number) {
  return Number(number.toPrecision(3));
}

function inWords({ name, peer, unit, own, other, ratio, ...wanted }) {
  return `${name} beside ${peer}: ${ratio} times (${own} ${unit} beside ${other} ${unit})${verdict({ ratio, ...wanted })}`;
}

function verdict({ ratio, most, least }) {
  if (most !== undefined) return `, wanted ≤ ${most}${ratio <= most ? '' : ': MISSED'}`;
  if (least !== undefined) return `, wanted ≥ ${least}${ratio >= least ? '' : ': MISSED'}`;
  return '';
}

/** Prints all as a table in Markdown, as docs/benchmarks.md holds them. */
export function printTable() {
  if (measurements.length === 0) return;
  const rows = measurements.map((each) => {
    const { name, peer, unit, own, other, ratio } = each;
    return `| ${name} | ${own} ${unit} | ${peer} | ${other} ${unit} | ${ratio}${verdict(each)} |`;
  });
  console.log(
    ['', '| what | ours | beside | theirs | ratio |', '| --- | ---: | --- | ---: | --- |', ...rows].join('\n'),
  );
}

/** Writes all as JSON. */
export function writeResults(path, { root, browser }) {
  const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
  const { stdout } = spawnSync(browser, ['--version'], { encoding: 'utf8' });
  const machine = {
    system: type(),
    processors: cpus().length,
    model: cpus()[0]?.model ?? '',
    gigabytes: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    browser: stdout?.trim() ?? '',
  };
  writeFileSync(
    path,
    `${JSON.stringify({ version: 1, scrutineer: version, machine, measurements, leftOut }, undefined, 2)}\n`,
  );
}
