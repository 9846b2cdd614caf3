import type { ObjectTable } from './object-table.ts';
import { Places } from './places.ts';
import { readObject, readObjectNumber } from './read-object.ts';
import { unpacked } from './unpack.ts';
import { ValueReader } from './value-reader.ts';
import { PdfStream } from './values.ts';
import type { PdfDictionary, PdfValue } from './values.ts';

/** More versions than any file has. */
const mostTables = 1000;
/** More bytes than the numbers of a row need. */
const longestRow = 24;

interface Reading {
  readonly bytes: Buffer;
  readonly objects: ObjectTable;
  readonly places: Places;
  /** Where the tables begin that were read. */
  readonly met: Set<number>;
}

/**
 * Reads the tables that say where the objects of a file stand, newest first, and gives the newest trailer. ISO 32000-1, 7.5.4, 7.5.5 and
 * 7.5.8. Throws an `UnreadablePdf` where a table cannot be read or an object does not stand where it says.
 */
export function readByPlaces(bytes: Buffer, objects: ObjectTable): PdfDictionary {
  const reader = new ValueReader(bytes, objects, Math.max(0, bytes.lastIndexOf('startxref')));
  if (!reader.skips('startxref')) throw reader.damage();
  reader.skipSpace();
  const reading = { bytes, objects, places: new Places(bytes, objects), met: new Set<number>() };
  const trailer = readTable(reader.wholeNumber(), reading);
  for (let table = trailer; table.has('Prev');) table = readTable(table.get('Prev'), reading);
  return trailer;
}

/** Reads the table that begins at a byte and gives what it says of the file. */
function readTable(start: PdfValue | undefined, reading: Reading): PdfDictionary {
  const { bytes, objects, places, met } = reading;
  const at = isCount(start) ? start : bytes.length;
  const reader = new ValueReader(bytes, objects, at);
  if (met.has(at) || met.size >= mostTables) throw reader.damage();
  met.add(at);
  reader.skipSpace();
  if (!reader.skips('xref')) return readPackedTable(reader, places);
  const free: number[] = [];
  for (reader.skipSpace(); !reader.skips('trailer'); reader.skipSpace()) free.push(...readRows(reader, places));
  const trailer = reader.value();
  if (!(trailer instanceof Map)) throw reader.damage();
  // What the table calls free may stand in a stream that only newer programs read.
  if (trailer.has('XRefStm')) readTable(trailer.get('XRefStm'), reading);
  for (const number of free) places.leaveOut(number);
  return trailer;
}

function isCount(value: PdfValue | undefined): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

/** Reads rows such as `0000000017 00000 n` below their first number and their count, and gives the numbers that are free. */
function readRows(reader: ValueReader, places: Places): readonly number[] {
  const next = (): number => {
    reader.skipSpace();
    const number = reader.wholeNumber();
    if (number === undefined) throw reader.damage();
    return number;
  };
  const free: number[] = [];
  const [first, count] = [next(), next()];
  for (let number = first; number < first + count; number += 1) {
    const [place, generation] = [next(), next()];
    reader.skipSpace();
    const isUsed = reader.skips('n');
    if (!isUsed && !reader.skips('f')) throw reader.damage();
    if (isUsed && place > 0) places.putAt(place, { number, generation });
    else free.push(number);
  }
  return free;
}

/** Reads a table that is a stream: rows of three numbers, each of so many bytes. */
function readPackedTable(reader: ValueReader, places: Places): PdfDictionary {
  const stream = readObjectNumber(reader) === undefined ? undefined : readObject(reader);
  if (!(stream instanceof PdfStream)) throw reader.damage();
  const { dictionary } = stream;
  const widths = dictionary.get('W');
  const sections = dictionary.get('Index') ?? [0, dictionary.get('Size') ?? 0];
  if (!Array.isArray(widths) || !Array.isArray(sections)) throw reader.damage();
  const [kindWidth, placeWidth, restWidth] = widths;
  const isRow = isCount(kindWidth) && isCount(placeWidth) && isCount(restWidth);
  const size = isRow ? kindWidth + placeWidth + restWidth : 0;
  if (!isRow || size < 1 || size > longestRow) throw reader.damage();
  const bytes = unpacked(stream);
  let at = 0;
  const next = (width: number): number => {
    let number = 0;
    for (const end = at + width; at < end; at += 1) number = number * 256 + (bytes[at] ?? 0);
    return number;
  };
  for (let index = 0; index < sections.length; index += 2) {
    const [first, count] = sections.slice(index);
    if (!isCount(first) || !isCount(count)) throw reader.damage();
    for (let number = first; number < first + count && at < bytes.length; number += 1) {
      const kind = kindWidth === 0 ? 1 : next(kindWidth);
      const [place, rest] = [next(placeWidth), next(restWidth)];
      if (kind === 1) places.putAt(place, { number, generation: rest });
      else if (kind === 2) places.putInStream(place, number);
      else places.leaveOut(number);
    }
  }
  return dictionary;
}
