import { join } from 'node:path';
import type { Host } from '../host/host.ts';
import { FileProblem } from '../host/host.ts';
import type { Edition, Manifest, Output, Recipe } from './manifest.ts';
import { manifestName, manifestText, newManifest, sha256 } from './manifest.ts';
import { readManifest } from './read-manifest.ts';

/** What a build wrote into one folder. */
export interface WrittenOutputs {
  /** The folder. */
  readonly folder: string;
  /** The edition. */
  readonly edition: Edition;
  /** The files; their paths are from the folder. */
  readonly outputs: readonly Output[];
  /** The recipes that they name. */
  readonly recipes: Readonly<Record<string, Recipe>>;
}

/**
 * Brings a folder's manifest up to date: what was written takes the place of what was known of it, and what no longer stands in the
 * folder is forgotten. Only one at a time does so. Its path; nothing where it says all that already. Rejects with a `FileProblem`.
 */
export async function updateManifest(written: WrittenOutputs, host: Host): Promise<string | undefined> {
  const { folder, edition } = written;
  const path = join(folder, manifestName(edition));
  let isWritten = false;
  await host.files.inTurn(join(folder, '.scrutineer-manifest-lock'), async () => {
    const text = await textOf(path, host);
    const known = text === undefined ? undefined : readManifest(text);
    // What a later version wrote, or what git could not merge, holds what this one does not know.
    if (text !== undefined && known === undefined)
      throw new FileProblem(
        path,
        'other',
        `\`${path}\` cannot be read as a manifest: remove it, and build all reports again.`,
      );
    const manifest = await updated(known, written, host);
    const bytes = manifestText(manifest);
    isWritten = bytes !== text;
    if (isWritten) await host.files.writeAll([{ path, bytes: new TextEncoder().encode(bytes) }]);
  });
  return isWritten ? path.replaceAll('\\', '/') : undefined;
}

async function updated(known: Manifest | undefined, written: WrittenOutputs, host: Host): Promise<Manifest> {
  const { folder, edition, outputs, recipes } = written;
  const kept = new Map<string, Output>();
  const fresh = new Map(outputs.map((output) => [output.path, output]));
  for (const output of known?.outputs ?? []) {
    const own = fresh.get(output.path);
    const path = join(folder, output.path);
    if (own === undefined) {
      if ((await host.files.kind(path)) === 'file') kept.set(output.path, output);
      // Another build may have written the file after this one did: the file itself says which.
    } else if (own.sha256 !== output.sha256 && sha256(await host.files.read(path)) === output.sha256) {
      kept.set(output.path, output);
    }
  }
  const all = new Map([...fresh, ...kept]);
  return newManifest(edition, [...all.values()], { ...known?.recipes, ...recipes });
}

async function textOf(path: string, host: Host): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await host.files.read(path));
  } catch (problem) {
    if (problem instanceof FileProblem && problem.reason === 'not-found') return undefined;
    throw problem;
  }
}
