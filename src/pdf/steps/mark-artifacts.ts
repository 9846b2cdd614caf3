import { packedStream } from '../file/pack.ts';
import { PdfReference } from '../file/values.ts';
import type { Mending } from '../mending.ts';
import { contentBytes } from '../opened-pdf.ts';
import { readContent } from '../page-content.ts';
import type { PageContent } from '../page-content.ts';
import { contentsOf } from '../structure.ts';

/** A change to a page's content: bytes from `start` to `end` give way to a text. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Words and pictures outside the document are what runs on every page; lines and areas are only looks. */
const furniture = '/Artifact <</Type /Pagination>> BDC\n';
const looks = '/Artifact <</Type /Layout>> BDC\n';

/** Marks as no part of the document whatever is drawn and stands in no element. */
export function markArtifacts({ pdf, tree }: Mending): void {
  const owned = pdf.pages.map(() => new Set<number>());
  for (const content of contentsOf(tree)) owned[content.page]?.add(content.number);
  for (const [index, page] of pdf.pages.entries()) {
    const changes = changesTo(page.content, owned[index] ?? new Set());
    if (changes.length === 0) continue;
    const bytes = changed(contentBytes(page.dictionary), changes);
    page.dictionary.set('Contents', new PdfReference(packedStream(bytes)));
    page.content = readContent(bytes);
  }
}

function changesTo(content: PageContent, owned: ReadonlySet<number>): readonly Change[] {
  const changes: Change[] = [];
  for (const { start, markEnd, number, shows } of content.marked) {
    if (number === undefined || owned.has(number)) continue;
    changes.push({ start, end: markEnd, text: shows ? furniture : looks });
  }
  for (const { start, end, isRunning } of content.loose) {
    changes.push({ start, end: start, text: isRunning ? furniture : looks });
    changes.push({ start: end, end, text: '\nEMC\n' });
  }
  return changes.toSorted((one, other) => one.start - other.start);
}

function changed(bytes: Uint8Array, changes: readonly Change[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { start, end, text } of changes) {
    parts.push(bytes.subarray(at, start), Buffer.from(text, 'latin1'));
    at = end;
  }
  return Buffer.concat([...parts, bytes.subarray(at)]);
}
