import { beginConcise } from './concise.ts';
import { beginGithub } from './github.ts';
import { beginGitlab } from './gitlab.ts';
import { beginJson } from './json.ts';
import { beginJunit } from './junit.ts';
import { beginPretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';
import { beginSarif } from './sarif.ts';

/** Every reporter, the default one first. */
export const reporters: readonly Reporter[] = [
  { name: 'pretty', begin: beginPretty },
  { name: 'concise', begin: beginConcise },
  { name: 'json', begin: beginJson },
  { name: 'sarif', begin: beginSarif },
  { name: 'junit', begin: beginJunit },
  { name: 'github', begin: beginGithub },
  { name: 'gitlab', begin: beginGitlab },
];

/** The names that `--format` takes, in the same order. */
export const reporterNames: readonly string[] = reporters.map((reporter) => reporter.name);
