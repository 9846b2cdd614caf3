import { fieldByRole } from '../../interpret/notes.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds the closing line marked as a heading. */
export const signOffAsHeading: Rule = {
  id: 'sign-off-as-heading',
  severity: 'notice',
  preset: 'recommended',
  summary: 'Finds the closing line marked as a heading.',
  *check(notes) {
    const { source } = notes;
    const name = fieldByRole(notes, 'sign-off')?.name;
    if (name === undefined) return;
    const lineStart = source.text.lastIndexOf('\n', name.span.start) + 1;
    const mark = /^\s{0,3}#{1,6}[^\S\n]+/u.exec(source.text.slice(lineStart, name.span.start))?.[0];
    if (mark === undefined) return;
    const isApart = /\n[^\S\n]*\n$/u.test(source.text.slice(0, lineStart));
    const isOnOneLine = /^(?:[^\S\n]|[:：])*[^\s:：]/u.test(source.text.slice(name.span.end));
    yield {
      message: `The closing line ${quoted(name.value)} is marked as a heading.`,
      hint: 'Take the `#` signs out: nothing stands below it.',
      span: { start: lineStart, end: name.span.end },
      ...(isApart && isOnOneLine
        ? { edits: [{ span: { start: lineStart, end: lineStart + mark.length }, text: '' }] }
        : {}),
    };
  },
};
