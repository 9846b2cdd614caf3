import { join } from 'node:path';
import { printable } from '../diagnostics/printable.ts';
import type { Host } from '../host/host.ts';
import { FileProblem } from '../host/host.ts';
import type { ManifestConflict, ManifestFile } from '../manifest/manifest.ts';
import { editions, manifestName, manifestText, mergeManifests } from '../manifest/manifest.ts';
import { readManifest } from '../manifest/read-manifest.ts';
import type { ExitCode, ScrutineerCommand } from './command.ts';

/** What `manifest merge` was asked. */
export interface MergeOptions {
  /** Manifests, and folders that hold some. */
  readonly from: readonly string[];
  /** The folder for the merged manifest. */
  readonly out: string;
}

const examples = `
Examples:
  scrutineer manifest merge shard-*/ --out public     one manifest of those that four builds with --shard wrote

Only manifests are read and written: copy the reports into the folder as well. Where two manifests tell different things of
one file, nothing is written and the exit code is 1; 2 means that a manifest could not be read or written.`;

/** Makes one manifest of several, one for each edition. */
export async function runMerge({ from, out }: MergeOptions, host: Host): Promise<ExitCode> {
  const files: ManifestFile[] = [];
  for (const given of from) {
    const found = await manifestsOf(given, host);
    if (typeof found === 'string') {
      host.terminal.err(found);
      return 2;
    }
    files.push(...found);
  }
  const merged = editions.flatMap((edition) => {
    const ofEdition = files.filter(({ manifest: { edition: own } }) => own === edition);
    return ofEdition.length === 0 ? [] : [mergeManifests(edition, ofEdition)];
  });
  const conflicts = merged.flatMap((one) => one.conflicts);
  if (conflicts.length > 0) {
    for (const conflict of conflicts) host.terminal.err(`${inWords(conflict)}\n`);
    return 1;
  }
  const written = merged.map(({ manifest: one }) => ({
    path: join(out, manifestName(one.edition)),
    bytes: new TextEncoder().encode(manifestText(one)),
  }));
  await host.files.writeAll(written);
  for (const { path } of written) host.terminal.err(`Wrote ${printable(path)}\n`);
  return 0;
}

/** The manifests that a path leads to, or why there are none. */
async function manifestsOf(given: string, host: Host): Promise<readonly ManifestFile[] | string> {
  const isFolder = (await host.files.kind(given)) === 'folder';
  const files: ManifestFile[] = [];
  for (const path of isFolder ? editions.map((edition) => join(given, manifestName(edition))) : [given]) {
    try {
      const read = readManifest(new TextDecoder().decode(await host.files.read(path)));
      if (read === undefined)
        return `\`${printable(path)}\` cannot be read as a manifest.\n  Build the reports again.\n`;
      files.push({ path, manifest: read });
    } catch (problem) {
      if (!(problem instanceof FileProblem && problem.reason === 'not-found' && isFolder)) throw problem;
    }
  }
  if (files.length > 0) return files;
  return `\`${printable(given)}\` holds no \`manifest.json\`, which \`scrutineer build\` writes.\n  Name the folders that the reports were built into.\n`;
}

function inWords({ output, manifests: [one, other] }: ManifestConflict): string {
  return `\`${printable(one)}\` and \`${printable(other)}\` tell different things of \`${printable(output)}\`.\n  Two files of notes may have the same title and date, or the builds were not made of the same state of the notes.`;
}

/** `scrutineer manifest`. */
export const manifest: ScrutineerCommand = {
  name: 'manifest',
  declare: (command, run) => {
    command.summary('make one manifest of those of several builds').description('Works with the manifests of builds.');
    command
      .command('merge')
      .description('Makes one manifest of those of several builds, such as the shards of one.')
      .argument('<from...>', 'manifests, or the folders of the builds')
      .option('-o, --out <folder>', 'the folder for the manifest', 'reports')
      .addHelpText('after', examples)
      .action(async (from: string[], given: Omit<MergeOptions, 'from'>) =>
        run((host) => runMerge({ ...given, from }, host)),
      );
  },
};
