import { readPdfFile } from './file/read-file.ts';
import { unpacked } from './file/unpack.ts';
import { PdfStream } from './file/values.ts';
import type { PdfDictionary, PdfReference, PdfValue } from './file/values.ts';
import { dictionaryOf, entryOf, listOf, nameOf, referencesOf } from './objects.ts';
import type { PageContent } from './page-content.ts';
import { readContent } from './page-content.ts';
import { UnreadablePdf } from './unreadable-pdf.ts';

/** A page of an opened PDF. */
export interface OpenedPage {
  /** Its place among the objects. */
  readonly reference: PdfReference;
  /** What it says of itself. */
  readonly dictionary: PdfDictionary;
  /** What it draws; a step that changes it reads it again. */
  content: PageContent;
}

/** A PDF with its parts at hand. */
export interface OpenedPdf {
  /** What leads to everything else. */
  readonly trailer: PdfDictionary;
  /** Where everything begins. */
  readonly catalog: PdfDictionary;
  /** The pages, in order. */
  readonly pages: readonly OpenedPage[];
  /** Whether its tables of places lead to its objects; where not, other programs may find others. */
  readonly hasPlaces: boolean;
}

/** More pages or levels than any document has are not followed. */
const limits = { pages: 20_000, levels: 100 };

/** Opens a PDF. Throws an `UnreadablePdf` where the bytes are none. */
export function openPdf(bytes: Uint8Array): OpenedPdf {
  const { trailer, hasPlaces } = readPdfFile(bytes);
  if (trailer.has('Encrypt')) throw new UnreadablePdf('It is locked with a password.');
  const catalog = dictionaryOf(trailer, 'Root');
  if (catalog === undefined) throw new UnreadablePdf('It has no catalogue of its contents.');
  const references = pageReferences(catalog);
  if (references.length === 0) throw new UnreadablePdf('It has no pages.');
  const contents = new ContentReader();
  const pages = references.map((reference): OpenedPage => {
    const dictionary = reference.value;
    if (!(dictionary instanceof Map) || nameOf(dictionary, 'Type') !== 'Page')
      throw new UnreadablePdf('One of its pages is missing.');
    return { reference, dictionary, content: contents.contentOf(dictionary) };
  });
  return { trailer, catalog, pages, hasPlaces };
}

function pageReferences(catalog: PdfDictionary): readonly PdfReference[] {
  const found: PdfReference[] = [];
  const met = new Set<PdfDictionary>();
  const walk = (node: PdfDictionary, level: number): void => {
    if (met.has(node) || level > limits.levels || found.length > limits.pages)
      throw new UnreadablePdf('Its pages hold one another.');
    met.add(node);
    for (const reference of referencesOf(node, 'Kids')) {
      const kid = reference.value;
      if (!(kid instanceof Map)) continue;
      if (entryOf(kid, 'Kids') === undefined) found.push(reference);
      else walk(kid, level + 1);
    }
  };
  const pages = dictionaryOf(catalog, 'Pages');
  if (pages !== undefined) walk(pages, 0);
  return found;
}

/** So many bytes may a page draw, and all pages together: more was made to do harm. */
const longest = { page: 100_000_000, document: 300_000_000 };

/** Reads what the pages of a document draw. */
class ContentReader {
  readonly #known = new Map<PdfValue | undefined, PageContent>();
  #size = 0;

  /** What a page draws; read once where several pages draw the same. Throws an `UnreadablePdf`. */
  contentOf(page: PdfDictionary): PageContent {
    const contents = page.get('Contents');
    let content = this.#known.get(contents);
    if (content !== undefined) return content;
    const bytes = contentBytes(page);
    this.#size += bytes.length;
    if (this.#size > longest.document)
      throw new UnreadablePdf('It is damaged: its pages draw more than those of any document.');
    content = readContent(bytes);
    this.#known.set(contents, content);
    return content;
  }
}

/** What a page draws, unpacked. Throws an `UnreadablePdf`. */
export function contentBytes(page: PdfDictionary): Uint8Array {
  const contents = entryOf(page, 'Contents');
  const streams = contents instanceof PdfStream ? [contents] : listOf(page, 'Contents');
  let size = 0;
  const parts = streams.flatMap((stream) => {
    if (!(stream instanceof PdfStream)) return [];
    const part = unpacked(stream);
    size += part.length;
    if (size > longest.page) throw new UnreadablePdf('It is damaged: one of its pages draws more than any page needs.');
    return [part, new Uint8Array([0x0a])];
  });
  return parts.length === 2 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
}

/** The annotations of a page with their references. */
export function annotationsOf(
  page: OpenedPage,
): readonly { readonly reference: PdfReference; readonly dictionary: PdfDictionary }[] {
  return referencesOf(page.dictionary, 'Annots').flatMap((reference) => {
    const dictionary = reference.value;
    return dictionary instanceof Map ? { reference, dictionary } : [];
  });
}

/** Whether an annotation is a link. */
export function isLink(annotation: PdfDictionary): boolean {
  return nameOf(annotation, 'Subtype') === 'Link';
}
