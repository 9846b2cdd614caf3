import { createHash } from 'node:crypto';
import { dirname, isAbsolute, relative } from 'node:path';
import { loadNotes } from '../commands/load-notes.ts';
import { withProblems } from '../commands/problems-by-file.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { pretty } from '../diagnostics/reporters/pretty.ts';
import type { Host } from '../host/host.ts';
import { printable } from '../diagnostics/printable.ts';
import type { Notes } from '../interpret/notes.ts';
import { fieldByRole } from '../interpret/notes.ts';
import type { Report } from '../model/report.ts';
import { compileSource } from '../pipeline.ts';
import type { Project, Projects } from '../project.ts';
import type { FontLibrary } from '../render/fonts.ts';
import type { Page } from '../render/page.ts';
import type { Source } from '../source/source.ts';
import { positionAt } from '../source/source.ts';
import { itemsOf } from '../review/items.ts';
import type { ReviewedItem } from '../review/items.ts';
import { reviewPath, reviewRules } from '../review/review.ts';
import { versionOf } from '../review/version.ts';
import { programName } from '../version.ts';
import { deadlinesOf } from './deadlines.ts';
import { previewProblems } from './preview-problems.ts';
import type { PreviewPage, PreviewPlace, PreviewState } from './preview-state.ts';
import { reportLength } from './report-length.ts';
import { reviewOf } from './review-of.ts';

/** What a view is made with. */
export interface ViewMaking {
  /** The world; it records what is read. */
  readonly host: Host;
  /** The projects, read anew when anything but notes changed. */
  readonly projects: Projects;
  /** The bundled fonts. */
  readonly fonts: FontLibrary;
}

/** One report in one edition, at one moment. */
export interface View {
  /** What a browser is told. */
  readonly state: PreviewState;
  /** What a PDF of the page is made from; absent where there never was a page. */
  readonly made?: { readonly page: Page; readonly source: Source; readonly project: Project };
}

/** What is to be viewed. */
export interface ViewAsked {
  /** The path of the notes. */
  readonly path: string;
  /** The folder that they may not lead out of, where they were found in one. */
  readonly within?: string;
  /** Who may read the report. */
  readonly edition: Report['edition'];
  /** The view before this one. */
  readonly before: View | undefined;
}

/** Reads, checks and renders notes as they stand now. Where no page can be made of them, the page of `before` stays. */
export async function makeView(asked: ViewAsked, { host, projects, fonts }: ViewMaking): Promise<View> {
  const refusal = await leadsOut(asked, host);
  if (refusal !== undefined) return withoutPage([refusal], asked.before);
  const loaded = await loadNotes(asked.path, { host, projects });
  if (loaded.kind !== 'loaded') return withoutPage(loaded.diagnostics, asked.before);
  const { source, project } = loaded;
  const refusedReview = await leadsOut(
    { path: reviewPath(asked.path), within: await folderOfNotes(asked, host) },
    host,
  );
  const review = refusedReview === undefined ? loaded.review : { diagnostics: [refusedReview], versionOf };
  const options = { edition: asked.edition, allowErrors: true, fonts, generator: programName, review };
  const { value, notes, diagnostics } = await compileSource(source, project, options);
  if (value === undefined || notes === undefined) return withoutPage(diagnostics, asked.before);
  const items = itemsOf(notes, value.report);
  const page = previewPage(value, { notes, items, project });
  const version = versionOf(value.report, notes.type.structure);
  return {
    state: identified({
      page,
      problems: previewProblems(
        // They stand with the comments.
        diagnostics.filter(({ rule }) => !reviewRules.has(rule)),
        items,
      ),
      review: reviewOf(review, { version, edition: asked.edition, items }),
    }),
    made: { page: value, source, project },
  };
}

/** What is wrong with a link out of the folder that the notes were found in: it may lead to a file of quite another kind. */
export async function leadsOut(
  { path, within }: Pick<ViewAsked, 'path' | 'within'>,
  host: Host,
): Promise<Diagnostic | undefined> {
  if (within === undefined || (await host.files.kind(path)) !== 'file') return undefined;
  const between = relative(within, await host.files.realPath(path));
  if (!between.startsWith('..') && !isAbsolute(between)) return undefined;
  return {
    rule: 'file-unreadable',
    severity: 'error',
    message: `\`${path}\` is a link to a file outside the folder of the notes.`,
    hint: 'Name the file itself if you want to see it.',
    source: { path, text: '' },
    span: { start: 0, end: 0 },
  };
}

/** A review file may not lead out of the folder of its notes, though a person named these. */
async function folderOfNotes({ path, within }: ViewAsked, host: Host): Promise<string> {
  return within ?? host.files.realPath(dirname(path));
}

function withoutPage(diagnostics: readonly Diagnostic[], before: View | undefined): View {
  const overlay = pretty(withProblems([], diagnostics), { hasColour: false, columns: 80 });
  return standing(overlay, { before, diagnostics });
}

/** The view that stays when there is no new one, with the words that say why. */
export function standing(
  overlay: string,
  { before, diagnostics = [] }: { readonly before: View | undefined; readonly diagnostics?: readonly Diagnostic[] },
): View {
  const page = before?.state.page;
  const state = identified({
    ...(page === undefined ? {} : { page }),
    overlay,
    problems: previewProblems(diagnostics, []),
  });
  return { ...(before?.made === undefined ? {} : { made: before.made }), state };
}

function identified(state: Omit<PreviewState, 'id'>): PreviewState {
  return { id: digest(JSON.stringify(state)), ...state };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}

function previewPage(
  { report, html }: Page,
  {
    notes,
    items,
    project,
  }: { readonly notes: Notes; readonly items: readonly ReviewedItem[]; readonly project: Project },
): PreviewPage {
  const status = fieldByRole(notes, 'status')?.value;
  const version = notes.fields.get('version')?.value;
  return {
    id: digest(html),
    html,
    language: report.language,
    title: report.title,
    ...(status?.kind === 'text' ? { status: status.text } : {}),
    ...(version?.kind === 'text' ? { version: version.text } : {}),
    length: reportLength(report),
    places: items.map((item) => previewPlace(item, notes.source)),
    deadlines: deadlinesOf(notes, project.facts),
  };
}

/** How each part is found in the page: the names of the classes are those of the templates. */
function previewPlace({ item, part, label, span, isWithheld }: ReviewedItem, source: Source): PreviewPlace {
  const found =
    part.kind === 'anchor'
      ? { selector: `[id="${part.id}"]` }
      : part.kind === 'row'
        ? { selector: '.sr-summary tr', heading: label }
        : { selector: '.sr-sign-off' };
  if (span === undefined) return { ...found, item, label };
  const [words = ''] = source.text.slice(span.start, span.end).split(/[\r\n]/u);
  return {
    ...found,
    item,
    label,
    line: positionAt(source, span.start).line,
    ...(isWithheld ? {} : { words: printable(words) }),
  };
}
