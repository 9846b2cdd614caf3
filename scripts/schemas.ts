// Makes `schemas/`: for each report type the schema of its notes in YAML and of the front matter of its notes in Markdown, and the settings'.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingsJsonSchema } from '../src/config-json-schema.ts';
import type { CompiledTypes } from '../src/report-types/compiled-types.ts';
import { notesSchema } from '../src/schema/notes-schema.ts';

/** Writes the schemas into an emptied folder, from what the build has put into `dist/`. */
export function compileSchemas(root: string): void {
  const folder = join(root, 'schemas');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const write = (name: string, schema: unknown): void =>
    writeFileSync(join(folder, `${name}.schema.json`), `${JSON.stringify(schema, undefined, 2)}\n`);
  const { types }: CompiledTypes = JSON.parse(readFileSync(join(root, 'dist/report-types.json'), 'utf8'));
  for (const [name, structure] of Object.entries(types)) {
    write(name, notesSchema({ name, structure }, 'notes'));
    write(`${name}.front-matter`, notesSchema({ name, structure }, 'front-matter'));
  }
  const rules = readdirSync(join(root, 'dist/rules')).map((file) => file.replace(/\.md$/u, ''));
  const guide = readFileSync(join(root, 'docs/settings.md'), 'utf8');
  write('settings', settingsJsonSchema(guide, rules.toSorted()));
}
