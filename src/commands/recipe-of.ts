import { join, resolve } from 'node:path';
import { settingsFileName } from '../config.ts';
import type { Host } from '../host/host.ts';
import type { HashedFile, Recipe } from '../manifest/manifest.ts';
import { sha256 } from '../manifest/manifest.ts';
import { publishedPath } from '../manifest/published-path.ts';
import type { Project } from '../project.ts';
import type { ReportType } from '../report-types/report-type.ts';
import { programName } from '../version.ts';

/** What reports of a type are made with in a project that has it. Found once for each. */
export function recipesOf(host: Host): (project: Project, type: string) => Promise<Recipe> {
  const known = new Map<Project, Map<string, Promise<Recipe>>>();
  return (project, type) => {
    const ofProject = known.get(project) ?? new Map<string, Promise<Recipe>>();
    known.set(project, ofProject);
    const recipe = ofProject.get(type) ?? recipeOf(project, type, host);
    ofProject.set(type, recipe);
    return recipe;
  };
}

async function recipeOf(project: Project, name: string, host: Host): Promise<Recipe> {
  const type = await project.type(name);
  if (type === undefined) throw new Error(`There is no report type ${name}.`);
  const sources = await sourcesOf(type, project, host);
  return { tool: programName, reportType: name, template: templateOf(type), sources };
}

function templateOf({ structure, templates, styles }: ReportType): string {
  const { source: _, ...meaning } = structure;
  const partials = [...templates.partials.keys()].toSorted().map((name) => [name, templates.partials.get(name)?.text]);
  return sha256(JSON.stringify([meaning, templates.report.text, partials, styles.map(({ text }) => text)]));
}

/** The council's own files that a report of the type is made with. */
async function sourcesOf(type: ReportType, project: Project, host: Host): Promise<readonly HashedFile[]> {
  const { folder, written } = project.settings;
  if (folder === undefined) return [];
  const named = [settingsFileName, written.register, written.council?.logo].filter((path) => path !== undefined);
  const paths = [...named.map((path) => resolve(folder, path)), ...templatesOf(type, project, host)];
  const hashed = paths.map(async (path): Promise<HashedFile | undefined> => {
    if ((await host.files.kind(path)) !== 'file') return undefined;
    const bases = { council: folder, working: host.workingFolder };
    return { path: publishedPath(path, bases), sha256: sha256(await host.files.read(path)) };
  });
  return (await Promise.all(hashed)).filter((file) => file !== undefined);
}

/** The files of a type that may stand in the council's folder of templates. */
function templatesOf({ name, templates, styles }: ReportType, { folders }: Project, host: Host): readonly string[] {
  const [own] = folders.length > 1 ? folders : [];
  if (own === undefined) return [];
  const loaded = [templates.report, ...templates.partials.values(), ...styles].map(({ path }) => path);
  const structures = [`${name}/structure.yaml`, `${name}/strings.yaml`, 'strings.yaml'].map((path) => join(own, path));
  const inOwn = loaded.filter((path) => path.startsWith(`${own}/`));
  return [...new Set([...structures, ...inOwn].map((path) => resolve(host.workingFolder, path)))];
}
