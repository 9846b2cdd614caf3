import type { Facts } from '../../facts.ts';
import type { Located } from '../../source/span.ts';
import type { Rule } from '../rule.ts';

/** Finds exempt points without a word on the public interest. */
export const exemptWithoutPublicInterest: Rule = {
  id: 'exempt-without-public-interest',
  severity: 'notice',
  preset: 'house-style',
  summary: 'Finds exempt points in notes that say nothing of the public interest.',
  *check({ sections, source }, { country }) {
    if (/public\s+interest|budd\s+y\s+cyhoedd/iu.test(source.text)) return;
    const particulars = sections.flatMap(({ items }) => items).flatMap((item) => [...item.particulars.values()]);
    const mark = particulars.find(({ value }) => value.kind === 'exempt' && isTested(value.paragraphs, country));
    if (mark === undefined) return;
    yield {
      message: 'This point is exempt, and nothing is said of the public interest.',
      hint: 'Say whether the public interest in maintaining the exemption outweighs that in disclosing the information. Check with your monitoring officer.',
      span: mark.span,
    };
  },
};

/** In Wales the test is not made of paragraph 16, legal privilege (https://moderngov.denbighshire.gov.uk/mgReasonsRestricted.aspx?ID=10130). */
function isTested(paragraphs: readonly Located<string>[], country: Facts['country']): boolean {
  return country !== 'wales' || paragraphs.some(({ value }) => value !== '16');
}
