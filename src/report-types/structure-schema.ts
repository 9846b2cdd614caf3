import * as z from 'zod/mini';
import { fieldRoles, particularRoles, valueKinds } from './report-type.ts';
import { yesNo } from './validate-yaml.ts';

const name = z.string().check(z.regex(/^[a-z][a-z0-9-]*$/u, 'a name has small letters, digits and hyphens'));
const text = z.string().check(z.minLength(1));
const translated = z
  .record(z.string(), text)
  .check(z.refine((words) => words['en'] !== undefined, 'the words in English, `en`, are missing'));
const strings = z.record(name, translated);

const value = {
  kind: z.enum(valueKinds),
  choices: z.optional(z.array(text)),
  synonyms: z.optional(z.array(text)),
  label: translated,
};

const hasChoices = z.refine<{ readonly kind: string; readonly choices?: readonly string[] | undefined }>(
  (one) => one.kind !== 'choice' || (one.choices ?? []).length > 0,
  { error: 'a choice needs `choices`, the words to choose from', path: ['kind'] },
);

const field = z
  .strictObject({
    name,
    ...value,
    required: z.optional(yesNo),
    usual: z.optional(yesNo),
    role: z.optional(z.enum(fieldRoles)),
    description: text,
  })
  .check(hasChoices);

const particular = z.strictObject({ name, ...value, role: z.optional(z.enum(particularRoles)) }).check(hasChoices);

const section = z.strictObject({
  name,
  heading: translated,
  kind: z.enum(['prose', 'points', 'recommendations']),
  required: z.optional(yesNo),
  numbered: z.optional(yesNo),
  synonyms: z.optional(z.array(text)),
  description: text,
  particulars: z.optional(z.array(particular)),
});

/** What a `structure.yaml` may hold. */
export const structureSchema = z.strictObject({
  summary: text,
  'default-title': translated,
  lead: z.optional(translated),
  'short-title-from': name,
  'file-name': z.array(name),
  'free-sections': z.optional(yesNo),
  fields: z.array(field),
  'ambiguous-labels': z.optional(z.array(z.strictObject({ names: z.array(text), readings: z.array(name) }))),
  tables: z.array(z.strictObject({ caption: translated, rows: z.array(name) })),
  sections: z.array(section),
  strings: z.optional(strings),
});

/** A `structure.yaml` that has been checked. */
export type WrittenStructure = z.infer<typeof structureSchema>;

/** What a `strings.yaml` may hold: the words of the page by key and language. */
export const stringsSchema = strings;
