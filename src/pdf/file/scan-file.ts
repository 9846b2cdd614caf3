import { endOfWord } from './characters.ts';
import type { ObjectTable } from './object-table.ts';
import { PackedObjects } from './packed-objects.ts';
import { readObject, readObjectNumber } from './read-object.ts';
import { ValueReader } from './value-reader.ts';
import { PdfName, PdfStream } from './values.ts';
import type { PdfDictionary, PdfValue } from './values.ts';

interface Scan {
  readonly reader: ValueReader;
  readonly objects: ObjectTable;
  readonly trailer: PdfDictionary;
  /** Whether no trailer follows any more. */
  isPastTrailers: boolean;
}

/**
 * Reads a file from its first object to its last, as they stand, whatever its tables of places say, and gives its trailer. What an
 * object says later counts. Throws an `UnreadablePdf`.
 */
export function scanFile(bytes: Buffer, start: number, objects: ObjectTable): PdfDictionary {
  const trailer: PdfDictionary = new Map();
  const reader = new ValueReader(bytes, objects, start);
  const scan = { reader, objects, trailer, isPastTrailers: false };
  for (reader.skipSpace(); reader.at < bytes.length; reader.skipSpace()) readPart(scan);
  return trailer;
}

/** Reads an object or a trailer; what lists places is passed over. */
function readPart(scan: Scan): void {
  const { reader, objects } = scan;
  const start = reader.at;
  const found = readObjectNumber(reader);
  if (found !== undefined) {
    const value = readObject(reader);
    objects.referenceTo(found.number, found.generation).value = value;
    if (value instanceof PdfStream) readFurther(value, scan);
  } else if (reader.at > start) return;
  else if (reader.skips('trailer')) addToTrailer(reader.value(), scan.trailer);
  else if (reader.skips('xref')) {
    const next = scan.isPastTrailers ? -1 : reader.bytes.indexOf('trailer', reader.at);
    scan.isPastTrailers = next < 0;
    if (next >= 0) reader.at = next;
  } else reader.at = Math.max(endOfWord(reader.bytes, start), start + 1);
}

function addToTrailer(said: PdfValue, trailer: PdfDictionary): void {
  if (said instanceof Map) for (const [key, value] of said) trailer.set(key, value);
}

/** Reads what a stream says of the file. */
function readFurther(stream: PdfStream, { objects, trailer }: Scan): void {
  const type = stream.dictionary.get('Type');
  if (!(type instanceof PdfName)) return;
  if (type.name === 'XRef') addToTrailer(stream.dictionary, trailer);
  if (type.name !== 'ObjStm') return;
  const packed = new PackedObjects(stream, objects);
  for (const number of packed.numbers()) objects.referenceTo(number, 0).comesFrom(packed, number);
}
