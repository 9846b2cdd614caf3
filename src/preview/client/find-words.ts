/** Where words stand in an element, whatever white space and markup lies between them. */
export function rangeOf(words: string, within: HTMLElement): Range | undefined {
  const walker = within.ownerDocument.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  const letters: { node: Node; offset: number }[] = [];
  let text = '';
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    for (const { 0: letter, index: offset } of (node.textContent ?? '').matchAll(/\S/g)) {
      text += letter;
      letters.push({ node, offset });
    }
  const wanted = words.replaceAll(/\s+/gu, '');
  const start = text.indexOf(wanted);
  const [first, last] = [letters[start], letters[start + wanted.length - 1]];
  if (wanted === '' || start === -1 || first === undefined || last === undefined) return undefined;
  const range = within.ownerDocument.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  return range;
}

/** Marks a range of a document, or takes the last mark away. */
export function highlight({ defaultView: view }: Document, range: Range | undefined): void {
  // Browsers without highlights show the place all the same.
  if (view === null || !('CSS' in view) || !('Highlight' in view)) return;
  view.CSS.highlights.delete('preview');
  if (range !== undefined) view.CSS.highlights.set('preview', new view.Highlight(range));
}
