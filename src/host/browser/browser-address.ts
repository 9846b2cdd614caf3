/** A browser's computer and port: all that may be told of its address, which can hold a secret. */
export function hostOf(endpoint: string): string {
  return new URL(endpoint).host;
}

/** Finds a browser's web socket: a `ws:` or `wss:` address is one; a browser with an `http:` or `https:` address is asked for it. Rejects with what went wrong. */
export async function socketOf(endpoint: string, timeoutMs: number): Promise<string> {
  const given = new URL(endpoint);
  if (given.protocol === 'ws:' || given.protocol === 'wss:') return given.href;
  const asked = new URL(given);
  asked.pathname = '/json/version';
  // `fetch` takes no address with a password in it.
  [asked.username, asked.password] = ['', ''];
  const response = await fetch(asked, {
    headers: passwordOf(given),
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!response.ok) throw new Error(`Unexpected server response: ${String(response.status)}`);
  const told: { readonly webSocketDebuggerUrl?: string } | null = JSON.parse(await response.text());
  return socketBeside(given, new URL(told?.webSocketDebuggerUrl ?? ''));
}

/** The way to the socket is the one that was given: a browser behind others knows only its own name. */
function socketBeside(given: URL, told: URL): string {
  const socket = new URL(given.href.replace(/^http/u, 'ws'));
  socket.pathname = told.pathname;
  if (told.search !== '') socket.search = told.search;
  return socket.href;
}

function passwordOf({ username, password }: URL): Record<string, string> {
  if (username === '' && password === '') return {};
  const words = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { authorization: `Basic ${Buffer.from(words).toString('base64')}` };
}
