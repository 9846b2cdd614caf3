import type { Format } from '../format.ts';

/** The report as data; its schema is `docs/report.schema.json`. */
export const json: Format = {
  name: 'json',
  extension: 'json',
  summary: 'the report as data for other programs',
  produce: (page) => Promise.resolve(new TextEncoder().encode(`${JSON.stringify(page.report, undefined, 2)}\n`)),
};
