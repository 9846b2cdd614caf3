/**
 * The text as a CSS string with its quotes, safe within a `style` element. What could end the string, the element or a
 * comment is written as an escape; control characters, which CSS would change, are left out.
 */
export function cssString(text: string): string {
  const safe = text
    .replaceAll(/\r\n?|\n|\f/gu, ' ')
    .replaceAll(/[\p{Cc}\uFFFE\uFFFF]/gu, '')
    .replaceAll(/[\\"'<>&*]/gu, (character) => `\\${character.charCodeAt(0).toString(16)} `);
  return `"${safe}"`;
}
