import type { Report } from '../../model/report.ts';
import type { Format } from '../format.ts';

/** The report as data; its schema is `docs/report.schema.json`. */
export const json: Format = {
  name: 'json',
  extension: 'json',
  summary: 'the report as data for other programs',
  produce: (page) => Promise.resolve({ bytes: reportAsJson(page.report) }),
};

/** The bytes of the report as data. */
export function reportAsJson(report: Report): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(report, undefined, 2)}\n`);
}
