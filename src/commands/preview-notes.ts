import { resolve } from 'node:path';
import type { Host, Printer } from '../host/host.ts';
import { PortProblem } from '../host/local-server.ts';
import { folderOf } from '../preview/recording-host.ts';
import { servePreview } from '../preview/serve-preview.ts';
import type { FoundNote } from '../preview/previewed-notes.ts';
import { openProjects } from '../project.ts';
import { findNotes } from '../read/find.ts';
import { browserOf } from './browser-of.ts';
import type { ExitCode } from './command.ts';

/** What `preview` was asked. */
export interface PreviewOptions {
  /** Files, folders and globs. */
  readonly notes: readonly string[];
  /** The port; any that is free unless given. */
  readonly port?: number;
  /** Whether the address is opened in a browser. */
  readonly open: boolean;
  /** The browser that prints. */
  readonly browser?: string;
}

/** The notes that are named, and those in folders, which may not lead out of them; and what led to none. */
async function foundNotes(
  given: readonly string[],
  host: Host,
): Promise<{ readonly found: readonly FoundNote[]; readonly problems: readonly string[] }> {
  const found = new Map<string, FoundNote>();
  const told: string[] = [];
  for (const argument of given) {
    const { paths, problems } = await findNotes([argument], host);
    told.push(...problems.map(({ message, hint }) => `${message}\n  ${hint}`));
    if (argument === '-') told.push('A preview follows files: name notes or a folder of them.');
    for (const path of paths.filter((one) => one !== '-')) {
      const within = path === argument ? {} : { within: await host.files.realPath(folderOf(argument)) };
      found.set(path, { ...found.get(path), path, ...within });
    }
  }
  return { found: [...found.values()], problems: told };
}

/** The language of the council, where its settings can be read. */
async function languageOf(path: string, host: Host): Promise<'en' | 'cy'> {
  const project = await openProjects(host).of(resolve(host.workingFolder, path));
  return project.value?.settings.written.language ?? 'en';
}

/** Previews notes until the program is ended, as by Ctrl-C. */
export async function previewNotes(options: PreviewOptions, host: Host): Promise<ExitCode> {
  const given = options.notes.length === 0 ? ['.'] : options.notes;
  const { found, problems } = await foundNotes(given, host);
  for (const problem of problems) host.terminal.err(`${problem}\n`);
  const [first] = found;
  if (first === undefined) return 2;
  const { port, browser: browserPath } = options;
  const printing = browserPath === undefined ? {} : { browser: browserPath };
  let browser = browserOf({ ...ofDrafts, ...printing }, host);
  const onFailure = (problem: unknown): void => {
    const detail = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
    host.terminal.err(
      `This is a bug in scrutineer; your notes are unharmed. Please report it with the lines below.\n${detail}\n`,
    );
  };
  const printer = async (): Promise<Printer> => {
    // Whoever has mended what was missing, as with `setup`, need not end the preview.
    if (browser.isUnavailable()) browser = browserOf({ ...ofDrafts, ...printing }, host);
    return browser.printer();
  };
  const language = await languageOf(first.path, host);
  try {
    const findNow = async (): Promise<readonly FoundNote[]> => (await foundNotes(given, host)).found;
    const purpose = `preview ${[host.workingFolder, ...given].join('\n')}`;
    const serving = { findNotes: findNow, purpose, host, language, printer, onFailure };
    const address = await servePreview({ ...serving, ...(port === undefined ? {} : { port }) });
    host.terminal.out(`${address}\n`);
    host.terminal.err('The preview follows your notes at this address. Press Ctrl-C to end it.\n');
    if (options.open && host.terminal.isInteractive) await host.openAddress(address);
    return await new Promise(() => undefined);
  } catch (problem) {
    if (!(problem instanceof PortProblem)) throw problem;
    host.terminal.err(`${problem.message}\n  Name another with \`--port\`, or leave it out.\n`);
    return 2;
  }
}

const ofDrafts = { notes: [], allowErrors: true, edition: 'public', timeout: 60, quiet: false } as const;
