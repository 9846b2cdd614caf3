import { InvalidArgumentError } from 'commander';
import type { ScrutineerCommand } from './command.ts';
import type { PreviewOptions } from './preview-notes.ts';

const examples = `
Examples:
  scrutineer preview                        all notes below this folder
  scrutineer preview notes.md               one report
  scrutineer preview notes/ --port 4000     at an address that can be kept

The report follows the notes as they are saved. Comments and agreement are kept in a file beside them, such as notes.review.yaml.
Only this computer reaches the address, and only who knows all of it. Ctrl-C ends it.`;

function portNumber(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1024 && number <= 65_535) return number;
  throw new InvalidArgumentError('Write a number from 1024 to 65535.');
}

/** `scrutineer preview`. */
export const preview: ScrutineerCommand = {
  name: 'preview',
  declare: (command, run) => {
    command
      .summary('see the report as it will be published, while you write')
      .description(
        'Shows the report in your browser as it will be published, with what is wrong beside it, and follows the notes.',
      )
      .argument('[notes...]', 'files, folders or globs (default: the folder you are in)')
      .option('-p, --port <number>', 'the port of the address: 1024 to 65535 (default: any that is free)', portNumber)
      .option('--no-open', 'only print the address')
      .option('--browser <path>', 'the browser that prints the PDF')
      .addHelpText('after', examples)
      .action(async (notes: string[], given: Omit<PreviewOptions, 'notes'>) =>
        run(async (host) => (await import('./preview-notes.ts')).previewNotes({ ...given, notes }, host)),
      );
  },
};
