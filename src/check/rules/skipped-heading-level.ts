import type { Notes, Section } from '../../interpret/notes.ts';
import { blocksWithin } from '../../interpret/notes.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds headings that are more than one level below the heading above them. */
export const skippedHeadingLevel: Rule = {
  id: 'skipped-heading-level',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds headings that are more than one level below the heading above them.',
  *check(notes) {
    for (const section of notes.sections) {
      let above = levelOf(section, notes);
      for (const block of blocksWithin([...section.blocks, ...section.after])) {
        if (block.kind !== 'heading') continue;
        if (above !== undefined && block.level > above + 1) yield finding(block, above);
        above = block.level;
      }
    }
  },
};

/** How many `#` signs mark the section; unknown where it is a key or was typed without them. */
function levelOf({ heading }: Section, { source }: Notes): number | undefined {
  const start = source.text.lastIndexOf('\n', heading.span.start) + 1;
  return /^\s{0,3}(#{1,6})\s/u.exec(source.text.slice(start, heading.span.start))?.[1]?.length;
}

function finding({ span, level }: { readonly span: Finding['span']; readonly level: number }, above: number): Finding {
  const fitting = '#'.repeat(above + 1);
  return {
    message: `This heading has ${String(level)} signs \`#\` and the one above it ${String(above)}: a level is left out.`,
    hint: `Begin it with \`${fitting}\`.`,
    span,
    suggestions: [
      {
        message: `Begin it with \`${fitting}\`.`,
        edits: [{ span: { start: span.start, end: span.start + level }, text: fitting }],
      },
    ],
  };
}
