import { Argument } from 'commander';
import type { Host } from '../host/host.ts';
import type { ExitCode, ScrutineerCommand } from './command.ts';
import { completionScripts, type CompletedCommand } from './completion-scripts.ts';

const examples = `
Examples, each once:
  bash         scrutineer completion bash >> ~/.bashrc
  zsh          scrutineer completion zsh >> ~/.zshrc        (below the line with compinit)
  fish         scrutineer completion fish > ~/.config/fish/completions/scrutineer.fish
  PowerShell   scrutineer completion powershell >> $PROFILE`;

/** Prints the script of a shell. */
async function runCompletion(shell: string, host: Host): Promise<ExitCode> {
  const file = `${host.packageFolder}/dist/completion.json`;
  const commands: readonly CompletedCommand[] = JSON.parse(new TextDecoder().decode(await host.files.read(file)));
  host.terminal.out(completionScripts[shell]?.(commands) ?? '');
  return 0;
}

/** `scrutineer completion`. */
export const completion: ScrutineerCommand = {
  name: 'completion',
  declare: (command, run) => {
    command
      .summary('let a shell complete commands and options')
      .description('Prints what lets a shell complete commands and options with the Tab key.')
      .addArgument(new Argument('<shell>', 'the shell').choices(Object.keys(completionScripts)))
      .addHelpText('after', examples)
      .action(async (shell: string) => run((host) => runCompletion(shell, host)));
  },
};
