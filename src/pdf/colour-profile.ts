/** Numbers of sRGB seen under the light of print (D50): the white, then red, green and blue, each as X, Y and Z. IEC 61966-2-1 adapted by Bradford, as ICC.1:2004 asks. */
const white = [0.9642, 1, 0.8249];
const primaries = {
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
};
/** From the light of screens (D65) to that of print. */
const adaptation = [1.04788, 0.02292, -0.0502, 0.02959, 0.99048, -0.01706, -0.00923, 0.01508, 0.75168];
/** The curve of sRGB: exponent, then the five numbers of its form 3. */
const curve = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];

/** An ICC profile of sRGB. */
export function standardColourProfile(): Uint8Array {
  const tags: readonly (readonly [name: string, bytes: Buffer])[] = [
    ['desc', localised('sRGB')],
    ['cprt', localised('No copyright')],
    ['wtpt', numbers('XYZ ', white)],
    ['chad', numbers('sf32', adaptation)],
    ...Object.entries(primaries).map(([name, values]) => [name, numbers('XYZ ', values)] as const),
    ...['rTRC', 'gTRC', 'bTRC'].map((name) => [name, toneCurve()] as const),
  ];
  const table = Buffer.alloc(4 + 12 * tags.length);
  table.writeUInt32BE(tags.length, 0);
  let offset = 128 + table.length;
  for (const [index, [name, bytes]] of tags.entries()) {
    const at = 4 + 12 * index;
    table.write(name, at, 'latin1');
    table.writeUInt32BE(offset, at + 4);
    table.writeUInt32BE(bytes.length, at + 8);
    offset += bytes.length;
  }
  return Buffer.concat([header(offset), table, ...tags.map(([, bytes]) => bytes)]);
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x04200000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  // The day of the standard, so that the profile is always the same.
  for (const [index, value] of [1999, 10, 1, 0, 0, 0].entries()) bytes.writeUInt16BE(value, 24 + 2 * index);
  bytes.write('acsp', 36, 'latin1');
  for (const [index, value] of white.entries()) bytes.writeInt32BE(fixed(value), 68 + 4 * index);
  return bytes;
}

function fixed(value: number): number {
  return Math.round(value * 65_536);
}

function numbers(type: string, values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(8 + 4 * values.length);
  bytes.write(type, 0, 'latin1');
  for (const [index, value] of values.entries()) bytes.writeInt32BE(fixed(value), 8 + 4 * index);
  return bytes;
}

function toneCurve(): Buffer {
  const values = numbers('para', curve);
  const form = Buffer.from([0, 3, 0, 0]);
  return Buffer.concat([values.subarray(0, 8), form, values.subarray(8)]);
}

function localised(text: string): Buffer {
  const words = Buffer.from(text, 'utf16le').swap16();
  const bytes = Buffer.alloc(28);
  bytes.write('mluc', 0, 'latin1');
  bytes.writeUInt32BE(1, 8);
  bytes.writeUInt32BE(12, 12);
  bytes.write('enGB', 16, 'latin1');
  bytes.writeUInt32BE(words.length, 20);
  bytes.writeUInt32BE(28, 24);
  return Buffer.concat([bytes, words, Buffer.alloc((4 - (words.length % 4)) % 4)]);
}
