import { accessSync, constants, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { findEmbeddedPackage } from './browser/embedded-package.ts';
import { findBrowsers } from './browser/find-browser.ts';
import { thisComputer, type Surroundings } from './browser/surroundings.ts';
import { cacheFolder } from './cache-folder.ts';
import { fileFailure } from './file-failure.ts';
import type { ComputerFacts, FolderFacts } from './host.ts';

/** What `doctor` and `setup` want to know of this computer. Nothing is started, and nothing stays behind. */
export async function examineComputer(surroundings: Surroundings): Promise<ComputerFacts> {
  const { packageFolder, workingFolder, environment } = surroundings;
  const embedded = await findEmbeddedPackage([packageFolder, workingFolder]);
  const obstacle = sandboxObstacle();
  return {
    system: process.platform,
    nodeVersion: process.versions.node,
    browsers: findBrowsers(thisComputer(surroundings)),
    hasEmbeddedBrowser: embedded !== undefined,
    ...(obstacle === undefined ? {} : { sandboxObstacle: obstacle }),
    cacheFolder: examineFolder(cacheFolder(environment)),
    temporaryFolder: examineFolder(tmpdir()),
  };
}

/** Whether files can be made in a folder, or in the nearest one above it that is there. */
export function examineFolder(path: string): FolderFacts {
  const folder = nearestFolder(path);
  try {
    const made = mkdtempSync(join(folder, '.scrutineer-'));
    rmSync(made, { recursive: true });
    const { bavail, bsize } = statfsSync(folder);
    return { path, freeMegabytes: Math.floor((bavail * bsize) / 2 ** 20) };
  } catch (error) {
    return { path, problem: fileFailure(error, path, 'written').message };
  }
}

function nearestFolder(path: string): string {
  try {
    accessSync(path, constants.F_OK);
    return path;
  } catch {
    return dirname(path) === path ? path : nearestFolder(dirname(resolve(path)));
  }
}

/** What keeps a browser from shutting its pages in: https://chromium.googlesource.com/chromium/src/+/main/docs/security/apparmor-userns-restrictions.md */
function sandboxObstacle(): ComputerFacts['sandboxObstacle'] {
  if (process.getuid?.() === 0) return 'administrator';
  if (kernelSetting('kernel/apparmor_restrict_unprivileged_userns') === '1') return 'apparmor';
  const hasNone =
    kernelSetting('user/max_user_namespaces') === '0' || kernelSetting('kernel/unprivileged_userns_clone') === '0';
  return hasNone ? 'no-namespaces' : undefined;
}

function kernelSetting(name: string): string | undefined {
  try {
    return readFileSync(`/proc/sys/${name}`, 'utf8').trim();
  } catch {
    return undefined;
  }
}
