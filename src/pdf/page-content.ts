import { visitOperators } from './content-operators.ts';
import type { OperatorVisitors } from './content-operators.ts';
import { isDelimiter, isSpace } from './file/characters.ts';
import { joined, matrixAt, placed, unmoved } from './matrix.ts';
import type { Matrix, Point } from './matrix.ts';

/** A stretch of a page's content between its mark and the end of it. */
export interface MarkedStretch {
  /** Its number; absent on an artifact and on marks for others. */
  readonly number: number | undefined;
  /** Whether it is marked as no part of the document. */
  readonly isArtifact: boolean;
  /** The first byte of the mark's operands. */
  readonly start: number;
  /** The byte after the mark. */
  readonly markEnd: number;
  /** The byte after its end. */
  end: number;
  /** Whether it shows words or pictures. */
  shows: boolean;
  /** Whether it draws lines or areas. */
  hasLines: boolean;
}

/** Something drawn that belongs to no marked stretch. */
export interface LooseDrawing {
  /** Its first byte. */
  readonly start: number;
  /** The byte after it. */
  readonly end: number;
  /** Whether it is words or pictures, and not only lines and areas. */
  readonly isRunning: boolean;
  /** How high on the page it begins, in its units; only of words and pictures. */
  readonly height?: number | undefined;
  /** Whether it may be joined with the drawing before: nothing stands between that would part them. */
  readonly canJoin: boolean;
}

/** What a page's content holds as far as tags are concerned. */
export interface PageContent {
  /** Marked stretches, those within others too, in order of their starts. */
  readonly marked: readonly MarkedStretch[];
  /** What is drawn and not marked, in order. */
  readonly loose: readonly LooseDrawing[];
  /** Whether every mark has its end. */
  readonly isBalanced: boolean;
}

type Drawn = Omit<LooseDrawing, 'canJoin'>;

interface Reading {
  readonly bytes: Uint8Array;
  readonly marked: MarkedStretch[];
  readonly loose: LooseDrawing[];
  readonly open: MarkedStretch[];
  /** The innermost open stretch that says what the drawings in it are. */
  owner: MarkedStretch | undefined;
  path: number;
  text: { readonly start: number; readonly shows: Drawn[]; height: number | undefined; hasMarks: boolean } | undefined;
  matrix: Matrix;
  readonly saved: Matrix[];
  /** Whether the drawing before may be joined with the next: nothing stands between that would part them. */
  canJoin: boolean;
  isBalanced: boolean;
}

/** Reads a page's content. */
export function readContent(bytes: Uint8Array): PageContent {
  const reading: Reading = {
    bytes,
    marked: [],
    loose: [],
    open: [],
    owner: undefined,
    path: -1,
    text: undefined,
    matrix: unmoved,
    saved: [],
    canJoin: false,
    isBalanced: true,
  };
  visitOperators(bytes, readersFor(reading));
  const { marked, loose, isBalanced, open } = reading;
  return { marked, loose, isBalanced: isBalanced && open.length === 0 };
}

/** Of the square into which a picture is drawn. */
const middle: Point = [0.5, 0.5];

/** What each operator does to the reading. Most operators of a page show words within a mark: those must cost nothing. */
function readersFor(reading: Reading): OperatorVisitors {
  const show = (start: number, end: number): void => {
    const { owner, text, matrix } = reading;
    if (owner !== undefined) owner.shows = true;
    else if (text !== undefined) text.shows.push({ start, end, isRunning: true, height: text.height });
    else addLoose(reading, { start, end, isRunning: true, height: placed(middle, matrix)[1] });
  };
  return {
    'begin-mark': (start, end) => beginMark(start, end, reading),
    'end-mark': (_start, end) => endMark(end, reading),
    ...placersFor(reading),
    'begin-path': (start) => {
      if (reading.path < 0) reading.path = start;
    },
    'end-path': () => {
      reading.path = -1;
    },
    'paint-path': (start, end) => {
      const from = reading.path < 0 ? start : reading.path;
      reading.path = -1;
      if (reading.owner !== undefined) reading.owner.hasLines = true;
      else if (reading.text === undefined) addLoose(reading, { start: from, end, isRunning: false });
      else reading.text.shows.push({ start: from, end, isRunning: false });
    },
    'begin-text': (start) => {
      reading.text = { start, shows: [], height: undefined, hasMarks: false };
    },
    'end-text': (_start, end) => endText(end, reading),
    'show-text': show,
    'show-object': show,
  };
}

/** What tells where on the page something is drawn. */
function placersFor(reading: Reading): OperatorVisitors {
  return {
    save: () => {
      reading.canJoin = false;
      reading.saved.push(reading.matrix);
    },
    restore: () => {
      reading.canJoin = false;
      reading.matrix = reading.saved.pop() ?? unmoved;
    },
    transform: (start, end) => void (reading.matrix = joined(matrixAt(reading.bytes, start, end), reading.matrix)),
    'place-text': (start, end) => {
      const { text, owner, bytes, matrix } = reading;
      if (text === undefined || owner !== undefined) return;
      text.height ??= placed(matrixAt(bytes, start, end).origin, matrix)[1];
    },
  };
}

function beginMark(start: number, end: number, reading: Reading): void {
  const { bytes } = reading;
  const stretch: MarkedStretch = {
    number: markNumber(bytes, start, end),
    isArtifact: startsWith('/Artifact', bytes, start),
    start,
    markEnd: end,
    end: bytes.length,
    shows: false,
    hasLines: false,
  };
  reading.marked.push(stretch);
  reading.open.push(stretch);
  if (stretch.isArtifact || stretch.number !== undefined) reading.owner = stretch;
  reading.canJoin = false;
  if (reading.text !== undefined) reading.text.hasMarks = true;
}

const numberKey = '/MCID';

/** The number in a mark such as `/P <</MCID 12>> BDC`. */
function markNumber(bytes: Uint8Array, start: number, end: number): number | undefined {
  for (let at = start; at < end; at += 1) {
    if (!startsWith(numberKey, bytes, at)) continue;
    let next = at + numberKey.length;
    while (isSpace[bytes[next] ?? 0] === 1 && next < end) next += 1;
    const digits = next;
    let number = 0;
    for (let code = bytes[next] ?? 0; code >= 0x30 && code <= 0x39; code = bytes[(next += 1)] ?? 0)
      number = number * 10 + code - 0x30;
    return next === digits ? undefined : number;
  }
  return undefined;
}

/** Whether a name stands there. */
function startsWith(name: string, bytes: Uint8Array, start: number): boolean {
  for (let index = 0; index < name.length; index += 1)
    if (bytes[start + index] !== name.charCodeAt(index)) return false;
  const after = bytes[start + name.length] ?? 0;
  return isSpace[after] === 1 || isDelimiter[after] === 1;
}

function endMark(end: number, reading: Reading): void {
  const stretch = reading.open.pop();
  if (stretch === undefined) reading.isBalanced = false;
  else stretch.end = end;
  if (stretch === reading.owner)
    reading.owner = reading.open.findLast((outer) => outer.isArtifact || outer.number !== undefined);
  reading.canJoin = false;
}

/** Words are wrapped with what sets their font, unless marks stand between them. */
function endText(end: number, reading: Reading): void {
  const { text } = reading;
  reading.text = undefined;
  if (text === undefined || text.shows.length === 0) return;
  if (!text.hasMarks) addLoose(reading, { start: text.start, end, isRunning: true, height: text.height });
  else for (const show of text.shows) reading.loose.push({ ...show, canJoin: false });
}

function addLoose(reading: Reading, drawing: Drawn): void {
  reading.loose.push({ ...drawing, canJoin: reading.canJoin });
  reading.canJoin = true;
}
