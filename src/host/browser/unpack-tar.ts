import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

const blockLength = 512;

/**
 * Unpacks the ordinary files of a small brotli-compressed tar archive (ustar,
 * https://www.gnu.org/software/tar/manual/html_node/Standard.html) into one level of folders below `folder`.
 */
export async function unpackTar(archivePath: string, folder: string): Promise<void> {
  const archive = await promisify(brotliDecompress)(await readFile(archivePath));
  for (let start = 0; start + blockLength <= archive.length;) {
    const header = archive.subarray(start, start + blockLength);
    const length = Number.parseInt(textAt(header, 124, 12), 8);
    // Two blocks of zeros end the archive.
    if (!Number.isFinite(length)) return;
    const bytes = archive.subarray(start + blockLength, start + blockLength + length);
    if (isOrdinaryFile(header)) await unpackFile(textAt(header, 0, 100), bytes, folder);
    start += blockLength + Math.ceil(length / blockLength) * blockLength;
  }
}

async function unpackFile(name: string, bytes: Uint8Array, folder: string): Promise<void> {
  // Only the last two parts of a name are used, so that no name leads out of the folder.
  const inner = join(folder, basename(join('/', dirname(name))));
  await mkdir(inner, { recursive: true, mode: 0o700 });
  await writeFile(join(inner, basename(name)), bytes, { mode: 0o700, flag: 'wx', flush: true });
}

function isOrdinaryFile(header: Buffer): boolean {
  const kind = textAt(header, 156, 1);
  return kind === '0' || kind === '';
}

function textAt(header: Buffer, start: number, length: number): string {
  const field = header.toString('latin1', start, start + length);
  const end = field.indexOf('\0');
  return (end < 0 ? field : field.slice(0, end)).trim();
}
