import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import packageFile from '../package.json' with { type: 'json' };
import { commands } from '../src/commands/index.ts';
import { projectFolder } from './support/compile-fixture.ts';
import { runCli } from './support/run-cli.ts';

const readme = readFileSync(join(projectFolder, 'README.md'), 'utf8');

/** The code block that follows a comment in the README. */
function blockAfter(comment: string): string {
  const start = readme.indexOf(comment);
  return /```[a-z]*\n([^]*?)```/u.exec(readme.slice(start))?.[1] ?? '';
}

describe('README.md', () => {
  it('names every command, in the order of the help', () => {
    const named = [...readme.matchAll(/^\| `scrutineer (\w+)/gmu)].map((match) => match[1]);
    expect(named).toEqual(commands.map((command) => command.name));
  });

  it('shows the example that is in docs/', () => {
    expect(blockAfter('<!-- example: docs/example.md -->')).toBe(
      readFileSync(join(projectFolder, 'docs/example.md'), 'utf8'),
    );
  });

  it('shows what the program really says of it', () => {
    const { out } = runCli(['check', 'docs/example.md'], { folder: projectFolder });
    expect(blockAfter('<!-- output: scrutineer check docs/example.md -->')).toBe(out);
  });

  it('gives a reason for every package', () => {
    const dependencies = readme.slice(readme.indexOf('## Dependencies'), readme.indexOf('## Glossary'));
    const cells = dependencies
      .split('\n')
      .map((line) => line.split('|')[1] ?? '')
      .join('\n');
    const named = [...cells.matchAll(/`([@a-z][@a-z0-9/.-]*)`/gu)].map((match) => match[1] ?? '').toSorted();
    expect(named).toEqual(Object.keys(packageFile.devDependencies).toSorted());
  });

  it('leads only to files that are there', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/gu)].map((match) => match[1] ?? '');
    for (const link of links) expect(() => readFileSync(join(projectFolder, link))).not.toThrow();
  });
});
