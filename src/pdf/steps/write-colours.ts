import { PDFName, PDFNumber, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { deflateSync } from 'node:zlib';
import type { Mending } from '../mending.ts';
import { newDictionary, newList, putAll } from '../objects.ts';
import { standardColourProfile } from '../colour-profile.ts';

/** Says what the colours of the document mean: those of sRGB. */
export function writeColours({ pdf: { context, catalog } }: Mending): void {
  const profile = PDFRawStream.of(
    newDictionary(context, { N: PDFNumber.of(3), Filter: PDFName.of('FlateDecode') }),
    deflateSync(standardColourProfile()),
  );
  const intent = newDictionary(context, {
    Type: PDFName.of('OutputIntent'),
    S: PDFName.of('GTS_PDFA1'),
    OutputConditionIdentifier: PDFString.of('sRGB'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: context.register(profile),
  });
  putAll(catalog, { OutputIntents: newList(context, [context.register(intent)]) });
}
