import { deflateSync } from 'node:zlib';
import { pdfText } from '../file/texts.ts';
import { PdfName, PdfReference, PdfStream } from '../file/values.ts';
import type { Mending } from '../mending.ts';
import { newDictionary, putAll } from '../objects.ts';
import { standardColourProfile } from '../colour-profile.ts';

/** Says what the colours of the document mean: those of sRGB. */
export function writeColours({ pdf: { catalog } }: Mending): void {
  const profile = new PdfStream(
    newDictionary({ N: 3, Filter: new PdfName('FlateDecode') }),
    deflateSync(standardColourProfile()),
  );
  const intent = newDictionary({
    Type: new PdfName('OutputIntent'),
    S: new PdfName('GTS_PDFA1'),
    OutputConditionIdentifier: pdfText('sRGB'),
    Info: pdfText('sRGB IEC61966-2.1'),
    DestOutputProfile: new PdfReference(profile),
  });
  putAll(catalog, { OutputIntents: [new PdfReference(intent)] });
}
