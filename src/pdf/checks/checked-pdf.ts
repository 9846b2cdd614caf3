import type { OpenedPdf } from '../opened-pdf.ts';
import type { StructureElement } from '../structure.ts';
import type { Claims } from './claims.ts';

/** A PDF as the checks see it. */
export interface CheckedPdf {
  /** The document. */
  readonly pdf: OpenedPdf;
  /** Its tag tree; empty where it has none. */
  readonly tree: StructureElement;
  /** What it says of itself. */
  readonly claims: Claims;
}
