import type { GrammarChecker, GrammarRemark } from '../language/grammar.ts';
import { startThread } from './threads.ts';

/** A grammar checker in a thread of its own; nothing where `harper.js` is not installed beside the program. */
export async function openGrammarChecker(program: string): Promise<GrammarChecker | undefined> {
  const thread = startThread(program, '');
  try {
    await thread.ask('');
  } catch (problem) {
    if (isMissing(problem)) return undefined;
    throw problem;
  }
  return {
    remarksOn: async (text) => {
      const remarks: readonly GrammarRemark[] = JSON.parse(await thread.ask(text));
      return remarks;
    },
    close: () => thread.release(),
  };
}

function isMissing(problem: unknown): boolean {
  return problem instanceof Error && 'code' in problem && problem.code === 'ERR_MODULE_NOT_FOUND';
}
