/** A JSON Schema of draft-07, with the words that VS Code shows beside it (`markdownDescription`, `patternErrorMessage`). */
export type JsonSchema = boolean | SchemaObject;

/** A schema that says something. */
export interface SchemaObject {
  /** The keywords, as in the standard. */
  readonly [keyword: string]: unknown;
}

/** The address of draft-07, which names the kind of schema and is never fetched. */
export const draft = 'http://json-schema.org/draft-07/schema#';

/** Schemas that are used in several places, by name; they stand at the top of the whole. */
export type Definitions = Record<string, JsonSchema>;

/** A pointer to a schema that stands among the definitions, where it is put. */
export function defined(name: string, schema: JsonSchema, definitions: Definitions): SchemaObject {
  definitions[name] = schema;
  return { $ref: `#/definitions/${name}` };
}
