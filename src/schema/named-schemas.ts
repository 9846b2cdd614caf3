import type { Definitions, JsonSchema, SchemaObject } from './json-schema.ts';
import { defined } from './json-schema.ts';
import { otherSpellings } from './name-pattern.ts';

/** A name of a map, and what its value may be. */
export interface NamedSchema {
  /** The name to write. */
  readonly name: string;
  /** All names that mean the same, itself among them. */
  readonly names: readonly string[];
  /** Further patterns of names that mean the same. */
  readonly patterns?: readonly string[];
  /** Whether it must be given, in whichever spelling. */
  readonly isRequired: boolean;
  /** The value. */
  readonly schema: SchemaObject;
}

/** Where the schemas of names are kept. */
export interface NamedPlace {
  /** What goes before the names of the definitions: empty, or the name of a section with a full stop. */
  readonly scope: string;
  /** The definitions of the whole; grow. */
  readonly definitions: Definitions;
}

/**
 * The schema of a map of the names given, each once in one of its spellings, and of nothing else. A value stands under `properties`, which
 * editors offer, and under the pattern of its other spellings, which they only accept.
 */
export function namedSchemas(all: readonly NamedSchema[], { scope, definitions }: NamedPlace): SchemaObject {
  const properties: Record<string, JsonSchema> = {};
  const patternProperties: Record<string, JsonSchema> = {};
  const allOf: JsonSchema[] = [];
  for (const { name, names, patterns, isRequired, schema } of all) {
    const value = defined(`${scope}${name}`, schema, definitions);
    const pattern = otherSpellings(name, names, patterns);
    properties[name] = value;
    patternProperties[pattern] = value;
    const noOther = { type: 'object', patternProperties: { [pattern]: false } };
    const inNoOther = defined(`${scope}${name}.otherwise`, noOther, definitions);
    allOf.push({ if: { required: [name] }, then: inNoOther });
    // Asked for by its own name, so that an editor can say which is missing.
    if (isRequired) allOf.push({ if: inNoOther, then: { required: [name] } });
  }
  return { type: 'object', properties, patternProperties, additionalProperties: false, allOf };
}
