import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { MappedText } from '../source/mapped-text.ts';
import { splitTypedNumber } from '../source/name-key.ts';
import type { Source } from '../source/source.ts';
import { findPageFurniture } from './page-furniture.ts';
import type { Line, Marker } from './pasted-lines.ts';
import { columns, isBlank, linesOf, markerOf } from './pasted-lines.ts';
import type { KnownNames } from './written-notes.ts';

/** Text out of Word or a PDF, rewritten as Markdown; its characters keep their places. */
export interface PastedText {
  /** The Markdown. */
  readonly text: MappedText;
  /** What was left out of it, as notices. */
  readonly diagnostics: readonly Diagnostic[];
}

interface OpenItem {
  readonly kind: string;
  readonly indent: number;
}

interface Writing {
  readonly pieces: string[];
  readonly offsets: number[];
  open: OpenItem[];
  isAfterBlank: boolean;
}

/**
 * Rewrites what pasting leaves as Markdown: bullets and typed numbers become list items nested by their kind and indentation,
 * typed headings become headings, page numbers and running heads go. `skipped` are lines that were read otherwise.
 */
export function readPastedText(source: Source, skipped: ReadonlySet<number>, known: KnownNames): PastedText {
  const lines = linesOf(source.text);
  const furniture = findPageFurniture(source, lines, skipped, known);
  const writing: Writing = { pieces: [], offsets: [], open: [], isAfterBlank: true };
  let fence: string | undefined;
  lines.forEach((line, index) => {
    const isLeftOut = skipped.has(index) || furniture.lines.has(index);
    const fenceMark = /^\s*(```+|~~~+|:::+)/u.exec(line.text)?.[1];
    if (fenceMark !== undefined && !isLeftOut) fence = fence === undefined && !fenceMark.startsWith(':') ? fenceMark : undefined;
    if (isLeftOut || isBlank(line)) writeBlank(writing, line);
    else if (fence !== undefined || fenceMark !== undefined) writeAsIs(writing, line);
    else writeLine(writing, lines, { index, known, isLeftOut: (at) => skipped.has(at) || furniture.lines.has(at) });
  });
  writing.offsets.push(source.text.length);
  return { text: { text: writing.pieces.join(''), offsets: Uint32Array.from(writing.offsets) }, diagnostics: furniture.diagnostics };
}

interface LinePlace {
  readonly index: number;
  readonly known: KnownNames;
  isLeftOut(index: number): boolean;
}

function writeLine(writing: Writing, lines: readonly Line[], place: LinePlace): void {
  const line = lines[place.index];
  if (line === undefined) return;
  if (/^\s{0,3}(?:#{1,6}\s|>|\|)/u.test(line.text)) {
    writing.open = [];
    writeAsIs(writing, line);
    return;
  }
  const heading = typedHeading(lines, place);
  if (heading !== undefined) {
    writing.open = [];
    writeGenerated(writing, '\n## ', line.start);
    writeText(writing, { text: heading.text, start: heading.start });
    writeGenerated(writing, '\n\n', line.start + line.text.length);
    writing.isAfterBlank = true;
    return;
  }
  const marker = markerOf(line);
  if (marker !== undefined && startsItem(writing, lines, place, marker)) writeItem(writing, line, marker);
  else writeContinuation(writing, line);
}

/** A dash, a letter or a bare number at the start of a wrapped line is text; after a blank line, a colon or in a list it is a marker. */
function startsItem(writing: Writing, lines: readonly Line[], place: LinePlace, marker: Marker): boolean {
  if (/^[•·▪◦‣●○■□➢✓\uF0B7\uF0A7o]$/u.test(marker.kind) || /1\.1|R1/u.test(marker.kind)) return true;
  const isIsolated = writing.isAfterBlank || writing.open.some((item) => item.kind === marker.kind);
  return isIsolated || (lines[place.index - 1]?.text.trimEnd().endsWith(':') ?? false);
}

function writeItem(writing: Writing, line: Line, marker: Marker): void {
  const open = writing.open.slice();
  while (open.length > 1 && marker.indent < (open.at(-1)?.indent ?? 0) - 1 && open.at(-1)?.kind !== marker.kind) open.pop();
  const same = open.findLastIndex((item) => item.kind === marker.kind && marker.indent <= item.indent + 1);
  const kept = same === -1 ? open : open.slice(0, same);
  const isNewList = same === -1 && writing.isAfterBlank && marker.indent === 0 && open[0] !== undefined && isNumbered(marker) && !isNumbered(open[0]);
  writing.open = isNewList ? [] : kept;
  const depth = writing.open.length;
  writing.open.push({ kind: marker.kind, indent: marker.indent });
  writeGenerated(writing, '  '.repeat(depth), line.start);
  const markerStart = line.start + (line.text.length - line.text.trimStart().length);
  writeGenerated(writing, '- ', markerStart);
  writeText(writing, { text: line.text.slice(marker.length), start: line.start + marker.length });
  endLine(writing, line);
}

function isNumbered(item: { readonly kind: string }): boolean {
  return /[1R]/u.test(item.kind);
}

/** A line without a marker goes on with the item above it, unless a blank line and no indentation part them. */
function writeContinuation(writing: Writing, line: Line): void {
  const text = line.text.replace(/^[\s\u00A0]+/u, '');
  const indent = columns(line.text.slice(0, line.text.length - text.length));
  if (writing.isAfterBlank) writing.open = indent === 0 ? [] : writing.open.filter((item) => item.indent < indent);
  const depth = writing.open.length;
  writeGenerated(writing, '  '.repeat(depth), line.start);
  writeText(writing, { text, start: line.start + line.text.length - text.length });
  endLine(writing, line);
}

interface TypedHeading {
  readonly text: string;
  readonly start: number;
}

function typedHeading(lines: readonly Line[], place: LinePlace): TypedHeading | undefined {
  const line = lines[place.index];
  if (line === undefined || !standsAlone(lines, place)) return undefined;
  const bare = line.text.replace(/^[\s*]+|[\s*]+$/gu, '');
  if (bare.length > 100 || /[.;,?!]$/u.test(bare)) return undefined;
  const number = splitTypedNumber(bare);
  const name = bare.slice(number?.length ?? 0);
  const isCapitals = name.length > 3 && name === name.toUpperCase() && /\p{Lu}{2}/u.test(name);
  const isNumberedTitle = number !== undefined && /^\(?\d{1,2}[.)]?$/u.test(number.number) && /^\p{Lu}/u.test(name) && name.split(/\s+/u).length <= 8 && isAloneOfItsKind(lines, place);
  const isHeading = place.known.isSection(name) || ((isCapitals || isNumberedTitle) && !/:$/u.test(name));
  return isHeading ? { text: bare, start: line.start + line.text.indexOf(bare) } : undefined;
}

function standsAlone(lines: readonly Line[], place: LinePlace): boolean {
  const isEmpty = (index: number): boolean => isBlank(lines[index]) || place.isLeftOut(index);
  const bare = lines[place.index]?.text.replace(/^[\s*]+|[\s*]+$/gu, '') ?? '';
  const isKnown = place.known.isSection(bare.slice(splitTypedNumber(bare)?.length ?? 0));
  return isKnown ? isEmpty(place.index - 1) || isEmpty(place.index + 1) : isEmpty(place.index - 1) && isEmpty(place.index + 1);
}

/** A numbered title is followed by text; a numbered item by the next item. */
function isAloneOfItsKind(lines: readonly Line[], place: LinePlace): boolean {
  const kind = markerOf(lines[place.index] ?? { text: '', start: 0 })?.kind;
  let after = place.index + 1;
  while (after < lines.length && (isBlank(lines[after]) || place.isLeftOut(after))) after += 1;
  let before = place.index - 1;
  while (before >= 0 && (isBlank(lines[before]) || place.isLeftOut(before))) before -= 1;
  const kinds = [lines[after], lines[before]].map((line) => (line === undefined ? undefined : markerOf(line)?.kind));
  return !kinds.includes(kind) && after < lines.length;
}

function writeBlank(writing: Writing, line: Line): void {
  writeGenerated(writing, '\n', line.start);
  writing.isAfterBlank = true;
}

function writeAsIs(writing: Writing, line: Line): void {
  writeText(writing, line);
  endLine(writing, line);
}

function endLine(writing: Writing, line: Line): void {
  writeGenerated(writing, '\n', line.start + line.text.length);
  writing.isAfterBlank = false;
}

function writeText(writing: Writing, piece: TypedHeading): void {
  writing.pieces.push(piece.text);
  for (let index = 0; index < piece.text.length; index += 1) writing.offsets.push(piece.start + index);
}

function writeGenerated(writing: Writing, text: string, offset: number): void {
  writing.pieces.push(text);
  for (let index = 0; index < text.length; index += 1) writing.offsets.push(offset);
}
