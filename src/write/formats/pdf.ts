import type { Format } from '../format.ts';

/** The print of the web page. */
export const pdf: Format = {
  name: 'pdf',
  extension: 'pdf',
  summary: 'the print of the web page, tagged for screen readers',
  produce: async (page, production) => (await production.printer()).print(page.html),
};
