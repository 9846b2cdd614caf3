import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { WrittenField, WrittenSection, WrittenValue } from '../parse/written-notes.ts';
import { nameKey } from '../source/name-key.ts';
import { quoted } from '../source/quoted.ts';
import type { Source } from '../source/source.ts';

/** The sections that `sections: [{heading, body}]` adds in YAML, and what was wrong. */
export interface FurtherSections {
  /** The sections. */
  readonly sections: readonly WrittenSection[];
  /** What was wrong. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the list of further sections; what is no heading or body is an error, never passed over. */
export function furtherSections(field: WrittenField, source: Source): FurtherSections {
  if (field.value.kind === 'blank') return { sections: [], diagnostics: [] };
  if (field.value.kind !== 'list') return { sections: [], diagnostics: [notSection(field.value, source)] };
  const read = field.value.items.map((value) => furtherSection(value, source));
  return {
    sections: read.flatMap(({ sections }) => sections),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

function furtherSection(value: WrittenValue, source: Source): FurtherSections {
  const entries = value.kind === 'map' ? value.entries : [];
  const heading = entryNamed('heading', entries);
  const body = entryNamed('body', entries);
  const others = entries
    .filter((entry) => entry !== heading && entry !== body)
    .map((entry) => notExpected(entry, source));
  if (heading?.value.kind !== 'scalar' || body?.value.kind !== 'scalar') {
    return { sections: [], diagnostics: [notSection(value, source), ...others] };
  }
  const name = { value: heading.value.text.text.trim(), span: heading.value.span };
  return { sections: [{ heading: name, blocks: body.value.markdown().blocks }], diagnostics: others };
}

function entryNamed(name: string, entries: readonly WrittenField[]): WrittenField | undefined {
  return entries.find((entry) => nameKey(entry.name.value) === name);
}

function notSection(value: WrittenValue, source: Source): Diagnostic {
  return {
    rule: 'section-not-text',
    severity: 'error',
    message: 'A further section needs a heading and a body.',
    hint: 'Write `- heading: …` and below it `body: |` with the text, indented.',
    source,
    span: value.span,
  };
}

function notExpected(entry: WrittenField, source: Source): Diagnostic {
  return {
    rule: 'section-not-text',
    severity: 'error',
    message: `A further section has one heading and one body, and no ${quoted(entry.name.value)} beside them.`,
    hint: 'Move it into the text of the body, or remove it.',
    source,
    span: entry.name.span,
  };
}
