import { createReadStream, type Stats } from 'node:fs';
import { lstat, mkdtemp, open, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { codeOf } from '../file-failure.ts';
import { ownPrefix, removeLeftovers } from '../leftovers.ts';
import { makeFolder } from '../make-folder.ts';
import type { EmbeddedPackage } from './embedded-package.ts';
import { withLock } from './folder-lock.ts';
import { unpackTar } from './unpack-tar.ts';

/** The browser as it runs. */
export interface EmbeddedBrowser {
  /** The program. */
  readonly executable: string;
  /** System libraries that a bare computer lacks (libnss3, libnspr4 …). */
  readonly libraryFolder: string;
  /** A font configuration that adds a font to those of the computer: without any, Chromium prints an empty page. */
  readonly fontConfiguration: string;
}

const fontConfigurationName = 'font-configuration.xml';
const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">Open_Sans</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/**
 * The browser of the package, ready to run: unpacked once into a folder of `cacheFolder` that only this person can
 * read, or used as it stands there. However many programs ask at once, each gets a whole browser.
 * Rejects with the system's error when it cannot be unpacked.
 */
export async function unpackEmbeddedBrowser(embedded: EmbeddedPackage, cacheFolder: string): Promise<EmbeddedBrowser> {
  makeFolder(cacheFolder, () => undefined, 0o700);
  const home = join(cacheFolder, `chromium-${embedded.version}`);
  if (!(await isOurs(home))) {
    await withLock(`${home}.lock`, async () => {
      if (!(await isOurs(home))) await unpackInto(embedded, home);
    });
  }
  return {
    executable: join(home, 'chromium'),
    libraryFolder: join(home, 'lib'),
    fontConfiguration: join(home, fontConfigurationName),
  };
}

/** Whether the folder stands there and nobody else can have put anything in it. Rejects when it is somebody else's. */
async function isOurs(folder: string): Promise<boolean> {
  let found: Stats;
  try {
    found = await lstat(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
  if (found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o077) === 0) return true;
  throw new Error(`\`${folder}\` is not private to you; remove it and try again`);
}

// The lock saves time, the rename makes it right: should two unpack at once all the same, the first to finish counts.
async function unpackInto(embedded: EmbeddedPackage, home: string): Promise<void> {
  const unpacking = `${basename(home)}.unpacking-`;
  removeLeftovers(dirname(home), unpacking);
  const workplace = await mkdtemp(join(dirname(home), ownPrefix(unpacking)));
  try {
    await Promise.all([
      unpackProgram(join(embedded.binFolder, 'chromium.br'), join(workplace, 'chromium')),
      unpackTar(join(embedded.binFolder, 'al2023.tar.br'), workplace),
      unpackTar(join(embedded.binFolder, 'fonts.tar.br'), workplace),
      writeFile(join(workplace, fontConfigurationName), fontConfiguration, { mode: 0o600 }),
    ]);
    await rename(workplace, home);
  } catch (error) {
    await rm(workplace, { recursive: true, force: true });
    if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error;
  }
}

async function unpackProgram(from: string, to: string): Promise<void> {
  const file = await open(to, 'wx', 0o700);
  const stream = file.createWriteStream({ flush: true });
  await pipeline(createReadStream(from), createBrotliDecompress({ chunkSize: 2 ** 20 }), stream);
}
