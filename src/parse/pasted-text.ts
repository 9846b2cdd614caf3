import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { MappedText } from '../source/mapped-text.ts';
import type { Source } from '../source/source.ts';
import type { PastedLines } from './line-layout.ts';
import { isWrapped, layOut } from './line-layout.ts';
import { findLostTables } from './lost-tables.ts';
import { findPageFurniture } from './page-furniture.ts';
import type { Line } from './pasted-lines.ts';
import { indentOf, isBlank, linesOf, markerOf } from './pasted-lines.ts';
import type { OpenItem } from './pasted-items.ts';
import { beginsItem, isWithinItem, owners, withItem } from './pasted-items.ts';
import { hyphen, lostTable } from './pasted-problems.ts';
import type { TypedHeading } from './typed-headings.ts';
import { typedHeadings } from './typed-headings.ts';
import type { KnownNames } from './written-notes.ts';

/** Text out of Word or a PDF, rewritten as Markdown; its characters keep their places. */
export interface PastedText {
  /** The Markdown. */
  readonly text: MappedText;
  /** What was left out of it, as notices. */
  readonly diagnostics: readonly Diagnostic[];
}

/** How a text is to be read. */
export interface PastedReading {
  /** The notes' text. */
  readonly source: Source;
  /** The names that report types know. */
  readonly known: KnownNames;
  /** Lines that were read otherwise. */
  readonly skipped: ReadonlySet<number>;
}

interface Writing {
  readonly pieces: string[];
  readonly offsets: number[];
  open: readonly OpenItem[];
  isAfterBlank: boolean;
  fence?: string;
  /** Rows of tables that lost their columns, all but the last of each. */
  readonly rows: ReadonlySet<number>;
  /** Lines that end in the hyphen of a parted word. */
  readonly parted: Line[];
}

/** Whether a text holds what only pasting leaves: bullets that are not Markdown's, numbers such as `2.1` or `(a)` before items. */
export function looksPasted(text: string): boolean {
  return linesOf(text).some((line) => {
    const marker = markerOf(line);
    if (marker === undefined) return false;
    if (marker.type === 'bullet') return true;
    if (marker.type === 'dash') return marker.isTabbed;
    if (marker.type !== 'number' || /^1[.)]$/u.test(marker.readings[0]?.kind ?? '')) return false;
    return marker.isTabbed || marker.readings.some(({ ordinal }) => ordinal === 1);
  });
}

/**
 * Rewrites what pasting leaves as Markdown: bullets and typed numbers become list items nested by their kind and indentation,
 * typed headings become headings, page numbers and running heads go.
 */
export function readPastedText(text: MappedText, reading: PastedReading): PastedText {
  const lines = linesOf(text.text);
  const furniture = findPageFurniture(text, lines, reading);
  const pasted = layOut(lines, reading.known, new Set([...reading.skipped, ...furniture.lines]));
  const headings = typedHeadings(pasted);
  const tables = findLostTables(pasted);
  const rows = new Set(tables.flatMap(({ first, last }) => lines.slice(first, last).map((_, at) => first + at)));
  const writing: Writing = { pieces: [], offsets: [], open: [], isAfterBlank: true, rows, parted: [] };
  for (const [index, line] of lines.entries()) {
    const heading = headings.get(index);
    if (isBlank(line) || pasted.isLeftOut(index)) writeBlank(writing, line);
    else if (writing.fence !== undefined || /^\s*(?:```|~~~|:::)/u.test(line.text)) writeFenced(writing, line);
    else if (heading !== undefined) writeHeading(writing, line, heading);
    else writeLine(writing, pasted, index);
    if (rows.has(index)) breakLine(writing, line);
  }
  const offsets = [...writing.offsets, text.text.length].map((at) => text.offsets[at] ?? 0);
  return {
    text: { text: writing.pieces.join(''), offsets: Uint32Array.from(offsets) },
    diagnostics: [
      ...furniture.diagnostics,
      ...tables.map((table) => lostTable(table, { text, lines, source: reading.source })),
      ...writing.parted.map((line) => hyphen(line, { text, source: reading.source })),
    ],
  };
}

function writeFenced(writing: Writing, line: Line): void {
  const mark = /^\s*(```+|~~~+|:::+)/u.exec(line.text)?.[1];
  if (mark !== undefined && !mark.startsWith(':')) {
    if (writing.fence === undefined) writing.fence = mark;
    else if (mark.startsWith(writing.fence)) delete writing.fence;
  }
  if (indentOf(line) === 0) writing.open = [];
  writeText(writing, line.text, line.start);
  endLine(writing, line);
}

function writeHeading(writing: Writing, line: Line, heading: TypedHeading): void {
  writing.open = [];
  writeGenerated(writing, `\n${'#'.repeat(heading.level)} `, heading.start);
  writeText(writing, heading.text, heading.start);
  writeGenerated(writing, '\n\n', line.start + line.text.length);
  writing.isAfterBlank = true;
}

const rule = /^\s{0,3}([-*_])(?:\s*\1){2,}\s*$/u;
const footnote = /^ {0,3}\[\^[^\]\s]+\]:/u;

function writeLine(writing: Writing, pasted: PastedLines, index: number): void {
  const line = pasted.lines[index];
  if (line === undefined) return;
  const marker = markerOf(line);
  if (/^ {0,3}#{1,6}\s/u.test(line.text) || footnote.test(line.text) || rule.test(line.text)) {
    writeApart(writing, pasted, index);
  } else if (/^\s*[>|]/u.test(line.text)) {
    writeBlock(writing, pasted, index);
  } else if (marker !== undefined && beginsItem(marker, pasted, { ...writing, index })) {
    writing.open = withItem(marker, { ...writing, index });
    const start = line.start + line.text.length - line.text.trimStart().length;
    writeGenerated(writing, `${indentation(writing.open.slice(0, -1))}- `, start);
    // Behind Word's own bullets and numbers "> 65%" and "# of calls" are words.
    if (marker.type !== 'mark' && /^\s*[>#+=-]/u.test(line.text.slice(marker.length)))
      writeGenerated(writing, '\\', line.start + marker.length);
    writeWords(writing, line, marker.length);
  } else {
    writeWordsOf(writing, pasted, index);
  }
}

/** A heading, rule or footnote ends every list. */
function writeApart(writing: Writing, pasted: PastedLines, index: number): void {
  const line = pasted.lines[index] ?? { text: '', start: 0 };
  const isUnderline = /^\s*-+\s*$/u.test(line.text) && !writing.isAfterBlank && writing.open.length === 0;
  writing.open = footnote.test(line.text) ? [{ kind: 'footnote', ordinal: 1, indent: 0, width: 4 }] : [];
  if (!isUnderline && !writing.isAfterBlank) writeGenerated(writing, '\n', line.start);
  writeText(writing, line.text, line.start);
  endLine(writing, line);
}

/** A line of a table or quotation; without a blank line above it belongs to the item there. */
function writeBlock(writing: Writing, pasted: PastedLines, index: number): void {
  const line = pasted.lines[index] ?? { text: '', start: 0 };
  const above = pasted.lines[index - 1];
  if (writing.isAfterBlank) writing.open = owners(writing.open, indentOf(line));
  else if (above !== undefined && !/^\s*[>|]/u.test(above.text)) writeGenerated(writing, '\n', line.start);
  writeGenerated(writing, indentation(writing.open), line.start);
  writeWords(writing, line, 0);
}

/** A line of words goes on with the item above it, unless it begins a paragraph of its own. */
function writeWordsOf(writing: Writing, pasted: PastedLines, index: number): void {
  const line = pasted.lines[index] ?? { text: '', start: 0 };
  const above = pasted.lines[index - 1];
  const label = /^\s*([^:：\n]{1,40})[:：]/u.exec(line.text)?.[1];
  const isLabel = label !== undefined && pasted.known.isParticular(label.replaceAll('*', ''));
  const isOwnParagraph =
    !writing.rows.has(index - 1) &&
    !pasted.isSpaced &&
    !isLabel &&
    above !== undefined &&
    !isWrapped(above, line, pasted);
  if (!writing.isAfterBlank && isOwnParagraph) {
    writeGenerated(writing, '\n', line.start);
    writing.isAfterBlank = true;
  }
  // A label at the left edge still says something of the item above it.
  if (writing.isAfterBlank) writing.open = paragraphOwners(writing.open, { pasted, index, isLabel });
  if (!writing.isAfterBlank && above !== undefined && isParted(above, line)) joinLines(writing, above);
  else writeGenerated(writing, indentation(writing.open), line.start);
  writeWords(writing, line, 0);
}

interface ParagraphPlace {
  readonly pasted: PastedLines;
  readonly index: number;
  readonly isLabel: boolean;
}

/** The items that a paragraph belongs to. */
function paragraphOwners(open: readonly OpenItem[], { pasted, index, isLabel }: ParagraphPlace): readonly OpenItem[] {
  const indent = indentOf(pasted.lines[index] ?? { text: '', start: 0 });
  const found = owners(open, indent);
  const isWithin = (isLabel && indent === 0) || (found.length === 0 && isWithinItem(pasted, index, open));
  return isWithin ? open.slice(0, 1) : found;
}

/** A hyphen at the end of a broken line stays, but no space follows it: "long- / term". */
function isParted(above: Line, line: Line): boolean {
  return /\p{L}-\s*$/u.test(above.text.slice(-40)) && /^\s*\p{Ll}/u.test(line.text.slice(0, 40));
}

function joinLines(writing: Writing, above: Line): void {
  writing.pieces.pop();
  writing.offsets.pop();
  writing.parted.push(above);
}

/** The end of a line that stays one in the report. */
function breakLine(writing: Writing, line: Line): void {
  writing.pieces.pop();
  writing.offsets.pop();
  writeGenerated(writing, '\\\n', line.start + line.text.length);
}

function indentation(open: readonly OpenItem[]): string {
  return ' '.repeat(open.reduce((sum, item) => sum + item.width, 0));
}

/** Words from an index of the line on; a number that would make Markdown begin a list is kept from doing so. */
function writeWords(writing: Writing, line: Line, from: number): void {
  const text = line.text.slice(from).trimEnd();
  const skipped = text.length - text.trimStart().length;
  const words = text.slice(skipped);
  const start = line.start + from + skipped;
  const digits = /^\d{1,9}(?=[.)](?:\s|$))/u.exec(words)?.[0].length ?? 0;
  writeText(writing, words.slice(0, digits), start);
  if (digits > 0) writeGenerated(writing, '\\', start + digits);
  writeText(writing, words.slice(digits), start + digits);
  endLine(writing, line);
}

function writeBlank(writing: Writing, line: Line): void {
  writeGenerated(writing, '\n', line.start);
  writing.isAfterBlank = true;
}

function endLine(writing: Writing, line: Line): void {
  writeGenerated(writing, '\n', line.start + line.text.length);
  writing.isAfterBlank = false;
}

function writeText(writing: Writing, text: string, start: number): void {
  writing.pieces.push(text);
  for (let index = 0; index < text.length; index += 1) writing.offsets.push(start + index);
}

function writeGenerated(writing: Writing, text: string, offset: number): void {
  writing.pieces.push(text);
  for (let index = 0; index < text.length; index += 1) writing.offsets.push(offset);
}
