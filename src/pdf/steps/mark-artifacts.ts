import { packedStream } from '../file/pack.ts';
import { PdfReference } from '../file/values.ts';
import type { PdfDictionary } from '../file/values.ts';
import type { Mending } from '../mending.ts';
import { listOf } from '../objects.ts';
import { contentBytes } from '../opened-pdf.ts';
import type { LooseDrawing, PageContent } from '../page-content.ts';
import { contentsOf } from '../structure.ts';

/** A change to a page's content: bytes from `start` to `end` give way to a text. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Words and pictures outside the document are what runs on every page; lines and areas are only looks. ISO 32000-1, 14.8.2.2.2. */
const furniture = '/Artifact <</Type /Pagination>> BDC\n';
const looks = '/Artifact <</Type /Layout>> BDC\n';
/** The part of a page at its top and its bottom in which its margin stands. */
const margin = 0.12;

/** Marks as no part of the document whatever is drawn and stands in no element. */
export function markArtifacts({ pdf, tree }: Mending): void {
  const owned = pdf.pages.map(() => new Set<number>());
  for (const content of contentsOf(tree)) owned[content.page]?.add(content.number);
  const memory = { bytes: Buffer.alloc(0) };
  for (const [index, page] of pdf.pages.entries()) {
    const markOf = ({ isRunning, height }: LooseDrawing): string =>
      isRunning ? runningMark(height, page.dictionary) : looks;
    const changes = changesTo(page.content, owned[index] ?? new Set(), markOf);
    if (changes.length === 0) continue;
    page.dictionary.set(
      'Contents',
      new PdfReference(packedStream(changed(contentBytes(page.dictionary), changes, memory))),
    );
    page.content = marked(page.content, owned[index] ?? new Set());
  }
}

/** What runs on every page says whether it is at its head, at its foot or behind its words. */
function runningMark(place: number | undefined, page: PdfDictionary): string {
  const [, bottom, , top] = listOf(page, 'MediaBox').map(Number);
  if (place === undefined || bottom === undefined || top === undefined) return furniture;
  const height = (place - bottom) / (top - bottom);
  const subtype = height > 1 - margin ? 'Header' : height < margin ? 'Footer' : 'Watermark';
  return furniture.replace('>>', ` /Subtype /${subtype}>>`);
}

function changesTo(
  content: PageContent,
  owned: ReadonlySet<number>,
  markOf: (drawing: LooseDrawing) => string,
): readonly Change[] {
  const changes: Change[] = [];
  for (const { start, markEnd, number, shows } of content.marked) {
    if (number === undefined || owned.has(number)) continue;
    changes.push({ start, end: markEnd, text: shows ? furniture : looks });
  }
  let last: Change | undefined;
  for (const drawing of content.loose) {
    const { start, end, canJoin } = drawing;
    const begin = { start, end: start, text: markOf(drawing) };
    // One mark holds what follows one another and is the same.
    if (canJoin && last?.text === begin.text) changes.pop();
    else changes.push(begin);
    changes.push({ start: end, end, text: '\nEMC\n' });
    last = begin;
  }
  return changes.toSorted((one, other) => one.start - other.start);
}

/** The content as it is with its marks; places are those before. What is read out of the written bytes says the same, as the tests assert. */
function marked(content: PageContent, owned: ReadonlySet<number>): PageContent {
  const stretches = content.marked.map((stretch) =>
    stretch.number === undefined || owned.has(stretch.number)
      ? stretch
      : { ...stretch, number: undefined, isArtifact: true },
  );
  for (const { start, end, isRunning } of content.loose) {
    const shown = { shows: isRunning, hasLines: !isRunning };
    stretches.push({ number: undefined, isArtifact: true, start, markEnd: start, end, ...shown });
  }
  return { ...content, marked: stretches.toSorted((one, other) => one.start - other.start), loose: [] };
}

/** The changed bytes, in a piece of memory that the next page uses again. */
function changed(bytes: Uint8Array, changes: readonly Change[], memory: { bytes: Buffer }): Uint8Array {
  const size = changes.reduce((sum, { start, end, text }) => sum + text.length - (end - start), bytes.length);
  if (memory.bytes.length < size) memory.bytes = Buffer.allocUnsafeSlow(2 * size);
  let [from, to] = [0, 0];
  for (const { start, end, text } of changes) {
    memory.bytes.set(bytes.subarray(from, start), to);
    to += start - from;
    to += memory.bytes.write(text, to, 'latin1');
    from = end;
  }
  memory.bytes.set(bytes.subarray(from), to);
  return memory.bytes.subarray(0, size);
}
