import { brotliCompressSync, constants, inflateSync } from 'node:zlib';

/** A TrueType font taken apart: its tables by tag. */
export interface FontFile {
  /** The kind of outlines, as the four bytes at the head of a font file. */
  readonly flavour: number;
  /** The tables, unpacked. */
  readonly tables: ReadonlyMap<string, Buffer>;
}

/** The places that WOFF2 gives to tags, https://www.w3.org/TR/WOFF2/#table_dir_format; only those that these fonts hold. */
const KNOWN_TAGS = new Map([
  ['cmap', 0],
  ['head', 1],
  ['hhea', 2],
  ['hmtx', 3],
  ['maxp', 4],
  ['name', 5],
  ['OS/2', 6],
  ['post', 7],
  ['cvt ', 8],
  ['fpgm', 9],
  ['glyf', 10],
  ['loca', 11],
  ['prep', 12],
  ['gasp', 17],
  ['GDEF', 26],
  ['GPOS', 27],
  ['GSUB', 28],
]);

/** glyf and loca stand as they are instead of in WOFF2's own coding of outlines. */
const NO_TRANSFORM = 3 << 6;

/** Takes a WOFF 1.0 file apart. Throws when it is none: the build stops. */
export function readWoff(bytes: Buffer): FontFile {
  if (bytes.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is not a WOFF file.');
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < bytes.readUInt16BE(12); index += 1) {
    const entry = 44 + index * 20;
    const offset = bytes.readUInt32BE(entry + 4);
    const packed = bytes.subarray(offset, offset + bytes.readUInt32BE(entry + 8));
    const length = bytes.readUInt32BE(entry + 12);
    tables.set(
      bytes.toString('latin1', entry, entry + 4),
      Buffer.from(packed.length < length ? inflateSync(packed) : packed),
    );
  }
  return { flavour: bytes.readUInt32BE(4), tables };
}

/** Packs a font as WOFF2. */
export function writeWoff2(font: FontFile): Buffer {
  const ordered = inWoff2Order(font.tables);
  const folder = Buffer.concat(ordered.map(([tag, table]) => tableEntry(tag, table.length)));
  const packed = brotliCompressSync(Buffer.concat(ordered.map(([, table]) => table)), {
    params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT, [constants.BROTLI_PARAM_QUALITY]: 11 },
  });
  const padding = Buffer.alloc((4 - ((48 + folder.length + packed.length) % 4)) % 4);
  const header = Buffer.alloc(48);
  header.write('wOF2', 'latin1');
  header.writeUInt32BE(font.flavour, 4);
  header.writeUInt32BE(48 + folder.length + packed.length + padding.length, 8);
  header.writeUInt16BE(ordered.length, 12);
  header.writeUInt32BE(
    ordered.reduce((sum, [, table]) => sum + 16 + Math.ceil(table.length / 4) * 4, 12),
    16,
  );
  header.writeUInt32BE(packed.length, 20);
  header.writeUInt16BE(1, 24);
  return Buffer.concat([header, folder, packed, padding]);
}

function inWoff2Order(tables: ReadonlyMap<string, Buffer>): readonly (readonly [string, Buffer])[] {
  const known = [...tables].filter(([tag]) => KNOWN_TAGS.has(tag));
  return known.toSorted(([one], [other]) => (KNOWN_TAGS.get(one) ?? 0) - (KNOWN_TAGS.get(other) ?? 0));
}

function tableEntry(tag: string, length: number): Buffer {
  const place = KNOWN_TAGS.get(tag) ?? 0;
  const isOutline = tag === 'glyf' || tag === 'loca';
  return Buffer.from([isOutline ? place | NO_TRANSFORM : place, ...base128(length)]);
}

function base128(value: number): readonly number[] {
  const digits = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) digits.unshift((rest % 128) | 128);
  return digits;
}
