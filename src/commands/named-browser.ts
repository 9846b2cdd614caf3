import type { Host, NamedBrowser } from '../host/host.ts';
import type { BuildOptions } from './build-options.ts';

/** The variable that names a browser that runs elsewhere. */
const endpointVariable = 'SCRUTINEER_BROWSER_ENDPOINT';

type BrowserWish = Pick<BuildOptions, 'browser' | 'browserEndpoint'>;

/** The browser that the options name, else the one elsewhere that the variable names; nothing named: the best of this computer. */
export function namedBrowser({ browser, browserEndpoint }: BrowserWish, { environment }: Host): NamedBrowser {
  if (browserEndpoint !== undefined) return { endpoint: browserEndpoint };
  if (browser !== undefined) return { browserPath: browser };
  const endpoint = environment[endpointVariable] ?? '';
  return endpoint === '' ? {} : { endpoint };
}

/** What is wrong with the address of a browser that runs elsewhere, in whole lines; never the address itself, which may hold a secret. */
export function endpointMistake(
  wish: BrowserWish & Partial<Pick<BuildOptions, 'edition'>>,
  host: Host,
): string | undefined {
  const { endpoint } = namedBrowser(wish, host);
  if (endpoint === undefined) return undefined;
  if (!/^(?:ws|http)s?:\/\//iu.test(endpoint) || !URL.canParse(endpoint))
    return `The address of the browser${wish.browserEndpoint === undefined ? ` in ${endpointVariable}` : ''} cannot be read.\n  Write the one that it shows when it starts, such as \`ws://localhost:9222/devtools/browser/…\`, or \`http://localhost:9222\` to have it asked.\n`;
  const { protocol, hostname, host: place } = new URL(endpoint);
  const isSafe = /^(?:wss|https):$/u.test(protocol) || /^(?:localhost|127\.[\d.]+|\[::1\])$/u.test(hostname);
  if (wish.edition !== 'members' || isSafe) return undefined;
  return `The members' edition holds exempt text, and the way to the browser at \`${place}\` is not encrypted.\n  Use an address that begins with wss:// or https://, or print with a browser of this computer.\n`;
}
