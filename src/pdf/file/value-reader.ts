import { UnreadablePdf } from '../unreadable-pdf.ts';
import { endOfLine, endOfText, endOfWord, isSpace } from './characters.ts';
import type { ObjectTable } from './object-table.ts';
import { PdfText } from './values.ts';
import type { PdfDictionary, PdfName, PdfValue } from './values.ts';

const [LESS, GREATER, OPEN_BRACKET, CLOSE_BRACKET, OPEN_PARENTHESIS, SLASH, PERCENT] = [
  0x3c, 0x3e, 0x5b, 0x5d, 0x28, 0x2f, 0x25,
];
const LETTER_R = 0x52;

/** Values that hold one another more deeply than any document's are not read, nor numbers that no document needs. */
const limits = { depth: 100, number: 1e15 };

/** Reads values out of bytes, one after the other. Its methods throw an `UnreadablePdf` where there is no such value. */
export class ValueReader {
  /** The bytes. */
  readonly bytes: Buffer;
  /** Where it reads on. */
  at: number;
  /** The objects and names that are met. */
  readonly objects: ObjectTable;

  constructor(bytes: Buffer, objects: ObjectTable, at = 0) {
    this.bytes = bytes;
    this.objects = objects;
    this.at = at;
  }

  /** What is wrong here. */
  damage(): UnreadablePdf {
    return new UnreadablePdf(`It is damaged: what stands at byte ${String(this.at)} cannot be read.`);
  }

  /** Goes on to what is neither white space nor a comment. */
  skipSpace(): void {
    for (;;) {
      const code = this.bytes[this.at];
      if (code === PERCENT) this.at = endOfLine(this.bytes, this.at);
      else if (code !== undefined && isSpace[code] === 1) this.at += 1;
      else return;
    }
  }

  /** Whether a keyword stands here; if so, reads it. */
  skips(keyword: string): boolean {
    for (let index = 0; index < keyword.length; index += 1)
      if (this.bytes[this.at + index] !== keyword.charCodeAt(index)) return false;
    this.at += keyword.length;
    return true;
  }

  /** A whole number without a sign; nothing, and no step on, where there is none. */
  wholeNumber(): number | undefined {
    const start = this.at;
    let number = 0;
    for (let code = this.bytes[start] ?? 0; code >= 0x30 && code <= 0x39; code = this.bytes[(this.at += 1)] ?? 0)
      number = number * 10 + code - 0x30;
    if (number > limits.number) throw this.damage();
    return this.at === start ? undefined : number;
  }

  /** The value that stands here. */
  value(depth = 0): PdfValue {
    if (depth > limits.depth) throw this.damage();
    this.skipSpace();
    switch (this.bytes[this.at]) {
      case SLASH:
        return this.#name();
      case OPEN_PARENTHESIS:
        return this.#text(endOfText(this.bytes, this.at));
      case LESS:
        if (this.bytes[this.at + 1] === LESS) return this.#dictionary(depth);
        return this.#text(this.bytes.indexOf(GREATER, this.at) + 1);
      case OPEN_BRACKET:
        return this.#list(depth);
      default:
        return this.#numberOrReference();
    }
  }

  #name(): PdfName {
    const start = this.at + 1;
    this.at = endOfWord(this.bytes, start);
    return this.objects.nameOf(this.bytes.toString('latin1', start, this.at));
  }

  #text(end: number): PdfText {
    const closing = this.bytes[this.at] === LESS ? GREATER : 0x29;
    if (end <= this.at || this.bytes[end - 1] !== closing) throw this.damage();
    const written = this.bytes.toString('latin1', this.at, end);
    if (closing === GREATER && !/^<[\dA-Fa-f\s\0]*>$/.test(written)) throw this.damage();
    this.at = end;
    return new PdfText(written);
  }

  #dictionary(depth: number): PdfDictionary {
    this.at += 2;
    const dictionary: PdfDictionary = new Map();
    for (;;) {
      this.skipSpace();
      const code = this.bytes[this.at];
      if (code === GREATER && this.bytes[this.at + 1] === GREATER) break;
      if (code !== SLASH) throw this.damage();
      const { name } = this.#name();
      dictionary.set(name, this.value(depth + 1));
    }
    this.at += 2;
    return dictionary;
  }

  #list(depth: number): PdfValue[] {
    this.at += 1;
    const list: PdfValue[] = [];
    for (;;) {
      this.skipSpace();
      if (this.bytes[this.at] === CLOSE_BRACKET) break;
      list.push(this.value(depth + 1));
    }
    this.at += 1;
    return list;
  }

  /** `12 0 R` leads to an object; `12` alone is a number. */
  #numberOrReference(): PdfValue {
    const start = this.at;
    const number = this.wholeNumber();
    const end = endOfWord(this.bytes, this.at);
    if (number === undefined || end > this.at) return this.#otherWord(start, end);
    this.skipSpace();
    const generation = this.wholeNumber();
    if (generation !== undefined) {
      this.skipSpace();
      if (this.bytes[this.at] === LETTER_R && endOfWord(this.bytes, this.at) === this.at + 1) {
        this.at += 1;
        return this.objects.referenceTo(number, generation);
      }
    }
    this.at = end;
    return number;
  }

  #otherWord(start: number, end: number): PdfValue {
    const word = this.bytes.toString('latin1', start, end);
    this.at = start;
    if (!/^(?:true|false|null|[+-]*(?:\d+\.?\d*|\.\d+))$/.test(word)) throw this.damage();
    this.at = end;
    if (word === 'null') return null;
    if (word === 'true' || word === 'false') return word === 'true';
    const number = Number(word.replace(/^[+-]*(?=[+-])/, ''));
    if (Math.abs(number) > limits.number) throw this.damage();
    return number;
  }
}
