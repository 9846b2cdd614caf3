import { BrowserProblem } from '../host.ts';

/** The promise's value if it comes in time; otherwise rejects with a `BrowserProblem` 'timed-out' that begins with `what`. */
export async function within<T>(timeoutMs: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    const hint = 'Close other programs and try again, or make the web page only: `--formats html`.';
    const problem = new BrowserProblem('timed-out', `${what} within ${timeoutMs / 1000} seconds.`, hint);
    timer = setTimeout(() => reject(problem), timeoutMs);
  });
  try {
    return await Promise.race([promise, tooLate]);
  } finally {
    clearTimeout(timer);
    promise.catch(() => undefined);
  }
}
