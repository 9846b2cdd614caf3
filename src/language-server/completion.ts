import { CompletionItemKind, MarkupKind } from 'vscode-languageserver';
import type { CompletionItem, Range } from 'vscode-languageserver';
import { findField, findParticular, findSection } from '../interpret/match-names.ts';
import { defaultType } from '../choose-type.ts';
import type { Project } from '../project.ts';
import type { FieldStructure, ParticularStructure, ReportStructure } from '../report-types/report-type.ts';
import { inLanguage } from '../report-types/report-type.ts';
import { nameKey } from '../source/name-key.ts';
import { fieldText, sectionText } from './hover.ts';
import { knownPeople, writtenPerson } from './people.ts';

/** Where something is to be completed. */
export interface CompletionPlace {
  /** The lines of the document. */
  readonly lines: readonly string[];
  /** The line, from 0. */
  readonly line: number;
  /** The UTF-16 unit in the line, from 0. */
  readonly character: number;
  /** Whether the whole document is YAML. */
  readonly isYaml: boolean;
}

/**
 * What can stand at a place: names of fields in front matter and YAML, those that are missing first, and values of the kinds that have a choice.
 * It goes by lines, since what is being typed seldom can be read as a whole.
 */
export function completionsAt(place: CompletionPlace, project: Project): readonly CompletionItem[] {
  const before = (place.lines[place.line] ?? '').slice(0, place.character);
  const structure = structureFor(place, project);
  if (structure === undefined) return [];
  const isOfFields = place.isYaml || isInFrontMatter(place);
  if (isOfFields && /^[\p{L}\p{N}_ -]*$/u.test(before) && !/^\s/u.test(before)) return names(place, before, structure);
  const written = /^(?<indent>\s*)(?:[-*+]\s+)?(?<name>[^:]{1,100}):[ \t]*(?<value>.*)$/u.exec(before)?.groups;
  if (written === undefined) return [];
  const { indent = '', name = '', value = '' } = written;
  const isField = isOfFields && indent === '' && !/^[-*+]\s/u.test(before);
  const kind = isField ? findField(name, structure) : particularNamed(name, structure);
  if (kind === undefined) return [];
  const range = rangeBefore(place, value.length);
  return values(kind, project).map((text, index) => ({
    label: text,
    kind: CompletionItemKind.Value,
    sortText: String(index).padStart(4, '0'),
    textEdit: { range, newText: before.endsWith(':') ? ` ${text}` : text },
  }));
}

function particularNamed(name: string, { sections }: ReportStructure): ParticularStructure | undefined {
  return sections.map((section) => findParticular(name, section)).find((found) => found !== undefined);
}

function values({ kind, choices }: FieldStructure | ParticularStructure, project: Project): readonly string[] {
  switch (kind) {
    case 'yes-no':
      return ['Yes', 'No'];
    case 'choice':
      return choices;
    case 'language':
      return ['en', 'cy'];
    case 'report-type':
      return [...project.structures.keys()];
    case 'persons':
      return knownPeople(project.facts).map((person) => writtenPerson(person));
    default:
      return [];
  }
}

/** The names that are not there yet, required ones first; in YAML the sections as well. */
function names(place: CompletionPlace, before: string, structure: ReportStructure): readonly CompletionItem[] {
  const given = new Set(
    topLines(place).flatMap((line, index) => (index === place.line ? [] : nameIn(line, structure))),
  );
  const range = rangeBefore(place, before.length);
  const fields = structure.fields.map((field) => ({
    ...field,
    text: fieldText(field),
    label: field.label,
    after: ' ',
  }));
  const sections = structure.sections.map((section) => ({
    ...section,
    text: sectionText(section),
    label: section.heading,
    after: section.kind === 'prose' ? ' |\n  ' : '\n  - ',
  }));
  return [...fields, ...(place.isYaml ? sections : [])]
    .filter(({ name }) => !given.has(name))
    .map(({ name, label, text, isRequired, after }, index) => ({
      label: name,
      kind: CompletionItemKind.Property,
      detail: inLanguage(label, 'en'),
      documentation: { kind: MarkupKind.Markdown, value: text },
      sortText: `${isRequired ? '0' : '1'}${String(index).padStart(3, '0')}`,
      textEdit: { range, newText: `${name}:${after}` },
    }));
}

/** The own name of the field or section that a line begins. */
function nameIn(line: string, structure: ReportStructure): readonly string[] {
  const name = /^(?<name>[^\s#:-][^:]{0,100}):/u.exec(line)?.groups?.['name'] ?? '';
  const found = findField(name, structure) ?? findSection(name, structure);
  return found === undefined ? [] : [found.name];
}

/** The lines of the fields, others as empty ones. */
function topLines({ lines, isYaml }: CompletionPlace): readonly string[] {
  if (isYaml) return lines;
  const end = lines.findIndex((line, index) => index > 0 && /^---\s*$/u.test(line));
  return lines.map((line, index) => (end === -1 || index < end ? line : ''));
}

function isInFrontMatter({ lines, line }: CompletionPlace): boolean {
  if (!/^---\s*(?:yaml)?\s*$/u.test(lines[0] ?? '') || line === 0) return false;
  const end = lines.findIndex((text, index) => index > 0 && /^---\s*$/u.test(text));
  return end === -1 || line < end;
}

/** The structure of the type that the notes name, or the settings, or that is taken where nobody names one. */
function structureFor(place: CompletionPlace, { structures, settings }: Project): ReportStructure | undefined {
  const named = topLines(place)
    .map((line) => /^type:\s*["']?(?<name>[^"'#]+)/iu.exec(line)?.groups?.['name']?.trim())
    .find((name) => name !== undefined);
  const wanted = nameKey(named ?? settings.written.type ?? defaultType);
  return [...structures].find(([name]) => nameKey(name) === wanted)?.[1];
}

function rangeBefore({ line, character }: CompletionPlace, length: number): Range {
  return { start: { line, character: character - length }, end: { line, character } };
}
