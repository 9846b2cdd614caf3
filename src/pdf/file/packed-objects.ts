import type { ObjectTable } from './object-table.ts';
import { unpacked } from './unpack.ts';
import { ValueReader } from './value-reader.ts';
import { PdfReference } from './values.ts';
import type { ObjectSource, PdfStream, PdfValue } from './values.ts';

/** The objects that are packed in a stream, by their numbers. ISO 32000-1, 7.5.7. */
export class PackedObjects implements ObjectSource {
  /** Where each begins and ends in the unpacked stream. */
  readonly #places = new Map<number, { readonly start: number; end: number }>();
  readonly #bytes: Buffer;
  readonly #objects: ObjectTable;

  /** Throws an `UnreadablePdf` where the stream is damaged. */
  constructor(stream: PdfStream, objects: ObjectTable) {
    const bytes = unpacked(stream);
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#objects = objects;
    const reader = new ValueReader(this.#bytes, objects);
    const [count, first] = ['N', 'First'].map((key) => {
      const written = stream.dictionary.get(key);
      return written instanceof PdfReference ? written.value : written;
    });
    if (typeof count !== 'number' || typeof first !== 'number') throw reader.damage();
    let last = { start: -1, end: -1 };
    for (let index = 0; index < count; index += 1) {
      const number = (reader.skipSpace(), reader.wholeNumber());
      const place = (reader.skipSpace(), reader.wholeNumber());
      // Each ends where the next begins: what was made to do harm names one long object very often.
      if (number === undefined || place === undefined || first + place <= last.start) throw reader.damage();
      last.end = first + place;
      last = { start: first + place, end: bytes.length };
      this.#places.set(number, last);
    }
  }

  /** The numbers of the objects. */
  numbers(): Iterable<number> {
    return this.#places.keys();
  }

  /** The object of a number. Throws an `UnreadablePdf` where it is damaged. */
  objectAt(number: number): PdfValue | undefined {
    const place = this.#places.get(number);
    if (place === undefined) return undefined;
    return new ValueReader(this.#bytes.subarray(0, place.end), this.#objects, place.start).value();
  }
}
