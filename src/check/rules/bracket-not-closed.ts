import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds brackets and quotations that are opened and not closed. */
export const bracketNotClosed: Rule = {
  id: 'bracket-not-closed',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds brackets and quotations that are opened and not closed.',
  *check(notes) {
    const prose = englishProseOf(notes);
    for (const [index, { kind, text }] of prose.entries()) {
      const following = prose[index + 1]?.text.text ?? '';
      for (const { open, close, what } of pairs) {
        const at = unclosed(text.text, open, close);
        // A quotation of several paragraphs is closed at the end of the last, and each begins with a mark.
        if (at === undefined || kind === 'cell' || (open === '“' && following.startsWith(open))) continue;
        const words = text.text.slice(at, at + 60);
        yield {
          message: `The ${what} that begins with ${quoted(/^\S+(?:\s+\S+)?/u.exec(words)?.[0] ?? open)} is not closed.`,
          hint: `Write \`${close}\` where it ends.`,
          span: sourceSpan(text, at, at + 1),
        };
      }
    }
  },
};

const pairs = [
  { open: '(', close: ')', what: 'bracket' },
  { open: '“', close: '”', what: 'quotation' },
] as const;

/** Where the first sign stands that none closes. */
function unclosed(text: string, open: string, close: string): number | undefined {
  if (!text.includes(open)) return undefined;
  const waiting: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === open) waiting.push(at);
    // Quotations may end in a straight mark, of which another rule speaks.
    else if (text[at] === close || (open === '“' && text[at] === '"')) waiting.pop();
  }
  const [first] = waiting;
  return first === undefined || /^\([:;]|^\(\s*$/u.test(text.slice(first)) ? undefined : first;
}
