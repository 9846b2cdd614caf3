import { visitOperators } from './content-operators.ts';
import { PdfStream } from './file/values.ts';
import type { PdfDictionary } from './file/values.ts';
import { joined, matrixAt, numbersIn, placed, unmoved } from './matrix.ts';
import type { Matrix, Point } from './matrix.ts';
import { dictionaryOf, entryOf, listOf, nameOf } from './objects.ts';

/** A rectangle on a page, in its units: left, bottom, right and top. */
export type Box = readonly [left: number, bottom: number, right: number, top: number];

/** An image is drawn into the square of this side. */
const unitSquare: Box = [0, 0, 1, 1];

interface Drawing {
  readonly bytes: Uint8Array;
  readonly page: PdfDictionary;
  readonly saved: Matrix[];
  matrix: Matrix;
  /** Where the path leads that is not painted yet. */
  path: Point[];
}

/** A stretch of a page's content, in bytes. */
export interface Stretch {
  /** Its first byte. */
  readonly start: number;
  /** The byte after it. */
  readonly end: number;
}

/** The rectangles that stretches of a page's content draw into, in the order of the stretches, which follow one another; nothing for one that draws nothing. Of words only the beginnings are known. */
export function boxesOf(
  bytes: Uint8Array,
  page: PdfDictionary,
  stretches: readonly Stretch[],
): readonly (Box | undefined)[] {
  const points = stretches.map((): Point[] => []);
  const end = Math.max(0, ...stretches.map((stretch) => stretch.end));
  const drawing: Drawing = { bytes: bytes.subarray(0, end), page, saved: [], matrix: unmoved, path: [] };
  let current = 0;
  /** Where to put what is drawn at a byte; nothing where nobody asks. Most of a page is such. */
  const wanted = (at: number): Point[] | undefined => {
    while (at >= (stretches[current]?.end ?? Number.POSITIVE_INFINITY)) current += 1;
    return at >= (stretches[current]?.start ?? Number.POSITIVE_INFINITY) ? points[current] : undefined;
  };
  const onPage = (drawn: readonly Point[]): readonly Point[] => drawn.map((point) => placed(point, drawing.matrix));
  const leadOn = (start: number, to: number): void => {
    if (wanted(start) !== undefined) drawing.path.push(...onPage(pathPoints(numbersIn(drawing.bytes, start, to))));
  };
  visitOperators(drawing.bytes, {
    save: () => void drawing.saved.push(drawing.matrix),
    restore: () => void (drawing.matrix = drawing.saved.pop() ?? unmoved),
    transform: (start, to) => void (drawing.matrix = joined(matrixAt(drawing.bytes, start, to), drawing.matrix)),
    'begin-path': leadOn,
    'lead-path': leadOn,
    'end-path': () => void (drawing.path = []),
    'paint-path': (start) => {
      wanted(start)?.push(...drawing.path);
      drawing.path = [];
    },
    'place-text': (start, to) => void wanted(start)?.push(...onPage([matrixAt(drawing.bytes, start, to).origin])),
    'show-object': (start, to) => void wanted(start)?.push(...onPage(objectCorners(start, to, drawing))),
  });
  return points.map(boxAround);
}

/** The points of `m`, `l`, `c`, `v` and `y`, and the corners of `re`. */
function pathPoints(numbers: readonly number[]): readonly Point[] {
  const [left = 0, bottom = 0, width = 0, height = 0] = numbers;
  if (numbers.length === 4) return corners([left, bottom, left + width, bottom + height]);
  return numbers.flatMap((each, index): readonly Point[] => (index % 2 === 0 ? [[each, numbers[index + 1] ?? 0]] : []));
}

function corners([left, bottom, right, top]: Box): readonly Point[] {
  return [
    [left, bottom],
    [right, bottom],
    [left, top],
    [right, top],
  ];
}

/** The corners of an image, or of what a form says that it fills. */
function objectCorners(start: number, end: number, { bytes, page }: Drawing): readonly Point[] {
  const name = /^\/(\S+)/.exec(Buffer.from(bytes.subarray(start, end)).toString('latin1'))?.[1] ?? '';
  const resources = dictionaryOf(page, 'Resources');
  const objects = resources === undefined ? undefined : dictionaryOf(resources, 'XObject');
  const object = objects === undefined ? undefined : entryOf(objects, name);
  if (!(object instanceof PdfStream) || nameOf(object.dictionary, 'Subtype') !== 'Form') return corners(unitSquare);
  const [left = 0, bottom = 0, right = 0, top = 0] = listOf(object.dictionary, 'BBox').map(Number);
  return corners([left, bottom, right, top]);
}

function boxAround(points: readonly Point[]): Box | undefined {
  const known = points.filter((point) => point.every(Number.isFinite));
  if (known.length === 0) return undefined;
  const rounded = (number: number): number => Math.round(number * 100) / 100;
  const most = (choose: (...numbers: number[]) => number, axis: 0 | 1): number =>
    rounded(known.reduce((found, point) => choose(found, point[axis]), known[0]?.[axis] ?? 0));
  return [most(Math.min, 0), most(Math.min, 1), most(Math.max, 0), most(Math.max, 1)];
}
