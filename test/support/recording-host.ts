import { join } from 'node:path';
import type { Host } from '../../src/host/host.ts';
import { createNodeHost } from '../../src/host/node-host.ts';

/** The real host standing in a folder, with its streams kept. */
export interface RecordingHost extends Host {
  /** What was written to standard output so far. */
  readonly out: () => string;
  /** What was written to standard error so far. */
  readonly err: () => string;
}

/** What a test says instead of a person and a calendar. */
export interface RecordingOptions {
  /** The answers that a person gives, in order; `undefined` is Ctrl-C. Without them nobody sits there. */
  readonly answers?: readonly (string | undefined)[];
  /** Today's date. */
  readonly today?: { readonly year: number; readonly month: number; readonly day: number };
}

const packageFolder = join(import.meta.dirname, '../..');

/** Files and folders are real; the terminal and the day are the test's. An empty answer takes the suggestion, as on a terminal. */
export function recordingHost(workingFolder: string, options: RecordingOptions = {}): RecordingHost {
  const host = createNodeHost({ packageFolder, workingFolder, environment: {} });
  const written = { out: '', err: '' };
  const answers = [...(options.answers ?? [])];
  return {
    ...host,
    terminal: {
      out: (text) => void (written.out += text),
      err: (text) => void (written.err += text),
      outHasColour: false,
      errHasColour: false,
      isInteractive: options.answers !== undefined,
      columns: 100,
      beginProgress: () => ({ step: () => undefined, end: () => undefined }),
    },
    // Whoever looks at what is written wants it made.
    openCache: async () => ({
      folder: '',
      read: () => undefined,
      write: () => {},
      sincePruned: () => 0,
      prune: () => ({ kept: 0, removed: 0 }),
    }),
    today: () => options.today ?? { year: 2026, month: 10, day: 6 },
    now: () => '2026-12-05T12:00:00Z',
    ask: async (question, suggestion) => {
      written.err += `${question}\n`;
      if (answers.length === 0) throw new Error(`Nobody answers: ${question}`);
      const answer = answers.shift();
      return answer === '' ? suggestion : answer;
    },
    out: () => written.out,
    err: () => written.err,
  };
}

/** What `check` found, of its JSON: rule and severity of each problem, by path. */
export function problemsIn(
  json: string,
): readonly { readonly path: string; readonly rules: readonly string[]; readonly severities: readonly string[] }[] {
  const { files }: { files: { path: string; problems: { rule: string; severity: string }[] }[] } = JSON.parse(json);
  return files.map(({ path, problems }) => ({
    path,
    rules: problems.map(({ rule }) => rule),
    severities: problems.map(({ severity }) => severity),
  }));
}

/** The rules that say only that something is not yet given. */
export const notYetGiven: ReadonlySet<string> = new Set([
  'blank-field',
  'blank-particular',
  'placeholder',
  'missing-field',
  'missing-section',
  'empty-section',
  'empty-point',
  'no-points',
]);
