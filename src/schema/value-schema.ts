import { languages } from '../interpret/values.ts';
import { answers } from '../interpret/yes-no.ts';
import type { ValueKind } from '../report-types/report-type.ts';
import { datePattern } from './date-pattern.ts';
import type { Definitions, SchemaObject } from './json-schema.ts';
import { defined } from './json-schema.ts';
import { inAnyCase, namesPattern, wordsInAnyCase } from './name-pattern.ts';

/** What a value is, as far as a schema can tell. */
export interface ValueShape {
  /** The kind of value. */
  readonly kind: ValueKind;
  /** The words to choose from. */
  readonly choices: readonly string[];
  /** The name of the report type, the only value of the field that names one. */
  readonly typeName: string;
  /** The definitions of the whole; grow. */
  readonly definitions: Definitions;
}

/** The schema of a value that is given: as `check` reads it, and no wider. Blank is for `orBlank` to allow. */
export function valueSchema({ kind, choices, typeName, definitions }: ValueShape): SchemaObject {
  const kept = (name: string, schema: SchemaObject): SchemaObject => defined(`a-${name}`, schema, definitions);
  switch (kind) {
    case 'date':
      return kept(kind, single({ type: 'string', pattern: datePattern(), patternErrorMessage: kindHints.date }));
    case 'yes-no':
      return kept(kind, { anyOf: [{ enum: ['Yes', 'No', true, false] }, single(yesOrNo())] });
    case 'choice':
      return { anyOf: [{ enum: choices.flatMap((choice) => asYaml(choice)) }, single(spelt(choices))] };
    case 'language':
      return { anyOf: [{ enum: ['en', 'cy'] }, single(anyOf([...languages.keys()].map((word) => inAnyCase(word))))] };
    case 'report-type':
      // A list is passed over.
      return { anyOf: [{ enum: [typeName] }, anyOf([namesPattern([typeName])]), { type: 'array' }] };
    case 'exempt':
      return kept(kind, exemptSchema());
    default:
      return kept('text', textSchema);
  }
}

/** A value that was left out. */
export const blankSchema: SchemaObject = {
  anyOf: [{ type: 'null' }, { type: 'string', pattern: String.raw`^\s*$` }],
};

/** The schema, for a value that may also be left out after its name. */
export function orBlank(schema: SchemaObject): SchemaObject {
  return { anyOf: [schema, blankSchema, { type: 'array', items: { type: 'null' } }] };
}

/** A single value with a letter or sign in it. */
export const scalarSchema: SchemaObject = {
  type: ['string', 'number', 'boolean'],
  pattern: String.raw`\S`,
  patternErrorMessage: 'Write the text here.',
};

/** A text, or a list of texts; never names with values. */
const textSchema: SchemaObject = { anyOf: [scalarSchema, { type: 'array', contains: { not: { type: 'null' } } }] };

/** What to write for a value of a kind, in one sentence; nothing where any text will do. */
export const kindHints: Partial<Readonly<Record<ValueKind, string>>> = {
  date: 'Write the day like `9 December 2026` or `2026-12-09`.',
  'yes-no': 'Write `Yes` or `No`; a reference may follow a comma.',
  language: 'Write `en` for English or `cy` for Welsh.',
  persons: 'Write the name, a comma and the post; several persons stand each on a line of their own.',
  list: 'Write one on a line, each after `- `.',
  references: 'Write the numbers or ids of points.',
  exempt: 'Write the number of the paragraph of Schedule 12A.',
};

/** Values of a kind, as they may be written; none where any text will do. */
export const kindExamples: Partial<Readonly<Record<ValueKind, readonly unknown[]>>> = {
  date: ['9 December 2026', '2026-12-09'],
  'yes-no': ['Yes', 'No', 'Yes, FP/26/058'],
  language: ['en', 'cy'],
  persons: ['Cllr A Pellow, Portfolio Holder for Environment and Climate'],
  references: [['2.1', '2.3']],
  exempt: [3, [1, 3], { paragraphs: [3], summary: 'The Committee discussed the prices offered.' }],
};

/** A list of one value counts as that value. */
function single(schema: SchemaObject): SchemaObject {
  return { anyOf: [schema, { type: 'array', minItems: 1, maxItems: 1, items: schema }] };
}

/** A choice that YAML reads as a number or as true or false. */
function asYaml(choice: string): readonly unknown[] {
  if (choice === 'true' || choice === 'false') return [choice, choice === 'true'];
  return String(Number(choice)) === choice ? [choice, Number(choice)] : [choice];
}

function anyOf(patterns: readonly string[]): SchemaObject {
  return { type: 'string', pattern: String.raw`^\s*(?:${patterns.join('|')})\s*$` };
}

/** Choices in any capitals, with spaces for hyphens and a full stop behind. */
function spelt(choices: readonly string[]): SchemaObject {
  return anyOf(choices.map((choice) => String.raw`${inAnyCase(choice).replaceAll('-', String.raw`(?:-|\s+)`)}\.?`));
}

function yesOrNo(): SchemaObject {
  const words = answers.map((word) => wordsInAnyCase(word)).join('|');
  const rest = String.raw`(?![\p{L}\d/])(?:[\s.]*$|\s*[.,;:–-]|\s*\(|\s+\S*\d)`;
  const pattern = String.raw`^\s*(?:${words})${rest}`;
  return { type: 'string', pattern, patternErrorMessage: kindHints['yes-no'] };
}

/** Paragraphs by number, alone or in a list, with a summary behind or as a name beside them. */
function exemptSchema(): SchemaObject {
  const number: SchemaObject = { type: 'integer', minimum: 1, maximum: 18 };
  const text: SchemaObject = { type: 'string', pattern: String.raw`\d`, patternErrorMessage: kindHints.exempt };
  const one = { anyOf: [number, text] };
  const numbers = { anyOf: [number, text, { type: 'array', contains: one }] };
  const names = ['para', 'schedule', 'number', 'rhif'].map((name) => inAnyCase(name)).join('|');
  const start = String.raw`[\s\W]*(?:${names})`;
  const map = {
    type: 'object',
    properties: { paragraphs: numbers, summary: orBlank(textSchema) },
    patternProperties: { [`^(?!paragraphs$)${start}`]: numbers },
    not: { patternProperties: { [`^${start}`]: false } },
  };
  return { anyOf: [number, text, { type: 'array', contains: one }, map] };
}
