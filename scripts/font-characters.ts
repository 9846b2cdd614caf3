import type { FontFile } from './font-file.ts';

/** Which glyph draws each character (code point → glyph number), from the font's own `cmap` table, formats 4 and 12. */
export function charactersOf(font: FontFile): ReadonlyMap<number, number> {
  const table = font.tables.get('cmap');
  if (table === undefined) throw new Error('The font has no cmap table.');
  const characters = new Map<number, number>();
  for (let index = 0; index < table.readUInt16BE(2); index += 1) {
    const subtable = table.subarray(table.readUInt32BE(8 + index * 8));
    const format = subtable.readUInt16BE(0);
    if (table.readUInt16BE(4 + index * 8) === 1) continue;
    if (format === 4) readSegments(subtable, characters);
    if (format === 12) readGroups(subtable, characters);
  }
  return characters;
}

function readSegments(subtable: Buffer, characters: Map<number, number>): void {
  const size = subtable.readUInt16BE(6);
  for (let place = 0; place < size; place += 2) {
    const end = subtable.readUInt16BE(14 + place);
    const start = subtable.readUInt16BE(16 + size + place);
    const delta = subtable.readUInt16BE(16 + 2 * size + place);
    const rangePlace = 16 + 3 * size + place;
    const range = subtable.readUInt16BE(rangePlace);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const raw = range === 0 ? code : subtable.readUInt16BE(rangePlace + range + 2 * (code - start));
      const glyph = raw === 0 && range !== 0 ? 0 : (raw + delta) % 0x10000;
      if (glyph !== 0) characters.set(code, glyph);
    }
  }
}

function readGroups(subtable: Buffer, characters: Map<number, number>): void {
  for (let group = 0; group < subtable.readUInt32BE(12); group += 1) {
    const start = subtable.readUInt32BE(16 + group * 12);
    const end = subtable.readUInt32BE(20 + group * 12);
    const first = subtable.readUInt32BE(24 + group * 12);
    for (let code = start; code <= end; code += 1) characters.set(code, first + code - start);
  }
}
