import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Notes, Section } from '../interpret/notes.ts';
import { nameKey } from '../source/name-key.ts';
import { quoted } from '../source/quoted.ts';
import type { Span } from '../source/span.ts';

/** Checks sections that the report type does not know, and headings within sections: one with nothing below it, one that stands twice. */
export function freeSectionProblems(notes: Notes): readonly Diagnostic[] {
  const free = notes.sections.filter(({ structure }) => structure === undefined);
  return [
    ...free.flatMap((section) => repeated(notes, section, free)),
    ...free.filter(({ blocks }) => blocks.length === 0).map(({ heading }) => empty(notes, heading.span)),
    ...notes.sections.flatMap(({ blocks }) => emptyHeadings(blocks)).map((span) => empty(notes, span)),
  ];
}

function repeated(notes: Notes, section: Section, free: readonly Section[]): readonly Diagnostic[] {
  const first = free.find(({ heading }) => nameKey(heading.value) === nameKey(section.heading.value));
  if (first === undefined || first === section) return [];
  return [
    {
      rule: 'duplicate-section',
      severity: 'warning',
      message: `The section ${quoted(section.heading.value)} stands twice.`,
      hint: 'Put both under one heading.',
      source: notes.source,
      span: section.heading.span,
      related: [{ span: first.heading.span, message: 'The first stands here.' }],
    },
  ];
}

/** Headings that are followed by one of the same level or above it, or by nothing. */
function emptyHeadings(blocks: Section['blocks']): readonly Span[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    const isEmpty =
      next === undefined || (next.kind === 'heading' && block.kind === 'heading' && next.level <= block.level);
    return block.kind === 'heading' && isEmpty ? [block.span] : [];
  });
}

function empty(notes: Notes, span: Span): Diagnostic {
  const heading = notes.source.text.slice(span.start, span.end).replace(/^#+\s*/u, '');
  return {
    rule: 'empty-section',
    severity: 'warning',
    message: `Nothing stands under the heading ${quoted(heading)}.`,
    hint: 'Write the section, or remove its heading.',
    source: notes.source,
    span,
  };
}
