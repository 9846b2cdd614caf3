import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { bundledFonts } from '../commands/fonts.ts';
import type { Host, Printer } from '../host/host.ts';
import type { Report } from '../model/report.ts';
import type { Projects } from '../project.ts';
import { openProjects } from '../project.ts';
import type { FontLibrary } from '../render/fonts.ts';
import type { ListedNotes } from './overview.ts';
import { overviewOf } from './overview.ts';
import type { AgreedChanges } from './agreed-changes.ts';
import { agreedChanges } from './agreed-changes.ts';
import type { Print } from './paper.ts';
import { openPaper } from './paper.ts';
import type { FoundNote, PreviewedNotes } from './previewed-notes.ts';
import { recordingHost } from './recording-host.ts';
import type { Heard, Said } from './review-state.ts';
import { hear } from './say.ts';
import type { View } from './view.ts';
import { makeView, standing } from './view.ts';

/** What is asked for: which notes, for whom. */
export interface Asked {
  /** The id of the notes. */
  readonly id: string;
  /** Who may read the report. */
  readonly edition: Report['edition'];
}

/** Is told the id of a state. */
export type Listener = (state: string) => void;

/** Views of notes that follow their files. */
export interface Session {
  /** All the notes that there are now, in order. */
  notes(): Promise<readonly PreviewedNotes[]>;
  /** The same with what is known of each report now. */
  overview(): Promise<readonly ListedNotes[]>;
  /** The view as the files stand now; nothing where there are no notes of the id. */
  view(asked: Asked): Promise<View | undefined>;
  /** Tells the id of the latest state, now and whenever it changes, until the returned function is called. */
  follow(asked: Asked, tell: Listener): Promise<() => void>;
  /** Takes what somebody says of the report into its review file; nothing where there are no notes of the id. */
  say(asked: Asked, said: Said): Promise<Heard | undefined>;
  /** What changed since the version last agreed; nothing where there are no notes of the id. */
  changes(asked: Asked): Promise<AgreedChanges | undefined>;
  /** The print of the view. */
  print(asked: Asked): Promise<Print | undefined>;
}

/** What a session needs of the world. */
export interface SessionWorld {
  /** The world. */
  readonly host: Host;
  /** The notes that are there. */
  readonly findNotes: () => Promise<readonly FoundNote[]>;
  /** Starts the browser that prints, at its first call. */
  readonly printer: () => Promise<Printer>;
  /** Hears of a bug. */
  readonly onFailure: (problem: unknown) => void;
}

/** Changes are looked at once more after so long, in milliseconds: a second one right after the first may not be told. */
const settled = 120;

interface Following extends Pick<Asked, 'edition'>, FoundNote {
  readonly listeners: Set<Listener>;
  /** The view that is to be made next and was not begun yet. */
  next?: Promise<View> | undefined;
  latest?: View;
}

interface Running {
  readonly world: SessionWorld;
  /** The world, with every file that is read watched. */
  readonly host: Host;
  readonly fonts: FontLibrary;
  projects: Projects;
  /** Ends when the view that is being made is there. */
  turn: Promise<unknown>;
}

/** Opens a session. */
export async function openSession(world: SessionWorld): Promise<Session> {
  const followed = new Map<string, Following>();
  const looking = lookAgain(followed);
  const watch = await world.host.watchFiles((changed) => looking.changed(changed));
  const host = recordingHost(world.host, (asked) => watch.add(asked));
  const fonts = await bundledFonts(world.host);
  const running: Running = { world, host, fonts, projects: openProjects(host), turn: Promise.resolve() };
  looking.begin(running);
  const paper = openPaper(world.host, world.printer);
  const notes = async (): Promise<readonly PreviewedNotes[]> =>
    (await world.findNotes()).map((found) => ({ ...found, id: idOf(resolve(host.workingFolder, found.path)) }));
  const find = async ({ id, edition }: Asked): Promise<Following | undefined> => {
    const known = followed.get(`${id} ${edition}`);
    if (known !== undefined) return known;
    const found = (await notes()).find((each) => each.id === id);
    if (found === undefined) return undefined;
    const following = { ...found, edition, listeners: new Set<Listener>() };
    followed.set(`${id} ${edition}`, following);
    return following;
  };
  const view = async (asked: Asked): Promise<View | undefined> => {
    const following = await find(asked);
    return following === undefined ? undefined : viewNow(following, running);
  };
  return {
    notes,
    overview: async () => overviewOf(await notes(), { host: world.host, projects: openProjects(world.host) }),
    view,
    follow: async (asked, tell) => follow(await find(asked), { tell, running }),
    say: async (asked, said) => say(await find(asked), { said, running }),
    changes: async (asked) => {
      const following = await find(asked);
      return following && agreedChanges(following, { host: world.host, fonts, projects: running.projects });
    },
    print: async (asked) => {
      const printed = await view(asked);
      return printed === undefined ? undefined : paper.print(printed);
    },
  };
}

function idOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}

/** What is followed is up to date unless it is to be made anew. */
async function viewNow(following: Following, running: Running): Promise<View> {
  const isCurrent = following.listeners.size > 0 && following.next === undefined;
  return (isCurrent ? following.latest : undefined) ?? renew(following, running);
}

/** One view is made at a time. A change while it is being made has another made after it; one before it was begun is part of it. */
function renew(following: Following, running: Running): Promise<View> {
  if (following.next !== undefined) return following.next;
  const { world, host, fonts } = running;
  const made = running.turn.then(async () => {
    following.next = undefined;
    const { latest: before } = following;
    const view = await makeView({ ...following, before }, { host, fonts, projects: running.projects }).catch(
      (problem: unknown) => {
        world.onFailure(problem);
        return standing(`This is a bug in scrutineer; your notes are unharmed.\n${String(problem)}`, { before });
      },
    );
    following.latest = view;
    if (view.state.id !== before?.state.id) for (const tell of following.listeners) tell(view.state.id);
    return view;
  });
  following.next = made;
  running.turn = made;
  return made;
}

/** What was saved a moment ago may not have been told yet, so the view is made anew before anything is said of it. */
async function say(
  following: Following | undefined,
  { said, running }: { readonly said: Said; readonly running: Running },
): Promise<Heard | undefined> {
  if (following === undefined) return undefined;
  return hear(said, { ...following, view: await renew(following, running), host: running.world.host });
}

function follow(
  following: Following | undefined,
  { tell, running }: { readonly tell: Listener; readonly running: Running },
): () => void {
  if (following === undefined) return () => undefined;
  following.listeners.add(tell);
  // Nobody may have followed for a while: what is known may be old.
  void renew(following, running).then(({ state }) => tell(state.id));
  return () => void following.listeners.delete(tell);
}

interface Looking {
  begin(running: Running): void;
  changed(paths: readonly string[]): void;
}

/** Has the views made anew that somebody follows, at once and again when all is quiet. */
function lookAgain(followed: ReadonlyMap<string, Following>): Looking {
  let running: Running | undefined;
  let timer: NodeJS.Timeout | undefined;
  let moreThanNotes = false;
  const look = (): void => {
    if (running === undefined) return;
    // Settings, registers and templates are read once as long as only notes change.
    if (moreThanNotes) running.projects = openProjects(running.host);
    for (const following of followed.values()) if (following.listeners.size > 0) void renew(following, running);
  };
  return {
    begin: (opened) => {
      running = opened;
    },
    changed: (paths) => {
      const notes = new Set([...followed.values()].map(({ path }) => resolve(running?.host.workingFolder ?? '', path)));
      moreThanNotes ||= paths.some((path) => !notes.has(path));
      look();
      clearTimeout(timer);
      timer = setTimeout(() => {
        look();
        moreThanNotes = false;
      }, settled);
    },
  };
}
