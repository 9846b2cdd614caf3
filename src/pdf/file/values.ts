/** Whatever can stand in a PDF. ISO 32000-1, 7.3. */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfText
  | PdfReference
  | PdfStream
  | PdfValue[]
  | Map<string, PdfValue>;

/** Values under keys, which are written as names. */
export type PdfDictionary = Map<string, PdfValue>;

/** A name, such as `/Type`. */
export class PdfName {
  /** Without its slash. */
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** A text, which is kept as it is written. */
export class PdfText {
  /** With its brackets, a character for each byte. */
  readonly written: string;
  constructor(written: string) {
    this.written = written;
  }
}

/** What gives objects when they are asked for. */
export interface ObjectSource {
  /** The object of a place; nothing where none stands there. May throw an `UnreadablePdf`. */
  objectAt(place: number): PdfValue | undefined;
}

/** An object that can be led to from several places, and whatever leads to it. */
export class PdfReference {
  #value: PdfValue | undefined;
  #source: ObjectSource | undefined;
  #place = 0;
  constructor(value?: PdfValue) {
    this.#value = value;
  }

  /** Lets the object be given by a source when it is asked for. */
  comesFrom(source: ObjectSource, place: number): void {
    this.#source = source;
    this.#place = place;
  }

  /** The object; absent where nothing was found. It is kept from now on. */
  get value(): PdfValue | undefined {
    const source = this.#source;
    if (source !== undefined) {
      // An object that asks for itself while it is read finds nothing.
      this.#source = undefined;
      this.#value = source.objectAt(this.#place);
    }
    return this.#value;
  }

  /** Puts another object in its place. */
  set value(value: PdfValue | undefined) {
    this.#source = undefined;
    this.#value = value;
  }

  /** The object, which is not kept: whoever looks at each of many objects once needs no memory for all of them. What is changed in it is lost unless it was kept before. */
  look(): PdfValue | undefined {
    return this.#source === undefined ? this.#value : this.#source.objectAt(this.#place);
  }
}

/** Bytes with what is said of them. */
export class PdfStream {
  /** What is said of them; their length is put there when they are written. */
  readonly dictionary: PdfDictionary;
  /** As they stand in the file: packed. */
  readonly bytes: Uint8Array;
  constructor(dictionary: PdfDictionary, bytes: Uint8Array) {
    this.dictionary = dictionary;
    this.bytes = bytes;
  }
}
