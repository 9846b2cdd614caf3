import type { ValueReader } from './value-reader.ts';
import { PdfReference, PdfStream } from './values.ts';
import type { PdfDictionary, PdfValue } from './values.ts';

/** Which object of a file. */
export interface ObjectNumber {
  /** Its number. */
  readonly number: number;
  /** How often the number was given anew. */
  readonly generation: number;
}

/** Reads `12 0 obj`; nothing, and no step on but over the first number, where something else stands. */
export function readObjectNumber(reader: ValueReader): ObjectNumber | undefined {
  const number = reader.wholeNumber();
  if (number === undefined) return undefined;
  const end = reader.at;
  reader.skipSpace();
  const generation = reader.wholeNumber();
  reader.skipSpace();
  if (generation !== undefined && reader.skips('obj')) return { number, generation };
  reader.at = end;
  return undefined;
}

/** Reads what stands after `12 0 obj`. Throws an `UnreadablePdf`. */
export function readObject(reader: ValueReader): PdfValue {
  reader.skipSpace();
  // An object may be empty.
  if (reader.skips('endobj')) return null;
  const value = reader.value();
  if (!(value instanceof Map)) return value;
  reader.skipSpace();
  return reader.skips('stream') ? new PdfStream(value, streamBytes(reader, value)) : value;
}

/** The bytes up to `endstream`, after the end of the line with `stream`. */
function streamBytes(reader: ValueReader, dictionary: PdfDictionary): Uint8Array {
  const { bytes } = reader;
  if (bytes[reader.at] === 13) reader.at += 1;
  if (bytes[reader.at] === 10) reader.at += 1;
  const start = reader.at;
  const written = dictionary.get('Length');
  const length = written instanceof PdfReference ? written.value : written;
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
