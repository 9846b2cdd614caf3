/** What a connection tells. */
export interface ConnectionEvents {
  /** The id of the state that the server has now. */
  state(id: string): void;
  /** Nothing was heard for too long, or the server is gone. */
  lost(): void;
}

/** The server is heard from every ten seconds; after so many milliseconds without a word it is gone, or this computer slept. */
const longestSilence = 25_000;
/** So long a lost connection waits before it is tried again. */
const pause = 1000;

/** A connection to the server. */
export interface Connection {
  /** Asks anew, for what is looked at now. */
  again(): void;
}

/** Listens to the server, and again whenever it was lost: after sleep, or when the server was started anew. */
export function connect(query: () => string, events: ConnectionEvents): Connection {
  let source: EventSource | undefined;
  let silence = 0;
  let firstVersion = '';
  const heard = (): void => {
    clearTimeout(silence);
    silence = window.setTimeout(tryAgain, longestSilence);
  };
  const tryAgain = (): void => {
    source?.close();
    source = undefined;
    clearTimeout(silence);
    events.lost();
    silence = window.setTimeout(open, pause);
  };
  const open = (): void => {
    clearTimeout(silence);
    source?.close();
    source = new EventSource(`events${query()}`);
    heard();
    source.addEventListener('error', tryAgain);
    source.addEventListener('alive', heard);
    source.addEventListener('version', ({ data: version }: MessageEvent<string>) => {
      heard();
      // Another version of the program may speak otherwise.
      if (firstVersion !== '' && firstVersion !== version) location.reload();
      firstVersion = version;
    });
    source.addEventListener('state', ({ data: id }: MessageEvent<string>) => {
      heard();
      events.state(id);
    });
  };
  // A tab that was asleep may not have noticed yet that nobody is there.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && source?.readyState !== EventSource.OPEN) open();
  });
  open();
  return { again: open };
}
