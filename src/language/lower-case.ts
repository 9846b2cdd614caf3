/**
 * The text in small letters, every letter in its place. Patterns for it need no `i`, which together with `u` makes them slow to compile.
 */
export function lowerCase(text: string): string {
  // The one letter that would become two (https://www.unicode.org/Public/UCD/latest/ucd/SpecialCasing.txt).
  return text.replaceAll('\u0130', 'I').toLowerCase();
}
