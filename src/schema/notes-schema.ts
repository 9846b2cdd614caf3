import type { FieldStructure, ReportStructure, Translated, TypeStructure } from '../report-types/report-type.ts';
import { nameKey } from '../source/name-key.ts';
import { describedAs } from './descriptions.ts';
import type { Definitions, SchemaObject } from './json-schema.ts';
import { draft } from './json-schema.ts';
import type { NamedSchema } from './named-schemas.ts';
import { namedSchemas } from './named-schemas.ts';
import { furtherSectionsSchema, sectionSchema } from './section-schema.ts';
import { orBlank, valueSchema } from './value-schema.ts';

/** Which part of notes a schema is for: all of notes in YAML, or the front matter of notes in Markdown. */
export type SchemaFor = 'notes' | 'front-matter';

/**
 * The JSON Schema of notes of a report type: names in every spelling that `check` understands, values as it reads them, and no names besides.
 * What needs reading as Markdown or comparing of two values is for `check` alone.
 */
export function notesSchema(type: TypeStructure, part: SchemaFor): SchemaObject {
  const definitions: Definitions = {};
  const making = { type, part, definitions, owned: ownedNames(type.structure) };
  const further = {
    name: 'sections',
    names: ['sections'],
    isRequired: false,
    schema: furtherSectionsSchema(type.structure, definitions),
  };
  const all = [...fieldSchemas(making), ...sectionSchemas(making), further];
  return {
    $schema: draft,
    title: `${part === 'notes' ? 'Notes' : 'Front matter of notes'} of a ${type.name} report`,
    description: type.structure.summary,
    ...namedSchemas(all, { scope: '', definitions }),
    definitions,
  };
}

interface Making {
  readonly type: TypeStructure;
  readonly part: SchemaFor;
  readonly definitions: Definitions;
  /** The names of fields and sections that mean them and nothing else. */
  readonly owned: ReadonlyMap<string, readonly string[]>;
}

function fieldSchemas({ type, part, definitions, owned }: Making): readonly NamedSchema[] {
  const { fields } = type.structure;
  const isDefined = fields.some(({ name }) => nameKey(name) === 'type');
  const own = fields.map((field): NamedSchema => ({
    name: field.name,
    names: owned.get(field.name) ?? [field.name],
    // A closing line `Written by: …` below the front matter gives the sign-off.
    isRequired: field.isRequired && !(part === 'front-matter' && field.role === 'sign-off'),
    schema: fieldSchema(field, type.name, definitions),
  }));
  return isDefined ? own : [typeSchema(type.name, definitions), ...own];
}

/** A section that has the name of a field is no key in YAML: the field is meant. */
function sectionSchemas({ type, part, definitions, owned }: Making): readonly NamedSchema[] {
  const { fields, sections } = type.structure;
  return sections
    .filter((section) => !fields.some((field) => field.name === section.name))
    .map((section) => ({
      name: section.name,
      names: owned.get(section.name) ?? [section.name],
      isRequired: section.isRequired && part === 'notes',
      schema: sectionSchema(section, definitions),
    }));
}

function fieldSchema(field: FieldStructure, typeName: string, definitions: Definitions): SchemaObject {
  const schema = valueSchema({ ...field, typeName, definitions });
  const isOpen = !field.isRequired || field.kind === 'report-type';
  return { ...describedAs(field), ...(isOpen ? orBlank(schema) : { allOf: [schema] }) };
}

/** Notes may name their type even where the type has no field for it. */
function typeSchema(typeName: string, definitions: Definitions): NamedSchema {
  const label = { en: 'Type', cy: 'Math' };
  const field = {
    name: 'type',
    label,
    synonyms: [],
    kind: 'report-type',
    choices: [],
    isRequired: false,
    isUsual: false,
  } as const;
  const described = { ...field, description: 'the kind of report' };
  return { name: 'type', names: ['type'], isRequired: false, schema: fieldSchema(described, typeName, definitions) };
}

interface Named {
  readonly name: string;
  readonly synonyms: readonly string[];
  readonly label?: Translated;
  readonly heading?: Translated;
}

/** The names of each field and section that mean it and nothing else: fields go before sections, their own names before synonyms. */
function ownedNames({ fields, sections }: ReportStructure): ReadonlyMap<string, readonly string[]> {
  const taken = new Set<string>(['sections']);
  const owned = new Map<string, readonly string[]>();
  for (const among of [fields, sections]) {
    const theirs = new Map<string, string>();
    for (const { name } of among) if (!taken.has(nameKey(name))) theirs.set(nameKey(name), name);
    for (const one of among) {
      const names = namesOf(one).filter((name) => {
        const key = nameKey(name);
        if (!theirs.has(key) && !taken.has(key)) theirs.set(key, one.name);
        return theirs.get(key) === one.name;
      });
      owned.set(one.name, [...(owned.get(one.name) ?? []), ...names]);
    }
    for (const key of theirs.keys()) taken.add(key);
  }
  return owned;
}

function namesOf({ name, synonyms, label, heading }: Named): readonly string[] {
  return [name, ...synonyms, ...Object.values(label ?? {}), ...Object.values(heading ?? {})];
}
