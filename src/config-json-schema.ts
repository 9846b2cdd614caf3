import * as z from 'zod/mini';
import { settingsSchema } from './config-schema.ts';
import type { SchemaObject } from './schema/json-schema.ts';

/**
 * The JSON Schema of `scrutineer.yaml`, described in the words of its guide: the rows of its tables, and the paragraphs that begin with the
 * name of a setting. `rules` are the ids that may stand below `rules`.
 */
export function settingsJsonSchema(guide: string, rules: readonly string[]): SchemaObject {
  const words = describedIn(guide);
  const schema = z.toJSONSchema(settingsSchema, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema, path }) => {
      const name = path.filter((step) => step !== 'properties').join('.');
      const text = words.get(name);
      if (text !== undefined) Object.assign(jsonSchema, { description: plain(text), markdownDescription: text });
      if (name === 'rules') jsonSchema.propertyNames = { enum: [...rules] };
      if (path.at(-1) !== 'propertyNames') widen(jsonSchema);
    },
  });
  return { title: 'Settings of scrutineer', ...schema };
}

/** Every text may be a number or a yes in YAML: the settings are read as they are written. */
function widen(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.enum?.includes('yes') === true && !schema.enum.includes(true)) {
    Object.assign(schema, { enum: [...schema.enum, true, false] });
    delete schema.type;
  } else if (schema.type === 'string' && schema.enum === undefined) {
    Object.assign(schema, { type: ['string', 'number', 'boolean'] });
  }
}

function describedIn(guide: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const put = (names: string, text: string): void => {
    for (const [, name = ''] of names.matchAll(/`([a-z.-]+)`/gu)) if (!words.has(name)) words.set(name, text);
  };
  for (const [, names = '', text = ''] of guide.matchAll(/^\| (`[^|]+) \| ([^|]+) \|/gmu)) put(names, text.trim());
  for (const [text, name = ''] of guide.matchAll(/^(`[a-z-]+`) (?:says|gives|is|names|holds)[^\n]*/gmu))
    put(name, text);
  return words;
}

/** Without the signs of Markdown; a link as its words. */
function plain(text: string): string {
  return text.replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1').replaceAll('`', '');
}
