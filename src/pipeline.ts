import { checkNotes } from './check/check.ts';
import { reviewProblems } from './check/review-problems.ts';
import { leakingRules } from './check/exemption-problems.ts';
import { grammarProblems, withoutRepeatedRemarks } from './check/grammar.ts';
import { undrawableCharacters } from './check/undrawable-characters.ts';
import { veilExempt, veilUnread } from './check/veil.ts';
import { chooseType, withoutType } from './choose-type.ts';
import type { Diagnostic, Outcome } from './diagnostics/diagnostic.ts';
import { inOrder } from './diagnostics/order.ts';
import { interpretNotes } from './interpret/interpret.ts';
import type { Notes } from './interpret/notes.ts';
import type { Comparison } from './compare/comparison.ts';
import type { Version } from './compare/report-parts.ts';
import type { Report } from './model/report.ts';
import { withoutComments } from './parse/comments.ts';
import type { GrammarChecker } from './language/grammar.ts';
import { parseNotes } from './parse/parse.ts';
import type { Project } from './project.ts';
import { reportOf } from './project-report.ts';
import { itemsOf } from './review/items.ts';
import type { ReviewBeside } from './review/review-beside.ts';
import { reviewRules } from './review/review.ts';
import { uncoveredCharacters } from './render/fonts.ts';
import type { FontLibrary } from './render/fonts.ts';
import type { Page } from './render/page.ts';
import type { Source } from './source/source.ts';

/** Notes that were checked. */
export interface CheckedNotes extends Outcome<Notes> {
  /** The problems that comments in the notes give a reason not to tell, in order of place. */
  readonly suppressed: readonly Diagnostic[];
}

/** What was said of a report. */
export interface Said {
  /** The review, or why it cannot be read; absent where there is no review file. */
  readonly review?: ReviewBeside | undefined;
  /** Whose report has to be covered by an agreement; the public's without it. */
  readonly edition?: Report['edition'];
}

/** parse → interpret → check: the notes as far as they can be read, and every problem in order of place. Exempt text is hidden in the problems. */
export function checkSource(source: Source, project: Project, said?: Said): CheckedNotes {
  return settled(judge(withReview(readNotes(source, project), project, said), source, project));
}

/** The same, and what a grammar checker says of the words. */
export async function checkWithGrammar(
  source: Source,
  project: Project,
  { grammar, ...said }: Said & { readonly grammar: GrammarChecker },
): Promise<CheckedNotes> {
  const read = withReview(readNotes(source, project), project, said);
  const remarks = read.value === undefined ? [] : await grammarProblems(read.value, grammar);
  const { diagnostics, ...judged } = judge(
    { ...read, diagnostics: [...read.diagnostics, ...remarks] },
    source,
    project,
  );
  return settled({ ...judged, diagnostics: withoutRepeatedRemarks(diagnostics) });
}

function settled({ diagnostics, ...read }: Outcome<Notes>): CheckedNotes {
  const told = inOrder(saidOnce(diagnostics.map((diagnostic) => withinText(diagnostic))));
  return {
    ...read,
    diagnostics: told.filter(({ suppression }) => suppression === undefined),
    suppressed: told.filter(({ suppression }) => suppression !== undefined),
  };
}

/** A value that YAML repeats has its problems once. */
function saidOnce(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const said = new Map(diagnostics.map((one) => [`${one.span.start} ${one.span.end} ${one.rule} ${one.message}`, one]));
  return [...said.values()];
}

/** A place may end in what reading put after the last letter, such as the end of a last line. */
function withinText(diagnostic: Diagnostic): Diagnostic {
  const end = Math.min(diagnostic.span.end, diagnostic.source.text.length);
  return { ...diagnostic, span: { start: Math.min(diagnostic.span.start, end), end } };
}

/** parse → interpret. */
function readNotes(source: Source, project: Project): Outcome<Notes> {
  const written = parseNotes(source, project.known);
  if (written.value === undefined) return { diagnostics: written.diagnostics };
  const type = chooseType(written.value, project);
  const reported = [...written.diagnostics, ...type.diagnostics];
  if (type.value === undefined) return { diagnostics: reported };
  const notes = interpretNotes(withoutType(written.value, type.value), type.value);
  // What keeps notes from being understood at all says more than what was seen before.
  if (notes.value === undefined) return { diagnostics: notes.diagnostics };
  const undrawable = undrawableCharacters(notes.value, (text) => uncoveredCharacters(text, project.fonts));
  return { value: notes.value, diagnostics: [...reported, ...undrawable, ...notes.diagnostics] };
}

/** What was said is told among what was found in reading. */
function withReview(read: Outcome<Notes>, project: Project, said: Said | undefined): Outcome<Notes> {
  const { value: notes } = read;
  return notes === undefined
    ? read
    : { ...read, diagnostics: [...read.diagnostics, ...ofReview(notes, project, said)] };
}

function ofReview(notes: Notes, project: Project, said: Said | undefined): readonly Diagnostic[] {
  if (said?.review === undefined) return [];
  const { versionOf } = said.review;
  const whole = reportOf(notes, { project, edition: 'members', hasErrors: false });
  const shown = reportOf(notes, { project, edition: 'public', hasErrors: false });
  return reviewProblems(notes, {
    review: said.review,
    items: itemsOf(notes, whole),
    publicVersion: versionOf(shown, notes.type.structure),
    version: versionOf(said.edition === 'members' ? whole : shown, notes.type.structure),
  });
}

function judge(
  { value: notes, diagnostics: reported }: Outcome<Notes>,
  source: Source,
  project: Project,
): Outcome<Notes> {
  if (notes === undefined) return { diagnostics: veilUnread(source, reported) };
  const { rules, preset } = project.settings.written;
  const settings = {
    severities: new Map(Object.entries(rules ?? {})),
    preset: project.preset ?? preset ?? 'recommended',
    facts: project.facts,
    ruleIds: project.ruleIds,
  };
  return { value: notes, diagnostics: veilExempt(notes, checkNotes(notes, reported, settings)) };
}

/** What a build may be told. */
export interface CompileOptions {
  /** Who may read the report. */
  readonly edition: Report['edition'];
  /** Whether a report is made in spite of errors, stamped DRAFT. */
  readonly allowErrors: boolean;
  /** The bundled fonts. */
  readonly fonts: FontLibrary;
  /** The program's name and version. */
  readonly generator: string;
  /** Whether it is to be published, so that nothing may be open in it: errors are never allowed then. */
  readonly publish?: boolean;
  /** The notes as they were before: once they were agreed, what changed needs a reason. */
  readonly earlier?: Source;
  /** What was said of the report, or why that cannot be read; absent where there is no review file. */
  readonly review?: ReviewBeside | undefined;
}

/** A page with the notes that it was made of. */
export interface CompiledNotes extends Outcome<Page> {
  /** The notes as far as they could be read; absent where there is no page. */
  readonly notes?: Notes;
}

/** parse → interpret → check → (gate) → model → render. No page when errors were found and are not allowed. */
export async function compileSource(source: Source, project: Project, options: CompileOptions): Promise<CompiledNotes> {
  const { value: notes, diagnostics: found } = checkSource(source, project, options);
  await twoTurns();
  const diagnostics = notes === undefined ? found : await forPublication(notes, found, { project, options });
  const hasErrors = diagnostics.some((diagnostic) => diagnostic.severity === 'error');
  const allowsErrors = options.allowErrors && options.publish !== true;
  if (notes === undefined || (hasErrors && !allowsErrors)) return { diagnostics };
  // Not even a draft may show the public what somebody may have meant to withhold.
  const mayLeak = options.edition === 'public' && diagnostics.some(({ rule }) => leakingRules.has(rule));
  if (mayLeak) return { diagnostics };
  const report = reportOf(notes, { project, edition: options.edition, hasErrors });
  const type = await project.type(notes.type.name);
  if (type === undefined) return { diagnostics };
  const { renderPage } = await import('./render/render-page.ts');
  await twoTurns();
  const page = await renderPage(report, { type, fonts: options.fonts, generator: options.generator });
  return { ...page, notes, diagnostics: [...diagnostics, ...page.diagnostics] };
}

/** The problems found, and those of the report's state where it is to be published or an earlier version is known. */
async function forPublication(
  notes: Notes,
  found: readonly Diagnostic[],
  { project, options }: { readonly project: Project; readonly options: CompileOptions },
): Promise<readonly Diagnostic[]> {
  const { publish = false, earlier } = options;
  if (!publish && earlier === undefined) return found;
  const { publicationProblems } = await import('./check/publication.ts');
  // Neither settings nor comments in the notes can have a report published of which something was said that is not settled.
  const said = publish ? ofReview(notes, project, options) : [];
  const others = publish ? found.filter(({ rule }) => !reviewRules.has(rule)) : found;
  const all = publish ? publicationProblems(notes, [...others, ...said], withoutComments(notes.source).remarks) : found;
  const before = earlier === undefined ? undefined : checkSource(earlier, project).value;
  const changed = before === undefined ? [] : await changedSince(before, notes, project);
  return inOrder(veilExempt(notes, [...all, ...changed]));
}

async function changedSince(before: Notes, after: Notes, project: Project): Promise<readonly Diagnostic[]> {
  const { agreedWordingProblems } = await import('./check/agreed-wording.ts');
  const { compareReports } = await import('./compare/compare-reports.ts');
  const wholeOf = (notes: Notes): Version => {
    const whole = reportOf(notes, { project, edition: 'members', hasErrors: false });
    return { shown: whole, whole };
  };
  const comparison = compareReports({
    before: wholeOf(before),
    after: wholeOf(after),
    names: { before: before.source.path, after: after.source.path },
  });
  return agreedWordingProblems(after, { notes: before, comparison });
}

/** What notes say in an edition and in full, as far as they can be read, to be compared with another version. Nothing where not even a draft may be shown. */
export function modelSource(source: Source, project: Project, edition: Report['edition']): Outcome<Version> {
  const { value: notes, diagnostics } = checkSource(source, project);
  const mayLeak = edition === 'public' && diagnostics.some(({ rule }) => leakingRules.has(rule));
  if (notes === undefined || mayLeak) return { diagnostics };
  const whole = reportOf(notes, { project, edition: 'members', hasErrors: false });
  const shown = edition === 'members' ? whole : reportOf(notes, { project, edition, hasErrors: false });
  return { value: { shown, whole }, diagnostics };
}

/** A comparison as a page, in the looks of the later version's report type. */
export async function renderChanges(
  comparison: Comparison,
  { version, project }: { readonly version: Version; readonly project: Project },
  options: Pick<CompileOptions, 'fonts' | 'generator'>,
): Promise<Outcome<Page>> {
  const type = await project.type(version.shown.type);
  if (type === undefined) return { diagnostics: [] };
  const { renderComparison } = await import('./render/render-comparison.ts');
  return renderComparison(comparison, version.shown, { type, ...options });
}

/** Lets what waits be done between the stages: a browser that has started meanwhile is heard in one turn and answered in the next. */
async function twoTurns(): Promise<void> {
  await new Promise<void>((resolve) => {
    setImmediate(() => setImmediate(resolve));
  });
}
