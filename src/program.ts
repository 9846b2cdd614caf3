import { fileURLToPath } from 'node:url';
import { Command, CommanderError } from 'commander';
import { commands } from './commands/index.ts';
import { createNodeHost } from './host/node-host.ts';
import { programName, version } from './version.ts';

const packageFolder = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/u, '');

/** Runs the program with the arguments after its name; the result is the exit code: 0 clean, 1 problems found, 2 could not run, 70 a bug in scrutineer. */
export async function main(argv: readonly string[]): Promise<number> {
  const host = createNodeHost({ packageFolder });
  let exitCode = 0;
  const program = declareProgram(async (work) => {
    exitCode = await work(host);
  }, host);
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (problem) {
    if (problem instanceof CommanderError) return problem.exitCode === 0 ? 0 : 2;
    const detail = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
    host.terminal.err(`This is a bug in ${programName}; your notes are unharmed. Please report it with the lines below.\n${detail}\n`);
    return 70;
  }
}

type Work = (host: ReturnType<typeof createNodeHost>) => Promise<0 | 1 | 2>;

function declareProgram(run: (work: Work) => Promise<void>, host: ReturnType<typeof createNodeHost>): Command {
  const program = new Command('scrutineer')
    .description('Checks the notes of a scrutiny committee and makes the report to Cabinet: HTML and PDF that everybody can read.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .showHelpAfterError('Run `scrutineer --help` to see how it is used.')
    .addHelpText('after', '\nBegin with:\n  scrutineer check notes.md\n  scrutineer build notes.md')
    .exitOverride()
    .configureOutput({ writeOut: (text) => host.terminal.out(text), writeErr: (text) => host.terminal.err(text.replace(/^error: /u, '')) });
  for (const command of commands) {
    const own = program.command(command.name).exitOverride().helpOption('-h, --help', 'show this help');
    own.configureOutput({ writeOut: (text) => host.terminal.out(text), writeErr: (text) => host.terminal.err(text.replace(/^error: /u, '')) });
    command.declare(own, run);
  }
  return program;
}
