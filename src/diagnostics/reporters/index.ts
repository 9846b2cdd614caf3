import { concise } from './concise.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';
import { sarif } from './sarif.ts';

/** Every reporter, the default one first. */
export const reporters: readonly Reporter[] = [
  { name: 'pretty', report: pretty },
  { name: 'concise', report: concise },
  { name: 'json', report: json },
  { name: 'sarif', report: sarif },
  { name: 'junit', report: junit },
  { name: 'github', report: github },
  { name: 'gitlab', report: gitlab },
];

/** The names that `--format` takes, in the same order. */
export const reporterNames: readonly string[] = reporters.map((reporter) => reporter.name);
