import * as z from 'zod/mini';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/did-you-mean.ts';
import type { LocatedYaml } from '../parse/yaml.ts';
import type { Source } from '../source/source.ts';
import type { Span } from '../source/span.ts';

/** A yes or no in YAML, in the schemas of structures and settings. */
export const yesNo = z.pipe(
  z.enum(['true', 'false', 'yes', 'no']),
  z.transform((word) => word === 'true' || word === 'yes'),
);

/** Checks a YAML value against a schema; every mistake is a diagnostic of the rule given, at its place. */
export function validateYaml<T>(
  yaml: LocatedYaml,
  schema: z.ZodMiniType<T>,
  file: { readonly source: Source; readonly rule: string },
): Outcome<T> {
  const result = z.safeParse(schema, plainValue(yaml), { reportInput: true });
  const repeated = [...repeatedKeys(yaml, file), ...prototypeKeys(yaml, file)];
  if (result.success) return { ...(repeated.length === 0 ? { value: result.data } : {}), diagnostics: repeated };
  return {
    diagnostics: [...repeated, ...result.error.issues.flatMap((issue) => problems(issue, { yaml, schema }, file))],
  };
}

/** The value as plain data; a map has no prototype, so no key can do harm. */
function plainValue(yaml: LocatedYaml): unknown {
  if (yaml.kind === 'list') return yaml.items.map((item) => plainValue(item));
  if (yaml.kind === 'scalar') return yaml.text.text;
  if (yaml.kind === 'blank') return '';
  const entries = yaml.entries.map((entry): [string, unknown] => [entry.key.value, plainValue(entry.value)]);
  return Object.fromEntries(entries.filter(([key]) => key !== '__proto__'));
}

function repeatedKeys(
  yaml: LocatedYaml,
  file: { readonly source: Source; readonly rule: string },
): readonly Diagnostic[] {
  if (yaml.kind === 'list') return yaml.items.flatMap((item) => repeatedKeys(item, file));
  if (yaml.kind !== 'map') return [];
  const keys = yaml.entries.map((entry) => entry.key.value);
  const again = yaml.entries.filter((entry, index) => keys.indexOf(entry.key.value) < index);
  const own = again.map((entry): Diagnostic => ({
    ...at(file, entry.key.span),
    message: `\`${entry.key.value}\` is given twice.`,
    hint: 'Keep the one that is right.',
  }));
  return [...own, ...yaml.entries.flatMap((entry) => repeatedKeys(entry.value, file))];
}

/** The one key that plain data cannot hold. */
function prototypeKeys(
  yaml: LocatedYaml,
  file: { readonly source: Source; readonly rule: string },
): readonly Diagnostic[] {
  if (yaml.kind === 'list') return yaml.items.flatMap((item) => prototypeKeys(item, file));
  if (yaml.kind !== 'map') return [];
  const own = yaml.entries.filter((entry) => entry.key.value === '__proto__');
  return [
    ...own.map(({ key }) => ({ ...at(file, key.span), message: '`__proto__` is not known here.', hint: 'Remove it.' })),
    ...yaml.entries.flatMap((entry) => prototypeKeys(entry.value, file)),
  ];
}

function at(
  file: { readonly source: Source; readonly rule: string },
  span: Span,
): Pick<Diagnostic, 'rule' | 'severity' | 'source' | 'span'> {
  return { rule: file.rule, severity: 'error', source: file.source, span };
}

interface Checked {
  readonly yaml: LocatedYaml;
  readonly schema: z.core.$ZodType;
}

function problems(
  issue: z.core.$ZodIssue,
  checked: Checked,
  file: { readonly source: Source; readonly rule: string },
): readonly Diagnostic[] {
  if (issue.code === 'invalid_union') {
    const meant = issue.errors.find((errors) => !errors.some((one) => isOtherKind(one)));
    if (meant !== undefined)
      return meant.flatMap((one) => problems({ ...one, path: [...issue.path, ...one.path] }, checked, file));
  }
  const place = placeOf(checked.yaml, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schemaAt(checked.schema, issue.path));
    return issue.keys.map((key) => unknownKey(key, { place, known, file }));
  }
  return [{ ...at(file, place.value), ...inWords(issue) }];
}

/** Whether what stands there is of another kind than this choice of a union expects. */
function isOtherKind(issue: z.core.$ZodIssue): boolean {
  return issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
}

function inWords(
  issue: Exclude<z.core.$ZodIssue, z.core.$ZodIssueUnrecognizedKeys>,
): Pick<Diagnostic, 'message' | 'hint'> {
  const last = issue.path.findLast((step) => typeof step === 'string');
  const name = last === undefined ? 'This file' : `\`${last}\``;
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const written = typeof issue.input === 'string' ? issue.input : '';
    const suggestion = nearest(written, values);
    const hint = suggestion === undefined ? `Write one of: ${values.join(', ')}.` : `Did you mean \`${suggestion}\`?`;
    return { message: `${name} cannot be \`${written}\`.`, hint };
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    const missing = String(issue.path.at(-1) ?? '');
    return { message: `\`${missing}\` is missing here.`, hint: `Add \`${missing}:\` with its value.` };
  }
  const message = `${name} is not what is expected: ${plainMessage(issue)}.`;
  return { message, hint: 'Compare it with the guide to this file.' };
}

function plainMessage(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_union') {
    const kinds = issue.errors.flat().filter((one) => one.code === 'invalid_type');
    return [...new Set(kinds.map((one) => plainMessage(one)))].join(' or ');
  }
  if (issue.code === 'invalid_type')
    return issue.expected === 'array' ? 'a list' : issue.expected === 'string' ? 'a text' : 'names with values';
  return issue.code === 'custom' || issue.code === 'invalid_format'
    ? issue.message
    : issue.message.toLowerCase().replace(/\.$/u, '');
}

interface Place {
  readonly value: Span;
  readonly found: LocatedYaml;
}

/** What stands in a map under a name, or in a list at an index; nothing where there is no such thing. */
export function valueBelow(yaml: LocatedYaml, step: PropertyKey): LocatedYaml | undefined {
  if (yaml.kind === 'map') return yaml.entries.find((entry) => entry.key.value === step)?.value;
  return yaml.kind === 'list' && typeof step === 'number' ? yaml.items[step] : undefined;
}

function placeOf(yaml: LocatedYaml, path: readonly PropertyKey[]): Place {
  let found = yaml;
  let value = yaml.span;
  for (const step of path) {
    const next = valueBelow(found, step);
    if (next === undefined)
      return { value: found.kind === 'map' ? (found.entries[0]?.key.span ?? found.span) : found.span, found };
    found = next;
    value = next.span;
  }
  return { value, found };
}

function unknownKey(
  key: string,
  where: {
    readonly place: Place;
    readonly known: readonly string[];
    readonly file: { readonly source: Source; readonly rule: string };
  },
): Diagnostic {
  const { found } = where.place;
  const entry = found.kind === 'map' ? found.entries.find((candidate) => candidate.key.value === key) : undefined;
  const suggestion = nearest(key, where.known);
  const hint =
    suggestion === undefined
      ? `What can stand here: ${where.known.map((name) => `\`${name}\``).join(', ')}.`
      : `Did you mean \`${suggestion}\`?`;
  return { ...at(where.file, entry?.key.span ?? where.place.value), message: `\`${key}\` is not known here.`, hint };
}

/** The schema of what stands at a path. */
function schemaAt(schema: z.core.$ZodType | undefined, path: readonly PropertyKey[]): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodMiniOptional) return schemaAt(schema.def.innerType, path);
  if (schema instanceof z.ZodMiniUnion)
    return schemaAt(
      schema.def.options.find((option) => isMapOrList(option)),
      path,
    );
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  if (schema instanceof z.ZodMiniArray) return schemaAt(schema.def.element, rest);
  return schema instanceof z.ZodMiniObject ? schemaAt(schema.shape[String(step)], rest) : undefined;
}

function isMapOrList(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodMiniObject || schema instanceof z.ZodMiniArray;
}

function knownKeys(schema: z.core.$ZodType | undefined): readonly string[] {
  return schema instanceof z.ZodMiniObject ? Object.keys(schema.shape) : [];
}
