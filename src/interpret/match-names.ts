import type {
  FieldStructure,
  ParticularStructure,
  ReportStructure,
  SectionStructure,
  Translated,
} from '../report-types/report-type.ts';
import { nameKey } from '../source/name-key.ts';
import { once } from '../source/once.ts';

interface Named {
  readonly name: string;
  readonly synonyms: readonly string[];
  readonly label?: Translated;
  readonly heading?: Translated;
}

const longestName = 200;

function namesOf(named: Named): readonly string[] {
  return [named.name, ...named.synonyms, ...Object.values(named.label ?? {}), ...Object.values(named.heading ?? {})];
}

/** The places of names among fields, sections or particulars by their keys; a canonical name comes before any synonym. */
const tableOf = once((among: readonly Named[]): ReadonlyMap<string, number> => {
  const table = new Map<string, number>();
  const add = (name: string, index: number): void => {
    const key = nameKey(name);
    if (!table.has(key)) table.set(key, index);
  };
  for (const [index, named] of among.entries()) add(named.name, index);
  for (const [index, named] of among.entries()) for (const name of namesOf(named)) add(name, index);
  return table;
});

function find<T extends Named>(written: string, among: readonly T[]): T | undefined {
  if (written.length > longestName) return undefined;
  const index = tableOf(among).get(nameKey(written));
  return index === undefined ? undefined : among[index];
}

/** The field that a written name means. */
export function findField(written: string, structure: ReportStructure): FieldStructure | undefined {
  return find(written, structure.fields);
}

/** The section that a written heading or key means. */
export function findSection(written: string, structure: ReportStructure): SectionStructure | undefined {
  return find(written, structure.sections);
}

/** The particular that a written label means. */
export function findParticular(written: string, section: SectionStructure): ParticularStructure | undefined {
  return find(written, section.particulars);
}

/** The names to suggest for an unknown one: canonical names and printed labels. */
export function suggestions(named: readonly Named[]): readonly string[] {
  return named.flatMap((one) => [one.name, ...Object.values(one.label ?? {}), ...Object.values(one.heading ?? {})]);
}
