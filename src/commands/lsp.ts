import type { Host } from '../host/host.ts';
import type { ExitCode, ScrutineerCommand } from './command.ts';

/** Speaks the Language Server Protocol on standard input and output until the editor goes. 1 when it went without saying so. */
export async function runLsp(host: Host): Promise<ExitCode> {
  const { serve } = await import('../language-server/serve.ts');
  return serve(await host.openEditorChannel(), host);
}

const examples = `
An editor starts it; docs/editors.md tells how. It reads the notes that are open in the editor, and what stands in the folders above them;
it writes nothing and uses no network.`;

/** `scrutineer lsp`. */
export const lsp: ScrutineerCommand = {
  name: 'lsp',
  declare: (command, run) => {
    command
      .summary('tell an editor what is wrong as you type')
      .description('A language server for notes in Markdown and YAML: problems, cures, explanations, names and values.')
      .option('--stdio', 'speak on standard input and output, as it does in any case')
      .option('--clientProcessId <number>', 'taken for the sake of editors that give it')
      .addHelpText('after', examples)
      .action(async () => run((host) => runLsp(host)));
  },
};
