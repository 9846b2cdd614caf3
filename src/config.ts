import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { settingsSchema } from './config-schema.ts';
import type { WrittenSettings } from './config-schema.ts';
import type { Diagnostic, Outcome } from './diagnostics/diagnostic.ts';
import { nearest } from './diagnostics/did-you-mean.ts';
import type { Host } from './host/host.ts';
import type { LocatedYaml } from './parse/yaml.ts';
import { parseYaml } from './parse/yaml.ts';
import { validateYaml } from './report-types/validate-yaml.ts';
import { readSource } from './read/read.ts';
import { ruleIds } from './rule-documents.ts';
import type { Source } from './source/source.ts';

/** A council's settings, from the `scrutineer.yaml` at the top of its folder. */
export interface Settings {
  /** The folder that holds the file; absent without one. */
  readonly folder?: string;
  /** What the file says; nothing without one. */
  readonly written: WrittenSettings;
  /** A mistake in what the file says of the report type, for one that does not exist. */
  readonly typeMistake?: (words: Pick<Diagnostic, 'message' | 'hint'>) => Diagnostic;
  /** The council's logo as a `data:` URI. */
  readonly logo?: string;
}

/** The settings' file name. */
export const settingsFileName = 'scrutineer.yaml';

/** Finds the settings that hold for a folder by walking up from it; their mistakes are diagnostics in the file. */
export async function loadSettings(folder: string, host: Host): Promise<Outcome<Settings>> {
  const path = await findUp(resolve(host.workingFolder, folder), host);
  if (path === undefined) return { value: { written: {} }, diagnostics: [] };
  const read = readSource(knownAs(path, host), await host.files.read(path));
  if (read.value === undefined) return { diagnostics: read.diagnostics };
  const source: Source = read.value;
  const home = dirname(path);
  if (source.text.trim() === '') return { value: { folder: home, written: {} }, diagnostics: [] };
  const yaml = parseYaml(source, source.text);
  const cannotBeRead = yaml.diagnostics.some(({ severity }) => severity === 'error');
  if (yaml.value === undefined || cannotBeRead) return { diagnostics: yaml.diagnostics };
  if (yaml.value.kind === 'blank') return { value: { folder: home, written: {} }, diagnostics: yaml.diagnostics };
  const settings = validateYaml(yaml.value, settingsSchema, { source, rule: 'settings-mistake' });
  if (settings.value === undefined) return { diagnostics: [...yaml.diagnostics, ...settings.diagnostics] };
  const file: SettingsFile = { source, yaml: yaml.value, home, host };
  const unknown = settings.value.rules === undefined ? [] : unknownRules(yaml.value, source, await ruleIds(host));
  const templates = await missingTemplates(settings.value, file);
  const register = await missingRegister(settings.value, file);
  const logo = await loadLogo(settings.value, file);
  const typeMistake: Settings['typeMistake'] = (words) => mistakeAt(['type'], file, words);
  const value = {
    folder: home,
    written: settings.value,
    typeMistake,
    ...(logo.value === undefined ? {} : { logo: logo.value }),
  };
  return {
    value,
    diagnostics: [
      ...yaml.diagnostics,
      ...settings.diagnostics,
      ...unknown,
      ...templates,
      ...register,
      ...logo.diagnostics,
    ],
  };
}

/** Rules that the settings name and that do not exist. */
function unknownRules(settings: LocatedYaml, source: Source, known: readonly string[]): readonly Diagnostic[] {
  const named =
    settings.kind === 'map' ? settings.entries.find((entry) => entry.key.value === 'rules')?.value : undefined;
  const entries = named?.kind === 'map' ? named.entries : [];
  return entries
    .filter(({ key }) => !known.includes(key.value))
    .map(({ key }): Diagnostic => {
      const suggestion = nearest(key.value, known);
      return {
        rule: 'settings-mistake',
        severity: 'error',
        message: `There is no rule \`${key.value}\`.`,
        hint:
          suggestion === undefined
            ? 'Run `scrutineer explain --list` to see them all.'
            : `Did you mean \`${suggestion}\`?`,
        source,
        span: key.span,
      };
    });
}

async function findUp(folder: string, host: Host): Promise<string | undefined> {
  const path = join(folder, settingsFileName);
  // A folder of that name is told when it is read.
  if ((await host.files.kind(path)) !== 'nothing') return path;
  const parent = dirname(folder);
  return parent === folder ? undefined : findUp(parent, host);
}

/** The path as the person knows it: from the folder that they stand in, where it is below that. */
export function knownAs(path: string, host: Host): string {
  const short = relative(host.workingFolder, path);
  return short === '' || short.startsWith('..') || isAbsolute(short) ? path : short;
}

interface SettingsFile {
  readonly source: Source;
  readonly yaml: LocatedYaml;
  readonly home: string;
  readonly host: Host;
}

/** A mistake in the value at a path of keys. */
function mistakeAt(
  path: readonly string[],
  file: SettingsFile,
  words: Pick<Diagnostic, 'message' | 'hint'>,
): Diagnostic {
  let found: LocatedYaml | undefined = file.yaml;
  for (const step of path)
    found = found?.kind === 'map' ? found.entries.find((entry) => entry.key.value === step)?.value : undefined;
  return {
    rule: 'settings-mistake',
    severity: 'error',
    ...words,
    source: file.source,
    span: found?.span ?? { start: 0, end: 0 },
  };
}

async function missingTemplates({ templates }: WrittenSettings, file: SettingsFile): Promise<readonly Diagnostic[]> {
  if (templates === undefined || (await file.host.files.kind(resolve(file.home, templates))) === 'folder') return [];
  return [
    mistakeAt(['templates'], file, {
      message: `There is no folder \`${templates}\` for report types.`,
      hint: 'Write its path from the folder of this file, or remove `templates`.',
    }),
  ];
}

async function missingRegister({ register }: WrittenSettings, file: SettingsFile): Promise<readonly Diagnostic[]> {
  if (register === undefined || (await file.host.files.kind(resolve(file.home, register))) === 'file') return [];
  return [
    mistakeAt(['register'], file, {
      message: `There is no file \`${register}\` with a register of people.`,
      hint: 'Write its path from the folder of this file, or remove `register`.',
    }),
  ];
}

const pictureTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  svg: 'image/svg+xml',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
};

async function loadLogo(written: WrittenSettings, file: SettingsFile): Promise<Outcome<string>> {
  const logo = written.council?.logo;
  if (logo === undefined) return { diagnostics: [] };
  const type = pictureTypes[logo.split('.').at(-1)?.toLowerCase() ?? ''];
  const path = resolve(file.home, logo);
  const mistake = (message: string, hint: string): Outcome<string> => ({
    diagnostics: [mistakeAt(['council', 'logo'], file, { message, hint })],
  });
  if (type === undefined)
    return mistake(`The logo \`${logo}\` is not a PNG, JPEG or SVG file.`, 'Save the logo in one of these forms.');
  if ((await file.host.files.kind(path)) !== 'file')
    return mistake(`The logo \`${logo}\` was not found.`, 'Write its path from the folder of this file.');
  if (written.council?.['logo-alternative'] === undefined)
    return mistake(
      'The logo has no text alternative.',
      'Add `logo-alternative:` with the words that someone who cannot see it should hear.',
    );
  return {
    value: `data:${type};base64,${Buffer.from(await file.host.files.read(path)).toString('base64')}`,
    diagnostics: [],
  };
}
