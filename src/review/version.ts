import { createHash } from 'node:crypto';
import type { Report } from '../model/report.ts';
import type { ReportStructure } from '../report-types/report-type.ts';
import { progressRoles } from '../report-types/report-type.ts';

/** What a report says besides its own words: for whom it is, how far it has come, and what the council and its report type print on every report. */
const besides: ReadonlySet<string> = new Set(['edition', 'draft', 'withdrawn', 'correction', 'council', 'strings']);

/**
 * What tells one wording of a report from every other: `sha256-` and 64 digits. Two editions have the same where nothing is exempt. Its status, version, correction and day of
 * publication do not count, so that notes may say that they were agreed; any other word does.
 */
export function versionOf(report: Report, { fields }: Pick<ReportStructure, 'fields'>): string {
  const roles = new Map(fields.map(({ name, role }) => [name, role]));
  const isWording = (name: string): boolean => {
    const role = roles.get(name);
    return role === undefined || !progressRoles.includes(role);
  };
  const said = {
    ...Object.fromEntries(Object.entries(report).filter(([name]) => !besides.has(name))),
    fields: Object.fromEntries(Object.entries(report.fields).filter(([name]) => isWording(name))),
    tables: report.tables.map((table) => ({ ...table, rows: table.rows.filter((name) => isWording(name)) })),
  };
  const text = JSON.stringify(said, (key, value: unknown) =>
    // An estimate for the print.
    key === 'isShort' ? undefined : sorted(value),
  );
  return `sha256-${createHash('sha256').update(text).digest('hex')}`;
}

/** With its keys in order, whatever the order in which the program made them. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
