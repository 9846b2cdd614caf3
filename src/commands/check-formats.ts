import { InvalidArgumentError } from 'commander';
import { nearest } from '../diagnostics/did-you-mean.ts';
import { reporterNames } from '../diagnostics/reporters/index.ts';

/** One way in which the problems are shown, and where. */
export interface CheckFormat {
  /** The name of the reporter. */
  readonly name: string;
  /** The file that it is written to; standard output without one. */
  readonly file?: string;
}

/** Reads one `--format NAME[=FILE]` and adds it to those before it. Throws an `InvalidArgumentError` that says what can stand there. */
export function addFormat(text: string, before: readonly CheckFormat[] | undefined): readonly CheckFormat[] {
  const parts = /^([^=]*)(?:=(.*))?$/su.exec(text);
  const [name = '', file] = [parts?.[1], parts?.[2]];
  if (!reporterNames.includes(name)) {
    const suggestion = nearest(name, reporterNames);
    const choices = `Choose from ${reporterNames.join(', ')}.`;
    throw new InvalidArgumentError(suggestion === undefined ? choices : `Did you mean ${suggestion}?`);
  }
  if (file?.trim() === '')
    throw new InvalidArgumentError(`Write the name of a file after ${name}=, or leave the = out.`);
  const format: CheckFormat = { name, ...(file === undefined ? {} : { file }) };
  const others = before ?? [];
  const isTaken = others.some((other) => other.file === format.file);
  if (isTaken && file === undefined)
    throw new InvalidArgumentError(
      'Only one format can go to the screen: give the others a file, as in sarif=problems.sarif.',
    );
  if (isTaken) throw new InvalidArgumentError(`Two formats cannot be written to the same file ${String(file)}.`);
  return [...others, format];
}
