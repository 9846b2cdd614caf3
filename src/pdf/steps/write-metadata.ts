import { pdfText } from '../file/texts.ts';
import { PdfName, PdfReference, PdfStream } from '../file/values.ts';
import type { Mending } from '../mending.ts';
import { metadataPacket } from '../metadata-packet.ts';
import { newDictionary, putAll } from '../objects.ts';

/** Writes title, language, dates and the standards claimed, in both of the places where readers look; nothing of the browser stays. */
export function writeMetadata({ pdf: { trailer, catalog }, wishes }: Mending): void {
  const date = wishes.date === undefined ? undefined : pdfText(pdfDate(wishes.date));
  const information = newDictionary({
    Title: pdfText(wishes.title),
    ...(wishes.author === undefined ? {} : { Author: pdfText(wishes.author) }),
    Producer: pdfText(wishes.producer),
    CreationDate: date,
    ModDate: date,
  });
  trailer.set('Info', new PdfReference(information));
  const packet = new PdfStream(
    newDictionary({ Type: new PdfName('Metadata'), Subtype: new PdfName('XML') }),
    Buffer.from(metadataPacket(wishes), 'utf8'),
  );
  putAll(catalog, {
    Metadata: new PdfReference(packet),
    Lang: pdfText(wishes.language),
    ViewerPreferences: newDictionary({ DisplayDocTitle: true }),
  });
}

/** A moment as PDF writes it: `D:20261209000000Z`. */
export function pdfDate(iso: string): string {
  return `D:${iso.replaceAll(/[-:T]/gu, '').slice(0, 14)}Z`;
}
