import type { Span } from '../source/span.ts';
import type { Notes } from './notes.ts';

/** Where the first line with words stands: what is to be said of the notes as a whole is shown there. */
export function firstWords({ source }: Notes): Span {
  const line = /[^\s-].*/u.exec(source.text);
  return line === null ? { start: 0, end: 0 } : { start: line.index, end: line.index + line[0].length };
}
