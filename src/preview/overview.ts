import { loadNotes } from '../commands/load-notes.ts';
import type { Severity } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { modelSource } from '../pipeline.ts';
import type { Projects } from '../project.ts';
import type { PreviewedNotes } from './previewed-notes.ts';
import { leadsOut } from './view.ts';

/** Notes in the list of several. */
export interface ListedNotes extends PreviewedNotes {
  /** What is known of their report; absent where it cannot be shown. */
  readonly summary?: NotesSummary;
}

/** A report in short, as the public may know it. */
export interface NotesSummary {
  /** Its title. */
  readonly title: string;
  /** Its language, such as `cy`. */
  readonly language: string;
  /** The value of its field `status`, such as `with-chair`. */
  readonly status?: string;
  /** How many problems there are. */
  readonly counts: Readonly<Record<Severity, number>>;
}

/** All notes with what is known of each as its file stands now. */
export async function overviewOf(
  notes: readonly PreviewedNotes[],
  reading: { readonly host: Host; readonly projects: Projects },
): Promise<readonly ListedNotes[]> {
  const listed: ListedNotes[] = [];
  for (const one of notes) {
    const summary = await summaryOf(one, reading);
    listed.push(summary === undefined ? one : { ...one, summary });
  }
  return listed;
}

async function summaryOf(
  notes: PreviewedNotes,
  { host, projects }: { readonly host: Host; readonly projects: Projects },
): Promise<NotesSummary | undefined> {
  if ((await leadsOut(notes, host)) !== undefined) return undefined;
  const loaded = await loadNotes(notes.path, { host, projects });
  if (loaded.kind !== 'loaded') return undefined;
  const { value, diagnostics } = modelSource(loaded.source, loaded.project, 'public');
  if (value === undefined) return undefined;
  const { title, language, type, fields } = value.shown;
  const structure = (await loaded.project.type(type))?.structure.fields.find(({ role }) => role === 'status');
  const status = structure === undefined ? undefined : fields[structure.name]?.value;
  const count = (severity: Severity): number => diagnostics.filter((one) => one.severity === severity).length;
  return {
    title,
    language,
    ...(status?.kind === 'text' ? { status: status.text } : {}),
    counts: { error: count('error'), warning: count('warning'), notice: count('notice') },
  };
}
