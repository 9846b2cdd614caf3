import { packedStream } from '../file/pack.ts';
import { pdfText } from '../file/texts.ts';
import { PdfName, PdfReference } from '../file/values.ts';
import type { Mending } from '../mending.ts';
import { newDictionary, putAll } from '../objects.ts';
import { pdfDate } from './write-metadata.ts';

/** Attaches the files that go with the document, where it claims the standard that allows them. */
export function attachFiles({ pdf: { catalog }, wishes }: Mending): void {
  if (!wishes.standards.includes('a-3a') || wishes.attachments.length === 0) return;
  const files = wishes.attachments.map(({ name, description, mediaType, relationship, bytes }) => {
    const parameters = newDictionary({
      Size: bytes.length,
      ...(wishes.date === undefined ? {} : { ModDate: pdfText(pdfDate(wishes.date)) }),
    });
    const about = { Type: new PdfName('EmbeddedFile'), Subtype: new PdfName(mediaType), Params: parameters };
    const file = packedStream(bytes, newDictionary(about));
    const stream = new PdfReference(file);
    const specification = newDictionary({
      Type: new PdfName('Filespec'),
      F: pdfText(name),
      UF: pdfText(name),
      Desc: pdfText(description),
      AFRelationship: new PdfName(relationship),
      EF: newDictionary({ F: stream, UF: stream }),
    });
    return { name, reference: new PdfReference(specification) };
  });
  const sorted = files.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const names = sorted.flatMap(({ name, reference }) => [pdfText(name), reference]);
  putAll(catalog, {
    AF: files.map(({ reference }) => reference),
    Names: newDictionary({ EmbeddedFiles: newDictionary({ Names: names }) }),
  });
}
