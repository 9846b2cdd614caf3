import type { Host } from '../host/host.ts';
import { isoDate } from '../language/dates.ts';
import { checkSource } from '../pipeline.ts';
import type { Projects } from '../project.ts';
import { findNotes } from '../read/find.ts';
import type { FieldRole } from '../report-types/report-type.ts';
import { loadNotes } from './load-notes.ts';

/** What `new` takes over from a report that exists. */
export interface EarlierReport {
  /** Its type's name. */
  readonly type: string;
  /** The day of the meeting that receives it, or else of the committee's own, as `2026-12-09`; empty when it has neither. */
  readonly day: string;
  /** Its texts by their meaning. */
  readonly texts: ReadonlyMap<FieldRole, string>;
}

/** The reports whose notes stand in the folders and globs given, newest first; notes that cannot be read are passed over. */
export async function earlierReports(
  places: readonly string[],
  projects: Projects,
  host: Host,
): Promise<readonly EarlierReport[]> {
  const { paths } = await findNotes(places, host);
  const reports: EarlierReport[] = [];
  for (const path of paths) {
    const loaded = await loadNotes(path, { host, projects });
    const notes = loaded.kind === 'loaded' ? checkSource(loaded.source, loaded.project).value : undefined;
    if (notes === undefined) continue;
    const texts = new Map<FieldRole, string>();
    const days = new Map<FieldRole, string>();
    for (const { structure, value } of notes.fields.values()) {
      if (structure.role === undefined) continue;
      if (value.kind === 'text') texts.set(structure.role, value.text);
      if (value.kind === 'date') days.set(structure.role, isoDate(value.date));
    }
    reports.push({ type: notes.type.name, day: days.get('received-on') ?? days.get('met-on') ?? '', texts });
  }
  return reports.toSorted((one, other) => (one.day < other.day ? 1 : Number(one.day !== other.day) * -1));
}
