/** A tag of a web page. */
export interface HtmlTag {
  /** Its name in small letters. */
  readonly name: string;
  /** Whether it ends an element. */
  readonly isEnd: boolean;
  /** Whether it has no end of its own. */
  readonly isVoid: boolean;
  /** Its attributes, their values decoded; empty text for those without one. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Where it begins. */
  readonly start: number;
  /** Where it ends. */
  readonly end: number;
}

const voids = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const tagPattern = /<!--[^]*?-->|<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gu;
const attributePattern = /([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gu;

/** Calls `visit` with each tag of a piece of a page and with each stretch of text between, in order. */
export function visitTags(html: string, visit: { tag(tag: HtmlTag): void; text(text: string): void }): void {
  let at = 0;
  for (const match of html.matchAll(tagPattern)) {
    if (match.index > at) visit.text(html.slice(at, match.index));
    at = match.index + match[0].length;
    const [, slash, written, rest = ''] = match;
    if (written === undefined) continue;
    const name = written.toLowerCase();
    const attributes = slash === '/' || rest.trim() === '' ? noAttributes : attributesIn(rest);
    const isVoid = voids.test(name) || rest.endsWith('/');
    visit.tag({ name, isEnd: slash === '/', isVoid, attributes, start: match.index, end: at });
  }
  if (at < html.length) visit.text(html.slice(at));
}

const noAttributes: ReadonlyMap<string, string> = new Map();

function attributesIn(text: string): ReadonlyMap<string, string> {
  const pairs = [...text.matchAll(attributePattern)].map(
    ([, name = '', double, single, bare]) => [name.toLowerCase(), decodeHtml(double ?? single ?? bare ?? '')] as const,
  );
  return new Map(pairs);
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  middot: '·',
  pound: '£',
};

/** Text as it is read: entities as their characters. */
export function decodeHtml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z]+);/gu, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole;
    const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
  });
}
