import { build } from './build.ts';
import { check } from './check.ts';
import type { ScrutineerCommand } from './command.ts';
import { explain } from './explain.ts';
import { init } from './init.ts';
import { newNotes } from './new.ts';

/** Every command, in help order. */
export const commands: readonly ScrutineerCommand[] = [init, newNotes, check, build, explain];
