import { createHash } from 'node:crypto';

/** The edition that a manifest lists. Each has its own: what tells of exempt text may not stand in the public one. */
export type Edition = 'public' | 'members';

/** A file with its content in one number. */
export interface HashedFile {
  /** Its path, with `/` between folders. */
  readonly path: string;
  /** The SHA-256 of its bytes, in hexadecimal digits. */
  readonly sha256: string;
}

/** What reports are made with, besides their notes. */
export interface Recipe {
  /** The program and its version. */
  readonly tool: string;
  /** The report type. */
  readonly reportType: string;
  /** The SHA-256 of the type's structure, templates and styles, those of the package included. */
  readonly template: string;
  /** The council's own files: settings, register, logo, structure, templates; their paths from the council's folder. */
  readonly sources: readonly HashedFile[];
}

/** A file that was written. */
export interface Output extends HashedFile {
  /** The notes, by their path from the council's folder; without a SHA-256 where the public may not read all of them. */
  readonly notes: { readonly path: string; readonly sha256?: string };
  /** The name of its recipe. */
  readonly recipe: string;
  /** The browser that printed it; absent where none did. */
  readonly browser?: string;
}

/** What stands in a folder of reports, and what it was made from. */
export interface Manifest {
  /** The version of this shape. */
  readonly version: 1;
  /** Who may read the reports. */
  readonly edition: Edition;
  /** The files, sorted by path; paths are from the manifest's folder. */
  readonly outputs: readonly Output[];
  /** The recipes by name. */
  readonly recipes: Readonly<Record<string, Recipe>>;
}

/** The manifest's file name. */
export function manifestName(edition: Edition): string {
  return edition === 'public' ? 'manifest.json' : 'manifest-members.json';
}

/** The editions that a folder may have manifests of. */
export const editions: readonly Edition[] = ['public', 'members'];

/** The SHA-256 of bytes or of a text in UTF-8, in hexadecimal digits. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A recipe's name: the same for the same recipe. */
export function recipeName({ tool, reportType, template, sources }: Recipe): string {
  return sha256(JSON.stringify([tool, reportType, template, inOrder(sources)])).slice(0, 16);
}

/** A manifest with its parts in order and no recipe that nothing was made with. */
export function newManifest(
  edition: Edition,
  outputs: readonly Output[],
  recipes: Readonly<Record<string, Recipe>>,
): Manifest {
  const used = [...new Set(outputs.map(({ recipe }) => recipe))].toSorted();
  const kept = used.flatMap((name): (readonly [string, Recipe])[] => {
    const recipe = recipes[name];
    return recipe === undefined ? [] : [[name, { ...recipe, sources: inOrder(recipe.sources) }]];
  });
  return { version: 1, edition, outputs: inOrder(outputs), recipes: Object.fromEntries(kept) };
}

/** A manifest as the text of its file: the same for the same content. */
export function manifestText({ version, edition, outputs, recipes }: Manifest): string {
  const written = outputs.map(({ path, sha256: hash, notes, recipe, browser }) => ({
    path,
    sha256: hash,
    notes: { path: notes.path, sha256: notes.sha256 },
    recipe,
    browser,
  }));
  const told = Object.entries(recipes).map(([name, { tool, reportType, template, sources }]) => [
    name,
    { tool, reportType, template, sources: sources.map((file) => ({ path: file.path, sha256: file.sha256 })) },
  ]);
  const document = { version, edition, outputs: written, recipes: Object.fromEntries(told) };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

/** A manifest with the path of its file. */
export interface ManifestFile {
  /** The path, for messages. */
  readonly path: string;
  /** What it says. */
  readonly manifest: Manifest;
}

/** A file of which two manifests tell different things. */
export interface ManifestConflict {
  /** The file's path. */
  readonly output: string;
  /** The paths of the two manifests. */
  readonly manifests: readonly [string, string];
}

/** Manifests of one edition as one. Where two tell different things of a file, the first of them stands. */
export function mergeManifests(
  edition: Edition,
  files: readonly ManifestFile[],
): { readonly manifest: Manifest; readonly conflicts: readonly ManifestConflict[] } {
  const known = new Map<string, { readonly output: Output; readonly path: string }>();
  const conflicts: ManifestConflict[] = [];
  const recipes: Record<string, Recipe> = {};
  for (const { path, manifest } of files) {
    Object.assign(recipes, manifest.recipes);
    for (const output of manifest.outputs) {
      const first = known.get(output.path);
      if (first === undefined) known.set(output.path, { output, path });
      else if (!isSame(first.output, output)) conflicts.push({ output: output.path, manifests: [first.path, path] });
    }
  }
  const outputs = [...known.values()].map(({ output }) => output);
  return { manifest: newManifest(edition, outputs, recipes), conflicts };
}

function isSame(one: Output, other: Output): boolean {
  return (
    one.sha256 === other.sha256 &&
    one.recipe === other.recipe &&
    one.browser === other.browser &&
    one.notes.path === other.notes.path &&
    one.notes.sha256 === other.notes.sha256
  );
}

/** Sorted by path, by code unit, as the same everywhere. */
function inOrder<T extends { readonly path: string }>(files: readonly T[]): readonly T[] {
  return files.toSorted((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0));
}
