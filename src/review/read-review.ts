import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { exceededLimits } from '../parse/limits.ts';
import { withinTimeLimit } from '../parse/time-limit.ts';
import { parseYaml } from '../parse/yaml.ts';
import type { LocatedYaml } from '../parse/yaml.ts';
import { readSource } from '../read/read.ts';
import { validateYaml, valueBelow } from '../report-types/validate-yaml.ts';
import type { Source } from '../source/source.ts';
import { reviewSchema } from './review-schema.ts';
import type { Review } from './review.ts';
import { inOrder, noReview } from './review.ts';

/** What a review file holds. */
export interface ReadReview {
  /** What was said. */
  readonly review: Review;
  /** The name of the notes that it belongs to; absent where it does not say. */
  readonly notes?: string;
}

const largest = 1_000_000;

/**
 * Reads a review file. It may come from anybody: everything in it is checked, and what is not as `reviewText` writes it gives
 * diagnostics at their places and no review. Their frames show no words where the file speaks of the members' edition.
 */
export function readReview(path: string, bytes: Uint8Array): Outcome<ReadReview> {
  const read = readSource(path, bytes);
  const source = read.value;
  if (source === undefined) return { diagnostics: read.diagnostics };
  if (source.text.trim() === '') return { value: { review: noReview }, diagnostics: [] };
  if (bytes.length > largest) return refused(source, 'This file holds more than a million bytes.');
  const excess = exceededLimits(source);
  const { value, diagnostics } =
    excess.length > 0 ? { diagnostics: excess } : withinTimeLimit(source, () => validated(source));
  return { ...(value === undefined ? {} : { value }), diagnostics: veiled(source, diagnostics) };
}

function validated(source: Source): Outcome<ReadReview> {
  const yaml = parseYaml(source, source.text);
  if (yaml.value === undefined || yaml.diagnostics.length > 0) return { diagnostics: yaml.diagnostics };
  const { value, diagnostics } = validateYaml(yaml.value, reviewSchema, { source, rule: 'review-unreadable' });
  if (value === undefined) return { diagnostics };
  const { notes, comments = [], agreements = [] } = value;
  const ids = comments.map(({ id }) => id);
  const again = ids.findIndex((id, index) => ids.indexOf(id) < index);
  if (again >= 0) return refused(source, 'Two comments have one `id`.', placeOfId(yaml.value, again));
  const review = inOrder({
    comments: comments.map(({ resolved, ...one }) => ({ ...one, ...(resolved === undefined ? {} : { resolved }) })),
    agreements,
  });
  return { value: { review, ...(notes === undefined ? {} : { notes }) }, diagnostics: [] };
}

function placeOfId(yaml: LocatedYaml, index: number): number {
  const comments = valueBelow(yaml, 'comments');
  return (comments === undefined ? undefined : valueBelow(comments, index))?.span.start ?? 0;
}

function refused(source: Source, message: string, start = 0): Outcome<ReadReview> {
  const span = { start, end: start + 1 };
  return {
    diagnostics: [
      { rule: 'review-unreadable', severity: 'error', message, hint: 'Remove what is too much.', source, span },
    ],
  };
}

/** What members said may repeat what is exempt. */
function veiled(source: Source, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (!/members/iu.test(source.text)) return diagnostics;
  const hidden = { ...source, text: source.text.replace(/[^\r\n\t ]/gu, (character) => '█'.repeat(character.length)) };
  const hide = (words: string): string => words.replace(/`[^`]*`/gu, '`…`');
  return diagnostics.map(({ rule, severity, message, span }) => ({
    rule,
    severity,
    message: hide(message),
    source: hidden,
    span,
  }));
}
