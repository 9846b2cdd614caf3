import { posix } from 'node:path';
import type { FileToWrite, Host } from '../host/host.ts';
import type { Output, Recipe } from '../manifest/manifest.ts';
import { recipeName, sha256 } from '../manifest/manifest.ts';
import { publishedPath } from '../manifest/published-path.ts';
import type { WrittenOutputs } from '../manifest/update-manifest.ts';
import { updateManifest } from '../manifest/update-manifest.ts';
import type { ReportInputs } from './built-report.ts';
import { FileProblem } from '../host/host.ts';

/** What a report's manifest is to say of it. */
export interface ReportFiles {
  /** What it was made of. */
  readonly inputs: ReportInputs;
  /** Its files, as they were written. */
  readonly files: readonly FileToWrite[];
  /** Whether the public may read all of the notes. */
  readonly isPublic: boolean;
  /** What it was made with. */
  readonly recipe: Recipe;
  /** The browser that printed it. */
  readonly browser?: string;
}

/** A report as its folder's manifest lists it. */
export function listedReport({ inputs, files, isPublic, recipe, browser }: ReportFiles, host: Host): WrittenOutputs {
  const { notes, edition, folder } = inputs;
  const { folder: council } = notes.project.settings;
  const bases = { working: host.workingFolder, ...(council === undefined ? {} : { council }) };
  const name = recipeName(recipe);
  // Whoever had all but the exempt words could try out guesses of them on a hash.
  const isHashed = isPublic || edition === 'members';
  const read = {
    path: publishedPath(notes.source.path, bases),
    ...(isHashed ? { sha256: sha256(notes.bytes) } : {}),
  };
  const outputs = files.map(({ path, bytes }): Output => {
    const printed = browser === undefined || !path.endsWith('.pdf') ? {} : { browser };
    return { path: posix.basename(path), sha256: sha256(bytes), notes: read, recipe: name, ...printed };
  });
  return { folder, edition, outputs, recipes: { [name]: recipe } };
}

/** Gathers what a run has written, for the manifests of its folders. */
export interface ManifestKeeping {
  /** Takes note of a report. */
  add(written: WrittenOutputs): void;
  /** Brings the manifests up to date; the lines to tell of it, and whether one could not be written. */
  write(): Promise<{ readonly lines: readonly string[]; readonly hasFailed: boolean }>;
}

/** Keeps the manifests of the folders that a run writes into. */
export function keepManifests(host: Host): ManifestKeeping {
  const folders = new Map<
    string,
    WrittenOutputs & { readonly outputs: Output[]; readonly recipes: Record<string, Recipe> }
  >();
  return {
    add: ({ folder, edition, outputs, recipes }) => {
      const key = `${edition} ${folder}`;
      const known = folders.get(key) ?? { folder, edition, outputs: [], recipes: {} };
      known.outputs.push(...outputs);
      Object.assign(known.recipes, recipes);
      folders.set(key, known);
    },
    write: async () => {
      const lines: string[] = [];
      let hasFailed = false;
      for (const written of folders.values()) {
        try {
          const path = await updateManifest(written, host);
          if (path !== undefined) lines.push(`Wrote ${path}\n`);
        } catch (problem) {
          if (!(problem instanceof FileProblem)) throw problem;
          lines.push(`${problem.message}\n`);
          hasFailed = true;
        }
      }
      return { lines, hasFailed };
    },
  };
}
