import { claimClause } from './checks/document.ts';
import { checkOpened } from './check-pdf.ts';
import { writePdfFile } from './file/write-file.ts';
import type { Finding } from './finding.ts';
import { openPdf } from './opened-pdf.ts';
import type { Mending } from './mending.ts';
import { readStructure } from './read-structure.ts';
import { applyMeanings } from './steps/apply-meanings.ts';
import { attachFiles } from './steps/attach-files.ts';
import { describeLinks } from './steps/describe-links.ts';
import { dropDecoration } from './steps/drop-decoration.ts';
import { keepFirstHeaders } from './steps/keep-first-headers.ts';
import { markArtifacts } from './steps/mark-artifacts.ts';
import { numberElements } from './steps/number-elements.ts';
import { placeFigures } from './steps/place-figures.ts';
import { retagFigures } from './steps/retag-figures.ts';
import { retagLists } from './steps/retag-lists.ts';
import { simplifyElements } from './steps/simplify-elements.ts';
import { titleBookmarks } from './steps/title-bookmarks.ts';
import { writeColours } from './steps/write-colours.ts';
import { writeMetadata } from './steps/write-metadata.ts';
import { writeStructure } from './steps/write-structure.ts';
import { UnreadablePdf } from './unreadable-pdf.ts';
import type { Wishes } from './wishes.ts';

/** What became of a print. */
export type Conformed =
  /** The PDF, which meets the standards that it claims. */
  | { readonly kind: 'conforms'; readonly bytes: Uint8Array }
  /** What would be wrong with it; it is not handed out. */
  | { readonly kind: 'fails'; readonly findings: readonly Finding[] };

/** What is done to a print, in order; each step sees what those before it left. */
const steps: readonly { readonly name: string; readonly run: (mending: Mending) => void }[] = [
  { name: 'bookmarks', run: titleBookmarks },
  { name: 'meanings of the page', run: applyMeanings },
  { name: 'decoration', run: dropDecoration },
  { name: 'figures', run: retagFigures },
  { name: 'lists', run: retagLists },
  { name: 'repeated table headers', run: keepFirstHeaders },
  { name: 'simpler elements', run: simplifyElements },
  { name: 'numbers of elements', run: numberElements },
  { name: 'places of figures', run: placeFigures },
  { name: 'artifacts', run: markArtifacts },
  { name: 'links', run: describeLinks },
  { name: 'tags', run: writeStructure },
  { name: 'colours', run: writeColours },
  { name: 'attachments', run: attachFiles },
  { name: 'metadata', run: writeMetadata },
];

/**
 * Mends a browser's print so that it meets the standards wished for, and checks what is written. The same print and wishes
 * give the same bytes. Never throws because of what the bytes hold.
 */
export function conform(print: Uint8Array, wishes: Wishes): Conformed {
  try {
    const { bytes, findings } = mend(print, wishes);
    const claimed = findings.filter(({ clause }) => wishes.standards.includes('ua-1') || clause !== claimClause);
    return claimed.length === 0 ? { kind: 'conforms', bytes } : { kind: 'fails', findings: claimed };
  } catch (error) {
    const words = error instanceof UnreadablePdf ? error.message : `The print cannot be read (${String(error)}).`;
    return { kind: 'fails', findings: [{ clause: 'ISO 32000-1, 7', words }] };
  }
}

/** The print mended as far as it can be, and what is still wrong with it. Throws an `UnreadablePdf` where it cannot be read. */
export function mend(
  print: Uint8Array,
  wishes: Wishes,
): { readonly bytes: Uint8Array; readonly findings: readonly Finding[] } {
  const pdf = openPdf(print);
  const tree = readStructure(pdf, { allowsForms: false });
  const mending: Mending = { pdf, tree, wishes };
  // The tags of the print are written anew: they need no memory any more.
  pdf.catalog.delete('StructTreeRoot');
  for (const step of steps) step.run(mending);
  const bytes = writePdfFile(pdf.trailer);
  return { bytes, findings: checkOpened(pdf, tree) };
}
