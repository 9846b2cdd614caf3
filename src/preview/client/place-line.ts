import type { PreviewPlace, PreviewProblem } from '../preview-state.ts';
import { byId, element, put } from './elements.ts';
import { say } from './page-words.ts';

/** Shows the lines of the notes that a problem is about, as `check` does. */
export function showLinesOf({ frame, line, file }: PreviewProblem): void {
  show(say('line-of', { line, file }), frame);
}

/** Shows the line of the notes that a part of the report comes from. */
export function showLineOf({ label, line, words }: PreviewPlace, file: string): void {
  if (line === undefined) put(byId('place-words'), [element('p', {}, say('not-in-notes', { place: label }))]);
  else show(`${label}: ${say('line-of', { line, file })}`, words ?? `[${say('withheld')}]`);
}

function show(heading: string, lines: string): void {
  put(byId('place-words'), [element('p', {}, heading), element('pre', { tabindex: '0', lang: 'en' }, lines)]);
}
