import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds appendices in a list that have a letter and no title. */
export const appendixWithoutTitle: Rule = {
  id: 'appendix-without-title',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds appendices in a list that have a letter and no title.',
  *check(notes) {
    for (const { value } of notes.fields.values()) {
      if (value.kind !== 'list') continue;
      for (const item of value.items) {
        const name = item.value.replace(/[\s.:–-]+$/u, '');
        if (!/^(?:appendix|annex|enclosure|schedule)\s+(?:[a-z]|\d{1,2})$/iu.test(name)) continue;
        yield {
          message: `${quoted(item.value)} has no title.`,
          hint: `Write what it is, as in ${quoted(`${name}: Survey of residents`)}.`,
          span: item.span,
        };
      }
    }
  },
};
