import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../source/source.ts';
import type { Span } from '../source/span.ts';

/** What YAML reads of a text without quotation marks in another way than a clerk means it. */
export function plainTextSlips(source: Source, span: Span): readonly Diagnostic[] {
  const written = source.text.slice(span.start, span.end);
  const problem = (rule: string, words: Pick<Diagnostic, 'message' | 'hint'>, place: Span): Diagnostic => ({
    rule,
    severity: 'warning',
    ...words,
    source,
    span: place,
  });
  const found: Diagnostic[] = [];
  const list = /\n[ \t]*(?=- )/u.exec(written);
  if (list !== null) {
    const start = span.start + list.index + list[0].length;
    const message = 'The list that begins here is read as part of the sentence above it.';
    const hint = 'Put `|` in the place of that sentence, and the sentence on the next line, indented like the list.';
    found.push(problem('yaml-list-in-text', { message, hint }, { start, end: start + 1 }));
  }
  // A short value with a comment behind it is what YAML is for.
  const comment = /^[ \t]+(#(?!#*\s*scrutineer-ignore)[^\r\n]*)/u.exec(source.text.slice(span.end, span.end + 500));
  const words = written.split(/\s+/u).length;
  if (comment?.[1] !== undefined && (words >= 4 || (words >= 2 && /^#\w/u.test(comment[1])))) {
    const start = span.end + comment[0].length - comment[1].length;
    const message = 'Everything from this `#` on is left out: YAML takes it for a comment.';
    const hint = 'If it belongs to the text, put the whole text in double quotation marks.';
    found.push(problem('yaml-comment', { message, hint }, { start, end: start + comment[1].trimEnd().length }));
  }
  return found;
}
