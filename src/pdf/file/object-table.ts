import { UnreadablePdf } from '../unreadable-pdf.ts';
import { PdfName, PdfReference } from './values.ts';

/** Numbers that no document needs. */
const limits = { object: 1e10, generation: 65_535 };

/** The objects and names of a file, each once. */
export class ObjectTable {
  readonly #references = new Map<number, PdfReference>();
  readonly #names = new Map<string, PdfName>();

  /** The object of a number and generation, whether or not it was found already. Throws an `UnreadablePdf` where no file has such numbers. */
  referenceTo(number: number, generation: number): PdfReference {
    if (number > limits.object || generation > limits.generation)
      throw new UnreadablePdf('It is damaged: it numbers its objects as no file does.');
    const key = generation * (limits.object + 1) + number;
    let reference = this.#references.get(key);
    if (reference === undefined) this.#references.set(key, (reference = new PdfReference()));
    return reference;
  }

  /** The name that is written so, without its slash. */
  nameOf(written: string): PdfName {
    let name = this.#names.get(written);
    if (name === undefined) {
      const decoded = written.replaceAll(/#([\dA-Fa-f]{2})/g, (_whole, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      );
      this.#names.set(written, (name = new PdfName(decoded)));
    }
    return name;
  }
}
