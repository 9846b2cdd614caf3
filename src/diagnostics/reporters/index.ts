import { json } from './json.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';

/** Every reporter, the default one first. */
export const reporters: readonly Reporter[] = [
  { name: 'pretty', report: pretty },
  { name: 'json', report: json },
];

/** The names that `--format` takes, in the same order. */
export const reporterNames: readonly string[] = reporters.map((reporter) => reporter.name);
