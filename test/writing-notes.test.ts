import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSource } from '../src/pipeline.ts';
import { compile, projectFolder, projectOf } from './support/compile-fixture.ts';

const guide = readFileSync(join(projectFolder, 'docs/writing-notes.md'), 'utf8');

/** The first example of a language below a heading. */
function exampleUnder(heading: string, language: string): string {
  const from = guide.slice(guide.indexOf(`\n${heading}\n`));
  return new RegExp(`\n\`\`\`${language}\n([^]*?)\`\`\``, 'u').exec(from)?.[1] ?? '';
}

const ways: readonly (readonly [string, string, string])[] = [
  ['### 1. Markdown with the fields on top', 'markdown', 'notes.md'],
  ['### 2. YAML', 'yaml', 'notes.yaml'],
  ['### 3. Text as it comes out of Word or a PDF', 'text', 'notes.md'],
];

describe('docs/writing-notes.md', () => {
  it('shows three ways to write notes without a fault, and all give the same report', async () => {
    const pages = await Promise.all(
      ways.map(async ([heading, language, path]) => {
        const source = { path, text: exampleUnder(heading, language) };
        expect(
          checkSource(source, await projectOf('test/notes.md')).diagnostics.map(
            ({ rule, message }) => `${rule}: ${message}`,
          ),
        ).toEqual([]);
        return (await compile(source)).html;
      }),
    );
    expect(pages[0]).toContain('Street Lighting Policy');
    expect(new Set(pages).size).toBe(1);
  });

  it('names every field, section and particular of a report to Cabinet', async () => {
    const structure = (await projectOf('test/notes.md')).structures.get('cabinet-feedback');
    expect(structure?.fields.length).toBeGreaterThan(20);
    for (const { name } of [...(structure?.fields ?? []), ...(structure?.sections ?? [])])
      expect(guide).toContain(`\`${name}\``);
    const labels = structure?.sections.flatMap(({ particulars }) => particulars.map(({ label }) => label['en'] ?? ''));
    for (const label of labels ?? []) expect(guide).toContain(`\`${label}\``);
  });
});
