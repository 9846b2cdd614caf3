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

/** An object that can be led to from several places, and whatever leads to it. */
export class PdfReference {
  /** The object; absent where nothing was found. */
  value: PdfValue | undefined;
  constructor(value?: PdfValue) {
    this.value = value;
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
