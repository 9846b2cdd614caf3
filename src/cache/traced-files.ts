import { isAbsolute, join, relative, resolve } from 'node:path';
import type { Host } from '../host/host.ts';
import { FileProblem } from '../host/host.ts';
import { hashOf } from './records.ts';

/** One thing that was asked of the file system, about which path, and what came of it. */
export type Observation = readonly [deed: Deed, path: string, seen: string];

type Deed = 'read' | 'kind' | 'find';

/** A host whose file system keeps account of what it was asked. */
export interface TracedHost {
  /** The host; all but its files is as before. */
  readonly host: Host;
  /** What was asked and seen so far, each once, sorted; nothing where the same question got two answers. */
  observations(): readonly Observation[] | undefined;
}

/**
 * A host that keeps account of every file that is read, looked for or found through it. What depends on nothing else is the same as long as all
 * that was seen is. Paths are kept from the package's folder or from where the person stands, so that they hold on another computer.
 */
export function traceFiles(host: Host): TracedHost {
  const seen = new Map<string, Observation>();
  let isSteady = true;
  const note = (deed: Deed, path: string, answer: string): void => {
    const place = placeOf(path, host);
    const known = seen.get(`${deed} ${place}`);
    isSteady &&= known === undefined || known[2] === answer;
    seen.set(`${deed} ${place}`, [deed, place, answer]);
  };
  const noted = async <T>(deed: Deed, path: string, { ask, answer }: Question<T>): Promise<T> => {
    try {
      const result = await ask();
      note(deed, path, answer(result));
      return result;
    } catch (problem) {
      if (problem instanceof FileProblem) note(deed, path, refusal(problem));
      throw problem;
    }
  };
  const { files } = host;
  return {
    host: {
      ...host,
      files: {
        ...files,
        read: async (path) => noted('read', path, { ask: () => files.read(path), answer: hashOf }),
        kind: async (path) => noted('kind', path, { ask: () => files.kind(path), answer: (kind) => kind }),
        find: async (path) => noted('find', path, { ask: () => files.find(path), answer: (all) => found(all, host) }),
      },
    },
    observations: () => (isSteady ? [...seen.values()].toSorted(byPlace) : undefined),
  };
}

interface Question<T> {
  readonly ask: () => Promise<T>;
  readonly answer: (result: T) => string;
}

/** Asks the file system again; each question is asked once. */
export function observeAgain(host: Host): (observation: Observation) => Promise<boolean> {
  const answers = new Map<string, Promise<string>>();
  return async ([deed, place, seen]) => {
    const key = `${deed} ${place}`;
    const answer = answers.get(key) ?? answerTo(deed, place, host);
    answers.set(key, answer);
    return (await answer) === seen;
  };
}

async function answerTo(deed: Deed, place: string, host: Host): Promise<string> {
  const path = pathOf(place, host);
  try {
    if (deed === 'kind') return await host.files.kind(path);
    if (deed === 'find') return found(await host.files.find(path), host);
    return hashOf(await host.files.read(path));
  } catch (problem) {
    if (problem instanceof FileProblem) return refusal(problem);
    throw problem;
  }
}

function found(paths: readonly string[], host: Host): string {
  return hashOf(JSON.stringify(paths.map((path) => placeOf(path, host)).toSorted()));
}

function refusal({ reason }: FileProblem): string {
  return `refused: ${reason}`;
}

const inPackage = 'package:';

function placeOf(path: string, { workingFolder, packageFolder }: Host): string {
  const whole = resolve(workingFolder, path);
  const short = relative(packageFolder, whole);
  const isPackage = !short.startsWith('..') && !isAbsolute(short);
  return (isPackage ? `${inPackage}${short}` : relative(workingFolder, whole)).replaceAll('\\', '/');
}

function pathOf(place: string, { workingFolder, packageFolder }: Host): string {
  return place.startsWith(inPackage)
    ? join(packageFolder, place.slice(inPackage.length))
    : resolve(workingFolder, place);
}

function byPlace([oneDeed, one]: Observation, [otherDeed, other]: Observation): number {
  const [first, second] = [`${one} ${oneDeed}`, `${other} ${otherDeed}`];
  return first < second ? -1 : first > second ? 1 : 0;
}
