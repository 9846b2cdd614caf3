import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/did-you-mean.ts';
import type { Item, Notes, Section } from '../interpret/notes.ts';
import type { SectionStructure } from '../report-types/report-type.ts';
import { inLanguage } from '../report-types/report-type.ts';
import type { Span } from '../source/span.ts';
import { referenceProblems } from './references.ts';
import { exemptionProblems } from './exemption-problems.ts';
import { freeSectionProblems } from './free-sections.ts';
import { openingProblems, titleProblems } from './titles.ts';
import { typedNumberProblems } from './typed-numbers.ts';

/** Compares notes with the structure of their report type: what is missing, misplaced, empty or says two things. */
export function structureProblems(notes: Notes): readonly Diagnostic[] {
  return [
    ...missingFields(notes),
    ...sectionProblems(notes),
    ...orderProblems(notes),
    ...unknownSections(notes),
    ...freeSectionProblems(notes),
    ...openingProblems(notes),
    ...typedNumberProblems(notes),
    ...referenceProblems(notes),
    ...exemptionProblems(notes),
    ...titleProblems(notes),
  ];
}

function problem(
  notes: Notes,
  span: Span,
  words: Pick<Diagnostic, 'rule' | 'severity' | 'message' | 'hint' | 'related' | 'missing'>,
): Diagnostic {
  return { source: notes.source, span, ...words };
}

/** A field that is blank, a placeholder or unreadable has been reported at its place already. */
function missingFields(notes: Notes): readonly Diagnostic[] {
  return notes.type.structure.fields
    .filter((field) => field.isRequired && !notes.fields.has(field.name) && !notes.unreadable.includes(field.name))
    .map((field) => {
      const label = inLanguage(field.label, 'en');
      const written = notes.form === 'rows' ? `${label}:` : `${field.name}:`;
      return problem(notes, topOf(notes), {
        rule: 'missing-field',
        severity: 'error',
        message: `${label} is missing.`,
        hint: `Add \`${written}\` with ${field.description}.`,
        missing: field.name,
      });
    });
}

/** Problems of the whole file are shown at its first line. */
function topOf(notes: Notes): Span {
  const first = /\S[^\r\n]*/u.exec(notes.source.text);
  return first === null ? { start: 0, end: 0 } : { start: first.index, end: first.index + first[0].length };
}

function sectionProblems(notes: Notes): readonly Diagnostic[] {
  return notes.type.structure.sections.flatMap((structure) => {
    const given = notes.sections.filter((section) => section.structure === structure);
    const [section, second] = given;
    if (section === undefined) return missingSection(notes, structure);
    const repeated = second === undefined ? [] : [repeatedSection(notes, section, second)];
    return [...repeated, ...given.flatMap((one) => emptySection(notes, one, structure))];
  });
}

/** A section that is not required is asked for only where a heading comes close to its name. */
function missingSection(notes: Notes, structure: SectionStructure): readonly Diagnostic[] {
  const heading = inLanguage(structure.heading, 'en');
  const written = notes.form === 'yaml' ? `${structure.name}:` : `## ${heading}`;
  const names = [heading, structure.name, ...structure.synonyms];
  const free = notes.sections.filter((section) => section.structure === undefined);
  const close = free.find((section) => nearest(section.heading.value, names) !== undefined);
  if (close === undefined && !structure.isRequired) return [];
  const severity = structure.isRequired ? 'error' : 'warning';
  const span = close?.heading.span ?? notes.sections.at(-1)?.heading.span ?? topOf(notes);
  const message =
    close === undefined
      ? `The section \`${heading}\` is missing.`
      : `The section \`${heading}\` is missing; \`${close.heading.value}\` comes close.`;
  const hint =
    close === undefined ? `Add \`${written}\` and below it ${structure.description}.` : `Did you mean \`${heading}\`?`;
  return [problem(notes, span, { rule: 'missing-section', severity, message, hint, missing: structure.name })];
}

function repeatedSection(notes: Notes, first: Section, second: Section): Diagnostic {
  return problem(notes, second.heading.span, {
    rule: 'duplicate-section',
    severity: 'error',
    message: `The section \`${second.heading.value}\` stands twice.`,
    hint: 'Put both under one heading.',
    related: [{ span: first.heading.span, message: 'The first stands here.' }],
  });
}

function emptySection(notes: Notes, section: Section, structure: SectionStructure): readonly Diagnostic[] {
  const severity = structure.isRequired ? 'error' : 'warning';
  const isBlank = section.blocks.length === 0 && section.items.length === 0;
  if (isBlank)
    return [
      problem(notes, section.heading.span, {
        rule: 'empty-section',
        severity,
        message: `The section \`${section.heading.value}\` is empty.`,
        hint: `Write ${structure.description}.`,
      }),
    ];
  const items = section.items.flatMap((item) => emptyItem(notes, item));
  if (structure.kind === 'prose' || section.items.length > 0) return items;
  return [
    problem(notes, section.heading.span, {
      rule: 'no-points',
      severity,
      message: `The section \`${section.heading.value}\` holds no list.`,
      hint: 'Begin each point on a new line with `- `.',
    }),
  ];
}

/** A mark of exemption on an item of its own has been reported already. */
function emptyItem(notes: Notes, item: Item): readonly Diagnostic[] {
  return item.blocks.length > 0 || [...item.particulars.values()].some(({ structure }) => structure.role === 'exempt')
    ? []
    : [
        problem(notes, item.span, {
          rule: 'empty-point',
          severity: 'error',
          message: 'This point holds no text.',
          hint: 'Write it, or remove the line.',
        }),
      ];
}

function orderProblems(notes: Notes): readonly Diagnostic[] {
  const order = notes.type.structure.sections;
  const known = notes.sections.filter((section) => section.structure !== undefined);
  return known.flatMap((section, index) => {
    const previous = known[index - 1];
    if (previous?.structure === undefined || section.structure === undefined) return [];
    if (order.indexOf(section.structure) >= order.indexOf(previous.structure)) return [];
    return [
      problem(notes, section.heading.span, {
        rule: 'section-out-of-order',
        severity: 'warning',
        message: `\`${section.heading.value}\` stands after \`${previous.heading.value}\`; the report prints it before.`,
        hint: 'Move it, so that the notes read like the report.',
        related: [{ span: previous.heading.span, message: 'This section is printed after it.' }],
      }),
    ];
  });
}

function unknownSections(notes: Notes): readonly Diagnostic[] {
  if (notes.type.structure.allowsFreeSections) return [];
  return notes.sections
    .filter((section) => section.structure === undefined)
    .map((section) =>
      problem(notes, section.heading.span, {
        rule: 'unknown-section',
        severity: 'error',
        message: `\`${section.heading.value}\` is not a section of a ${notes.type.name} report.`,
        hint: 'Use one of its own sections.',
      }),
    );
}
