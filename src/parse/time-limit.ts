import { createContext, Script } from 'node:vm';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { Source } from '../source/source.ts';
import { tooDeep } from './limits.ts';

const timeLimitMs = 10_000;
const smallEnough = 20_000;

/** Runs a parse for at most ten seconds (or `limitMs`); text that takes longer or exhausts the stack is refused with a diagnostic. Short text is not timed. */
export function withinTimeLimit<T>(source: Source, parse: () => Outcome<T>, limitMs = timeLimitMs): Outcome<T> {
  try {
    return source.text.length <= smallEnough ? parse() : timed(source, parse, limitMs);
  } catch (problem) {
    if (!(problem instanceof RangeError && /call stack/u.test(problem.message))) throw problem;
    return { diagnostics: [tooDeep(source, 0)] };
  }
}

function timed<T>(source: Source, parse: () => Outcome<T>, limitMs: number): Outcome<T> {
  let outcome: Outcome<T> = { diagnostics: [tooSlow(source, limitMs)] };
  const run = (): void => {
    outcome = parse();
  };
  try {
    // The limit of a script also ends the functions that it calls.
    new Script('run()').runInContext(createContext({ run }), { timeout: limitMs });
  } catch (problem) {
    if (!isTimeout(problem)) throw problem;
  }
  return outcome;
}

/** The error comes from the script's own world, where `Error` is another one. */
function isTimeout(problem: unknown): boolean {
  return (
    typeof problem === 'object' &&
    problem !== null &&
    'code' in problem &&
    problem.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}

function tooSlow(source: Source, limitMs: number): Diagnostic {
  return {
    rule: 'reading-too-slow',
    severity: 'error',
    message: `Reading this file was stopped after ${String(limitMs / 1000)} seconds.`,
    hint: 'Look for long runs of asterisks, brackets or quotation marks that are not meant, and remove them.',
    source,
    span: { start: 0, end: 0 },
  };
}
