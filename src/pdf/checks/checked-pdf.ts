import type { PdfDictionary } from '../file/values.ts';
import type { OpenedPdf } from '../opened-pdf.ts';
import type { StructureElement } from '../structure.ts';
import type { Claims } from './claims.ts';

/** A PDF as the checks see it. */
export interface CheckedPdf {
  /** The document. */
  readonly pdf: OpenedPdf;
  /** Its tag tree; empty where it has none. */
  readonly tree: StructureElement;
  /** Every dictionary that can be reached, those of streams and those within others too, but those of tags. */
  readonly objects: readonly PdfDictionary[];
  /** What it says of itself. */
  readonly claims: Claims;
}
