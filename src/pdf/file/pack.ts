import { deflateSync } from 'node:zlib';
import { PdfName, PdfStream } from './values.ts';
import type { PdfDictionary } from './values.ts';

/** Packs as quickly as zlib can; a tenth more bytes than its usual level, which takes twice as long and was the largest part of finishing a PDF. */
const level = 3;

/** A stream of these bytes, packed, with what else is said of them. */
export function packedStream(bytes: Uint8Array, dictionary: PdfDictionary = new Map()): PdfStream {
  dictionary.set('Filter', new PdfName('FlateDecode'));
  // What comes back is the beginning of a longer piece of memory, which would be kept with it.
  return new PdfStream(dictionary, Buffer.from(deflateSync(bytes, { level })));
}
