import { packedStream } from '../file/pack.ts';
import { pdfText } from '../file/texts.ts';
import { PdfName, PdfReference } from '../file/values.ts';
import type { Mending } from '../mending.ts';
import { newDictionary, putAll } from '../objects.ts';
import { standardColourProfile } from '../colour-profile.ts';

/** Says what the colours of the document mean: those of sRGB. */
export function writeColours({ pdf: { catalog } }: Mending): void {
  const profile = packedStream(standardColourProfile(), newDictionary({ N: 3 }));
  const intent = newDictionary({
    Type: new PdfName('OutputIntent'),
    S: new PdfName('GTS_PDFA1'),
    OutputConditionIdentifier: pdfText('sRGB'),
    Info: pdfText('sRGB IEC61966-2.1'),
    DestOutputProfile: new PdfReference(profile),
  });
  putAll(catalog, { OutputIntents: [new PdfReference(intent)] });
}
