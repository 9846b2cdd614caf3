import { charactersOf } from './font-characters.ts';
import type { FontFile } from './font-file.ts';

/** A point of an outline; points off the line steer its curves. */
interface Point {
  readonly x: number;
  readonly y: number;
  readonly isOnLine: boolean;
}

/** The tables that a slice of a font keeps: what is needed to draw a character, nothing that joins or moves glyphs. */
const SLICE_TABLES = ['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'OS/2', 'cvt ', 'fpgm', 'prep', 'gasp'];

/**
 * The font with a plain zero. Atkinson Hyperlegible Next has only a slashed one: a ring whose hole is two halves. The
 * halves go, and one hole takes their place: the ring's outer line, drawn smaller and the other way round.
 */
export function withPlainZero(font: FontFile): FontFile {
  const glyphs = [...glyphsOf(font)];
  const zero = charactersOf(font).get(0x30) ?? 0;
  const [ring, ...holes] = contoursOf(glyphs[zero] ?? Buffer.alloc(0));
  if (ring === undefined || holes.length !== 2) throw new Error('The zero is not a ring with a slash.');
  glyphs[zero] = glyphOf([ring, fitted(ring, boxOf(holes.flat())).toReversed()]);
  return withGlyphs(font, glyphs);
}

/** The font with outlines only for the characters of a range; all others keep their number and are empty. */
export function sliceOf(font: FontFile, range: readonly [number, number]): FontFile {
  const glyphs = glyphsOf(font);
  const kept = new Set([0]);
  for (const [code, glyph] of charactersOf(font)) if (code >= range[0] && code <= range[1]) keep(glyph, glyphs, kept);
  const tables = new Map([...font.tables].filter(([tag]) => SLICE_TABLES.includes(tag)));
  // Version 3 of the post table holds no glyph names.
  const names = Buffer.from(font.tables.get('post')?.subarray(0, 32) ?? Buffer.alloc(32));
  names.writeUInt32BE(0x00030000, 0);
  tables.set('post', names);
  return withGlyphs(
    { ...font, tables },
    glyphs.map((glyph, number) => (kept.has(number) ? glyph : Buffer.alloc(0))),
  );
}

function tableOf(font: FontFile, tag: string): Buffer {
  const table = font.tables.get(tag);
  if (table === undefined) throw new Error(`The font has no ${tag} table.`);
  return table;
}

function glyphsOf(font: FontFile): readonly Buffer[] {
  const [places, outlines] = [tableOf(font, 'loca'), tableOf(font, 'glyf')];
  const isLong = tableOf(font, 'head').readInt16BE(50) === 1;
  const placeOf = (number: number): number =>
    isLong ? places.readUInt32BE(number * 4) : places.readUInt16BE(number * 2) * 2;
  return Array.from({ length: tableOf(font, 'maxp').readUInt16BE(4) }, (_, number) =>
    outlines.subarray(placeOf(number), placeOf(number + 1)),
  );
}

function withGlyphs(font: FontFile, glyphs: readonly Buffer[]): FontFile {
  const padded = glyphs.map((glyph) => Buffer.concat([glyph, Buffer.alloc((4 - (glyph.length % 4)) % 4)]));
  const places = Buffer.alloc((glyphs.length + 1) * 4);
  let place = 0;
  for (const [number, glyph] of padded.entries()) {
    place += glyph.length;
    places.writeUInt32BE(place, (number + 1) * 4);
  }
  const head = Buffer.from(tableOf(font, 'head'));
  head.writeInt16BE(1, 50);
  return {
    ...font,
    tables: new Map([...font.tables, ['glyf', Buffer.concat(padded)], ['loca', places], ['head', head]]),
  };
}

/** Adds a glyph and the glyphs that it is made of. https://learn.microsoft.com/typography/opentype/spec/glyf */
function keep(number: number, glyphs: readonly Buffer[], kept: Set<number>): void {
  const glyph = glyphs[number];
  if (kept.has(number) || glyph === undefined) return;
  kept.add(number);
  if (glyph.length === 0 || glyph.readInt16BE(0) >= 0) return;
  for (let place = 10, flags = 0x20; (flags & 0x20) !== 0;) {
    flags = glyph.readUInt16BE(place);
    keep(glyph.readUInt16BE(place + 2), glyphs, kept);
    const scale = (flags & 0x80) !== 0 ? 8 : (flags & 0x40) !== 0 ? 4 : (flags & 0x08) !== 0 ? 2 : 0;
    place += 4 + ((flags & 0x01) !== 0 ? 4 : 2) + scale;
  }
}

function contoursOf(glyph: Buffer): readonly (readonly Point[])[] {
  const ends = Array.from({ length: glyph.readInt16BE(0) }, (_, index) => glyph.readUInt16BE(10 + index * 2));
  const count = (ends.at(-1) ?? -1) + 1;
  let place = 10 + ends.length * 2;
  place += 2 + glyph.readUInt16BE(place);
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = glyph.readUInt8(place);
    const repeats = (flag & 8) !== 0 ? glyph.readUInt8(place + 1) : 0;
    place += (flag & 8) !== 0 ? 2 : 1;
    flags.push(...Array.from({ length: repeats + 1 }, () => flag));
  }
  const across = coordinates(glyph, place, { flags, short: 2, same: 16 });
  const up = coordinates(glyph, across.end, { flags, short: 4, same: 32 });
  const points = flags.map((flag, index) => ({
    x: across.values[index] ?? 0,
    y: up.values[index] ?? 0,
    isOnLine: (flag & 1) !== 0,
  }));
  return ends.map((end, index) => points.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end + 1));
}

function coordinates(
  glyph: Buffer,
  start: number,
  coding: { readonly flags: readonly number[]; readonly short: number; readonly same: number },
): { readonly values: readonly number[]; readonly end: number } {
  const values: number[] = [];
  let [place, value] = [start, 0];
  for (const flag of coding.flags) {
    const isSame = (flag & coding.same) !== 0;
    if ((flag & coding.short) !== 0) {
      value += isSame ? glyph.readUInt8(place) : -glyph.readUInt8(place);
      place += 1;
    } else if (!isSame) {
      value += glyph.readInt16BE(place);
      place += 2;
    }
    values.push(value);
  }
  return { values, end: place };
}

function boxOf(points: readonly Point[]): {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
} {
  const [across, up] = [points.map((point) => point.x), points.map((point) => point.y)];
  return { left: Math.min(...across), bottom: Math.min(...up), right: Math.max(...across), top: Math.max(...up) };
}

function fitted(points: readonly Point[], target: ReturnType<typeof boxOf>): readonly Point[] {
  const box = boxOf(points);
  const across = (target.right - target.left) / (box.right - box.left);
  const up = (target.top - target.bottom) / (box.top - box.bottom);
  return points.map((point) => ({
    x: Math.round(target.left + (point.x - box.left) * across),
    y: Math.round(target.bottom + (point.y - box.bottom) * up),
    isOnLine: point.isOnLine,
  }));
}

/** An outline without hints, each coordinate as two bytes. */
function glyphOf(contours: readonly (readonly Point[])[]): Buffer {
  const points = contours.flat();
  const box = boxOf(points);
  let count = 0;
  const ends = contours.map((contour) => (count += contour.length) - 1);
  const words = [contours.length, box.left, box.bottom, box.right, box.top, ...ends, 0];
  const across = points.map((point, index) => point.x - (points[index - 1]?.x ?? 0));
  const up = points.map((point, index) => point.y - (points[index - 1]?.y ?? 0));
  return Buffer.concat([
    int16s(words),
    Buffer.from(points.map((point) => (point.isOnLine ? 1 : 0))),
    int16s(across),
    int16s(up),
  ]);
}

function int16s(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) bytes.writeInt16BE(value, index * 2);
  return bytes;
}
