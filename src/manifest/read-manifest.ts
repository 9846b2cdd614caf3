import type { HashedFile, Manifest, Output, Recipe } from './manifest.ts';

/** Reads a manifest; nothing where the text is none, or one of a later version. Fields that it does not know are passed over. */
export function readManifest(text: string): Manifest | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isManifest(value) ? value : undefined;
}

function isManifest(value: unknown): value is Manifest {
  return (
    isObject(value) &&
    value['version'] === 1 &&
    (value['edition'] === 'public' || value['edition'] === 'members') &&
    Array.isArray(value['outputs']) &&
    value['outputs'].every((output) => isOutput(output)) &&
    isObject(value['recipes']) &&
    Object.values(value['recipes']).every((recipe) => isRecipe(recipe))
  );
}

function isOutput(value: unknown): value is Output {
  return (
    isHashedFile(value) &&
    isObject(value) &&
    isInside(value['path']) &&
    isText(value['recipe']) &&
    isTextOrNothing(value['browser']) &&
    isObject(value['notes']) &&
    isText(value['notes']['path']) &&
    isTextOrNothing(value['notes']['sha256'])
  );
}

function isRecipe(value: unknown): value is Recipe {
  return (
    isObject(value) &&
    isText(value['tool']) &&
    isText(value['reportType']) &&
    isText(value['template']) &&
    Array.isArray(value['sources']) &&
    value['sources'].every((source) => isHashedFile(source))
  );
}

function isHashedFile(value: unknown): value is HashedFile {
  return isObject(value) && isText(value['path']) && isText(value['sha256']);
}

/** Whether a path leads to a file of the manifest's own folder: a manifest may come from anybody. */
function isInside(path: unknown): boolean {
  return isText(path) && !/^(?:[/\\]|[A-Za-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/u.test(path);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTextOrNothing(value: unknown): value is string | undefined {
  return value === undefined || isText(value);
}
