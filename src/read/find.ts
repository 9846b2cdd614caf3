import type { Host } from '../host/host.ts';
import { FileProblem } from '../host/host.ts';

/** The notes among files, folders and globs given on the command line. */
export interface FoundNotes {
  /** Their paths, without repeats, in the order given; within a folder by name. */
  readonly paths: readonly string[];
  /** Arguments that led to nothing, with what to do. */
  readonly problems: readonly { readonly argument: string; readonly message: string; readonly hint: string }[];
}

const notesEnding = /\.(?:md|markdown|ya?ml)$/iu;
const notNotes =
  /(?:^|\/)(?:scrutineer|people|structure|strings)\.ya?ml$|(?:^|\/)(?:readme|starter)\.md$|\.review\.ya?ml$/iu;

/** Whether a path may be one of notes: by its ending, and none of the names that files of another kind have. */
export function mayBeNotes(path: string): boolean {
  return notesEnding.test(path) && !notNotes.test(path);
}

/** Finds notes: a file as it is, in folders and globs whatever ends in .md, .yaml or .yml (settings, registers, files of report types and README files are not notes). */
export async function findNotes(given: readonly string[], host: Host): Promise<FoundNotes> {
  const paths: string[] = [];
  const problems: FoundNotes['problems'][number][] = [];
  for (const argument of given) {
    if (argument === '-') {
      paths.push('-');
      continue;
    }
    const kind = await orProblem(() => host.files.kind(argument), { argument, problems });
    if (kind === undefined) continue;
    const isGlob = kind === 'nothing' && /[*?[{]/u.test(argument);
    if (kind === 'file' && /\.review\.ya?ml$/iu.test(argument))
      problems.push({
        argument,
        message: `\`${argument}\` holds what was said of a report, and is no notes.`,
        hint: 'Name the notes that it lies beside; `scrutineer review` shows what was said of them.',
      });
    else if (kind === 'file') paths.push(argument);
    else if (kind === 'nothing' && !isGlob)
      problems.push({
        argument,
        message: `There is no file or folder \`${argument}\`.`,
        hint: 'Check the spelling, or drag the file onto this window to have its path written out.',
      });
    else {
      const files = await orProblem(() => host.files.find(argument), { argument, problems });
      if (files === undefined) continue;
      const found = files.filter((path) => mayBeNotes(path));
      if (found.length === 0)
        problems.push({
          argument,
          message: `There are no notes in \`${argument}\`.`,
          hint: 'Notes end in .md, .yaml or .yml. Run `scrutineer new` to begin some.',
        });
      paths.push(...found);
    }
  }
  return { paths: [...new Set(paths)], problems };
}

interface Finding {
  readonly argument: string;
  readonly problems: FoundNotes['problems'][number][];
}

/** What the file system says, or nothing and a problem where it refuses. */
async function orProblem<T>(ask: () => Promise<T>, { argument, problems }: Finding): Promise<T | undefined> {
  try {
    return await ask();
  } catch (problem) {
    if (!(problem instanceof FileProblem)) throw problem;
    problems.push({
      argument,
      message: problem.message,
      hint: 'Ask whoever looks after this folder for the right to read it.',
    });
    return undefined;
  }
}
