import type { FieldRole, FieldStructure, ReportType, SectionStructure } from '../report-types/report-type.ts';
import { inLanguage } from '../report-types/report-type.ts';
import { yamlText } from '../source/yaml-text.ts';

/** Notes to begin with, and what has been filled in. */
export interface StarterNotes {
  /** The notes. */
  readonly text: string;
  /** The meanings of the fields that were filled in. */
  readonly filled: ReadonlySet<FieldRole>;
}

/** The type's starter, or one made from its structure where it has none, with the values given by their fields' meaning. */
export function starterNotes(type: ReportType, values: ReadonlyMap<FieldRole, string>): StarterNotes {
  const blank = type.starter.text.trim() === '' ? starterFrom(type) : type.starter.text.replace(/^\uFEFF/u, '');
  let text =
    withLine(blank, 'type', type.name) ?? blank.replace(/^---[^\r\n]*/u, (fence) => `${fence}\ntype: ${type.name}`);
  const filled = new Set<FieldRole>();
  for (const { name, role } of type.structure.fields) {
    const value = role === undefined || filled.has(role) ? undefined : values.get(role);
    const changed = value === undefined ? undefined : withLine(text, name, yamlText(value));
    if (role === undefined || changed === undefined) continue;
    text = changed;
    filled.add(role);
  }
  return { text, filled };
}

/** The text with the value on the line of a field; nothing when there is no such line. */
function withLine(text: string, name: string, value: string): string | undefined {
  const line = new RegExp(`^${name}:[^\\r\\n]*`, 'mu');
  return line.test(text) ? text.replace(line, () => `${name}: ${value}`) : undefined;
}

/** A starter for a type whose folder holds none: the fields that a report needs, and every section. */
function starterFrom({ name, structure }: ReportType): string {
  const isWanted = (field: FieldStructure): boolean =>
    field.kind !== 'report-type' && (field.isRequired || field.role === 'reference');
  const fields = structure.fields.filter(isWanted).map((field) => `${comment(field.description)}${field.name}:\n`);
  const sections = structure.sections.map(
    (section) => `\n## ${inLanguage(section.heading, 'en')}\n${firstPoint(section)}`,
  );
  return `---\n${comment(structure.summary)}type: ${name}\n${fields.join('')}---\n${sections.join('')}`;
}

function comment(words: string): string {
  return `# ${words.replace(/\s+/gu, ' ').trim()}\n`;
}

function firstPoint({ kind }: SectionStructure): string {
  return kind === 'prose' ? '' : '\n1.\n';
}
