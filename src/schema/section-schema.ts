import type { ParticularStructure, ReportStructure, SectionStructure } from '../report-types/report-type.ts';
import { describedParticular, describedSection } from './descriptions.ts';
import type { Definitions, SchemaObject } from './json-schema.ts';
import { inAnyCase, namesPattern } from './name-pattern.ts';
import type { NamedSchema } from './named-schemas.ts';
import { namedSchemas } from './named-schemas.ts';
import { blankSchema, orBlank, scalarSchema, valueSchema } from './value-schema.ts';

/** The schema of a section that is a name in YAML: Markdown, or a list of texts, or of texts with particulars. */
export function sectionSchema(section: SectionStructure, definitions: Definitions): SchemaObject {
  const items = section.kind === 'prose' ? scalarSchema : { anyOf: [scalarSchema, itemSchema(section, definitions)] };
  const list = { type: 'array', ...(section.isRequired ? { minItems: 1 } : {}), items };
  const schema = { anyOf: [scalarSchema, list] };
  return { ...describedSection(section), ...(section.isRequired ? schema : { anyOf: [schema, blankSchema] }) };
}

/** An item with its particulars; only one that is marked exempt may say nothing. */
function itemSchema({ name: section, particulars }: SectionStructure, definitions: Definitions): SchemaObject {
  const own = particulars.filter(({ name }) => name !== 'text');
  const exempt = own.find(({ role }) => role === 'exempt');
  const description = 'The point itself, as Markdown.';
  const shown = { title: 'Text', description, anyOf: [scalarSchema, blankSchema] };
  const text = { name: 'text', names: ['text'], isRequired: false, schema: shown };
  const place = { scope: `${section}.`, definitions };
  const all = [text, ...own.map((particular) => named(particular, definitions))];
  const { allOf, ...map } = namedSchemas(all, place);
  const hasText = { not: { patternProperties: { [`^${namesPattern(['text'])}$`]: blankSchema } } };
  const mark = exempt === undefined ? '' : `^(?:${namesPattern(namesOf(exempt))}$|${bareMark})`;
  const hasMark = exempt === undefined ? [] : [{ not: { patternProperties: { [mark]: false } } }];
  return { ...map, allOf: [...(Array.isArray(allOf) ? allOf : []), { anyOf: [hasText, ...hasMark] }] };
}

/** "Exempt information" is a mark of exemption, too. */
const bareMark = String.raw`(?:${inAnyCase('exempt')}|${inAnyCase('eithriedig')})(?![A-Za-z0-9_])`;

function named(particular: ParticularStructure, definitions: Definitions): NamedSchema {
  const isMark = particular.role === 'exempt';
  const schema = valueSchema({ ...particular, typeName: '', definitions });
  return {
    name: particular.name,
    names: namesOf(particular),
    ...(isMark ? { patterns: [bareMark] } : {}),
    isRequired: false,
    schema: { ...describedParticular(particular), ...(isMark ? { allOf: [schema] } : orBlank(schema)) },
  };
}

function namesOf({ name, synonyms, label }: ParticularStructure): readonly string[] {
  return [name, ...synonyms, ...Object.values(label)];
}

/** The schema of `sections`, the list of further sections in YAML. */
export function furtherSectionsSchema(structure: ReportStructure, definitions: Definitions): SchemaObject {
  const { allowsFreeSections, sections } = structure;
  const known = sections.flatMap((one) => [one.name, ...one.synonyms, ...Object.values(one.heading)]);
  const heading = allowsFreeSections
    ? scalarSchema
    : { ...scalarSchema, pattern: String.raw`^\s*${namesPattern(known)}\s*$` };
  const required = (name: string, schema: SchemaObject): NamedSchema => ({
    name,
    names: [name],
    isRequired: true,
    schema,
  });
  const names = [
    required('heading', { title: 'Heading', ...heading }),
    required('body', { title: 'Body', ...scalarSchema }),
  ];
  const item = namedSchemas(names, { scope: 'sections.', definitions });
  const description = 'Further sections, each with its `heading` and its `body`, which is Markdown.';
  return {
    title: 'Further sections',
    description: description.replaceAll('`', ''),
    markdownDescription: description,
    anyOf: [{ type: 'array', items: item }, blankSchema],
  };
}
