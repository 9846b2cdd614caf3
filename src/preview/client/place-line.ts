import type { PreviewPlace, PreviewProblem } from '../preview-state.ts';
import { byId, element, put } from './elements.ts';
import { say } from './page-words.ts';

/** Shows the lines of the notes that a problem is about, as `check` does. */
export function showLinesOf({ frame, line, file }: PreviewProblem, language: string): void {
  show(say('line-of', { line, file }), lines(frame, language));
}

/** Shows the line of the notes that a part of the report comes from. */
export function showLineOf(
  { label, line, words }: PreviewPlace,
  { file, language }: { readonly file: string; readonly language: string },
): void {
  if (line === undefined) put(byId('place-words'), [element('p', {}, say('not-in-notes', { place: label }))]);
  else
    show(
      `${label}: ${say('line-of', { line, file })}`,
      words === undefined ? element('p', {}, say('withheld')) : lines(words, language),
    );
}

function lines(text: string, language: string): HTMLElement {
  return element('pre', { tabindex: '0', lang: language }, text);
}

function show(heading: string, content: HTMLElement): void {
  put(byId('place-words'), [element('p', {}, heading), content]);
}
