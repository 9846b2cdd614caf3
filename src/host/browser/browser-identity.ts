import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync, readlinkSync, readSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { findBrowsers, givenBrowser } from './find-browser.ts';
import { findEmbeddedPackage } from './embedded-package.ts';
import { thisComputer, type Surroundings } from './surroundings.ts';

/** So much at the beginning of a program names its build: ELF, PE and Mach-O files have an identifier there. */
const headLength = 64 * 1024;

/**
 * What tells the browsers that would be tried apart from others, without starting any: it changes whenever one of them does.
 * Nothing where it cannot be told. Rejects with a `BrowserProblem` where the one that was named does not exist.
 */
export async function browserIdentity(
  browserPath: string | undefined,
  surroundings: Surroundings,
): Promise<string | undefined> {
  const computer = thisComputer(surroundings);
  const given = givenBrowser(computer, browserPath);
  const programs = given === undefined ? findBrowsers(computer) : [given];
  const { packageFolder, workingFolder } = surroundings;
  const embedded = given === undefined ? await findEmbeddedPackage([packageFolder, workingFolder]) : undefined;
  if (programs.length === 0 && embedded === undefined) return 'none';
  try {
    return [...programs.map((program) => identityOf(program)), embedded?.version ?? ''].join(' ');
  } catch {
    return undefined;
  }
}

function identityOf(program: string): string {
  const path = realpathSync(program);
  const hash = createHash('sha256').update(basename(program));
  // Every snap is started by one program; what it starts is named by a link.
  if (basename(path) === 'snap') hash.update(readlinkSync(join('/snap', basename(program), 'current')));
  const head = addFile(path, hash);
  const isScript = head.subarray(0, 2).toString('latin1') === '#!';
  for (const started of isScript ? programsIn(head.toString('utf8'), dirname(path)) : []) {
    try {
      addFile(started, hash);
    } catch {
      // A word of the script that is no program.
    }
  }
  return hash.digest('hex').slice(0, 32);
}

/** The programs that a script may start: those it names by their whole paths, and the one beside it. */
function programsIn(script: string, folder: string): readonly string[] {
  const named = script.match(/\/(?:usr|opt|snap|app|nix|home|root|srv|var)\/[\w./+-]+/gu) ?? [];
  return [...new Set([...named, join(folder, 'chrome')])];
}

/** Adds what names the build of a program, and returns the beginning of it. */
function addFile(path: string, hash: ReturnType<typeof createHash>): Buffer {
  const descriptor = openSync(path, 'r');
  try {
    const { size } = fstatSync(descriptor);
    if (size <= 128 * headLength) {
      const whole = readFileSync(descriptor);
      hash.update(whole);
      return whole;
    }
    const head = Buffer.alloc(headLength);
    readSync(descriptor, head, 0, headLength, 0);
    hash.update(`${String(size)} `).update(head);
    return head;
  } finally {
    closeSync(descriptor);
  }
}
