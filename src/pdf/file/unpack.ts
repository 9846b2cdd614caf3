import { inflateSync } from 'node:zlib';
import { UnreadablePdf } from '../unreadable-pdf.ts';
import { isSpace } from './characters.ts';
import { PdfName, PdfReference } from './values.ts';
import type { PdfDictionary, PdfStream, PdfValue } from './values.ts';

/** The longest stream that is unpacked, in bytes: what unpacks to more was made to do harm. */
const longestStream = 100_000_000;
/** What a page draws is a sixteenth of itself when it is packed: a piece of that size need not be put together of others. */
const largestChunk = 262_144;

const unpackers: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  FlateDecode: inflated,
  ASCIIHexDecode: fromHexadecimal,
  ASCII85Decode: fromBase85,
  RunLengthDecode: fromRuns,
};

/** The bytes of a stream, unpacked. Throws an `UnreadablePdf` where they are damaged or packed in a way that is not read here. ISO 32000-1, 7.4. */
export function unpacked({ dictionary, bytes }: PdfStream): Uint8Array {
  const parameters = listIn(dictionary, 'DecodeParms');
  return listIn(dictionary, 'Filter').reduce((packed: Uint8Array, filter, index) => {
    const name = filter instanceof PdfName ? filter.name : '';
    const unpack = unpackers[name];
    if (unpack === undefined) throw new UnreadablePdf(`It is packed with \`${name}\`, which is not read here.`);
    const settings = parameters[index];
    const plain = unpack(packed);
    return settings instanceof Map ? withoutPrediction(plain, settings) : plain;
  }, bytes);
}

/** What stands under a key, alone or in a list, behind references. */
function listIn(dictionary: PdfDictionary, key: string): readonly (PdfValue | undefined)[] {
  const behind = (value: PdfValue | undefined): PdfValue | undefined =>
    value instanceof PdfReference ? value.value : value;
  const value = behind(dictionary.get(key));
  return Array.isArray(value) ? value.map(behind) : value === undefined || value === null ? [] : [value];
}

function inflated(bytes: Uint8Array): Uint8Array {
  try {
    const chunkSize = Math.min(Math.max(24 * bytes.length, 1024), largestChunk);
    return inflateSync(bytes, { maxOutputLength: longestStream, chunkSize });
  } catch {
    throw new UnreadablePdf('It is damaged: a part of it cannot be unpacked.');
  }
}

function tooLong(): UnreadablePdf {
  return new UnreadablePdf('It is damaged: a part of it unpacks to more than any page needs.');
}

function fromHexadecimal(bytes: Uint8Array): Uint8Array {
  const digits = Buffer.from(bytes)
    .toString('latin1')
    .replace(/>[^]*$/, '')
    .replaceAll(/\s/g, '');
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
}

function fromBase85(bytes: Uint8Array): Uint8Array {
  if (bytes.length > longestStream / 4) throw tooLong();
  const made = Buffer.alloc(bytes.length * 4 + 4);
  let size = 0;
  let group: number[] = [];
  const end = (length: number): void => {
    const value = [...group, 84, 84, 84, 84].slice(0, 5).reduce((sum, digit) => sum * 85 + digit, 0);
    for (let index = 0; index < length; index += 1) made[size++] = Math.floor(value / 256 ** (3 - index)) % 256;
    group = [];
  };
  for (const code of bytes) {
    if (code === 0x7e) break;
    if (code === 0x7a && group.length === 0) size += 4;
    else if (isSpace[code] !== 1) group.push(code - 0x21);
    if (group.length === 5) end(4);
  }
  if (group.length > 1) end(group.length - 1);
  return made.subarray(0, size);
}

function fromRuns(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let at = 0; at < bytes.length;) {
    const code = bytes[at] ?? 128;
    if (code === 128) break;
    size += code < 128 ? code + 1 : 257 - code;
    if (size > longestStream) throw tooLong();
    if (code < 128) parts.push(bytes.subarray(at + 1, at + 2 + code));
    else parts.push(new Uint8Array(257 - code).fill(bytes[at + 1] ?? 0));
    at += code < 128 ? code + 2 : 2;
  }
  return Buffer.concat(parts);
}

/** Rows of which each byte is told by how it differs from those before. PNG (W3C), 9. */
function withoutPrediction(bytes: Uint8Array, settings: PdfDictionary): Uint8Array {
  const setting = (key: string, otherwise: number): number => {
    const value = settings.get(key);
    return typeof value === 'number' ? value : otherwise;
  };
  const predictor = setting('Predictor', 1);
  if (predictor === 1) return bytes;
  if (predictor < 10) throw new UnreadablePdf('It is packed in a way that is not read here.');
  const bits = setting('Colors', 1) * setting('BitsPerComponent', 8);
  const width = Math.ceil((bits * setting('Columns', 1)) / 8);
  if (!Number.isInteger(width) || width < 1 || width > bytes.length)
    throw new UnreadablePdf('It is damaged: a part of it cannot be unpacked.');
  const step = Math.max(1, Math.ceil(bits / 8));
  const rows = Math.ceil(bytes.length / (width + 1));
  const made = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row += 1) {
    const kind = bytes[row * (width + 1)] ?? 0;
    for (let column = 0; column < width; column += 1) {
      const at = row * width + column;
      const left = column < step ? 0 : (made[at - step] ?? 0);
      const above = row === 0 ? 0 : (made[at - width] ?? 0);
      const corner = row === 0 || column < step ? 0 : (made[at - width - step] ?? 0);
      made[at] = (bytes[at + row + 1] ?? 0) + predicted(kind, { left, above, corner });
    }
  }
  return made;
}

function predicted(
  kind: number,
  { left, above, corner }: { readonly left: number; readonly above: number; readonly corner: number },
): number {
  if (kind === 1) return left;
  if (kind === 2) return above;
  if (kind === 3) return Math.floor((left + above) / 2);
  if (kind !== 4) return 0;
  const whole = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((each) => Math.abs(whole - each));
  if ((toLeft ?? 0) <= (toAbove ?? 0) && (toLeft ?? 0) <= (toCorner ?? 0)) return left;
  return (toAbove ?? 0) <= (toCorner ?? 0) ? above : corner;
}
