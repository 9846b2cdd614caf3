import type {
  FieldStructure,
  ParticularStructure,
  ReportStructure,
  SectionStructure,
  Translated,
} from '../report-types/report-type.ts';
import { nameKey } from '../source/name-key.ts';

interface Named {
  readonly name: string;
  readonly synonyms: readonly string[];
  readonly label?: Translated;
  readonly heading?: Translated;
}

function namesOf(named: Named): readonly string[] {
  return [named.name, ...named.synonyms, ...Object.values(named.label ?? {}), ...Object.values(named.heading ?? {})];
}

function find<T extends Named>(written: string, among: readonly T[]): T | undefined {
  const key = nameKey(written);
  return (
    among.find((named) => nameKey(named.name) === key) ??
    among.find((named) => namesOf(named).some((name) => nameKey(name) === key))
  );
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
