import { PDFHeader, PDFHexString, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import type { Mending } from '../mending.ts';
import { metadataPacket } from '../metadata-packet.ts';
import { newDictionary, newList, pdfText, putAll } from '../objects.ts';

/** What stands for the document's identifier until its content is known. */
export const emptyIdentifier = '5C2D7E0AF4B84961A3D09C17E6B2F853';

/** Writes title, language, dates and the standards claimed, in both of the places where readers look; nothing of the browser stays. */
export function writeMetadata({ pdf: { context, catalog }, wishes }: Mending): void {
  context.header = PDFHeader.forVersion(1, 7);
  const date = wishes.date === undefined ? undefined : pdfText(pdfDate(wishes.date));
  const information = newDictionary(context, {
    Title: pdfText(wishes.title),
    ...(wishes.author === undefined ? {} : { Author: pdfText(wishes.author) }),
    Producer: pdfText(wishes.producer),
    CreationDate: date,
    ModDate: date,
  });
  const identifier = PDFHexString.of(emptyIdentifier);
  context.trailerInfo.Info = context.register(information);
  context.trailerInfo.ID = newList(context, [identifier, identifier]);
  const packet = PDFRawStream.of(
    newDictionary(context, { Type: PDFName.of('Metadata'), Subtype: PDFName.of('XML') }),
    Buffer.from(metadataPacket(wishes), 'utf8'),
  );
  putAll(catalog, {
    Metadata: context.register(packet),
    Lang: pdfText(wishes.language),
    ViewerPreferences: newDictionary(context, { DisplayDocTitle: context.obj(true) }),
  });
}

/** A moment as PDF writes it: `D:20261209000000Z`. */
export function pdfDate(iso: string): string {
  return `D:${iso.replaceAll(/[-:T]/gu, '').slice(0, 14)}Z`;
}
