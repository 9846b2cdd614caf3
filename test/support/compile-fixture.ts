import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Outcome } from '../../src/diagnostics/diagnostic.ts';
import { bundledFonts } from '../../src/commands/fonts.ts';
import { createNodeHost } from '../../src/host/node-host.ts';
import type { Notes } from '../../src/interpret/notes.ts';
import { checkSource, compileSource } from '../../src/pipeline.ts';
import type { Project } from '../../src/project.ts';
import { openProjects } from '../../src/project.ts';
import type { Page } from '../../src/render/page.ts';
import type { Report } from '../../src/model/report.ts';
import type { Source } from '../../src/source/source.ts';

/** The folder of the project, without a closing slash. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/u, '');

/** The real host, standing in the project's folder. */
export const host = createNodeHost({ packageFolder: projectFolder, workingFolder: projectFolder });

const projects = openProjects(host);

/** The project that a path belongs to. */
export async function projectOf(path: string): Promise<Project> {
  const { value, diagnostics } = await projects.of(path);
  if (value === undefined) throw new Error(diagnostics.map((diagnostic) => diagnostic.message).join('\n'));
  return value;
}

/** A file of the project as a source; its path is given from the project's folder. */
export function fixture(path: string): Source {
  return { path, text: readFileSync(`${projectFolder}/${path}`, 'utf8').replace(/^\uFEFF/u, '') };
}

/** Checks a text as notes of the name given. */
export async function checkText(text: string, path = 'notes.md'): Promise<Outcome<Notes>> {
  return checkSource({ path, text }, await projectOf('test/notes.md'));
}

/** Compiles a source to a page, errors or not. */
export async function compile(source: Source, edition: Report['edition'] = 'public'): Promise<Page> {
  const fonts = await bundledFonts(host);
  const page = await compileSource(source, await projectOf(source.path), {
    edition,
    allowErrors: true,
    fonts,
    generator: 'scrutineer',
  });
  if (page.value === undefined) throw new Error(page.diagnostics.map((diagnostic) => diagnostic.message).join('\n'));
  return page.value;
}
