import type { Source } from '../source/source.ts';
import type { Span } from '../source/span.ts';
import type { Diagnostic } from './diagnostic.ts';

/** The problem of a character that no font of the report has: it could not be printed. */
export function characterWithoutFont(character: string, source: Source, span: Span): Diagnostic {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return {
    rule: 'character-without-font',
    severity: 'error',
    message: `No font of the report has the character \`${character}\` (U+${code}).`,
    hint: 'Write it in words.',
    source,
    span,
  };
}
