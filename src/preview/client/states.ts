import type { PreviewState } from '../preview-state.ts';

/** What states are loaded for. */
export interface StateEvents {
  /** What is looked at, as a query. */
  query(): string;
  /** Shows a state. */
  show(state: PreviewState): void;
  /** A state could not be loaded. */
  failed(): void;
  /** Tells how up to date what is shown is. */
  freshness(key: 'up-to-date' | 'stale' | 'not-connected'): void;
}

/** Loads states as they are announced. */
export interface States {
  /** The server has a state of this id now. */
  announced(id: string): void;
  /** The server is gone. */
  lost(): void;
}

/** One state is loaded at a time; what is announced meanwhile is loaded next, so that the last one is always shown in the end. */
export function openStates(events: StateEvents): States {
  const known: Known = { wanted: '', shown: undefined };
  let isLoading = false;
  const lost = (): void => {
    // Whoever connects again is told the id of the state once more.
    known.wanted = '';
    events.freshness('not-connected');
  };
  const load = async (): Promise<void> => {
    if (isLoading) return;
    isLoading = true;
    try {
      while (known.wanted !== '' && known.wanted !== known.shown?.id) await loadOne(known, events);
      if (known.wanted !== '') events.freshness(known.shown?.overlay === undefined ? 'up-to-date' : 'stale');
    } catch {
      events.failed();
    } finally {
      isLoading = false;
    }
  };
  return {
    announced: (id) => {
      known.wanted = id;
      void load();
    },
    lost,
  };
}

interface Known {
  wanted: string;
  shown: PreviewState | undefined;
}

async function loadOne(known: Known, events: StateEvents): Promise<void> {
  const [id, asked] = [known.wanted, events.query()];
  const answer = await fetch(`state${asked}`);
  if (!answer.ok) throw new Error(answer.statusText);
  const state: PreviewState = await answer.json();
  // Something else is looked at meanwhile.
  if (asked !== events.query()) return;
  known.shown = state;
  events.show(state);
  // What came may be later than what was announced.
  if (known.wanted === id) known.wanted = state.id;
}
