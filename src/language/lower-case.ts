import { onceOfText } from '../source/once.ts';

/**
 * The text in small letters, every letter in its place. Patterns for it need no `i`, which together with `u` makes them slow to compile.
 */
export const lowerCase = onceOfText((text) =>
  // The one letter that would become two (https://www.unicode.org/Public/UCD/latest/ucd/SpecialCasing.txt).
  text.replaceAll('\u0130', 'I').toLowerCase(),
);
