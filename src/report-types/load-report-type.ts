import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { Source } from '../source/source.ts';
import type { CompiledTypes } from './compiled-types.ts';
import type { ReportStructure, ReportType, TypeStructure } from './report-type.ts';

/** Where report types are looked for, the council's own folder first: a file found there replaces the built-in one of its name. */
export type TypeFolders = readonly string[];

/** The folders of report types: the council's, if it has one, then those of the package. */
export function typeFolders(host: Host, own: string | undefined): TypeFolders {
  const builtIn = `${host.packageFolder}/templates`;
  return own === undefined ? [builtIn] : [own, builtIn];
}

/** The structures of all report types, by name: the package's own as the build has read them, and over them the council's. */
export async function loadStructures(folders: TypeFolders, host: Host): Promise<Outcome<ReadonlyMap<string, ReportStructure>>> {
  const compiled: CompiledTypes = JSON.parse(new TextDecoder().decode(await host.files.read(`${host.packageFolder}/dist/report-types.json`)));
  const structures = new Map(Object.entries(compiled.types));
  const [own] = folders.length > 1 ? folders : [];
  if (own === undefined) return { value: structures, diagnostics: [] };
  const found = await host.files.find(`${own}/*/structure.yaml`);
  const hasWords = (await host.files.kind(`${own}/strings.yaml`)) === 'file';
  const names = new Set([...found.map((path) => path.split('/').at(-2) ?? ''), ...(hasWords ? structures.keys() : [])]);
  const { readStructure } = await import('./read-structure.ts');
  const diagnostics: Diagnostic[] = [];
  for (const name of names) {
    const structure = await firstOf(folders.map((folder) => `${folder}/${name}/structure.yaml`), host);
    const strings = await firstOf(folders.flatMap((folder) => [`${folder}/${name}/strings.yaml`, `${folder}/strings.yaml`]), host);
    const outcome = readStructure(structure ?? { path: name, text: '' }, strings ?? { path: 'strings.yaml', text: '{}' });
    diagnostics.push(...outcome.diagnostics);
    if (outcome.value !== undefined) structures.set(name, outcome.value);
  }
  return { value: structures, diagnostics };
}

/** Everything of a type whose structure has been read: templates, partials, styles, starter. */
export async function loadReportType(type: TypeStructure, folders: TypeFolders, host: Host): Promise<ReportType> {
  const own = (file: string): Promise<Source | undefined> => firstOf(folders.map((folder) => `${folder}/${type.name}/${file}`), host);
  const ownOrStandard = async (file: string): Promise<Source | undefined> => (await own(file)) ?? firstOf(folders.map((folder) => `${folder}/cabinet-feedback/${file}`), host);
  const partialPaths = await Promise.all([...folders].toReversed().flatMap((folder) => ['cabinet-feedback', type.name].map((name) => host.files.find(`${folder}/${name}/partials/*.hbs`))));
  const partials = new Map<string, Source>();
  for (const path of partialPaths.flat()) {
    const source = await firstOf([path], host);
    if (source !== undefined) partials.set(path.split('/').at(-1)?.replace(/\.hbs$/u, '') ?? path, source);
  }
  const report = (await ownOrStandard('report.hbs')) ?? { path: `${type.name}/report.hbs`, text: '' };
  const standard = await Promise.all(['report.css', 'tables.css', 'sections.css', 'print.css'].map(async (file) => ownOrStandard(file)));
  const styles = [...standard, await own('type.css'), await ownOrStandard('council.css')];
  const starter = (await own('starter.md')) ?? { path: `${type.name}/starter.md`, text: '' };
  return { name: type.name, structure: type.structure, templates: { report, partials }, styles: styles.filter((style) => style !== undefined), starter };
}

async function firstOf(paths: readonly string[], host: Host): Promise<Source | undefined> {
  for (const path of paths) {
    if ((await host.files.kind(path)) === 'file') return { path, text: new TextDecoder().decode(await host.files.read(path)) };
  }
  return undefined;
}
