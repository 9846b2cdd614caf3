import { visitOperators } from './content-operators.ts';
import type { Operator } from './content-operators.ts';

/** A stretch of a page's content between its mark and the end of it. */
export interface MarkedStretch {
  /** Its number; absent on an artifact and on marks for others. */
  readonly number?: number;
  /** Whether it is marked as no part of the document. */
  readonly isArtifact: boolean;
  /** The first byte of the mark's operands. */
  readonly start: number;
  /** The byte after the mark. */
  readonly markEnd: number;
  /** The byte after its end. */
  end: number;
  /** What it draws. */
  readonly draws: { words: boolean; pictures: boolean; lines: boolean };
}

/** Something drawn that belongs to no marked stretch. */
export interface LooseDrawing {
  /** Its first byte. */
  readonly start: number;
  /** The byte after it. */
  end: number;
  /** Whether it is words or pictures, and not only lines and areas. */
  readonly isRunning: boolean;
}

/** What a page's content holds as far as tags are concerned. */
export interface PageContent {
  /** Unpacked. */
  readonly bytes: Uint8Array;
  /** Marked stretches, those within others too, in order of their starts. */
  readonly marked: readonly MarkedStretch[];
  /** What is drawn and not marked, in order. */
  readonly loose: readonly LooseDrawing[];
  /** Whether every mark has its end. */
  readonly isBalanced: boolean;
}

interface Reading {
  readonly marked: MarkedStretch[];
  readonly loose: LooseDrawing[];
  readonly open: MarkedStretch[];
  path: number;
  text: { readonly start: number; readonly shows: LooseDrawing[]; hasMarks: boolean } | undefined;
  /** Whether the drawing before may be joined with the next: nothing stands between that would part them. */
  canJoin: boolean;
  isBalanced: boolean;
}

/** Reads a page's content. */
export function readContent(bytes: Uint8Array): PageContent {
  const reading: Reading = {
    marked: [],
    loose: [],
    open: [],
    path: -1,
    text: undefined,
    canJoin: false,
    isBalanced: true,
  };
  visitOperators(bytes, (operator) => readOperator(operator, bytes, reading));
  reading.isBalanced &&= reading.open.length === 0;
  return { bytes, marked: reading.marked, loose: reading.loose, isBalanced: reading.isBalanced };
}

function readOperator({ kind, start, end }: Operator, bytes: Uint8Array, reading: Reading): void {
  switch (kind) {
    case 'begin-mark':
      return beginMark(bytes, { start, end }, reading);
    case 'end-mark':
      return endMark(end, reading);
    case 'save':
    case 'restore':
      reading.canJoin = false;
      return undefined;
    case 'begin-path':
      if (reading.path < 0) reading.path = start;
      return undefined;
    case 'end-path':
      reading.path = -1;
      return undefined;
    case 'paint-path':
      draw(reading, { start: reading.path < 0 ? start : reading.path, end, isRunning: false }, 'lines');
      reading.path = -1;
      return undefined;
    case 'begin-text':
      reading.text = { start, shows: [], hasMarks: false };
      return undefined;
    case 'end-text':
      return endText(end, reading);
    case 'show-text':
      return draw(reading, { start, end, isRunning: true }, 'words');
    case 'show-object':
      return draw(reading, { start, end, isRunning: true }, 'pictures');
  }
}

function beginMark(
  bytes: Uint8Array,
  { start, end }: { readonly start: number; readonly end: number },
  reading: Reading,
): void {
  const words = Buffer.from(bytes.subarray(start, end)).toString('latin1');
  const number = /\/MCID\s+(\d+)/u.exec(words)?.[1];
  const stretch: MarkedStretch = {
    ...(number === undefined ? {} : { number: Number(number) }),
    isArtifact: words.startsWith('/Artifact'),
    start,
    markEnd: end,
    end: bytes.length,
    draws: { words: false, pictures: false, lines: false },
  };
  reading.marked.push(stretch);
  reading.open.push(stretch);
  reading.canJoin = false;
  if (reading.text !== undefined) reading.text.hasMarks = true;
}

function endMark(end: number, reading: Reading): void {
  const stretch = reading.open.pop();
  if (stretch === undefined) reading.isBalanced = false;
  else stretch.end = end;
  reading.canJoin = false;
}

function draw(reading: Reading, drawing: LooseDrawing, what: keyof MarkedStretch['draws']): void {
  const owner = reading.open.findLast((stretch) => stretch.isArtifact || stretch.number !== undefined);
  if (owner !== undefined) owner.draws[what] = true;
  else if (reading.text !== undefined) reading.text.shows.push(drawing);
  else addLoose(reading, drawing);
}

/** Words are wrapped with what sets their font, unless marks stand between them. */
function endText(end: number, reading: Reading): void {
  const { text } = reading;
  reading.text = undefined;
  if (text === undefined || text.shows.length === 0) return;
  if (!text.hasMarks) addLoose(reading, { start: text.start, end, isRunning: true });
  else for (const show of text.shows) reading.loose.push(show);
}

function addLoose(reading: Reading, drawing: LooseDrawing): void {
  const before = reading.loose.at(-1);
  if (reading.canJoin && before?.isRunning === drawing.isRunning) before.end = drawing.end;
  else reading.loose.push(drawing);
  reading.canJoin = true;
}
