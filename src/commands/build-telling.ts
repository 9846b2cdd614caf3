import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { beginPretty } from '../diagnostics/reporters/pretty.ts';
import type { CheckedFile } from '../diagnostics/reporters/reporter.ts';
import type { Host } from '../host/host.ts';
import type { BuildOptions } from './build-options.ts';
import type { BuildPlan } from './build-plan.ts';
import type { BuiltReport } from './built-report.ts';
import type { ExitCode } from './command.ts';
import { problemsIn, withProblems } from './problems-by-file.ts';

/** What a build tells of its reports on standard error, in their order. */
export interface BuildTelling {
  /** Tells what came of one more file of notes; nothing of it is kept. */
  report(built: BuiltReport): void;
  /** Tells of settings and templates, and of the whole, which may have been interrupted; says what the run ends with. */
  end(isInterrupted: boolean): ExitCode;
}

/** So many reports that were not written are named once more at the end. */
const mostNamed = 20;

/** Begins to tell of a build. */
export function beginTelling({ paths, kept }: BuildPlan, options: BuildOptions, host: Host): BuildTelling {
  const { terminal } = host;
  const asked = paths.length;
  const problems = tellProblems(host);
  const progress =
    options.quiet || asked < 2 || kept.size === asked ? undefined : terminal.beginProgress(asked, 'reports');
  const counts = { written: 0, unchanged: 0, refused: 0, failed: 0 };
  const unwritten: string[] = [];
  let [hasErrors, hasToldOfAll] = [false, false];
  // Mistakes in settings and templates come up with every file of notes: they are told once, at the end.
  let elsewhere: readonly CheckedFile[] = [];
  return {
    report: (built) => {
      const { path, state, diagnostics, failure, concernsAll, inWords } = built;
      counts[state] += 1;
      if ((state === 'refused' || state === 'failed') && unwritten.length < mostNamed) unwritten.push(path);
      if (!options.quiet) terminal.err(comeOf(built, asked === 1));
      // What befalls every report is told once.
      if (failure !== undefined && !(hasToldOfAll && concernsAll === true)) terminal.err(failure);
      hasToldOfAll ||= concernsAll === true;
      const own = problemsIn(path, diagnostics);
      hasErrors ||= own?.diagnostics.some(isError) === true;
      if (own !== undefined) problems.file(inWords === undefined ? own : { ...own, inWords });
      elsewhere = withProblems(
        elsewhere,
        diagnostics.filter(({ source }) => source.path !== path),
      );
      progress?.step();
    },
    end: (isInterrupted) => {
      progress?.end();
      for (const file of elsewhere) problems.file(file);
      problems.end();
      const whole = isInterrupted ? interrupted(asked, counts) : summary(asked, counts, unwritten);
      if (!options.quiet || isInterrupted) terminal.err(whole);
      if (counts.failed > 0 || elsewhere.some((file) => file.diagnostics.some(isError))) return 2;
      return hasErrors ? 1 : 0;
    },
  };
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

/** Tells problems file by file; nothing where there are none. */
function tellProblems({ terminal }: Host): { file(file: CheckedFile): void; end(): void } {
  const report = beginPretty({ hasColour: terminal.errHasColour, columns: terminal.columns });
  let hasBegun = false;
  return {
    file: (file) => {
      terminal.err(`${hasBegun ? '' : '\n'}${report.file(file)}`);
      hasBegun = true;
    },
    end: () => {
      if (hasBegun) terminal.err(report.end());
    },
  };
}

/** What a person who builds is told of one report: its remarks, and its files. */
function comeOf({ state, remarks, written, listed }: BuiltReport, isOnly: boolean): string {
  const unchanged = state === 'unchanged' && isOnly ? (listed?.outputs ?? []) : [];
  return [
    ...remarks,
    ...written.map((file) => `Wrote ${file}`),
    ...unchanged.map(({ path }) => `Up to date: ${listed?.folder ?? ''}/${path}`),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function interrupted(asked: number, { written, unchanged }: Readonly<Record<BuiltReport['state'], number>>): string {
  const made = written + unchanged;
  if (made === 0) return 'Stopped. Nothing was written.\n';
  return `Stopped. ${String(made)} of ${String(asked)} reports were made, and their files are whole. Build again to make the rest.\n`;
}

/** How many were written, and what became of the others; of a single report only that it was not. */
function summary(
  asked: number,
  { written, unchanged, refused, failed }: Readonly<Record<BuiltReport['state'], number>>,
  unwritten: readonly string[],
): string {
  if (asked === 0) return '';
  if (asked === 1) return refused === 1 ? 'Nothing was written.\n' : '';
  const unbegun = asked - written - unchanged - refused - failed;
  const rest = [
    [written === 0 ? 0 : unchanged, unchanged === 1 ? 'is up to date' : 'are up to date'],
    [refused, refused === 1 ? 'has errors' : 'have errors'],
    [failed, 'could not be made'],
    [unbegun, unbegun === 1 ? 'was not begun' : 'were not begun'],
  ] as const;
  const others = rest.filter(([count]) => count > 0).map(([count, words]) => `${String(count)} ${words}`);
  const isNews = written > 0 || unchanged === 0;
  const done = isNews
    ? `${String(written)} of ${String(asked)} reports were written`
    : `${String(unchanged)} of ${String(asked)} reports are up to date`;
  const more = refused + failed - unwritten.length;
  return [
    `${done}${others.length === 0 ? '' : `; ${others.join(', ')}`}.`,
    ...unwritten.map((path) => `  not written: ${path}`),
    ...(more > 0 ? [`  and ${String(more)} more`] : []),
    '',
  ].join('\n');
}
