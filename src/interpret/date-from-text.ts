import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { anyMonth, inWords } from '../language/dates.ts';
import type { MappedText } from '../source/mapped-text.ts';
import { sourceSpan } from '../source/mapped-text.ts';
import { matchesIn } from '../source/matches.ts';
import type { Span } from '../source/span.ts';
import { readDate } from './dates.ts';
import type { CalendarDate, Notes } from './notes.ts';
import { blocksWithin } from './notes.ts';
import { proseOfBlock } from './prose.ts';

const wordedDate = new RegExp(
  `(?:\\p{L}{3,6}day,?\\s+)?\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:${anyMonth})\\s+\\d{4}\\b`,
  'giu',
);

/** Notes, and what was said about them. */
export interface DatedNotes {
  /** The notes. */
  readonly notes: Notes;
  /** One notice, or nothing. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Takes the day of the committee's meeting from the introduction of notes in label rows, when exactly one date stands there, and says so. */
export function dateFromText(notes: Notes): DatedNotes {
  const structure = notes.type.structure.fields.find((field) => field.role === 'met-on');
  const introduction = notes.sections.find((section) => section.structure?.kind === 'prose');
  const isGiven =
    structure === undefined || notes.fields.has(structure.name) || notes.unreadable.includes(structure.name);
  if (isGiven || notes.form !== 'rows' || introduction === undefined) return { notes, diagnostics: [] };
  const found = [...blocksWithin(introduction.blocks)]
    .flatMap((block) => proseOfBlock(block))
    .flatMap(({ text }) => datesIn(text));
  const [first, ...others] = found;
  if (first === undefined) return { notes, diagnostics: [] };
  const day = inWords(first.date, 'en');
  if (others.some((other) => inWords(other.date, 'en') !== day)) return { notes, diagnostics: [] };
  const fields = new Map(notes.fields).set(structure.name, {
    structure,
    value: { kind: 'date', date: first.date },
    span: first.span,
  });
  const notice: Diagnostic = {
    rule: 'date-from-introduction',
    severity: 'notice',
    message: `The day on which the committee met was read from the introduction: ${day}.`,
    hint: `To say it yourself, add a line \`Scrutiny meeting date: ${day}\` at the top.`,
    source: notes.source,
    span: first.span,
  };
  return { notes: { ...notes, fields }, diagnostics: [notice] };
}

interface DateInText {
  readonly date: CalendarDate;
  readonly span: Span;
}

function datesIn(text: MappedText): readonly DateInText[] {
  return matchesIn(text.text, wordedDate).flatMap((match) => {
    const reading = readDate(match[0]);
    return reading.kind === 'date'
      ? [{ date: reading.date, span: sourceSpan(text, match.index, match.index + match[0].length) }]
      : [];
  });
}
