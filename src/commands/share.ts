import { basename, join } from 'node:path';
import { Option } from 'commander';
import { tally } from '../diagnostics/tally.ts';
import { printable } from '../diagnostics/printable.ts';
import type { Host } from '../host/host.ts';
import type { Report } from '../model/report.ts';
import { compileSource } from '../pipeline.ts';
import { openProjects } from '../project.ts';
import { itemsOf } from '../review/items.ts';
import { reviewPath } from '../review/review.ts';
import { commentableItem, sharePage } from '../review/share-page.ts';
import type { SharePieces } from '../review/share-page.ts';
import { versionOf } from '../review/version.ts';
import { programName } from '../version.ts';
import type { ExitCode, ScrutineerCommand } from './command.ts';
import { bundledFonts } from './fonts.ts';
import { loadNotes } from './load-notes.ts';
import { tellMistakes } from './reviewed-report.ts';

/** What `share` was asked. */
export interface ShareOptions {
  /** The notes. */
  readonly notes: string;
  /** Who may read it. */
  readonly edition: Report['edition'];
  /** The file to write. */
  readonly out?: string;
}

/** Makes one file of a report in which it can be commented on and agreed. 2 when there can be none. */
export async function runShare({ notes: path, edition, out }: ShareOptions, host: Host): Promise<ExitCode> {
  const loaded = await loadNotes(path, { host, projects: openProjects(host) });
  if (loaded.kind !== 'loaded') {
    tellMistakes(loaded.diagnostics, host);
    return 2;
  }
  const { source, project } = loaded;
  const options = { edition, allowErrors: true, fonts: await bundledFonts(host), generator: programName };
  const { value: page, notes, diagnostics } = await compileSource(source, project, options);
  const structure = page === undefined ? undefined : project.structures.get(page.report.type);
  if (page === undefined || notes === undefined || structure === undefined) {
    tellMistakes(
      diagnostics.filter(({ severity }) => severity === 'error'),
      host,
    );
    return 2;
  }
  const { report } = page;
  const told = {
    notes: basename(path),
    file: basename(reviewPath(path)),
    version: versionOf(report, structure),
    edition,
    items: itemsOf(notes, report).map((item) => commentableItem(item)),
  };
  const { words, ...pieces } = await ownPieces(report.language.startsWith('cy') ? 'cy' : 'en', host);
  const file =
    out ?? reviewPath(path).replace(/\.review\.yaml$/u, edition === 'members' ? '-members.share.html' : '.share.html');
  const bytes = new TextEncoder().encode(sharePage(page, { ...pieces, report: { ...told, words } }));
  await host.files.writeAll([{ path: file, bytes }]);
  const { error } = tally(diagnostics);
  if (error > 0)
    host.terminal.err('The notes have errors, so the report is marked as a draft; `scrutineer check` tells them.\n');
  host.terminal.err(`Wrote ${printable(file)}\nWhat comes back is taken in with \`scrutineer review import\`.\n`);
  return 0;
}

async function ownPieces(
  language: 'en' | 'cy',
  { files, packageFolder }: Host,
): Promise<Omit<SharePieces, 'report'> & { readonly words: Readonly<Record<string, string>> }> {
  const read = async (name: string): Promise<string> =>
    new TextDecoder().decode(await files.read(join(packageFolder, 'dist/preview', name)));
  const all: Readonly<Record<string, Readonly<Record<'en' | 'cy', string>>>> = JSON.parse(
    await read('share-words.json'),
  );
  return {
    script: await read('share.js'),
    styles: await read('share.css'),
    words: Object.fromEntries(Object.entries(all).map(([key, words]) => [key, words[language]])),
  };
}

const examples = `
Examples:
  scrutineer share notes.md                       a file for a chair who has no scrutineer
  scrutineer share notes.md --edition members     with exempt points; send it to nobody else

The file works without a network. It saves a review file, which the chair sends back and \`scrutineer review import\` takes in.`;

/** `scrutineer share`. */
export const share: ScrutineerCommand = {
  name: 'share',
  declare: (command, run) => {
    command
      .summary('make one file in which a report can be commented on and agreed')
      .description('Makes one file of a report, for a browser, in which a chair can comment on it and agree it.')
      .argument('<notes>', 'the notes')
      .addOption(new Option('--edition <name>', 'who may read it').choices(['public', 'members']).default('public'))
      .option('-o, --out <file>', 'the file to write (default: beside the notes, as in notes.share.html)')
      .addHelpText('after', examples)
      .action(async (notes: string, given: Omit<ShareOptions, 'notes'>) =>
        run((host) => runShare({ ...given, notes }, host)),
      );
  },
};
