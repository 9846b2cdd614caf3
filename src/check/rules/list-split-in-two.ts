import type { Notes, Section } from '../../interpret/notes.ts';
import { blocksWithin } from '../../interpret/notes.ts';
import { lineStarts } from '../../source/source.ts';
import type { Span } from '../../source/span.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds lists that fall apart in two, as a page break leaves them. */
export const listSplitInTwo: Rule = {
  id: 'list-split-in-two',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds lists that an empty line or a change of marker parts in two, as a page break leaves them.',
  *check(notes) {
    for (const section of notes.sections) {
      for (const join of section.joins)
        if (join.kind === 'list') yield joined(firstLine(notes, join.span.end), join.first);
      yield* oddGaps(
        notes,
        section,
        section.items.map((item) => item.span),
      );
    }
    for (const section of notes.sections) {
      const blocks = [...section.blocks, ...section.items.flatMap((item) => item.blocks), ...section.after];
      for (const block of blocksWithin(blocks)) {
        if (block.kind === 'list')
          yield* oddGaps(
            notes,
            section,
            block.items.map((item) => item.span),
          );
      }
    }
  },
};

function joined(span: Span, first: Span): Finding {
  return {
    message: 'The list is parted in two here; the report joins it.',
    hint: 'Give both parts the same marker and no empty line between them, or write a sentence between them if they are two lists.',
    span,
    related: [{ span: first, message: 'The first part ends with this item.' }],
  };
}

const mostGaps = 3;

/** Empty lines between a few items of a list whose others follow one another directly. All or many of them are a way to write. */
function* oddGaps(notes: Notes, section: Section, items: readonly Span[]): Generator<Finding> {
  const { text } = notes.source;
  const gaps = items.flatMap((item, index) => {
    const previous = items[index - 1];
    if (previous === undefined || isExplained(section, previous, item)) return [];
    return [{ previous, item, between: text.slice(previous.end, item.start) }];
  });
  const counted = gaps.filter(({ between }) => withoutSuppressions(notes, between).trim() === '');
  const blank = counted.filter(({ between }) => emptyLine.test(between));
  // Two paragraphs in one item ask for an empty line after it.
  const odd = blank.filter((gap) => !isSpacious(text, gap.previous) && !isSpacious(text, gap.item));
  if (counted.length < 2 || blank.length > Math.min(mostGaps, Math.max(1, counted.length / 3))) return;
  for (const { previous, item } of odd) {
    yield {
      message: 'An empty line parts this list in two.',
      hint: 'Take it out, and check that no item was lost there.',
      span: firstLine(notes, item.start),
      ...withoutEmptyLine(text, previous.end, item.start),
    };
  }
}

/** Taking out what is empty between two items changes nothing in a list whose others follow one another directly. */
function withoutEmptyLine(text: string, start: number, end: number): Pick<Finding, 'edits'> {
  const gap = text.slice(start, end);
  const kept = /^\s*?((?:\r\n|\n|\r)[^\S\r\n]*)$/u.exec(gap)?.[1];
  return kept === undefined ? {} : { edits: [{ span: { start, end }, text: kept }] };
}

/** What stands between two places, without suppressions. */
function withoutSuppressions({ source, suppressions }: Notes, between: string): string {
  return suppressions.reduce((text, { span }) => text.replace(source.text.slice(span.start, span.end), ''), between);
}

const emptyLine = /(?:\n|\r(?!\n))[^\S\r\n]*[\r\n]/u;

/** Where pieces were joined, that has been said. */
function isExplained(section: Section, previous: Span, next: Span): boolean {
  return section.joins.some((join) => join.span.start >= previous.start && join.span.end <= next.start);
}

function isSpacious(text: string, { start, end }: Span): boolean {
  return emptyLine.test(text.slice(start, end));
}

function firstLine({ source }: Notes, start: number): Span {
  const next = lineStarts(source).find((lineStart) => lineStart > start) ?? source.text.length;
  return { start, end: start + source.text.slice(start, next).trimEnd().length };
}
