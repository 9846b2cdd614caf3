import { nearest } from '../diagnostics/did-you-mean.ts';
import { printable } from '../diagnostics/printable.ts';
import { pretty } from '../diagnostics/reporters/pretty.ts';
import type { Host } from '../host/host.ts';
import { defaultType } from '../choose-type.ts';
import { openProjects } from '../project.ts';
import type { TypeStructure } from '../report-types/report-type.ts';
import { notesSchema } from '../schema/notes-schema.ts';
import { nameKey } from '../source/name-key.ts';
import { version } from '../version.ts';
import type { ExitCode, ScrutineerCommand } from './command.ts';
import { withProblems } from './problems-by-file.ts';

/** What `schema` was asked. */
export interface SchemaOptions {
  /** The report type, or `settings`; else the type that the settings name. */
  readonly type?: string;
  /** Whether the schema is for the front matter of notes in Markdown. */
  readonly frontMatter: boolean;
}

/** Prints the JSON Schema of the notes of a report type, or of the settings. 2 when there is no such type or the settings hold mistakes. */
export async function runSchema(options: SchemaOptions, host: Host): Promise<ExitCode> {
  if (options.type === 'settings') {
    const bytes = await host.files.read(`${host.packageFolder}/schemas/settings.schema.json`);
    host.terminal.out(new TextDecoder().decode(bytes));
    return 0;
  }
  const project = await openProjects(host).of('-');
  if (project.value === undefined) {
    const { errHasColour: hasColour, columns } = host.terminal;
    host.terminal.err(pretty(withProblems([], project.diagnostics), { hasColour, columns, version }));
    return 2;
  }
  const wanted = options.type ?? project.value.settings.written.type ?? defaultType;
  const type = [...project.value.structures].find(([name]) => nameKey(name) === nameKey(wanted));
  if (type === undefined) return unknownType(wanted, [...project.value.structures.keys()], host);
  const found: TypeStructure = { name: type[0], structure: type[1] };
  const schema = notesSchema(found, options.frontMatter ? 'front-matter' : 'notes');
  host.terminal.out(`${JSON.stringify(schema, undefined, 2)}\n`);
  return 0;
}

function unknownType(wanted: string, names: readonly string[], host: Host): ExitCode {
  const suggestion = nearest(wanted, [...names, 'settings']);
  const hint =
    suggestion === undefined ? `Use one of: ${[...names, 'settings'].join(', ')}.` : `Did you mean \`${suggestion}\`?`;
  host.terminal.err(`There is no report type \`${printable(wanted)}\`.\n  ${hint}\n`);
  return 2;
}

const examples = `
Examples:
  scrutineer schema > notes.schema.json                      for notes in YAML
  scrutineer schema --front-matter > front-matter.schema.json
                                                             for the fields on top of notes in Markdown
  scrutineer schema settings > settings.schema.json          for scrutineer.yaml

docs/editors.md tells how an editor is told to use it.`;

/** `scrutineer schema`. */
export const schema: ScrutineerCommand = {
  name: 'schema',
  declare: (command, run) => {
    command
      .summary('print what editors check notes against')
      .description(
        'Prints the JSON Schema (draft-07) of notes in YAML, so that an editor offers names and values and tells mistakes as you type.',
      )
      .argument('[type]', 'a report type, or settings for scrutineer.yaml (default: the type that the settings name)')
      .option('--front-matter', 'for the fields on top of notes in Markdown', false)
      .addHelpText('after', examples)
      .action(async (type: string | undefined, given: Pick<SchemaOptions, 'frontMatter'>) =>
        run((host) => runSchema({ ...given, ...(type === undefined ? {} : { type }) }, host)),
      );
  },
};
