import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect } from 'vitest';
import { projectFolder } from './compile-fixture.ts';

const schema = JSON.parse(readFileSync(join(projectFolder, 'docs/manifest.schema.json'), 'utf8'), (_, value) =>
  typeof value === 'object' && value !== null && 'properties' in value
    ? { ...value, additionalProperties: false }
    : value,
);
const validate = new Ajv({ strict: true, allErrors: true }).compile(schema);

/** A file as a manifest lists it. */
export interface Listed {
  readonly path: string;
  readonly sha256: string;
  readonly notes: { readonly path: string; readonly sha256?: string };
  readonly recipe: string;
  readonly browser?: string;
}

/** A manifest, which must be what its schema says. */
export function manifestIn(
  folder: string,
  name = 'manifest.json',
): {
  readonly outputs: readonly Listed[];
  readonly recipes: Readonly<
    Record<string, { readonly tool: string; readonly sources: readonly { readonly path: string }[] }>
  >;
} {
  const manifest = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  expect(validate(manifest), JSON.stringify(validate.errors)).toBe(true);
  return manifest;
}
