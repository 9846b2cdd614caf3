import type { Page } from '../../render/page.ts';
import type { Format } from '../format.ts';

/** One web page with its styles and fonts inside. */
export const html: Format = {
  name: 'html',
  extension: 'html',
  summary: 'one accessible web page, complete in itself',
  produce: (page) => Promise.resolve({ bytes: htmlBytes(page) }),
};

/** The bytes of the web page. */
export function htmlBytes(page: Page): Uint8Array {
  return new TextEncoder().encode(page.html);
}
