import type { Notes } from './interpret/notes.ts';
import { buildReport } from './model/build-report.ts';
import type { Council, Report } from './model/report.ts';
import type { Project } from './project.ts';

/** The report that notes make in an edition, for their council and in its language. */
export function reportOf(
  notes: Notes,
  { project, edition, hasErrors }: Pick<Report, 'edition'> & { readonly project: Project; readonly hasErrors: boolean },
): Report {
  const council = councilOf(project);
  const language = project.settings.written.language;
  return buildReport(notes, {
    edition,
    hasErrors,
    ...(council === undefined ? {} : { council }),
    ...(language === undefined ? {} : { language: language === 'en' ? 'en-GB' : language }),
  });
}

function councilOf({ settings }: Project): Council | undefined {
  const council = settings.written.council;
  if (council === undefined) return undefined;
  const alternative = council['logo-alternative'];
  return {
    name: council.name,
    ...(settings.logo === undefined || alternative === undefined ? {} : { logo: { uri: settings.logo, alternative } }),
    ...(council.contact === undefined ? {} : { contact: council.contact }),
  };
}
