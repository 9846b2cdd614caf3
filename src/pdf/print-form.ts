import { keepingStyle, withSpacesKept } from './kept-spaces.ts';
import { decodeHtml, visitTags } from './html-tags.ts';
import type { HtmlTag } from './html-tags.ts';
import { markedLanguage } from './meaning.ts';
import type { Meaning } from './meaning.ts';

/** A web page as it goes to the browser, and what the print will not say of it. */
export interface PrintForm {
  /** The page: the same to look at, with marks in the languages of elements. */
  readonly html: string;
  /** The page's title. */
  readonly title: string;
  /** The page's language. */
  readonly language: string;
  /** What elements mean, by the numbers of their marks. */
  readonly meanings: readonly Meaning[];
  /** The words of the headings, in order. */
  readonly headings: readonly string[];
}

/** Elements that the print tells of only when they have a role. */
const untold = /^(?:div|span|q|cite|bdi|bdo|i|b|u|small|s|var|kbd|samp|data)$/;
const heading = /^h[1-6]$/;

/** What is added to a tag once its element is known to its end. */
interface Mark {
  readonly tag: HtmlTag;
  readonly language: string;
  meaning: Meaning | undefined;
  readonly role?: string;
}

interface OpenElement {
  readonly name: string;
  readonly language: string;
  readonly mark: Mark | undefined;
  /** How many pieces of text came before it. */
  readonly start: number;
}

interface Walk {
  readonly language: string;
  readonly noteIds: ReadonlySet<string>;
  readonly open: OpenElement[];
  readonly marks: Mark[];
  readonly headings: string[];
  /** The text so far, in pieces. */
  readonly text: string[];
}

/**
 * A page in the form in which its print can be understood. The print drops the languages of runs of words, what abbreviations
 * stand for and what notes are; it keeps the language of every element that it tags, so the marks travel in those.
 */
export function printForm(html: string): PrintForm {
  const bodyStart = Math.max(0, html.search(/<body[\s>]/iu));
  // The style of the page itself comes later and counts more.
  const head = html.slice(0, bodyStart).replace(/<head\b[^>]*>/iu, (tag) => tag + keepingStyle);
  const body = withSpacesKept(html.slice(bodyStart));
  const language = /<html\b[^>]*?\blang="([^"]*)"/iu.exec(head)?.[1] ?? 'en';
  const title = decodeHtml(/<title>([^<]*)<\/title>/iu.exec(head)?.[1] ?? '').trim();
  const walk: Walk = { language, noteIds: noteIds(body), open: [], marks: [], headings: [], text: [] };
  visitTags(body, {
    text: (text) => void walk.text.push(decodeHtml(text)),
    tag: (tag) => (tag.isEnd ? endElement(tag, walk) : beginElement(tag, walk)),
  });
  const { marks, headings } = walk;
  const filled = withMarks(body, marks);
  return { html: head + filled.html, title, language, meanings: filled.meanings, headings };
}

/** The ids of elements that references to notes lead to. */
function noteIds(body: string): ReadonlySet<string> {
  const ids = new Set<string>();
  visitTags(body, {
    text: () => undefined,
    tag: ({ attributes }) => {
      if (attributes.get('role') === 'doc-noteref') ids.add((attributes.get('href') ?? '').replace(/^#/u, ''));
    },
  });
  return ids;
}

function beginElement(tag: HtmlTag, walk: Walk): void {
  const language = tag.attributes.get('lang') ?? walk.open.at(-1)?.language ?? walk.language;
  const meaning = meaningOf(tag, walk);
  const needsRole = tag.attributes.has('lang') && untold.test(tag.name) && !tag.attributes.has('role');
  const mark: Mark | undefined =
    meaning === undefined && !needsRole
      ? undefined
      : { tag, language, meaning, ...(needsRole ? { role: 'note' } : {}) };
  if (mark !== undefined) walk.marks.push(mark);
  if (tag.name === 'img') walk.text.push(tag.attributes.get('alt') ?? '');
  if (tag.name === 'br') walk.text.push(' ');
  if (!tag.isVoid) walk.open.push({ name: tag.name, language, mark, start: walk.text.length });
}

function meaningOf({ name, attributes }: HtmlTag, walk: Walk): Meaning | undefined {
  if (name === 'section' || name === 'nav' || name === 'article' || name === 'aside') return { type: 'Sect' };
  if (name === 'abbr' && attributes.get('title') !== undefined) return { expansion: attributes.get('title') ?? '' };
  if (walk.noteIds.has(attributes.get('id') ?? '')) return { type: 'Note' };
  if (name !== 'a' || !attributes.has('href')) return undefined;
  const linkText = attributes.get('aria-label') ?? '';
  return attributes.get('role') === 'doc-noteref' ? { type: 'Reference', linkText } : { linkText };
}

/** What an element says is known at its end. An end without a beginning is passed over. */
function endElement(tag: HtmlTag, walk: Walk): void {
  const index = walk.open.findLastIndex((element) => element.name === tag.name);
  if (index < 0) return;
  const [element] = walk.open.splice(index);
  if (element === undefined) return;
  const { mark, start } = element;
  if (heading.test(tag.name)) {
    const words = wordsFrom(start, walk);
    if (words !== '') walk.headings.push(words);
  }
  if (mark?.meaning?.linkText === '') mark.meaning = { ...mark.meaning, linkText: wordsFrom(start, walk) };
}

function wordsFrom(start: number, { text }: Walk): string {
  return text
    .slice(start)
    .join('')
    .replaceAll(/[ \t\r\n]+/gu, ' ')
    .trim();
}

function withMarks(
  body: string,
  marks: readonly Mark[],
): { readonly html: string; readonly meanings: readonly Meaning[] } {
  const meanings: Meaning[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const { tag, language, meaning, role } of marks) {
    const written = body.slice(tag.start, tag.end).replace(/\s+lang=(?:"[^"]*"|'[^']*')/u, '');
    const kept = meaning === undefined ? language : markedLanguage(language, meanings.push(meaning) - 1);
    const added = ` lang="${kept.replaceAll('"', '&quot;')}"${role === undefined ? '' : ` role="${role}"`}`;
    const nameEnd = tag.name.length + 1;
    parts.push(body.slice(at, tag.start), written.slice(0, nameEnd), added, written.slice(nameEnd));
    at = tag.end;
  }
  const html = parts.join('') + body.slice(at);
  return { html: html.replaceAll(/(<(?:td|th)\b[^>]*>)\s*(?=<\/(?:td|th)>)/giu, '$1&nbsp;'), meanings };
}
