import type { Item, Section } from '../../interpret/notes.ts';
import { numberSections } from '../../interpret/numbering.ts';
import type { Prose } from '../../interpret/prose.ts';
import { englishProseOf, proseOfBlock } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import type { Rule } from '../rule.ts';

/** Finds recommendations that do not begin with "That". */
export const recommendationWithoutThat: Rule = {
  id: 'recommendation-without-that',
  severity: 'notice',
  preset: 'recommended',
  summary: 'Finds recommendations that do not begin with That.',
  *check(notes) {
    const english = new Set(englishProseOf(notes).map((prose) => prose.text.offsets[0]));
    for (const { section, structure, items } of numberSections(notes)) {
      if (structure?.kind !== 'recommendations' || leadSaysThat(section)) continue;
      for (const { item, number } of items) {
        const opening = openingOf(item);
        if (opening === undefined || !english.has(opening.text.offsets[0])) continue;
        const first = /\p{L}[\p{L}’'-]*/u.exec(opening.text.text);
        if (first === null || /^that$/iu.test(first[0])) continue;
        yield {
          message: `Recommendation ${number} begins with \`${first[0]}\`, not with \`That\`.`,
          hint: 'Write `That`, who is asked, and what they are asked to do, as in `That Cabinet publishes …`.',
          span: sourceSpan(opening.text, first.index, first.index + first[0].length),
        };
      }
    }
  },
};

/** "The Committee recommends that Cabinet:" before the list says it for all. */
function leadSaysThat(section: Section | undefined): boolean {
  const lead = section?.blocks.at(-1);
  const words = lead === undefined ? '' : (proseOfBlock(lead).at(-1)?.text.text ?? '').trimEnd();
  return (
    /\bthat$/iu.test(words) || (/[:…–-]$/u.test(words) && /\bthat\b/iu.test(words.slice(words.lastIndexOf('.') + 1)))
  );
}

function openingOf(item: Item): Prose | undefined {
  const [first] = item.blocks;
  return first === undefined ? undefined : proseOfBlock(first)[0];
}
