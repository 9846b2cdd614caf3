import { PDFWriter } from '@cantoo/pdf-lib';
import { createHash } from 'node:crypto';
import { claimClause } from './checks/document.ts';
import { checkPdf } from './check-pdf.ts';
import type { Finding } from './finding.ts';
import { openPdf } from './opened-pdf.ts';
import type { Mending } from './mending.ts';
import { readStructure } from './read-structure.ts';
import { applyMeanings } from './steps/apply-meanings.ts';
import { attachFiles } from './steps/attach-files.ts';
import { describeLinks } from './steps/describe-links.ts';
import { dropDecoration } from './steps/drop-decoration.ts';
import { dropUnused } from './steps/drop-unused.ts';
import { keepFirstHeaders } from './steps/keep-first-headers.ts';
import { markArtifacts } from './steps/mark-artifacts.ts';
import { numberElements } from './steps/number-elements.ts';
import { retagFigures } from './steps/retag-figures.ts';
import { retagLists } from './steps/retag-lists.ts';
import { simplifyElements } from './steps/simplify-elements.ts';
import { titleBookmarks } from './steps/title-bookmarks.ts';
import { writeColours } from './steps/write-colours.ts';
import { emptyIdentifier, writeMetadata } from './steps/write-metadata.ts';
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
  { name: 'meanings of the page', run: applyMeanings },
  { name: 'decoration', run: dropDecoration },
  { name: 'figures', run: retagFigures },
  { name: 'lists', run: retagLists },
  { name: 'repeated table headers', run: keepFirstHeaders },
  { name: 'simpler elements', run: simplifyElements },
  { name: 'numbers of elements', run: numberElements },
  { name: 'artifacts', run: markArtifacts },
  { name: 'links', run: describeLinks },
  { name: 'tags', run: writeStructure },
  { name: 'bookmarks', run: titleBookmarks },
  { name: 'colours', run: writeColours },
  { name: 'attachments', run: attachFiles },
  { name: 'metadata', run: writeMetadata },
  { name: 'unused objects', run: dropUnused },
];

/**
 * Mends a browser's print so that it meets the standards wished for, and checks what was written. The same print and wishes
 * give the same bytes. Never rejects because of what the bytes hold.
 */
export async function conform(print: Uint8Array, wishes: Wishes): Promise<Conformed> {
  try {
    const pdf = await openPdf(print);
    const tree = readStructure(pdf, { allowsForms: false });
    const mending: Mending = { pdf, tree, wishes, pageBytes: new Map() };
    for (const step of steps) step.run(mending);
    const bytes = identified(await PDFWriter.forContext(pdf.context, Number.POSITIVE_INFINITY).serializeToBuffer());
    const isClaimed = ({ clause }: Finding): boolean => wishes.standards.includes('ua-1') || clause !== claimClause;
    const findings = (await checkPdf(bytes)).filter(isClaimed);
    return findings.length === 0 ? { kind: 'conforms', bytes } : { kind: 'fails', findings };
  } catch (error) {
    const words = error instanceof UnreadablePdf ? error.message : `The print cannot be read (${String(error)}).`;
    return { kind: 'fails', findings: [{ clause: 'ISO 32000-1, 7', words }] };
  }
}

/** The file names itself by its content. */
function identified(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const digest = createHash('sha256').update(file).digest('hex').slice(0, emptyIdentifier.length).toUpperCase();
  let at = file.lastIndexOf(emptyIdentifier);
  while (at >= 0) {
    file.write(digest, at, 'latin1');
    at = at === 0 ? -1 : file.lastIndexOf(emptyIdentifier, at - 1);
  }
  return bytes;
}
