import type { Command } from 'commander';
import type { Host, Interruption } from '../host/host.ts';

/** What a command ended with: 0 clean, 1 problems found, 2 could not run; interrupted. */
export type ExitCode = 0 | 1 | 2 | Interruption;

/** One command of the program. */
export interface ScrutineerCommand {
  /** Its name. */
  readonly name: string;
  /** Adds its arguments, options and help to commander's command, and runs it through `run`. */
  declare(command: Command, run: (work: (host: Host) => Promise<ExitCode>) => Promise<void>): void;
}
