import type { Report } from '../model/report.ts';
import type { Project } from '../project.ts';

/** How far a report says that it has come, such as `with-chair`; nothing where it does not say. */
export async function reportStatus({ type, fields }: Report, project: Project): Promise<string | undefined> {
  const structure = (await project.type(type))?.structure.fields.find(({ role }) => role === 'status');
  const status = structure === undefined ? undefined : fields[structure.name]?.value;
  return status?.kind === 'text' ? status.text : undefined;
}
