import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/did-you-mean.ts';
import type { Host } from '../host/host.ts';
import type { Source } from '../source/source.ts';
import type { CompiledTemplates, CompiledTypes } from './compiled-types.ts';
import type { ReportStructure, ReportType, TypeStructure } from './report-type.ts';

/** Where report types are looked for, the council's own folder first: a file found there replaces the built-in one of its name. */
export type TypeFolders = readonly string[];

/** The folders of report types: the council's, if it has one, then those of the package. */
export function typeFolders(host: Host, own: string | undefined): TypeFolders {
  const builtIn = `${host.packageFolder}/templates`;
  return own === undefined ? [builtIn] : [own, builtIn];
}

/** The structures of all report types, by name: the package's own as the build has read them, and over them the council's. */
export async function loadStructures(
  folders: TypeFolders,
  host: Host,
): Promise<Outcome<ReadonlyMap<string, ReportStructure>>> {
  const compiled: CompiledTypes = JSON.parse(
    new TextDecoder().decode(await host.files.read(`${host.packageFolder}/dist/report-types.json`)),
  );
  const structures = new Map(Object.entries(compiled.types));
  const [own] = folders.length > 1 ? folders : [];
  if (own === undefined) return { value: structures, diagnostics: [] };
  const hasWords = (await host.files.kind(`${own}/strings.yaml`)) === 'file';
  const files = await host.files.find(`${own}/*/*`);
  const partials = await host.files.find(`${own}/*/partials/*`);
  const found = new Set([...files, ...partials].map((path) => path.slice(own.length + 1).split('/')[0] ?? ''));
  const isBuiltIn = (name: string): boolean => structures.has(name) && !files.includes(`${own}/${name}/structure.yaml`);
  const names = [...new Set([...found, ...(hasWords ? structures.keys() : [])])].filter(
    (name) => hasWords || !isBuiltIn(name),
  );
  const { readStructure } = await import('./read-structure.ts');
  const diagnostics: Diagnostic[] = [];
  for (const name of names) {
    const structure = await firstOf(
      folders.map((folder) => `${folder}/${name}/structure.yaml`),
      host,
    );
    const strings = await firstOf(
      folders.flatMap((folder) => [`${folder}/${name}/strings.yaml`, `${folder}/strings.yaml`]),
      host,
    );
    if (structure === undefined) {
      diagnostics.push(withoutStructure(`${own}/${name}`, [...structures.keys()]));
      continue;
    }
    const outcome = readStructure(structure, strings ?? { path: 'strings.yaml', text: '{}' });
    diagnostics.push(...outcome.diagnostics);
    if (outcome.value !== undefined) structures.set(name, outcome.value);
  }
  return { value: structures, diagnostics };
}

function withoutStructure(folder: string, known: readonly string[]): Diagnostic {
  const suggestion = nearest(folder.split('/').at(-1) ?? '', known);
  return {
    rule: 'structure-mistake',
    severity: 'error',
    message: `The folder \`${folder}\` holds no \`structure.yaml\`, and no report type of the package has its name.`,
    hint:
      suggestion === undefined
        ? 'Add one, or give the folder the name of the type that it changes.'
        : `Did you mean \`${suggestion}\`?`,
    source: { path: `${folder}/structure.yaml`, text: '' },
    span: { start: 0, end: 0 },
  };
}

/** Everything of a type whose structure has been read: templates, partials, styles, starter. */
export async function loadReportType(type: TypeStructure, folders: TypeFolders, host: Host): Promise<ReportType> {
  const files = await openTypeFiles(folders, host);
  const own = (file: string): Promise<Source | undefined> => files.first(`${type.name}/${file}`);
  const ownOrStandard = async (file: string): Promise<Source | undefined> =>
    (await own(file)) ?? files.first(`cabinet-feedback/${file}`);
  const report = (await ownOrStandard('report.hbs')) ?? { path: `${type.name}/report.hbs`, text: '' };
  const standard = await Promise.all(
    ['report.css', 'tables.css', 'sections.css', 'print.css'].map(async (file) => ownOrStandard(file)),
  );
  const ofComparison = await ownOrStandard('comparison.css');
  const [ofType, ofCouncil] = [await own('type.css'), await ownOrStandard('council.css')];
  const styles = (sheets: readonly (Source | undefined)[]): readonly Source[] =>
    [...sheets, ofType, ofCouncil].filter((style) => style !== undefined);
  const comparison = (await ownOrStandard('comparison.hbs')) ?? { path: `${type.name}/comparison.hbs`, text: '' };
  const partials = await partialsOf(type.name, files);
  const starter = (await own('starter.md')) ?? { path: `${type.name}/starter.md`, text: '' };
  return {
    name: type.name,
    structure: type.structure,
    templates: { report, partials },
    styles: styles(standard),
    comparison: { templates: { report: comparison, partials }, styles: styles([...standard, ofComparison]) },
    starter,
  };
}

/** The files of all report types, the council's before the package's. */
interface TypeFiles {
  /** The council's file at a path below `templates/`, or else the package's. */
  first(path: string): Promise<Source | undefined>;
  /** The files directly in a folder below `templates/`, the package's first. */
  within(folder: string): Promise<readonly Source[]>;
}

async function openTypeFiles(folders: TypeFolders, host: Host): Promise<TypeFiles> {
  const [builtIn = '', own] = folders.toReversed();
  const compiled: CompiledTemplates = JSON.parse(
    new TextDecoder().decode(await host.files.read(`${host.packageFolder}/dist/templates.json`)),
  );
  const ours = (path: string): readonly Source[] => {
    const text = compiled[path];
    return text === undefined ? [] : [{ path: `${builtIn}/${path}`, text }];
  };
  return {
    first: async (path) => (own === undefined ? undefined : await firstOf([`${own}/${path}`], host)) ?? ours(path)[0],
    within: async (folder) => {
      const paths = Object.keys(compiled).filter((path) => path.slice(0, path.lastIndexOf('/')) === folder);
      const theirs = own === undefined ? [] : await host.files.find(`${own}/${folder}/*`);
      const read = await Promise.all(theirs.map(async (path) => firstOf([path], host)));
      return [...paths.flatMap((path) => ours(path)), ...read.filter((source) => source !== undefined)];
    },
  };
}

/** What is the type's own goes before what it has of cabinet-feedback, and the council's before the package's. */
async function partialsOf(type: string, files: TypeFiles): Promise<ReadonlyMap<string, Source>> {
  const found = await Promise.all(['cabinet-feedback', type].map((name) => files.within(`${name}/partials`)));
  const templates = found.flat().filter(({ path }) => path.endsWith('.hbs'));
  return new Map(templates.map((source) => [source.path.replace(/^.*\/|\.hbs$/gu, ''), source]));
}

async function firstOf(paths: readonly string[], host: Host): Promise<Source | undefined> {
  for (const path of paths) {
    if ((await host.files.kind(path)) === 'file')
      return { path, text: new TextDecoder().decode(await host.files.read(path)) };
  }
  return undefined;
}
