import type { OpenedPdf } from './opened-pdf.ts';
import type { StructureElement } from './structure.ts';
import type { Wishes } from './wishes.ts';

/** A print that is being mended. Steps change it in place. */
export interface Mending {
  /** The document. */
  readonly pdf: OpenedPdf;
  /** Its tag tree. */
  readonly tree: StructureElement;
  /** What it is to say of itself. */
  readonly wishes: Wishes;
}
