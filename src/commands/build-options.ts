import type { PdfStandard } from '../pdf/wishes.ts';
import type { ShardWish } from './shard.ts';
import type { Report } from '../model/report.ts';

/** What `build` was asked. */
export interface BuildOptions {
  /** Files, folders and globs; `-` is standard input. */
  readonly notes: readonly string[];
  /** The folder for the reports; else that of the settings, else `reports`. */
  readonly out?: string;
  /** The names of the formats; else those of the settings, else html and pdf. */
  readonly formats?: readonly string[];
  /** Whether reports with errors are written, stamped DRAFT. */
  readonly allowErrors: boolean;
  /** Whether they are to be published: only what was agreed is made, and nothing with errors. */
  readonly publish?: boolean;
  /** The revision of git that stands published: only what changed since is built, and compared with it. Without it everything is, and compared with the last commit where it is to be published. */
  readonly since?: string;
  /** Who may read the reports. */
  readonly edition: Report['edition'];
  /** What PDFs are to claim; else that of the settings, else PDF/UA-1 and PDF/A-2a. */
  readonly pdfStandard?: readonly PdfStandard[];
  /** Whether every report is made twice, and written only when both are the same. */
  readonly checkReproducible?: boolean;
  /** Whether nothing more is begun once a report was not written. */
  readonly failFast?: boolean;
  /** Which part of the notes is built; all of them where nothing is said. */
  readonly shard?: ShardWish;
  /** The browser that prints. */
  readonly browser?: string;
  /** The address of a browser that runs elsewhere, which prints instead. It may hold a secret. */
  readonly browserEndpoint?: string;
  /** How long one print may take, in seconds. */
  readonly timeout: number;
  /** What standard input is called. */
  readonly stdinName?: string;
  /** Whether reports are taken from the cache, and kept in it; absent: yes. */
  readonly cache?: boolean;
  /** The folder of the cache; else the one that a variable names, else this person's own. */
  readonly cacheFolder?: string;
  /** Whether only problems are told. */
  readonly quiet: boolean;
}
