/** What a connection tells. */
export interface ConnectionEvents {
  /** The id of the state that the server has now. */
  state(id: string): void;
  /** Nothing was heard for too long, or the server is gone. */
  lost(): void;
}

/** The server is heard from every five seconds; after so many milliseconds without a word it is gone, or this computer slept. */
const longestSilence = 12_000;
/** So long a lost connection waits before it is tried again. */
const pause = 1000;

/** A connection to the server. */
export interface Connection {
  /** Asks for what is looked at now. */
  open(): void;
  /** The same after a moment, in which nothing is sure. */
  tryAgain(): void;
}

/** Listens to the server, and again whenever it was lost: after sleep, or when the server was started anew. */
export function connect(query: () => string, events: ConnectionEvents): Connection {
  const line: Line = { source: undefined, silence: 0, version: '' };
  const tryAgain = (): void => {
    hangUp(line);
    events.lost();
    line.silence = window.setTimeout(open, pause);
  };
  const open = (): void => {
    hangUp(line);
    const heard = (): void => {
      clearTimeout(line.silence);
      line.silence = window.setTimeout(tryAgain, longestSilence);
    };
    heard();
    line.source = new EventSource(`events${query()}`);
    line.source.addEventListener('error', tryAgain);
    line.source.addEventListener('alive', heard);
    line.source.addEventListener('version', ({ data: version }: MessageEvent<string>) => {
      // Another version of the program may speak otherwise.
      if (line.version !== '' && line.version !== version) location.reload();
      line.version = version;
    });
    line.source.addEventListener('state', ({ data: id }: MessageEvent<string>) => {
      heard();
      events.state(id);
    });
  };
  // A browser keeps only six connections to one server: tabs that nobody sees let go of theirs.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') open();
    else {
      hangUp(line);
      events.lost();
    }
  });
  open();
  return { open, tryAgain };
}

interface Line {
  source: EventSource | undefined;
  /** The timer that runs while nothing is heard. */
  silence: number;
  /** The version of the program at the other end; empty until it is known. */
  version: string;
}

function hangUp(line: Line): void {
  line.source?.close();
  clearTimeout(line.silence);
}
