import { pdfText } from '../../src/pdf/file/texts.ts';
import { PdfName, PdfReference, PdfStream } from '../../src/pdf/file/values.ts';
import type { PdfValue } from '../../src/pdf/file/values.ts';
import { writePdfFile } from '../../src/pdf/file/write-file.ts';
import { newDictionary } from '../../src/pdf/objects.ts';
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
export function smallPdf(contents: readonly string[], tree: readonly SmallElement[]): Uint8Array {
  const pageTree = new PdfReference();
  const pages = contents.map(
    (content) =>
      new PdfReference(
        newDictionary({
          Type: new PdfName('Page'),
          Parent: pageTree,
          MediaBox: [0, 0, 100, 100],
          Contents: new PdfReference(new PdfStream(new Map(), Buffer.from(content, 'latin1'))),
          Resources: newDictionary({}),
        }),
      ),
  );
  pageTree.value = newDictionary({ Type: new PdfName('Pages'), Kids: pages, Count: pages.length });
  const element = ({ type, kids, entries = {} }: SmallElement): PdfReference => {
    const dictionary = newDictionary({
      Type: new PdfName('StructElem'),
      S: new PdfName(type),
      Pg: pages[0],
      K: kids.map((kid): PdfValue => {
        if (typeof kid === 'number') return kid;
        if ('type' in kid) return element(kid);
        return newDictionary({ Type: new PdfName('MCR'), MCID: kid[1], Pg: pages[kid[0]] });
      }),
    });
    for (const [key, value] of Object.entries(entries)) {
      const names = (): PdfValue =>
        newDictionary(Object.fromEntries(Object.entries(value).map(([name, text]) => [name, new PdfName(text)])));
      dictionary.set(key, typeof value === 'string' ? pdfText(value) : names());
    }
    return new PdfReference(dictionary);
  };
  const structure = newDictionary({ Type: new PdfName('StructTreeRoot'), K: tree.map((each) => element(each)) });
  const catalog = newDictionary({
    Type: new PdfName('Catalog'),
    Pages: pageTree,
    StructTreeRoot: new PdfReference(structure),
    MarkInfo: newDictionary({ Marked: true }),
  });
  return writePdfFile(newDictionary({ Root: new PdfReference(catalog) }));
}

/** A marked stretch that draws words. */
export function words(number: number): string {
  return `/NonStruct <</MCID ${String(number)}>>BDC BT (a) Tj ET EMC\n`;
}
