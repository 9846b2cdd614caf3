import { Idiomorph } from 'idiomorph';

/** What an element holds. */
export type Content = string | Node | readonly (string | Node)[];

/** Makes an element; text in it is never read as markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  content: Content = [],
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...(Array.isArray(content) ? content : [content]));
  return made;
}

/** The element of the page with an id. The page is made by the same build, so it is there. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no #${id}.`);
  return found;
}

/** Changes an element, or what it holds, into another, and leaves what is the same where it is: focus and scrolling stay. */
export function morph(from: Element, into: Element, style: 'outerHTML' | 'innerHTML'): void {
  // It waits for nothing unless a page's head is to be changed as well.
  void Idiomorph.morph(from, into, { morphStyle: style, restoreFocus: true });
}

/** Puts content in the place of other content. */
export function put(holder: Element, content: readonly Node[]): void {
  morph(holder, element('div', {}, content), 'innerHTML');
}
