import { PDFDict, PDFName, PDFParser, PDFRawStream } from '@cantoo/pdf-lib';
import type { PDFContext, PDFRef } from '@cantoo/pdf-lib';
import { dictionaryOf, entryOf, listOf, referencesOf, unpacked } from './objects.ts';
import type { PageContent } from './page-content.ts';
import { readContent } from './page-content.ts';
import { UnreadablePdf } from './unreadable-pdf.ts';

/** A page of an opened PDF. */
export interface OpenedPage {
  /** Its place among the objects. */
  readonly reference: PDFRef;
  /** What it says of itself. */
  readonly dictionary: PDFDict;
  /** What it draws. */
  readonly content: PageContent;
}

/** A PDF with its parts at hand. */
export interface OpenedPdf {
  /** All objects. */
  readonly context: PDFContext;
  /** Where everything begins. */
  readonly catalog: PDFDict;
  /** The pages, in order. */
  readonly pages: readonly OpenedPage[];
}

/** More pages or levels than any document has are not followed. */
const limits = { pages: 20_000, levels: 100 };

/** Opens a PDF. Rejects with an `UnreadablePdf` where the bytes are none. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const context = await PDFParser.forBytesWithOptions(bytes, Number.POSITIVE_INFINITY).parseDocument();
  if (context.trailerInfo.Encrypt !== undefined) throw new UnreadablePdf('It is locked with a password.');
  const root = context.trailerInfo.Root;
  const catalog = root === undefined ? undefined : context.lookup(root);
  if (!(catalog instanceof PDFDict)) throw new UnreadablePdf('It has no catalogue of its contents.');
  const references = pageReferences(catalog);
  if (references.length === 0) throw new UnreadablePdf('It has no pages.');
  const pages = references.map((reference): OpenedPage => {
    const dictionary = context.lookup(reference);
    if (!(dictionary instanceof PDFDict)) throw new UnreadablePdf('One of its pages is missing.');
    return { reference, dictionary, content: readContent(contentBytes(dictionary)) };
  });
  return { context, catalog, pages };
}

function pageReferences(catalog: PDFDict): readonly PDFRef[] {
  const found: PDFRef[] = [];
  const met = new Set<PDFDict>();
  const walk = (node: PDFDict, level: number): void => {
    if (met.has(node) || level > limits.levels || found.length > limits.pages)
      throw new UnreadablePdf('Its pages hold one another.');
    met.add(node);
    for (const reference of referencesOf(node, 'Kids')) {
      const kid = node.context.lookup(reference);
      if (!(kid instanceof PDFDict)) continue;
      if (entryOf(kid, 'Kids') === undefined) found.push(reference);
      else walk(kid, level + 1);
    }
  };
  const pages = dictionaryOf(catalog, 'Pages');
  if (pages !== undefined) walk(pages, 0);
  return found;
}

function contentBytes(page: PDFDict): Uint8Array {
  const contents = entryOf(page, 'Contents');
  const streams = contents instanceof PDFRawStream ? [contents] : listOf(page, 'Contents');
  const parts = streams.flatMap((stream) =>
    stream instanceof PDFRawStream ? [unpacked(stream), new Uint8Array([0x0a])] : [],
  );
  return parts.length === 2 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
}

/** The annotations of a page with their references. */
export function annotationsOf(
  page: OpenedPage,
): readonly { readonly reference: PDFRef; readonly dictionary: PDFDict }[] {
  return referencesOf(page.dictionary, 'Annots').flatMap((reference) => {
    const dictionary = page.dictionary.context.lookup(reference);
    return dictionary instanceof PDFDict ? { reference, dictionary } : [];
  });
}

/** Whether an annotation is a link. */
export function isLink(annotation: PDFDict): boolean {
  return annotation.get(PDFName.of('Subtype')) === PDFName.of('Link');
}
