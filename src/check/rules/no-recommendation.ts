import type { Item, Notes } from '../../interpret/notes.ts';
import { fieldByRole } from '../../interpret/notes.ts';
import { proseOfBlock } from '../../interpret/prose.ts';
import type { Rule } from '../rule.ts';

/** Finds a heading that promises recommendations where there is none. */
export const noRecommendation: Rule = {
  id: 'no-recommendation',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds a heading that promises recommendations where the report makes none.',
  *check(notes) {
    const isGiven = notes.sections.some(
      ({ structure, items }) => structure?.kind === 'recommendations' && items.length > 0,
    );
    if (isGiven) return;
    for (const section of notes.sections) {
      const promises = section.structure?.kind === 'points' && /recommend|argymhell/iu.test(section.heading.value);
      if (!promises || section.items.some((item) => asksForSomething(item))) continue;
      yield {
        message: `The heading promises recommendations, and there is none: ${addressee(notes)} is asked for nothing.`,
        hint: 'Add a section of recommendations, each beginning with `That`, or leave the word out of the heading.',
        span: section.heading.span,
      };
    }
  },
};

/** A recommendation that stands among the points is one all the same. */
function asksForSomething(item: Item): boolean {
  const words = item.blocks.flatMap((block) => proseOfBlock(block)).map((prose) => prose.text.text);
  return words.some((text) => /^\W*that\b|\brecommend|argymhell|argymell/iu.test(text));
}

function addressee(notes: Notes): string {
  const value = fieldByRole(notes, 'addressee')?.value;
  return value?.kind === 'text' && value.text.length <= 60 ? value.text : 'the body that receives the report';
}
