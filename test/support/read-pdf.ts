import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF as a reader meets it. */
export interface PdfReading {
  /** Its title, and whether it is tagged. */
  readonly title: string;
  /** Its language. */
  readonly language: string;
  /** Whether it is marked as tagged. */
  readonly isTagged: boolean;
  /** The width and height of each page in points. */
  readonly pageSizes: readonly (readonly [width: number, height: number])[];
  /** The text of each page, in the order in which it is drawn. */
  readonly pages: readonly string[];
  /** The bookmarks, indented by level. */
  readonly outline: readonly string[];
  /** The tag tree of each page, indented by level, leaves with their text. */
  readonly tags: readonly string[];
}

interface Tag {
  readonly role?: string;
  readonly children?: readonly Tag[];
  readonly type?: string;
  readonly id?: string;
}

/** Reads a PDF with pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<PdfReading> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const { info } = await pdf.getMetadata();
  const pages: string[] = [];
  const tags: string[] = [];
  const pageSizes: [number, number][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { text, byTag } = await textOf(page);
    pages.push(text);
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    pageSizes.push([right - left, top - bottom]);
    const tree: Tag | null = await page.getStructTree();
    tags.push(`page ${String(number)}`, ...(tree === null ? [] : tagLines(tree, byTag, 1)));
  }
  const title = 'Title' in info ? String(info.Title) : '';
  const language = 'Language' in info ? String(info.Language) : '';
  const markInfo = await pdf.getMarkInfo();
  const reading = {
    title,
    language,
    isTagged: markInfo?.Marked === true,
    pageSizes,
    pages,
    outline: await outlineOf(pdf),
    tags,
  };
  await pdf.destroy();
  return reading;
}

/** Only the words of a PDF, page after page. */
export async function wordsOfPdf(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  let words = '';
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    words += items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
  }
  await pdf.destroy();
  return words;
}

async function textOf(
  page: PDFPageProxy,
): Promise<{ readonly text: string; readonly byTag: ReadonlyMap<string, string> }> {
  const content = await page.getTextContent({ includeMarkedContent: true });
  const byTag = new Map<string, string>();
  const open: string[] = [];
  let text = '';
  for (const item of content.items) {
    if ('str' in item) {
      const words = `${item.str}${item.hasEOL ? '\n' : ''}`;
      text += words;
      const tag = open.findLast((id) => id !== '');
      if (tag !== undefined) byTag.set(tag, `${byTag.get(tag) ?? ''}${words}`);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? '');
  }
  return { text, byTag };
}

function tagLines(tag: Tag, text: ReadonlyMap<string, string>, depth: number): readonly string[] {
  const indent = '  '.repeat(depth);
  if (tag.type === 'content') {
    const words = (text.get(tag.id ?? '') ?? '').replace(/\s+/gu, ' ').trim();
    return words === '' ? [] : [`${indent}"${words}"`];
  }
  const children = (tag.children ?? []).flatMap((child) =>
    tagLines(child, text, tag.role === 'Root' ? depth : depth + 1),
  );
  return tag.role === undefined || tag.role === 'Root' ? children : [`${indent}${tag.role}`, ...children];
}

async function outlineOf(pdf: PDFDocumentProxy): Promise<readonly string[]> {
  const lines: string[] = [];
  const walk = (items: Awaited<ReturnType<PDFDocumentProxy['getOutline']>>, depth: number): void => {
    for (const item of items) {
      lines.push(`${'  '.repeat(depth)}${item.title}`);
      walk(item.items, depth + 1);
    }
  };
  walk((await pdf.getOutline()) ?? [], 0);
  return lines;
}

/** The fonts of a PDF: their names, and whether each is embedded as outlines; a Type 3 font, whose letters are drawings, has no name. */
export function fontsOf(bytes: Uint8Array): { readonly names: readonly string[]; readonly areOutlines: boolean } {
  const raw = Buffer.from(bytes).toString('latin1');
  const names = [...raw.matchAll(/\/FontName \/[A-Z]{6}\+([^\s/]+)/gu)].map((match) => match[1] ?? '');
  const embedded = raw.match(/\/FontFile[23]? \d+ 0 R/gu) ?? [];
  const described = raw.match(/\/Type \/FontDescriptor/gu) ?? [];
  const isDrawn = /\/Subtype \/Type3/u.test(raw);
  return {
    names: [...new Set(names)].toSorted(),
    areOutlines: !isDrawn && names.length > 0 && embedded.length === described.length,
  };
}
