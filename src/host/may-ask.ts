import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** A request that may be answered, or the status with which it is refused. */
export type Admission = { readonly path: string; readonly query: URLSearchParams } | { readonly refusal: number };

/**
 * Whether a request may be answered: it names this computer (another name may have been led here), comes from no page of anybody else,
 * and knows the secret. Nothing of the path is decoded, so that no spelling of `..` means anything.
 */
export function mayAsk(
  request: IncomingMessage,
  address: { readonly secret: string; readonly port: number },
): Admission {
  const { host = '', origin, 'sec-fetch-site': site, 'sec-fetch-dest': destination } = request.headers;
  const port = String(address.port);
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`];
  if (!hosts.includes(host)) return { refusal: 421 };
  if (request.method !== 'GET' && request.method !== 'POST') return { refusal: 405 };
  if (origin === undefined ? request.method === 'POST' : origin !== `http://${host}`) return { refusal: 403 };
  // A link may lead here from anywhere, as from a terminal in a browser; a page of anybody else may hold nothing of this server.
  const isOwn = site === undefined || site === 'same-origin' || site === 'none' || destination === 'document';
  if (!isOwn) return { refusal: 403 };
  const [, secret = '', path, query] = /^\/([^/?]*)\/([^?]*)(?:\?(.*))?$/su.exec(request.url ?? '') ?? [];
  if (path === undefined || !isSame(secret, address.secret)) return { refusal: 404 };
  return { path, query: new URLSearchParams(query ?? '') };
}

/** Takes as long whatever they differ in. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
