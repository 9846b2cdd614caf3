import type { Diagnostic, Edit } from './diagnostic.ts';

/** A text with changes made. */
export interface EditedText {
  /** The text afterwards. */
  readonly text: string;
  /** The problems whose changes were made, in the order of their places. */
  readonly made: readonly Diagnostic[];
}

/**
 * Makes the edits of the problems given, all of a problem or none: of problems whose edits touch one another the first in the text is
 * cured. Everything outside the edits stays as it is.
 */
export function applyEdits(text: string, diagnostics: readonly Diagnostic[]): EditedText {
  const taken: Edit[] = [];
  const made: Diagnostic[] = [];
  for (const diagnostic of diagnostics.toSorted((one, other) => firstOf(one) - firstOf(other))) {
    const edits = diagnostic.edits ?? [];
    if (edits.length === 0 || edits.some((edit) => taken.some((other) => touch(edit, other)))) continue;
    taken.push(...edits);
    made.push(diagnostic);
  }
  const pieces: string[] = [];
  let kept = 0;
  for (const { span, text: put } of taken.toSorted((one, other) => one.span.start - other.span.start)) {
    pieces.push(text.slice(kept, span.start), put);
    kept = span.end;
  }
  return { text: pieces.join('') + text.slice(kept), made };
}

function firstOf({ edits }: Diagnostic): number {
  return Math.min(...(edits ?? []).map(({ span }) => span.start), Number.MAX_SAFE_INTEGER);
}

function touch({ span: one }: Edit, { span: other }: Edit): boolean {
  return one.start <= other.end && other.start <= one.end;
}
