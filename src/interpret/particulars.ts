import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/did-you-mean.ts';
import type { WrittenField } from '../parse/written-notes.ts';
import type { ParticularStructure, SectionStructure } from '../report-types/report-type.ts';
import { inLanguage } from '../report-types/report-type.ts';
import { quoted } from '../source/quoted.ts';
import type { Source } from '../source/source.ts';
import { findParticular, suggestions } from './match-names.ts';
import type { Item, Particular } from './notes.ts';
import { placeholderIn } from './placeholders.ts';
import { isBlank } from './value-texts.ts';
import { readValue } from './values.ts';

/** The labelled facts of an item that could be read, the names of those that could not, and what was wrong. */
export type ReadParticulars = Pick<Item, 'particulars' | 'unreadable'> & {
  readonly diagnostics: readonly Diagnostic[];
};

interface Reading {
  readonly structure: SectionStructure;
  readonly source: Source;
  readonly particulars: Map<string, Particular>;
  readonly unreadable: Set<string>;
  readonly diagnostics: Diagnostic[];
}

/** Reads the labelled facts of an item; unknown, repeated, blank and unreadable ones are diagnostics. A mistyped mark of exemption still counts. */
export function readParticulars(
  written: readonly WrittenField[],
  structure: SectionStructure,
  source: Source,
): ReadParticulars {
  const reading: Reading = { structure, source, particulars: new Map(), unreadable: new Set(), diagnostics: [] };
  for (const field of written) {
    const found = findParticular(field.name.value, structure);
    const meant = found ?? misspeltExempt(field, structure);
    if (found === undefined && !isBareMark(field, meant)) reading.diagnostics.push(unknown(field, structure, source));
    if (meant !== undefined) readParticular(field, meant, reading);
  }
  const { particulars, unreadable, diagnostics } = reading;
  return { particulars, unreadable: [...unreadable].filter((name) => !particulars.has(name)), diagnostics };
}

function readParticular(field: WrittenField, structure: ParticularStructure, reading: Reading): void {
  const { source, particulars, unreadable, diagnostics } = reading;
  const known = particulars.get(structure.name);
  const words = structure.role === 'exempt' ? undefined : placeholderIn(field.value, structure.kind, source);
  if (known === undefined && words !== undefined) {
    unreadable.add(structure.name);
    diagnostics.push(placeholder(field, words, source));
  } else if (known !== undefined) {
    diagnostics.push(repeated(field, known, source));
  } else if (isBlank(field.value) && structure.role !== 'exempt') {
    unreadable.add(structure.name);
    diagnostics.push(blank(field, source));
  } else {
    const label = inLanguage(structure.label, 'en');
    const outcome = readValue(field.value, { label, kind: structure.kind, choices: structure.choices, source });
    diagnostics.push(...outcome.diagnostics);
    if (outcome.value === undefined) unreadable.add(structure.name);
    else particulars.set(structure.name, { structure, name: field.name, value: outcome.value, span: field.value.span });
  }
}

/** "Exempt 3" without a colon is no unknown name. */
function isBareMark(field: WrittenField, meant: ParticularStructure | undefined): boolean {
  return meant?.role === 'exempt' && /^(?:exempt|eithriedig)\b/iu.test(field.name.value);
}

function misspeltExempt(field: WrittenField, structure: SectionStructure): ParticularStructure | undefined {
  const exempt = structure.particulars.find(({ role }) => role === 'exempt');
  if (exempt === undefined) return undefined;
  const meant = nearest(field.name.value, suggestions(structure.particulars));
  const isMeant = meant !== undefined && suggestions([exempt]).includes(meant);
  return isMeant || /^(?:exempt|eithriedig)/iu.test(field.name.value) ? exempt : undefined;
}

function repeated(field: WrittenField, known: Particular, source: Source): Diagnostic {
  return {
    rule: 'duplicate-particular',
    severity: 'error',
    message: `${quoted(field.name.value)} is given twice for one item.`,
    hint: 'Keep one of them.',
    source,
    span: field.name.span,
    related: [{ span: known.name.span, message: 'The first stands here.' }],
  };
}

function placeholder(field: WrittenField, words: string, source: Source): Diagnostic {
  return {
    rule: 'placeholder',
    severity: 'warning',
    message: `${quoted(field.name.value)} still holds a placeholder: ${quoted(words)}.`,
    hint: 'Write the value, or remove the line.',
    source,
    span: field.value.span,
  };
}

function blank(field: WrittenField, source: Source): Diagnostic {
  return {
    rule: 'blank-particular',
    severity: 'warning',
    message: `${quoted(field.name.value)} is blank.`,
    hint: 'Fill it in or remove it.',
    source,
    span: field.name.span,
  };
}

function unknown(field: WrittenField, structure: SectionStructure, source: Source): Diagnostic {
  const suggestion = nearest(field.name.value, suggestions(structure.particulars));
  const known = structure.particulars.map((particular) => `\`${particular.name}\``).join(', ');
  return {
    rule: 'unknown-particular',
    severity: 'error',
    message: `${quoted(field.name.value)} is not something that can be said of an item here.`,
    hint: suggestion === undefined ? `It can have ${known}.` : `Did you mean \`${suggestion}\`?`,
    source,
    span: field.name.span,
  };
}
