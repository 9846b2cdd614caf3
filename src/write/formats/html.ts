import type { Format } from '../format.ts';

/** One web page with its styles and fonts inside. */
export const html: Format = {
  name: 'html',
  extension: 'html',
  summary: 'one accessible web page, complete in itself',
  produce: (page) => Promise.resolve({ bytes: new TextEncoder().encode(page.html) }),
};
