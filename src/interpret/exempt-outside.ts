import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SectionStructure } from '../report-types/report-type.ts';
import { sourceSpan } from '../source/mapped-text.ts';
import type { Notes } from './notes.ts';
import { blocksWithin } from './notes.ts';
import { particularLabel } from './particular-labels.ts';
import { proseOfBlock } from './prose.ts';

/** Marks of exemption that stand outside points and recommendations, where they would withhold nothing. */
export function exemptOutside(notes: Notes): readonly Diagnostic[] {
  const marked = notes.type.structure.sections.find(({ particulars }) =>
    particulars.some(({ role }) => role === 'exempt'),
  );
  if (marked === undefined) return [];
  const onlyExempt: SectionStructure = {
    ...marked,
    particulars: marked.particulars.filter(({ role }) => role === 'exempt'),
  };
  const blocks = [...notes.opening, ...notes.sections.flatMap((section) => [...section.blocks, ...section.after])];
  const prose = [...blocksWithin(blocks)].flatMap((block) => (block.kind === 'paragraph' ? proseOfBlock(block) : []));
  return prose.flatMap(({ text }) =>
    lineStarts(text.text).flatMap((start): Diagnostic[] => {
      const label = particularLabel(
        text.text.slice(start, text.text.indexOf('\n', start) + 1 || undefined),
        onlyExempt,
      );
      if (label === undefined) return [];
      return [problem(notes, sourceSpan(text, start + label.name[0], start + label.name[1]))];
    }),
  );
}

function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\n/gu)].map((match) => match.index + 1)];
}

function problem({ source }: Notes, span: Diagnostic['span']): Diagnostic {
  return {
    rule: 'exempt-outside-point',
    severity: 'error',
    message: 'This mark of exemption stands outside the points and recommendations, where nothing can be withheld.',
    hint: 'Put what is exempt into a point, with the mark below it, or take the text out.',
    source,
    span,
  };
}
