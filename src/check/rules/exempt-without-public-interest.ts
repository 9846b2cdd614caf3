import { proseOf } from '../../interpret/prose.ts';
import type { Notes, Value } from '../../interpret/notes.ts';
import type { Rule } from '../rule.ts';

/** Finds exempt points without a word on the public interest. */
export const exemptWithoutPublicInterest: Rule = {
  id: 'exempt-without-public-interest',
  severity: 'notice',
  preset: 'house-style',
  summary: 'Finds exempt points in notes that say nothing of the public interest.',
  *check(notes, facts) {
    const [first] = marks(notes).filter((mark) => isTested(mark, facts.country));
    if (first === undefined) return;
    const texts = [...proseOf(notes).map(({ text }) => text.text), ...summaries(notes)];
    if (texts.some((text) => /public\s+interest|budd\s+y\s+cyhoedd/iu.test(text))) return;
    yield {
      message: 'This point is exempt, and nothing is said of the public interest.',
      hint: 'Say whether the public interest in maintaining the exemption outweighs that in disclosing the information. Check with your monitoring officer.',
      span: first.span,
    };
  },
};

type Mark = Extract<Value, { readonly kind: 'exempt' }> & {
  readonly span: { readonly start: number; readonly end: number };
};

function summaries(notes: Notes): readonly string[] {
  const values = notes.sections.flatMap(({ items }) => items).flatMap((item) => [...item.particulars.values()]);
  return values.map(({ value }) =>
    value.kind === 'text' ? value.text : value.kind === 'exempt' ? (value.summary ?? '') : '',
  );
}

function marks(notes: Notes): readonly Mark[] {
  const particulars = notes.sections.flatMap(({ items }) => items).flatMap((item) => [...item.particulars.values()]);
  return particulars.flatMap(({ value, span }) => (value.kind === 'exempt' ? [{ ...value, span }] : []));
}

/** In Wales the test is not made of paragraph 16, legal privilege (https://moderngov.denbighshire.gov.uk/mgReasonsRestricted.aspx?ID=10130). */
function isTested({ paragraphs }: Mark, country: 'england' | 'wales' | undefined): boolean {
  return country !== 'wales' || paragraphs.some(({ value }) => value !== '16');
}
