import { loadNotes } from '../commands/load-notes.ts';
import { compareReports } from '../compare/compare-reports.ts';
import type { Host } from '../host/host.ts';
import { modelSource, renderChanges } from '../pipeline.ts';
import type { Projects } from '../project.ts';
import type { FontLibrary } from '../render/fonts.ts';
import { noReview } from '../review/review.ts';
import { programName } from '../version.ts';
import { agreedRevision } from './agreed-revision.ts';
import type { ViewAsked } from './view.ts';
import { leadsOut } from './view.ts';

/** What changed since the version last agreed, as a complete page; or the key of the words that say why there is none. */
export type AgreedChanges =
  | { readonly kind: 'page'; readonly html: string }
  | { readonly kind: 'none'; readonly why: 'no-git' | 'never-agreed' | 'cannot-show' };

/** Compares notes as they stand now with the version that was agreed last. What is exempt in either is not shown to the public. */
export async function agreedChanges(
  asked: Omit<ViewAsked, 'before'>,
  making: { readonly host: Host; readonly projects: Projects; readonly fonts: FontLibrary },
): Promise<AgreedChanges> {
  const { host, projects, fonts } = making;
  const cannotShow = { kind: 'none', why: 'cannot-show' } as const;
  if ((await leadsOut(asked, host)) !== undefined) return cannotShow;
  const loaded = await loadNotes(asked.path, { host, projects });
  if (loaded.kind !== 'loaded') return cannotShow;
  const { source, project } = loaded;
  const review = loaded.review?.value ?? noReview;
  const agreed = await agreedRevision(asked.path, { project, review }, host);
  if (agreed.kind !== 'agreed') return { kind: 'none', why: agreed.kind };
  const before = modelSource(agreed.source, project, asked.edition).value;
  const after = modelSource(source, project, asked.edition).value;
  if (before === undefined || after === undefined) return cannotShow;
  const names = { before: `${agreed.commit.slice(0, 7)}:${source.path}`, after: source.path };
  const comparison = compareReports({ before, after, names });
  const { value } = await renderChanges(comparison, { version: after, project }, { fonts, generator: programName });
  return value === undefined ? cannotShow : { kind: 'page', html: value.html };
}
