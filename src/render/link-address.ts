/** Where a link leads, and what paper shows of it. */
export interface LinkAddress {
  /** The address for the browser, with what no address may hold percent-encoded. */
  readonly href: string;
  /** The address for paper; absent when the link's words show it already or it leads within the document. */
  readonly inPrint?: string;
}

/** The address of a link with these words; nothing when it is none that a report may hold: only http, https, mailto and places in the document. */
export function linkAddress(url: string, words: string): LinkAddress | undefined {
  const href = url.trim().replaceAll(/[\s"<>\\^`{|}[\]]/gu, (character) => encodeURIComponent(character));
  if (/^#[^#]/u.test(href)) return { href };
  if (!/^(?:https?:\/\/|mailto:)[^/]/iu.test(href) || !URL.canParse(href)) return undefined;
  const isMail = /^mailto:/iu.test(href);
  const address = isMail ? (href.slice('mailto:'.length).split('?')[0] ?? '') : href;
  return bare(words) === bare(address) ? { href } : { href, inPrint: address };
}

function bare(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//u, '')
    .replace(/\/$/u, '');
}
