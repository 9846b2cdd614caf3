import type { FieldStructure, ParticularStructure, SectionStructure } from '../report-types/report-type.ts';
import { inLanguage } from '../report-types/report-type.ts';
import type { SchemaObject } from './json-schema.ts';
import { kindExamples, kindHints } from './value-schema.ts';

/** A field's title, what to write, and examples. */
export function describedAs(field: FieldStructure): SchemaObject {
  return words(inLanguage(field.label, 'en'), {
    sentences: [sentence(field.description), hintOf(field), field.isRequired ? 'It must be given.' : ''],
    examples: kindExamples[field.kind],
  });
}

/** A section's title and what to write. */
export function describedSection(section: SectionStructure): SchemaObject {
  const form = section.kind === 'prose' ? 'Write Markdown after `|`.' : 'Write a list, each item after `- `.';
  return words(inLanguage(section.heading, 'en'), {
    sentences: [sentence(section.description), form, section.isRequired ? 'It must be given.' : ''],
  });
}

/** A particular's title and what to write. */
export function describedParticular(particular: ParticularStructure): SchemaObject {
  return words(inLanguage(particular.label, 'en'), {
    sentences: [hintOf(particular)],
    examples: kindExamples[particular.kind],
  });
}

/** What to write for a value of its kind, in one sentence; empty where any text will do. */
export function hintOf({ kind, choices }: Pick<FieldStructure, 'kind' | 'choices'>): string {
  if (kind === 'choice') return `Write one of: ${choices.map((choice) => `\`${choice}\``).join(', ')}.`;
  return kindHints[kind] ?? '';
}

/** The words of a structure as a sentence. */
export function sentence(description: string): string {
  return `${description.charAt(0).toUpperCase()}${description.slice(1)}.`;
}

function words(
  title: string,
  said: { readonly sentences: readonly string[]; readonly examples?: readonly unknown[] | undefined },
): SchemaObject {
  const text = said.sentences.filter((one) => one !== '').join(' ');
  return {
    title,
    ...(text === '' ? {} : { description: text.replaceAll('`', ''), markdownDescription: text }),
    ...(said.examples === undefined ? {} : { examples: said.examples }),
  };
}
