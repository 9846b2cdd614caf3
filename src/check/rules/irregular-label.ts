import type { Notes } from '../../interpret/notes.ts';
import { quoted } from '../../source/quoted.ts';
import type { Located, Span } from '../../source/span.ts';
import type { Finding, Rule } from '../rule.ts';

type Edit = NonNullable<Finding['edits']>[number];

/** Finds labels of pasted rows whose colon is missing, has a space before it or is another sign. */
export const irregularLabel: Rule = {
  id: 'irregular-label',
  severity: 'notice',
  preset: 'recommended',
  summary: 'Finds labels of pasted rows whose colon is missing, has a space before it or is another sign.',
  *check(notes) {
    if (notes.form !== 'rows') return;
    const labels = labelsOf(notes);
    const usual = labels.filter(({ gap, sign }) => gap === '' && sign === ':').length;
    const spaced = labels.filter(({ gap, sign }) => gap !== '' && sign === ':');
    const [first, ...others] = spaced;
    if (first !== undefined)
      yield {
        message: `A space stands before the colon of ${others.length === 0 ? 'the label' : `${String(spaced.length)} labels, first of`} ${quoted(first.name.value)}.`,
        hint: 'Take the space out.',
        span: spanOf(first),
        edits: spaced.map((label) => withColon(label)),
      };
    for (const label of labels) {
      const { name, sign } = label;
      const edits = [withColon(label)];
      // A table without any colon is a table; one label among many is a slip.
      if (sign === '' && usual > labels.length / 2)
        yield {
          message: `The label ${quoted(name.value)} has no colon.`,
          hint: 'Put one after it, as after the other labels.',
          span: name.span,
          edits,
        };
      if (sign === '：')
        yield {
          message: `The colon of the label ${quoted(name.value)} is a wide one, U+FF1A.`,
          hint: 'Type an ordinary colon.',
          span: spanOf(label),
          edits,
        };
    }
  },
};

function spanOf({ name, gap, sign }: Label): Span {
  return { start: name.span.start, end: name.span.end + gap.length + sign.length };
}

function withColon(label: Label): Edit {
  return { span: { start: label.name.span.end, end: spanOf(label).end }, text: ':' };
}

interface Label {
  readonly name: Located<string>;
  readonly gap: string;
  readonly sign: string;
}

/** The labels of rows; in a table the cell ends where a colon would stand, and in bold type the marks do. */
function labelsOf({ fields, source }: Notes): readonly Label[] {
  return [...fields.values()].flatMap(({ name, structure }): readonly Label[] => {
    if (name === undefined || structure.role === 'sign-off') return [];
    const match = /^([^\S\r\n]{0,20})([:：]?)(?!\s*[|*_])/u.exec(source.text.slice(name.span.end, name.span.end + 30));
    if (match === null) return [];
    const [, gap = '', sign = ''] = match;
    return [{ name, gap: sign === '' ? '' : gap, sign }];
  });
}
