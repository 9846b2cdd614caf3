import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isExempt, withheldFootnotes } from '../interpret/exempt-items.ts';
import { mayHoldMark } from '../interpret/exempt-marks.ts';
import type { Notes, Item } from '../interpret/notes.ts';
import type { Source } from '../source/source.ts';
import type { Span } from '../source/span.ts';

/** Hides the text of exempt points in problems about them: places stay right, frames show blocks, values in messages become `…`. */
export function veilExempt(notes: Notes, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const placesOf = (id: string): readonly Span[] =>
    diagnostics.filter(({ rule, suppression }) => rule === id && suppression === undefined).map(({ span }) => span);
  const outside = placesOf('exempt-outside-point').map((span) => sectionAround(span, notes));
  const spans = [...exemptSpans(notes), ...outside, ...placesOf('exempt-words-repeated')];
  if (spans.length === 0) return diagnostics;
  const veiled = { path: notes.source.path, text: spans.reduce((text, span) => veil(text, span), notes.source.text) };
  return diagnostics.map((diagnostic) =>
    diagnostic.source === notes.source ? veilOne(diagnostic, veiled, spans) : diagnostic,
  );
}

/** The same for notes that cannot be read, where an exempt point cannot be told from others: everything is hidden once a word stands there that may be a mark. */
export function veilUnread(source: Source, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (!mayHoldMark(source.text)) return diagnostics;
  const whole = { start: 0, end: source.text.length };
  const veiled = { path: source.path, text: veil(source.text, whole) };
  return diagnostics.map((diagnostic) =>
    diagnostic.source === source ? veilOne(diagnostic, veiled, [whole]) : diagnostic,
  );
}

/** The section in which a mark stands outside every point, from its heading to the next; above the first one, everything. */
function sectionAround({ start }: Span, { sections, source }: Notes): Span {
  const starts = sections
    .map(({ heading }) => source.text.lastIndexOf('\n', heading.span.start) + 1)
    .toSorted((one, other) => one - other);
  const first = starts.findLast((at) => at <= start);
  if (first === undefined) return { start: 0, end: source.text.length };
  return { start: first, end: starts.find((at) => at > start) ?? source.text.length };
}

function exemptSpans(notes: Notes): readonly Span[] {
  const items = notes.sections.flatMap((section) => section.items);
  const exempt = items.filter((item) => isExempt(item));
  if (exempt.length === 0) return [];
  const ofFootnotes = [...withheldFootnotes(notes)].flatMap((identifier) =>
    (notes.footnotes.get(identifier) ?? []).map((block) => block.span),
  );
  const below = notes.sections.flatMap(({ items: all, after }) =>
    isLast(all, exempt) ? after.map(({ span }) => span) : [],
  );
  return [...exempt.map((item) => item.span), ...below, ...ofFootnotes];
}

/** What follows a last exempt point may be meant to be part of it. */
function isLast(items: readonly Item[], exempt: readonly Item[]): boolean {
  const last = items.at(-1);
  return last !== undefined && exempt.includes(last);
}

function veil(text: string, span: Span): string {
  return (
    text.slice(0, span.start) +
    text.slice(span.start, span.end).replace(/[^\r\n\t ]/gu, (character) => '█'.repeat(character.length)) +
    text.slice(span.end)
  );
}

/** Rules whose hints hold names of the report type only, nothing of the notes. */
const ownWords = /^(?:exempt-|summary-|unknown-particular$|recommendation-without-|open-comment$)/u;

function veilOne(diagnostic: Diagnostic, source: Source, spans: readonly Span[]): Diagnostic {
  const isInside = spans.some(
    (span) => diagnostic.span.start < span.end && span.start < Math.max(diagnostic.span.end, diagnostic.span.start + 1),
  );
  if (!isInside) return { ...diagnostic, source };
  const hidden = (words: string): string => words.replace(/`[^`]*`/gu, '`…`');
  const isOwn = ownWords.test(diagnostic.rule);
  const hint = diagnostic.hint === undefined ? {} : { hint: isOwn ? diagnostic.hint : hidden(diagnostic.hint) };
  const related =
    diagnostic.related === undefined
      ? {}
      : { related: diagnostic.related.map((place) => ({ span: place.span, message: hidden(place.message) })) };
  const suppression = diagnostic.suppression === undefined ? {} : { suppression: { reason: '…' } };
  return { ...unoffered(diagnostic), source, message: hidden(diagnostic.message), ...hint, ...related, ...suppression };
}

/** What a cure would put in repeats the words round it: one without letters is kept. */
function unoffered({ edits, suggestions: _offered, ...diagnostic }: Diagnostic): Diagnostic {
  const isMute = edits?.every(({ text }) => !/[\p{L}\p{N}]/u.test(text)) === true;
  return isMute ? { ...diagnostic, edits } : diagnostic;
}
