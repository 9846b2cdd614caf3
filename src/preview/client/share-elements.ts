import type { CommentableReport } from '../../review/commentable-report.ts';

/** What the program put into the page. */
export const commentable: CommentableReport = JSON.parse(document.querySelector('#commentable')?.textContent ?? '{}');

/** The words of a key, with what stands in braces filled in. */
export function say(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  const words = commentable.words[key] ?? key;
  return words.replaceAll(/\{([a-z]+)\}/gu, (place, name: string) => String(values[name] ?? place));
}

/** Makes an element; text in it is never read as markup. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly (string | Node)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}

/** Makes a button. */
export function button(words: string, press: () => void): HTMLButtonElement {
  const made = make('button', { type: 'button', class: 'share-page-button' }, words);
  made.addEventListener('click', press);
  return made;
}

/** The moment, as review files keep it. */
export function now(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}
