import { dirname, resolve } from 'node:path';
import type { Settings } from './config.ts';
import { knownAs, loadSettings } from './config.ts';
import type { Preset } from './check/rule.ts';
import type { Diagnostic, Outcome } from './diagnostics/diagnostic.ts';
import { nearest } from './diagnostics/did-you-mean.ts';
import type { Facts } from './facts.ts';
import { languageFacts } from './house-style.ts';
import type { Host } from './host/host.ts';
import { FileProblem } from './host/host.ts';
import type { KnownNames } from './parse/written-notes.ts';
import type { FontManifest } from './render/fonts.ts';
import type { TypeFolders } from './report-types/load-report-type.ts';
import { loadReportType, loadStructures, typeFolders } from './report-types/load-report-type.ts';
import { loadRegister } from './register/load-register.ts';
import type { Register } from './register/register.ts';
import { registerWords } from './register/register.ts';
import type { ReportStructure, ReportType } from './report-types/report-type.ts';
import { ruleIds } from './rule-documents.ts';
import { nameKey } from './source/name-key.ts';

/** What holds for all notes below one council's folder: its settings and the report types it can use. */
export interface Project {
  /** The settings. */
  readonly settings: Settings;
  /** Where report types are. */
  readonly folders: TypeFolders;
  /** The report types' structures by name. */
  readonly structures: ReadonlyMap<string, ReportStructure>;
  /** The names that any of them knows. */
  readonly known: KnownNames;
  /** The set of rules that the command was told to check; the settings decide where it was not told. */
  readonly preset?: Preset;
  /** What the rules are told besides the notes. */
  readonly facts: Facts;
  /** The bundled fonts: a character that none of them has cannot be printed. */
  readonly fonts: FontManifest;
  /** The ids of all rules and structural checks. */
  readonly ruleIds: ReadonlySet<string>;
  /** A type with its templates; loaded once. */
  type(name: string): Promise<ReportType | undefined>;
}

/** Loads projects, each once. */
export interface Projects {
  /** The project that notes belong to; no value when its settings or report types hold mistakes. */
  of(notesPath: string): Promise<Outcome<Project>>;
}

/** What a command was told that the settings may say otherwise. */
export interface ProjectOptions {
  /** The set of rules to check. */
  readonly preset?: Preset;
}

/** Projects on a host; the options win over each project's settings. */
export function openProjects(host: Host, options: ProjectOptions = {}): Projects {
  const byFolder = new Map<string, Promise<Outcome<Project>>>();
  return {
    of: (notesPath) => {
      const folder = notesPath === '-' ? host.workingFolder : dirname(resolve(host.workingFolder, notesPath));
      const known = byFolder.get(folder) ?? loadProject(folder, { ...options, host }).catch(unreadable);
      byFolder.set(folder, known);
      return known;
    },
  };
}

/** Settings, templates or a logo that cannot be read stop the notes below them, and no others. */
function unreadable(problem: unknown): Outcome<Project> {
  if (!(problem instanceof FileProblem)) throw problem;
  const source = { path: problem.path, text: '' };
  const { message } = problem;
  return { diagnostics: [{ rule: 'file-unreadable', severity: 'error', message, source, span: { start: 0, end: 0 } }] };
}

async function loadProject(
  folder: string,
  { host, preset }: ProjectOptions & { readonly host: Host },
): Promise<Outcome<Project>> {
  const settings = await loadSettings(folder, host);
  if (settings.value === undefined) return { diagnostics: settings.diagnostics };
  const { written, folder: home } = settings.value;
  const own =
    written.templates === undefined || home === undefined ? undefined : knownAs(resolve(home, written.templates), host);
  const folders = typeFolders(host, own);
  const structures = await loadStructures(folders, host);
  const register = await registerOf(settings.value, host);
  const diagnostics = [
    ...settings.diagnostics,
    ...register.diagnostics,
    ...structures.diagnostics,
    ...unknownType(settings.value, structures.value),
  ];
  if (structures.value === undefined || diagnostics.some((diagnostic) => diagnostic.severity === 'error'))
    return { diagnostics };
  const known = knownNames([...structures.value.values()]);
  const value: Project = {
    settings: settings.value,
    ...(preset === undefined ? {} : { preset }),
    facts: {
      ...factsOf(settings.value, register.value),
      ...withRegister(await languageFacts(written, preset ?? written.preset ?? 'recommended', host), register.value),
    },
    folders,
    fonts: await fontManifest(host),
    ruleIds: new Set(await ruleIds(host)),
    structures: structures.value,
    known,
    type: typesOf(structures.value, folders, host),
  };
  return { value, diagnostics };
}

/** The spelling check takes the words of the register as known. */
function withRegister(
  facts: Awaited<ReturnType<typeof languageFacts>>,
  register: Register | undefined,
): Partial<Facts> {
  if (facts.spelling === undefined || register === undefined) return facts;
  return { ...facts, knownWords: new Set([...(facts.knownWords ?? []), ...registerWords(register)]) };
}

/** A type's templates are read once, when it is first used. */
function typesOf(
  structures: ReadonlyMap<string, ReportStructure>,
  folders: TypeFolders,
  host: Host,
): (name: string) => Promise<ReportType | undefined> {
  const types = new Map<string, Promise<ReportType>>();
  return async (name) => {
    const structure = structures.get(name);
    if (structure === undefined) return undefined;
    const loading = types.get(name) ?? loadReportType({ name, structure }, folders, host);
    types.set(name, loading);
    return loading;
  };
}

async function fontManifest(host: Host): Promise<FontManifest> {
  const bytes = await host.files.read(`${host.packageFolder}/dist/fonts/fonts.json`);
  const manifest: FontManifest = JSON.parse(new TextDecoder().decode(bytes));
  return manifest;
}

function factsOf({ written }: Settings, register: Register | undefined): Facts {
  const country = written.council?.country;
  return {
    ...(country === undefined ? {} : { country }),
    vocabulary: written.vocabulary ?? {},
    ...(register === undefined ? {} : { register }),
  };
}

/** The register that the settings name; where it is not a file, the settings have been told. */
async function registerOf({ written, folder }: Settings, host: Host): Promise<Outcome<Register>> {
  if (written.register === undefined || folder === undefined) return { diagnostics: [] };
  const path = resolve(folder, written.register);
  if ((await host.files.kind(path)) !== 'file') return { diagnostics: [] };
  return loadRegister({ path, knownAs: knownAs(path, host) }, host);
}

function unknownType(
  { written, typeMistake }: Settings,
  structures: ReadonlyMap<string, ReportStructure> | undefined,
): readonly Diagnostic[] {
  const names = [...(structures?.keys() ?? [])];
  const { type } = written;
  if (type === undefined || typeMistake === undefined || names.some((name) => nameKey(name) === nameKey(type)))
    return [];
  const suggestion = nearest(type, names);
  const hint = suggestion === undefined ? `Use one of: ${names.join(', ')}.` : `Did you mean \`${suggestion}\`?`;
  return [typeMistake({ message: `There is no report type \`${type}\`.`, hint })];
}

/** The names that any of the structures knows. */
export function knownNames(structures: readonly ReportStructure[]): KnownNames {
  const keys = (names: readonly (readonly string[])[]): ReadonlySet<string> =>
    new Set(names.flat().map((name) => nameKey(name)));
  const fields = keys(
    structures.flatMap(({ fields: all, ambiguousLabels }) => [
      ...all.map((field) => [field.name, ...field.synonyms, ...Object.values(field.label)]),
      ...ambiguousLabels.map((label) => label.names),
    ]),
  );
  const sections = keys(
    structures.flatMap(({ sections: all }) =>
      all.map((section) => [section.name, ...section.synonyms, ...Object.values(section.heading)]),
    ),
  );
  const particulars = keys(
    structures.flatMap(({ sections: all }) =>
      all.flatMap((section) =>
        section.particulars.map((particular) => [
          particular.name,
          ...particular.synonyms,
          ...Object.values(particular.label),
        ]),
      ),
    ),
  );
  return {
    isField: (name) => fields.has(nameKey(name)),
    isSection: (name) => sections.has(nameKey(name)),
    isParticular: (name) => particulars.has(nameKey(name)),
  };
}
