import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/did-you-mean.ts';
import type { LocatedYaml } from '../parse/yaml.ts';
import { parseYaml } from '../parse/yaml.ts';
import { nameKey } from '../source/name-key.ts';
import type { Source } from '../source/source.ts';
import type {
  FieldStructure,
  ParticularStructure,
  ReportStructure,
  SectionStructure,
  Translated,
} from './report-type.ts';
import type { WrittenStructure } from './structure-schema.ts';
import { stringsSchema, structureSchema } from './structure-schema.ts';
import { validateYaml } from './validate-yaml.ts';

/** Reads a `structure.yaml` and the page's `strings.yaml`; mistakes are diagnostics in those files. */
export function readStructure(source: Source, strings: Source): Outcome<ReportStructure> {
  const yaml = parseYaml(source, source.text);
  const words = readStrings(strings);
  if (yaml.value === undefined) return { diagnostics: [...yaml.diagnostics, ...words.diagnostics] };
  const written = validateYaml(yaml.value, structureSchema, { source, rule: 'structure-mistake' });
  if (written.value === undefined)
    return { diagnostics: [...yaml.diagnostics, ...written.diagnostics, ...words.diagnostics] };
  const structure = structureOf(source, written.value, words.value ?? {});
  const mistakes = [...unknownNames(structure, yaml.value), ...repeatedNames(source, yaml.value)];
  const diagnostics = [...yaml.diagnostics, ...written.diagnostics, ...words.diagnostics, ...mistakes];
  return mistakes.length > 0 || words.value === undefined ? { diagnostics } : { value: structure, diagnostics };
}

function readStrings(source: Source): Outcome<Readonly<Record<string, Translated>>> {
  const yaml = parseYaml(source, source.text);
  return yaml.value === undefined
    ? { diagnostics: yaml.diagnostics }
    : validateYaml(yaml.value, stringsSchema, { source, rule: 'structure-mistake' });
}

function structureOf(
  source: Source,
  written: WrittenStructure,
  strings: Readonly<Record<string, Translated>>,
): ReportStructure {
  return {
    source,
    summary: written.summary,
    fields: written.fields.map(fieldOf),
    sections: written.sections.map(sectionOf),
    allowsFreeSections: written['free-sections'] ?? false,
    tables: written.tables,
    defaultTitle: written['default-title'],
    ...(written.lead === undefined ? {} : { lead: written.lead }),
    shortTitleFrom: written['short-title-from'],
    fileName: written['file-name'],
    ambiguousLabels: written['ambiguous-labels'] ?? [],
    strings: { ...strings, ...written.strings },
  };
}

function fieldOf(field: WrittenStructure['fields'][number]): FieldStructure {
  return {
    name: field.name,
    label: field.label,
    synonyms: field.synonyms ?? [],
    kind: field.kind,
    choices: field.choices ?? [],
    isRequired: field.required ?? false,
    isUsual: field.usual ?? false,
    description: field.description,
    ...(field.role === undefined ? {} : { role: field.role }),
  };
}

function sectionOf(section: WrittenStructure['sections'][number]): SectionStructure {
  return {
    name: section.name,
    heading: section.heading,
    synonyms: section.synonyms ?? [],
    isRequired: section.required ?? false,
    kind: section.kind,
    isNumbered: section.numbered ?? true,
    particulars: (section.particulars ?? []).map((particular): ParticularStructure => ({
      name: particular.name,
      label: particular.label,
      synonyms: particular.synonyms ?? [],
      kind: particular.kind,
      choices: particular.choices ?? [],
      ...(particular.role === undefined ? {} : { role: particular.role }),
    })),
    description: section.description,
  };
}

/** Names of fields that the structure uses and does not define. */
function unknownNames(structure: ReportStructure, yaml: LocatedYaml): readonly Diagnostic[] {
  const known = structure.fields.map((field) => field.name);
  const placed = (words: Translated | undefined): readonly string[] =>
    Object.values(words ?? {}).flatMap((text) => [...text.matchAll(/\{([^}]*)\}/gu)].map((match) => match[1] ?? ''));
  const used: readonly (readonly [string, readonly string[]])[] = [
    ['default-title', placed(structure.defaultTitle)],
    ['lead', placed(structure.lead)],
    ['short-title-from', [structure.shortTitleFrom]],
    ['file-name', structure.fileName],
    ['tables', structure.tables.flatMap((table) => table.rows)],
    ['ambiguous-labels', structure.ambiguousLabels.flatMap((label) => label.readings)],
  ];
  return used.flatMap(([key, names]) =>
    names
      .filter((name) => !known.includes(name))
      .map((name): Diagnostic => {
        const suggestion = nearest(name, known);
        return {
          rule: 'structure-mistake',
          severity: 'error',
          message: `\`${key}\` names a field \`${name}\`, which is not defined.`,
          hint:
            suggestion === undefined
              ? 'Add it to `fields`, or use the name of one that is there.'
              : `Did you mean \`${suggestion}\`?`,
          source: structure.source,
          span: wordIn(structure.source, name, entryStart(yaml, key)),
        };
      }),
  );
}

/** Fields, and sections, that have one name: notes could not say which is meant. */
function repeatedNames(source: Source, yaml: LocatedYaml): readonly Diagnostic[] {
  const valueOf = (map: LocatedYaml | undefined, key: string): LocatedYaml | undefined =>
    map?.kind === 'map' ? map.entries.find((entry) => entry.key.value === key)?.value : undefined;
  return ['fields', 'sections'].flatMap((key) => {
    const list = valueOf(yaml, key);
    const names = (list?.kind === 'list' ? list.items : []).flatMap((item) => {
      const name = valueOf(item, 'name');
      return name?.kind === 'scalar' ? [name] : [];
    });
    return names.flatMap((name, index): Diagnostic[] => {
      const first = names.findIndex((other) => nameKey(other.text.text) === nameKey(name.text.text));
      if (first === index) return [];
      const related = names.slice(first, first + 1).map(({ span }) => ({ span, message: 'The first stands here.' }));
      return [
        {
          rule: 'structure-mistake',
          severity: 'error',
          message: `Two of the ${key} are called \`${name.text.text}\`.`,
          hint: 'Give one of them another name.',
          source,
          span: name.span,
          related,
        },
      ];
    });
  });
}

function entryStart(yaml: LocatedYaml, key: string): number {
  return (yaml.kind === 'map' ? yaml.entries.find((entry) => entry.key.value === key)?.key.span.start : undefined) ?? 0;
}

function wordIn(source: Source, word: string, from: number): Diagnostic['span'] {
  const start = Math.max(source.text.indexOf(word, from), 0);
  return { start, end: start + word.length };
}
