import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import type { CompletedCommand } from '../src/commands/completion-scripts.ts';
import { commands } from '../src/commands/index.ts';

/** Writes down every command with its options, so that `completion` need not load them all. */
export async function compileCompletion(root: string): Promise<void> {
  const declared: CompletedCommand[] = [];
  for (const listed of commands) {
    const command = new Command(listed.name);
    (await listed.load()).declare(command, async () => undefined);
    declared.push({
      name: listed.name,
      summary: command.summary(),
      options: command.options.map(({ long, description, required, argChoices }) => ({
        name: long ?? '',
        summary: description,
        takesValue: required,
        choices: argChoices ?? [],
      })),
    });
  }
  writeFileSync(join(root, 'dist/completion.json'), JSON.stringify(declared));
}
