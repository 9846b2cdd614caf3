import { PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import { deflateSync } from 'node:zlib';
import type { Mending } from '../mending.ts';
import { newDictionary, newList, pdfText, putAll } from '../objects.ts';
import { pdfDate } from './write-metadata.ts';

/** Attaches the files that go with the document, where it claims the standard that allows them. */
export function attachFiles({ pdf: { context, catalog }, wishes }: Mending): void {
  if (!wishes.standards.includes('a-3a') || wishes.attachments.length === 0) return;
  const files = wishes.attachments.map(({ name, description, mediaType, relationship, bytes }) => {
    const parameters = newDictionary(context, {
      Size: PDFNumber.of(bytes.length),
      ...(wishes.date === undefined ? {} : { ModDate: pdfText(pdfDate(wishes.date)) }),
    });
    const file = PDFRawStream.of(
      newDictionary(context, {
        Type: PDFName.of('EmbeddedFile'),
        Subtype: PDFName.of(mediaType),
        Params: parameters,
        Filter: PDFName.of('FlateDecode'),
      }),
      deflateSync(bytes),
    );
    const stream = context.register(file);
    const specification = newDictionary(context, {
      Type: PDFName.of('Filespec'),
      F: pdfText(name),
      UF: pdfText(name),
      Desc: pdfText(description),
      AFRelationship: PDFName.of(relationship),
      EF: newDictionary(context, { F: stream, UF: stream }),
    });
    return { name, reference: context.register(specification) };
  });
  const sorted = files.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const names = newList(
    context,
    sorted.flatMap(({ name, reference }) => [pdfText(name), reference]),
  );
  putAll(catalog, {
    AF: newList(
      context,
      files.map(({ reference }) => reference),
    ),
    Names: newDictionary(context, { EmbeddedFiles: newDictionary(context, { Names: names }) }),
  });
}
