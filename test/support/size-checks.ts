import type { ParamPattern } from 'oxc-parser';
import { lineAt, lineCount, place, visit } from './source-file.ts';
import type { SourceFile } from './source-file.ts';

/** How long and wide code may be. */
export interface Limits {
  /** Lines of a file. */
  readonly fileLines: number;
  /** Lines of a function, from its first word to its last bracket. */
  readonly functionLines: number;
  /** Parameters of a function. */
  readonly parameters: number;
}

/** The budgets of the project. */
export const limits: Limits = { fileLines: 250, functionLines: 40, parameters: 3 };

/** How many lines a template may have. */
export const templateLines = 120;

/** What is longer than the limits, in one file. */
export function sizeBreaches(
  file: SourceFile,
  { fileLines, functionLines, parameters }: Limits = limits,
): readonly string[] {
  const lines = lineCount(file.text);
  const breaches =
    lines > fileLines
      ? [`${file.path} has ${lines} lines; ${fileLines} are allowed. Give a part of it its own name and file.`]
      : [];
  const measure = (node: { start: number; end: number; params: readonly ParamPattern[] }): void => {
    const length = lineAt(file, node.end) - lineAt(file, node.start) + 1;
    if (length > functionLines) {
      breaches.push(`${place(file, node.start)} is a function of ${length} lines; ${functionLines} are allowed.`);
    }
    if (node.params.length > parameters) {
      breaches.push(
        `${place(file, node.start)} is a function with ${node.params.length} parameters; after ${parameters} use an object.`,
      );
    }
  };
  visit(file, {
    FunctionDeclaration: measure,
    FunctionExpression: measure,
    ArrowFunctionExpression: measure,
    TSMethodSignature: measure,
    TSFunctionType: measure,
  });
  return breaches;
}

/** What is wrong with the length of a template. */
export function templateBreaches(path: string, text: string): readonly string[] {
  const lines = lineCount(text);
  return lines > templateLines
    ? [`${path} has ${lines} lines; ${templateLines} are allowed. Make a partial of a part of it.`]
    : [];
}
