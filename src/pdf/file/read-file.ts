import { UnreadablePdf } from '../unreadable-pdf.ts';
import { ObjectTable } from './object-table.ts';
import { readByPlaces } from './read-by-places.ts';
import { scanFile } from './scan-file.ts';
import type { PdfDictionary } from './values.ts';

/** How far into a file its first line may stand. */
const longestJunk = 1024;

/** A file that was read. */
export interface PdfFile {
  /** Its trailer, from which all else is reached. */
  readonly trailer: PdfDictionary;
  /** Whether its tables of places lead to its objects. Where they do not, its objects were looked for, and other programs may find others. */
  readonly hasPlaces: boolean;
}

/**
 * Reads a PDF as programs that show it do: by its tables of places, newest first, and from its first object to its last where these are
 * damaged. Objects are read when they are asked for. Throws an `UnreadablePdf`; asking for an object does, too, where it is damaged.
 */
export function readPdfFile(bytes: Uint8Array): PdfFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const start = file.subarray(0, longestJunk).indexOf('%PDF-');
  if (start < 0) throw new UnreadablePdf('It cannot be read as a PDF.');
  const trailer = start === 0 ? trailerByPlaces(file) : undefined;
  if (trailer !== undefined) return { trailer, hasPlaces: true };
  return { trailer: scanFile(file, start, new ObjectTable()), hasPlaces: false };
}

function trailerByPlaces(file: Buffer): PdfDictionary | undefined {
  try {
    return readByPlaces(file, new ObjectTable());
  } catch (error) {
    if (error instanceof UnreadablePdf) return undefined;
    throw error;
  }
}
