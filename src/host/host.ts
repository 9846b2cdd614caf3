import type { MessageReader, MessageWriter } from 'vscode-languageserver';
import type { GrammarChecker } from '../language/grammar.ts';
import type { FileWatch, LocalServerOptions } from './local-server.ts';

/** Everything the program may ask of the world. Only `host/` touches files, the clock, the terminal and the browser. */
export interface Host {
  /** The folder of the installed package, which holds `templates/`, `data/` and `dist/`. */
  readonly packageFolder: string;
  /** The folder that relative paths start from. */
  readonly workingFolder: string;
  /** The environment variables. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Files and folders. */
  readonly files: Files;
  /** Standard streams and what they are attached to. */
  readonly terminal: Terminal;
  /** Today's date by the computer's calendar, for `new` and `init` only: no report holds it. */
  today(): { readonly year: number; readonly month: number; readonly day: number };
  /** The moment by the computer's clock, in UTC to the second (`2026-12-01T10:00:00Z`), for what people say of reports: no report holds it. */
  now(): string;
  /** All of standard input, as bytes. */
  readStandardInput(): Promise<Uint8Array>;
  /** Asks one question on the terminal; `undefined` when the person pressed Ctrl-C. Only call it when `terminal.isInteractive`. */
  ask(question: string, suggestion: string): Promise<string | undefined>;
  /** Starts or finds a browser for printing. Rejects with a `BrowserProblem`. Nothing browser-related is loaded before this is called. */
  openPrinter(options: PrinterOptions): Promise<Printer>;
  /** What stands on this computer, for `doctor` and `setup`. Nothing is started. */
  examineComputer(): Promise<ComputerFacts>;
  /** Whether files can be made in a folder. */
  examineFolder(path: string): Promise<FolderFacts>;
  /** Fetches a browser from the network into the person's cache and returns its path. Rejects with a `BrowserProblem`. */
  installBrowser(options: BrowserInstallation): Promise<string>;
  /** What changes whenever the browser does that would print, found without starting it; nothing where that cannot be told, as of one that runs elsewhere. Rejects with a `BrowserProblem` where the one that was named does not exist. */
  browserIdentity(named: NamedBrowser): Promise<string | undefined>;
  /** A cache of this person in the folder given, else in their own cache folder. Rejects with an `Error` that says why there can be none. */
  openCache(folder?: string): Promise<CacheStore>;
  /** The grammar checker that somebody installed beside the program; nothing where there is none. */
  openGrammarChecker(): Promise<GrammarChecker | undefined>;
  /** As many further threads of the program as the computer has processors to spare, at most `most`; each is told `setup`. */
  startThreads(most: number, setup: string): Promise<readonly Thread[]>;
  /** Takes standard input and output for messages to and from an editor; nothing else may be written to standard output then. */
  openEditorChannel(): Promise<EditorChannel>;
  /** Runs another program to its end; nothing where it is not installed. */
  runProgram(program: string, words: readonly string[]): Promise<ProgramRun | undefined>;
  /** Answers browsers on this computer, and nobody else, for as long as the program runs; the result is the address, its secret and closing slash included. Rejects with a `PortProblem`. */
  serveLocally(options: LocalServerOptions): Promise<string>;
  /** Watches files for as long as the program runs: `changed` is told the whole paths of those that changed, came or went, and once of each that is newly watched. */
  watchFiles(changed: (paths: readonly string[]) => void): Promise<FileWatch>;
  /** Tells `heed` when somebody interrupts the program for the first time; it then has eight seconds to end with the exit code that it is told. The result takes that back. */
  whenInterrupted(heed: (exitCode: Interruption) => void): () => void;
  /** Opens an address in the person's own browser; where that is not possible, nothing happens. */
  openAddress(address: string): Promise<void>;
}

/** What an interrupted program ends with, 128 and the number of the signal: a closed terminal, Ctrl-C, a request to end. */
export type Interruption = 129 | 130 | 143;

/** What is known of a computer without starting anything. */
export interface ComputerFacts {
  /** The operating system, as Node names it: `win32`, `linux`, `darwin`. */
  readonly system: string;
  /** Node's version, without a `v`. */
  readonly nodeVersion: string;
  /** The programs of the browsers that were found, the one that prints first. */
  readonly browsers: readonly string[];
  /** Whether the package `@sparticuz/chromium` is installed beside the program. */
  readonly hasEmbeddedBrowser: boolean;
  /** What keeps browsers from shutting their pages in. */
  readonly sandboxObstacle?: 'administrator' | 'apparmor' | 'no-namespaces';
  /** Where what can be made again is kept. */
  readonly cacheFolder: FolderFacts;
  /** Where browsers keep what they need while they run. */
  readonly temporaryFolder: FolderFacts;
}

/** How a browser is fetched. */
export interface BrowserInstallation {
  /** The address of a mirror of https://storage.googleapis.com/chrome-for-testing-public. */
  readonly mirror?: string;
  /** Told how many bytes of how many have come. */
  readonly progress: (received: number, all: number) => void;
}

/** Whether files can be made in a folder. */
export interface FolderFacts {
  /** The folder; it need not be there yet. */
  readonly path: string;
  /** Why nothing can be written there, as a sentence. */
  readonly problem?: string;
  /** How much room there is; nothing where it cannot be told. */
  readonly freeMegabytes?: number;
}

/** Another thread of the program, which answers requests. It shares nothing with this one, and hears and says texts only. */
export interface Thread {
  /** The answer to a request. Requests are answered in turn. Rejects when the thread fails or ends. */
  ask(request: string): Promise<string>;
  /** Lets the thread end when it has nothing left to answer. */
  release(): void;
  /** Ends the thread at once. */
  stop(): void;
}

/** Messages between an editor and this program, as the Language Server Protocol frames them. */
export interface EditorChannel {
  /** What the editor says; closes when the editor goes away. */
  readonly reader: MessageReader;
  /** What it is told. */
  readonly writer: MessageWriter;
  /** Lets go of standard input, so that the program can end. */
  close(): void;
}

/** What another program did. */
export interface ProgramRun {
  /** What it ended with. */
  readonly exitCode: number;
  /** What it wrote to its standard output. */
  readonly output: string;
}

/** The file system as the program uses it. Every failure rejects with a `FileProblem`. */
export interface Files {
  /** The file's bytes. */
  read(path: string): Promise<Uint8Array>;
  /** Whether something stands at the path, and what. */
  kind(path: string): Promise<'file' | 'folder' | 'nothing'>;
  /** The whole path of what stands at a path, links followed. */
  realPath(path: string): Promise<string>;
  /** The paths of all files below a folder or matching a glob, sorted by code unit, with `/` between folders; hidden folders and `node_modules` are left out. */
  find(pattern: string): Promise<readonly string[]>;
  /** Writes all files or none: temporaries first, then renames; if one fails the old files come back. Folders are made as needed. */
  writeAll(files: readonly FileToWrite[]): Promise<void>;
  /** What changes whenever a file does, found without reading it; nothing where there is no file that can be looked at. */
  stamp(path: string): string | undefined;
  /** Does a deed when no other process of the program holds the lock file, which is made for the time of it, with its folder. */
  inTurn(lock: string, deed: () => Promise<void>): Promise<void>;
}

/** A folder for what can be made again, which only this person can read. What is read from it may have been damaged. */
export interface CacheStore {
  /** The folder. */
  readonly folder: string;
  /** The bytes kept under a name; nothing where there are none. They count as used today. */
  read(name: string): Uint8Array | undefined;
  /** Keeps bytes under a name of at least three letters and digits, whole or not at all; where that is not possible nothing is kept. */
  write(name: string, bytes: Uint8Array): void;
  /** How long ago it was pruned, in milliseconds; for ever where it never was. */
  sincePruned(): number;
  /** Removes what was used least recently until the rest has no more bytes than the limit. Says how many bytes stayed and went. */
  prune(limit: number): { readonly kept: number; readonly removed: number };
}

/** A file to be written. */
export interface FileToWrite {
  /** Where it will stand. */
  readonly path: string;
  /** Its bytes. */
  readonly bytes: Uint8Array;
}

/** The standard streams. */
export interface Terminal {
  /** Writes to standard output. */
  out(text: string): void;
  /** Writes to standard error. */
  err(text: string): void;
  /** Whether standard output takes colour (NO_COLOR, FORCE_COLOR and the kind of stream decide). */
  readonly outHasColour: boolean;
  /** Whether standard error takes colour. */
  readonly errHasColour: boolean;
  /** Whether a person sits at standard input and standard error. */
  readonly isInteractive: boolean;
  /** The width of the terminal in columns; 100 when there is none. */
  readonly columns: number;
  /** Begins to tell on standard error how far a task of many parts has come: `noun` is what they are called, such as `reports`. */
  beginProgress(total: number, noun: string): Progress;
}

/** How far a task has come: where a person looks on a bar below all messages, elsewhere a line now and then. */
export interface Progress {
  /** One more part is done. */
  step(): void;
  /** Takes the bar away. */
  end(): void;
}

/** What was asked of the file system and failed, in words. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';
  /** The file or folder concerned. */
  readonly path: string;
  /** What went wrong. */
  readonly reason: 'not-found' | 'not-allowed' | 'no-space' | 'is-a-folder' | 'other';
  constructor(path: string, reason: FileProblem['reason'], message: string) {
    super(message);
    this.path = path;
    this.reason = reason;
  }
}

/** The browser that a person named; nothing else is tried then. */
export interface NamedBrowser {
  /** `--browser`: a path to an executable. */
  readonly browserPath?: string;
  /** `--browser-endpoint`: the address of a browser that runs already. It may hold a secret. */
  readonly endpoint?: string;
}

/** Which browser prints, and how long it may take. */
export interface PrinterOptions extends NamedBrowser {
  /** How long one print may take, in milliseconds. */
  readonly timeoutMs: number;
  /** How many pages may print at once. */
  readonly pages: number;
}

/** A browser that turns pages into PDF. */
export interface Printer {
  /** The product and version, such as `HeadlessChrome/156.0.8078.73`. */
  readonly browser: string;
  /** A remark to tell the user once, such as why the sandbox is off. */
  readonly remark?: string;
  /** Prints a complete HTML document with scripts off and every request blocked: tagged, with outline, sized by its CSS. Rejects with a `BrowserProblem`. */
  print(html: string): Promise<Uint8Array>;
  /** Ends the browser and removes its temporary files; safe to call twice. */
  close(): Promise<void>;
}

/** Why no PDF could be printed, in words with the ways out. */
export class BrowserProblem extends Error {
  override readonly name = 'BrowserProblem';
  /** `missing`: no browser to start; `crashed`: it ended; `timed-out`: it took too long; `not-whole`: it printed, and something is missing. */
  readonly reason: 'missing' | 'crashed' | 'timed-out' | 'not-whole';
  /** What to do, one way out a line. */
  readonly hint: string;
  constructor(reason: BrowserProblem['reason'], message: string, hint: string) {
    super(message);
    this.reason = reason;
    this.hint = hint;
  }
}
