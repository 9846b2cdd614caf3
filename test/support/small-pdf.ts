import { PDFContext, PDFDict, PDFName, PDFRawStream, PDFString, PDFWriter } from '@cantoo/pdf-lib';
import type { PDFObject } from '@cantoo/pdf-lib';
import type { Wishes } from '../../src/pdf/wishes.ts';

/** An element of a small PDF: its type, what it holds (numbers are marked content, pairs `[page, number]` stand on other pages), and its entries. */
export interface SmallElement {
  readonly type: string;
  readonly kids: readonly (number | readonly [number, number] | SmallElement)[];
  readonly entries?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

/** What every small PDF wishes to say of itself. */
export const wishes: Wishes = {
  standards: ['ua-1', 'a-2a'],
  title: 'A small document',
  language: 'en-GB',
  producer: 'tests',
  meanings: [],
  headings: [],
  attachments: [],
};

/** A short way to write an element. */
export function tag(type: string, kids: SmallElement['kids'], entries: SmallElement['entries'] = {}): SmallElement {
  return { type, kids, entries };
}

/** The bytes of a PDF with these pages and this tag tree, as raw as a browser's print. */
export async function smallPdf(contents: readonly string[], tree: readonly SmallElement[]): Promise<Uint8Array> {
  const context = PDFContext.create();
  const pagesReference = context.nextRef();
  const pages = contents.map((content) => {
    const stream = PDFRawStream.of(PDFDict.withContext(context), Buffer.from(content, 'latin1'));
    return context.register(
      context.obj({
        Type: 'Page',
        Parent: pagesReference,
        MediaBox: [0, 0, 100, 100],
        Contents: context.register(stream),
        Resources: {},
      }),
    );
  });
  context.assign(pagesReference, context.obj({ Type: 'Pages', Kids: pages, Count: pages.length }));
  const element = ({ type, kids, entries = {} }: SmallElement): PDFObject => {
    const written = kids.map((kid): PDFObject => {
      if (typeof kid === 'number') return context.obj(kid);
      if ('type' in kid) return element(kid);
      return context.obj({ Type: 'MCR', MCID: kid[1], Pg: pages[kid[0]] });
    });
    const dictionary = context.obj({ Type: 'StructElem', S: type, Pg: pages[0], K: written });
    for (const [key, value] of Object.entries(entries))
      dictionary.set(PDFName.of(key), typeof value === 'string' ? PDFString.of(value) : context.obj(value));
    return context.register(dictionary);
  };
  const structure = context.register(context.obj({ Type: 'StructTreeRoot', K: tree.map(element) }));
  context.trailerInfo.Root = context.register(
    context.obj({ Type: 'Catalog', Pages: pagesReference, StructTreeRoot: structure, MarkInfo: { Marked: true } }),
  );
  return PDFWriter.forContext(context, Number.POSITIVE_INFINITY).serializeToBuffer();
}

/** A marked stretch that draws words. */
export function words(number: number): string {
  return `/NonStruct <</MCID ${String(number)}>>BDC BT (a) Tj ET EMC\n`;
}
