/** What a browser on this computer asked, once it is known that it may ask. */
export interface LocalRequest {
  /** `POST` only from a page that this server gave. */
  readonly method: 'GET' | 'POST';
  /** What follows the secret in the address, as it was sent: nothing in it is decoded. */
  readonly path: string;
  /** What follows the question mark. */
  readonly query: URLSearchParams;
  /** What a `POST` brought, at most a million bytes of UTF-8; else empty. */
  readonly body: string;
}

/** What it is answered. */
export type LocalAnswer =
  | {
      /** The status of HTTP; 200 unless given. */
      readonly status?: number;
      /** The media type. */
      readonly type: string;
      /** The words or bytes. */
      readonly body: string | Uint8Array;
      /** The Content-Security-Policy; without it nothing at all may be loaded or run. */
      readonly policy?: string;
    }
  | {
      /** Called once the browser listens for events; what it returns is called when it no longer does. */
      readonly listen: (send: (event: string, words: string) => void) => () => void;
    };

/** How a server is reached. */
export interface LocalServerOptions {
  /** The port; where it is taken the promise is rejected. Without it one that is free, the last one where it still is. */
  readonly port?: number;
  /** What the address is kept for, so that it is the same when the server is started again. */
  readonly purpose: string;
  /** Answers a request. What it throws is told to `onFailure`, and the browser gets no more than the status 500. */
  answer(request: LocalRequest): Promise<LocalAnswer>;
  /** Hears of answers that failed. */
  onFailure(problem: unknown): void;
}

/** A port that somebody else has or that this person may not use. */
export class PortProblem extends Error {
  override readonly name = 'PortProblem';
}

/** Files that are watched for as long as the program runs. */
export interface FileWatch {
  /** Takes up what is not watched yet: files that are there or may come to be there, and folders. Paths that are watched stay so. */
  add(paths: readonly string[]): void;
}
