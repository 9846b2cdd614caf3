import type { ObjectTable } from './object-table.ts';
import { PackedObjects } from './packed-objects.ts';
import { readObject, readObjectNumber } from './read-object.ts';
import type { ObjectNumber } from './read-object.ts';
import { ValueReader } from './value-reader.ts';
import { PdfStream } from './values.ts';
import type { ObjectSource, PdfReference, PdfValue } from './values.ts';

/** Says of the objects of a file where they stand; what is said first of a number holds. */
export class Places implements ObjectSource {
  readonly #objects: ObjectTable;
  readonly #reader: ValueReader;
  readonly #decided = new Set<number>();
  readonly #streams = new Map<number, ObjectsInStream>();

  constructor(bytes: Buffer, objects: ObjectTable) {
    this.#objects = objects;
    this.#reader = new ValueReader(bytes, objects);
  }

  /** There is no object of that number. */
  leaveOut(number: number): void {
    this.#decided.add(number);
  }

  /** An object begins at a byte of the file. Throws an `UnreadablePdf` where it does not. */
  putAt(place: number, { number, generation }: ObjectNumber): void {
    if (this.#isDecided(number)) return;
    this.#reader.at = place;
    const found = readObjectNumber(this.#reader);
    if (found?.number !== number || found.generation !== generation) throw this.#reader.damage();
    this.#objects.referenceTo(number, generation).comesFrom(this, place);
  }

  /** An object stands in a stream, which is unpacked when the first of its objects is asked for. */
  putInStream(stream: number, number: number): void {
    if (this.#isDecided(number)) return;
    let source = this.#streams.get(stream);
    if (source === undefined) {
      source = new ObjectsInStream(this.#objects.referenceTo(stream, 0), this.#objects);
      this.#streams.set(stream, source);
    }
    this.#objects.referenceTo(number, 0).comesFrom(source, number);
  }

  /** The object that begins at a byte of the file. Throws an `UnreadablePdf` where it is damaged. */
  objectAt(place: number): PdfValue {
    const reader = new ValueReader(this.#reader.bytes, this.#objects, place);
    readObjectNumber(reader);
    return readObject(reader);
  }

  #isDecided(number: number): boolean {
    const isDecided = this.#decided.has(number);
    this.#decided.add(number);
    return isDecided;
  }
}

class ObjectsInStream implements ObjectSource {
  readonly #stream: PdfReference;
  readonly #objects: ObjectTable;
  #packed: PackedObjects | undefined;

  constructor(stream: PdfReference, objects: ObjectTable) {
    this.#stream = stream;
    this.#objects = objects;
  }

  objectAt(number: number): PdfValue | undefined {
    const stream = this.#packed === undefined ? this.#stream.look() : undefined;
    if (stream instanceof PdfStream) this.#packed = new PackedObjects(stream, this.#objects);
    return this.#packed?.objectAt(number);
  }
}
