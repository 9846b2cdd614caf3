import { dirname } from 'node:path';
import { Command, CommanderError } from 'commander';
import { commands } from './commands/index.ts';
import type { ExitCode } from './commands/command.ts';
import type { Host } from './host/host.ts';
import { FileProblem } from './host/host.ts';
import { createNodeHost } from './host/node-host.ts';
import { programName, version } from './version.ts';

const packageFolder = dirname(import.meta.dirname);

/** Runs the program with the arguments after its name; the result is the exit code: 0 clean, 1 problems found, 2 could not run, 70 a bug in scrutineer. */
export async function main(argv: readonly string[]): Promise<number> {
  const host = createNodeHost({ packageFolder });
  let exitCode = 0;
  try {
    const program = await declareProgram(argv, { host, run: async (work) => void (exitCode = await work(host)) });
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (problem) {
    if (problem instanceof FileProblem) {
      host.terminal.err(`${problem.message}\n`);
      return 2;
    }
    if (problem instanceof CommanderError) return problem.exitCode === 0 ? 0 : 2;
    const detail = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
    host.terminal.err(
      `This is a bug in ${programName}; your notes are unharmed. Please report it with the lines below.\n${detail}\n`,
    );
    return 70;
  }
}

interface Running {
  readonly host: Host;
  readonly run: (work: (host: Host) => Promise<ExitCode>) => Promise<void>;
}

/** The program with the command that is asked for; with all of them when none is, for help and "did you mean". */
async function declareProgram(argv: readonly string[], { host, run }: Running): Promise<Command> {
  const output = {
    writeOut: (text: string) => host.terminal.out(text),
    writeErr: (text: string) => host.terminal.err(text.replace(/^error: /u, '')),
  };
  const program = new Command('scrutineer')
    .description(
      'Checks the notes of a scrutiny committee and makes the report to Cabinet: HTML and PDF that everybody can read.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .showHelpAfterError('Run `scrutineer --help` to see how it is used.')
    .addHelpText('after', '\nBegin with:\n  scrutineer check notes.md\n  scrutineer build notes.md')
    .exitOverride()
    .configureOutput(output);
  const asked = commands.filter((command) => command.name === argv[0]);
  for (const listed of asked.length > 0 ? asked : commands) {
    const command = await listed.load();
    const declared = program
      .command(command.name)
      .exitOverride()
      .configureOutput(output)
      .helpOption('-h, --help', 'show this help')
      .showHelpAfterError(`Run \`scrutineer ${command.name} --help\` to see how it is used.`);
    command.declare(declared, run);
  }
  return program;
}
