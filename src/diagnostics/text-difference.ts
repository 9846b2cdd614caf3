/** How many lines round a change are shown. */
const shownAround = 3;

interface Step {
  readonly sign: ' ' | '-' | '+';
  readonly line: string;
}

/** What differs between two texts, as a unified diff with three lines round each change, with LF at the end of each line; nothing for equal texts. */
export function textDifference(path: string, before: string, after: string): readonly string[] {
  if (before === after) return [];
  const steps = stepsBetween(linesOf(before), linesOf(after));
  const lines = [`--- ${path}`, `+++ ${path}`];
  for (const [start, end] of hunks(steps)) {
    const count = (until: number, sign: '-' | '+'): number =>
      steps.slice(0, until).filter((step) => step.sign === ' ' || step.sign === sign).length;
    const range = (sign: '-' | '+'): string => {
      const length = count(end, sign) - count(start, sign);
      return `${sign}${String(count(start, sign) + (length === 0 ? 0 : 1))},${String(length)}`;
    };
    lines.push(`@@ ${range('-')} ${range('+')} @@`);
    for (const { sign, line } of steps.slice(start, end)) {
      lines.push(sign + line.replace(/\n$/u, ''));
      if (!line.endsWith('\n')) lines.push('\\ No newline at end of file');
    }
  }
  return lines;
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
}

/** The changed lines with those round them, as bounds of steps; bounds that meet are one. */
function hunks(steps: readonly Step[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const [index, { sign }] of steps.entries()) {
    if (sign === ' ') continue;
    const [start, end] = [Math.max(0, index - shownAround), Math.min(steps.length, index + shownAround + 1)];
    const last = found.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = end;
    else found.push([start, end]);
  }
  return found;
}

/** Lines taken out and put in. Changes are few and small, so lines are found again close to where they were. */
function stepsBetween(before: readonly string[], after: readonly string[]): readonly Step[] {
  const steps: Step[] = [];
  let [old, now] = [0, 0];
  while (old < before.length || now < after.length) {
    if (old < before.length && before[old] === after[now]) {
      steps.push({ sign: ' ', line: before[old] ?? '' });
      old += 1;
      now += 1;
      continue;
    }
    const [taken, put] = nextMeeting(before.slice(old, old + 200), after.slice(now, now + 200));
    steps.push(...before.slice(old, old + taken).map((line): Step => ({ sign: '-', line })));
    steps.push(...after.slice(now, now + put).map((line): Step => ({ sign: '+', line })));
    old += taken;
    now += put;
  }
  return steps;
}

/** How many lines of each have to go until the same line comes in both; the fewest together. */
function nextMeeting(before: readonly string[], after: readonly string[]): readonly [number, number] {
  for (let sum = 1; sum < before.length + after.length; sum += 1)
    for (let taken = Math.min(sum, before.length); taken >= 0 && sum - taken <= after.length; taken -= 1)
      if (before[taken] !== undefined && before[taken] === after[sum - taken]) return [taken, sum - taken];
  return [before.length, after.length];
}
