import { happened } from '../compare/change-words.ts';
import type { Change, Compared, Comparison } from '../compare/comparison.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { progressRoles } from '../report-types/report-type.ts';
import type { Notes } from '../interpret/notes.ts';
import { fieldByRole, isSettled, statuses, statusOf } from '../interpret/notes.ts';
import type { NumberedSection } from '../interpret/numbering.ts';
import { numberSections } from '../interpret/numbering.ts';
import { quoted } from '../source/quoted.ts';
import type { Span } from '../source/span.ts';
import { statusPlace } from './publication.ts';

/** An earlier version of the notes. */
export interface EarlierNotes {
  /** The notes as they were. */
  readonly notes: Notes;
  /** What changed since, exempt points among it. */
  readonly comparison: Comparison;
}

/** What the committee has to be asked about; what is only set or numbered in another way, it has not. */
const asked: readonly Change[] = ['added', 'removed', 'moved', 'reworded', 'details'];

/** What was done to a report after it was agreed, and for which no reason is given: words that were changed, and steps back. */
export function agreedWordingProblems(notes: Notes, earlier: EarlierNotes): readonly Diagnostic[] {
  const before = statusOf(earlier.notes);
  if (before === undefined || !isSettled(before)) return [];
  const [reason, earlierReason] = [notes, earlier.notes].map(reasonIn);
  if (reason !== undefined && reason !== earlierReason) return [];
  return [...movedBack(notes, before), ...changedWords(notes, earlier.comparison)];
}

function reasonIn(notes: Notes): string | undefined {
  const value = fieldByRole(notes, 'correction')?.value;
  return value?.kind === 'text' ? value.text : undefined;
}

function movedBack(notes: Notes, before: string): readonly Diagnostic[] {
  const now = statusOf(notes);
  if (now !== undefined && statuses.indexOf(now) >= statuses.indexOf(before)) return [];
  const is = now === undefined ? 'no longer says so' : `is ${quoted(now)} now`;
  return [
    {
      rule: 'status-moved-back',
      severity: 'error',
      message: `The report was ${quoted(before)} and ${is}, without a reason.`,
      hint: `Say why in \`correction:\`, or write \`status: ${before}\`.`,
      source: notes.source,
      span: statusPlace(notes),
    },
  ];
}

function changedWords(notes: Notes, { fields, sections, before }: Comparison): readonly Diagnostic[] {
  const problem = (one: Compared, span: Span): readonly Diagnostic[] => {
    const done = one.changes.filter((change) => asked.includes(change)).map((change) => wordFor(change, one));
    if (done.length === 0) return [];
    return [
      {
        rule: 'agreed-wording-changed',
        severity: 'error',
        message: `${nameOf(one)} was ${done.join(' and ')} after the report was agreed.`,
        hint: `Say why in \`correction:\`, or put back the agreed words; \`scrutineer diff ${before}\` shows them.`,
        source: notes.source,
        span,
      },
    ];
  };
  const roles = new Map(notes.type.structure.fields.map(({ name, role }) => [name, role]));
  const written = fields.filter(({ key = '', changes }) => {
    // A title that nobody wrote follows from the fields that it is made of.
    const isMade = roles.get(key) === 'title' && !notes.fields.has(key) && !changes.includes('removed');
    return !isMade && !progressRoles.some((role) => role === roles.get(key));
  });
  const places = numberSections(notes).values();
  return [
    ...written.flatMap((one) => problem(one, notes.fields.get(one.key ?? '')?.span ?? statusPlace(notes))),
    ...sections.flatMap((section) => {
      const place = section.changes.includes('removed') ? undefined : places.next().value;
      const heading = place?.section?.heading.span ?? statusPlace(notes);
      const ofParts = section.changes.some((change) => change === 'added' || change === 'removed') ? [] : section.parts;
      return [
        ...problem(section, heading),
        ...ofParts.flatMap((part) => problem(part, itemPlace(part, place) ?? heading)),
      ];
    }),
  ];
}

function itemPlace({ of, name, changes }: Compared, place: NumberedSection | undefined): Span | undefined {
  if (of === 'paragraph' || changes.includes('removed')) return undefined;
  return place?.items.find(({ number }) => number === name)?.item.span;
}

function wordFor(change: Change, { of }: Compared): string {
  return change === 'details' ? 'given other details' : happened(change, of, 'en');
}

function nameOf({ of, name }: Compared): string {
  if (of === 'paragraph') return `A paragraph of ${quoted(name)}`;
  if (of === 'section') return `The section ${quoted(name)}`;
  return of === 'field' ? quoted(name) : `${of === 'point' ? 'Point' : 'Recommendation'} ${quoted(name)}`;
}
