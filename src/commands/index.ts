import type { ScrutineerCommand } from './command.ts';

/** A command that is loaded when it is asked for: a start pays only for what it does. */
export interface ListedCommand {
  /** Its name. */
  readonly name: string;
  /** The command itself. */
  load(): Promise<ScrutineerCommand>;
}

/** Every command, in help order. */
export const commands: readonly ListedCommand[] = [
  { name: 'init', load: async () => (await import('./init.ts')).init },
  { name: 'new', load: async () => (await import('./new.ts')).newNotes },
  { name: 'check', load: async () => (await import('./check.ts')).check },
  { name: 'build', load: async () => (await import('./build.ts')).build },
  { name: 'diff', load: async () => (await import('./diff.ts')).diff },
  { name: 'preview', load: async () => (await import('./preview.ts')).preview },
  { name: 'share', load: async () => (await import('./share.ts')).share },
  { name: 'review', load: async () => (await import('./review.ts')).review },
  { name: 'verify', load: async () => (await import('./verify.ts')).verify },
  { name: 'manifest', load: async () => (await import('./manifest.ts')).manifest },
  { name: 'cache', load: async () => (await import('./cache.ts')).cache },
  { name: 'setup', load: async () => (await import('./setup.ts')).setup },
  { name: 'doctor', load: async () => (await import('./doctor.ts')).doctor },
  { name: 'explain', load: async () => (await import('./explain.ts')).explain },
  { name: 'schema', load: async () => (await import('./schema.ts')).schema },
  { name: 'lsp', load: async () => (await import('./lsp.ts')).lsp },
  { name: 'completion', load: async () => (await import('./completion.ts')).completion },
];
