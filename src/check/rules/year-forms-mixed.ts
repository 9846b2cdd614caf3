import type { Prose } from '../../interpret/prose.ts';
import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds municipal and financial years that are written in several forms. */
export const yearFormsMixed: Rule = {
  id: 'year-forms-mixed',
  severity: 'notice',
  preset: 'house-style',
  summary: 'Finds municipal and financial years that are written in several forms.',
  *check(notes) {
    const found = englishProseOf(notes).flatMap((prose) => yearsIn(prose));
    const used = [...new Set(found.map(({ form }) => form))];
    if (used.length < 2) return;
    const times = (form: string): number => found.filter((one) => one.form === form).length;
    // The first of equals is the form that the writer began with.
    const usual = used.reduce((best, form) => (times(form) > times(best) ? form : best));
    const model = found.find(({ form }) => form === usual);
    for (const one of found) {
      if (one.form === usual || model === undefined) continue;
      yield { ...finding(one, usual), related: [{ span: model.span, message: 'The form that is used elsewhere.' }] };
    }
  },
};

interface WrittenYear {
  readonly written: string;
  readonly form: string;
  readonly first: number;
  /** Whether it may stand in the title of another document. */
  readonly isInField: boolean;
  readonly span: Finding['span'];
}

const pattern = /(?<![\p{L}\d/–-]|\d[.,])(?<first>20\d\d)(?<mark>[/–-])(?<second>\d{4}|\d{2})(?![\p{L}\d/–-]|[.,]\d)/gu;

/** Years that are followed by the next; `2024-2025` may as well be two years, so it is left alone. */
function yearsIn({ text, kind }: Prose): readonly WrittenYear[] {
  if (!/20\d\d[/–-]\d\d/u.test(text.text)) return [];
  return [...text.text.matchAll(pattern)].flatMap((match): WrittenYear[] => {
    const { first = '', mark = '', second = '' } = match.groups ?? {};
    const isNext = Number(second) % 100 === (Number(first) + 1) % 100;
    if (!isNext || (second.length === 4 && mark !== '/')) return [];
    const span = sourceSpan(text, match.index, match.index + match[0].length);
    return [
      {
        written: match[0],
        form: `${mark}${String(second.length)}`,
        first: Number(first),
        isInField: kind === 'field',
        span,
      },
    ];
  });
}

function finding({ written, first, isInField, span }: WrittenYear, usual: string): Finding {
  const next = String(first + 1);
  const right = `${String(first)}${usual.charAt(0)}${usual.endsWith('4') ? next : next.slice(2)}`;
  return {
    message: `${quoted(written)} is written in another form than the other years.`,
    hint: `Write ${quoted(right)}.`,
    span,
    ...(isInField
      ? { suggestions: [{ message: `Write ${quoted(right)}`, edits: [{ span, text: right }] }] }
      : { edits: [{ span, text: right }] }),
  };
}
