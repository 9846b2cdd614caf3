import { UnreadablePdf } from '../unreadable-pdf.ts';
import { endOfWord } from './characters.ts';
import { unpacked } from './unpack.ts';
import { ValueReader } from './value-reader.ts';
import { PdfName, PdfReference, PdfStream } from './values.ts';
import type { PdfDictionary, PdfValue } from './values.ts';

/** How far into a file its first line may stand. */
const longestJunk = 1024;

/**
 * Reads a PDF from its first object to its last, as they stand, and gives its trailer, from which all else is reached. What an
 * object says later counts. Throws an `UnreadablePdf`.
 */
export function readPdfFile(bytes: Uint8Array): PdfDictionary {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const start = file.subarray(0, longestJunk).indexOf('%PDF-');
  if (start < 0) throw new UnreadablePdf('It cannot be read as a PDF.');
  const references = new Map<number, PdfReference>();
  const trailer: PdfDictionary = new Map();
  const reader = new ValueReader(file, references);
  reader.at = start;
  const reading = { references, trailer, isPastTrailers: false };
  for (reader.skipSpace(); reader.at < file.length; reader.skipSpace()) readPart(reader, reading);
  return trailer;
}

interface Reading {
  readonly references: Map<number, PdfReference>;
  readonly trailer: PdfDictionary;
  /** Whether no trailer follows any more. */
  isPastTrailers: boolean;
}

/** Reads an object or a trailer; what lists places is passed over. */
function readPart(reader: ValueReader, reading: Reading): void {
  const start = reader.at;
  const number = reader.wholeNumber();
  if (number === undefined) {
    if (reader.skips('trailer')) addToTrailer(reader.value(), reading.trailer);
    else if (reader.skips('xref')) {
      const next = reading.isPastTrailers ? -1 : reader.bytes.indexOf('trailer', reader.at);
      reading.isPastTrailers = next < 0;
      if (next >= 0) reader.at = next;
    } else reader.at = Math.max(endOfWord(reader.bytes, start), start + 1);
    return;
  }
  const end = reader.at;
  reader.skipSpace();
  const generation = reader.wholeNumber();
  reader.skipSpace();
  if (generation !== undefined && reader.skips('obj')) readObject(reader, { number, generation }, reading);
  else reader.at = end;
}

function addToTrailer(said: PdfValue, trailer: PdfDictionary): void {
  if (said instanceof Map) for (const [key, value] of said) trailer.set(key, value);
}

function readObject(
  reader: ValueReader,
  { number, generation }: { readonly number: number; readonly generation: number },
  reading: Reading,
): void {
  const reference = reader.referenceTo(number, generation);
  reader.skipSpace();
  // An object may be empty.
  reference.value = reader.skips('endobj') ? null : reader.value();
  if (!(reference.value instanceof Map)) return;
  reader.skipSpace();
  if (!reader.skips('stream')) return;
  const stream = new PdfStream(reference.value, streamBytes(reader, reference.value));
  reference.value = stream;
  const type = stream.dictionary.get('Type');
  if (!(type instanceof PdfName)) return;
  if (type.name === 'XRef') addToTrailer(stream.dictionary, reading.trailer);
  if (type.name === 'ObjStm') readObjectsIn(stream, reading);
}

/** The bytes up to `endstream`, after the end of the line with `stream`. */
function streamBytes(reader: ValueReader, dictionary: PdfDictionary): Uint8Array {
  const { bytes } = reader;
  if (bytes[reader.at] === 13) reader.at += 1;
  if (bytes[reader.at] === 10) reader.at += 1;
  const start = reader.at;
  const length = behind(dictionary.get('Length'));
  if (typeof length === 'number' && Number.isInteger(length) && length >= 0 && start + length <= bytes.length) {
    reader.at = start + length;
    reader.skipSpace();
    if (reader.skips('endstream')) return bytes.subarray(start, start + length);
  }
  let end = bytes.indexOf('endstream', start);
  reader.at = start;
  if (end < 0) throw reader.damage();
  reader.at = end + 'endstream'.length;
  if (bytes[end - 1] === 10) end -= 1;
  if (bytes[end - 1] === 13) end -= 1;
  return bytes.subarray(start, Math.max(start, end));
}

function behind(value: PdfValue | undefined): PdfValue | undefined {
  return value instanceof PdfReference ? value.value : value;
}

/** Reads the objects that are packed in a stream: pairs of numbers and places, then the objects. */
function readObjectsIn(stream: PdfStream, { references }: Reading): void {
  const reader = new ValueReader(Buffer.from(unpacked(stream)), references);
  const [count, first] = [behind(stream.dictionary.get('N')), behind(stream.dictionary.get('First'))];
  if (typeof count !== 'number' || typeof first !== 'number') throw reader.damage();
  // What was made to do harm names one long value for very many objects.
  const known = new Map<number, PdfValue>();
  for (let index = 0, next = 0; index < count; index += 1) {
    reader.at = next;
    const number = (reader.skipSpace(), reader.wholeNumber());
    const place = (reader.skipSpace(), reader.wholeNumber());
    if (number === undefined || place === undefined) throw reader.damage();
    next = reader.at;
    reader.at = first + place;
    const value = known.get(place) ?? reader.value();
    known.set(place, value);
    reader.referenceTo(number, 0).value = value;
  }
}
