import { createContext, Script } from 'node:vm';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { Source } from '../source/source.ts';

const timeLimitMs = 10_000;
const smallEnough = 20_000;

/** Runs a parse for at most ten seconds; text that takes longer is refused with a diagnostic. Short text is not timed. */
export function withinTimeLimit<T>(source: Source, parse: () => Outcome<T>): Outcome<T> {
  if (source.text.length <= smallEnough) return parse();
  let outcome: Outcome<T> = { diagnostics: [tooSlow(source)] };
  const run = (): void => {
    outcome = parse();
  };
  try {
    // The limit of a script also ends the functions that it calls.
    new Script('run()').runInContext(createContext({ run }), { timeout: timeLimitMs });
  } catch (problem) {
    if (!(problem instanceof Error && 'code' in problem && problem.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')) throw problem;
  }
  return outcome;
}

function tooSlow(source: Source): Diagnostic {
  return {
    rule: 'reading-too-slow',
    severity: 'error',
    message: 'Reading this file was stopped after 10 seconds.',
    hint: 'Look for long runs of asterisks, brackets or quotation marks that are not meant, and remove them.',
    source,
    span: { start: 0, end: 0 },
  };
}
