const onlyAscii = /^[\x20-\x7E]*$/u;
const combining = /^[\p{Mn}\p{Me}\u1160-\u11FF]/u;
const wideEmoji = /^(?!\p{Regional_Indicator})\p{Emoji_Presentation}/u;

// East Asian scripts of width W and F, block by block; source: https://www.unicode.org/Public/UCD/latest/ucd/EastAsianWidth.txt
const wideScript =
  /^[\u1100-\u115F\u2329\u232A\u2630-\u2637\u268A-\u268F\u2E80-\u303E\u3041-\u3247\u3250-\u4DBF\u4E00-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6B\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18D1E}\u{18D80}-\u{18DF2}\u{1AFF0}-\u{1B2FB}\u{1D300}-\u{1D376}\u{1F200}-\u{1F265}\u{20000}-\u{3FFFD}]/u;

/** Whether the character has no room of its own and is drawn over the one before it. */
export function isCombining(character: string): boolean {
  return combining.test(character);
}

/** How many columns of a terminal the text takes. The text must be printable: see `printable`. */
export function displayWidth(text: string): number {
  if (onlyAscii.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  if (combining.test(character)) return 0;
  return wideScript.test(character) || wideEmoji.test(character) ? 2 : 1;
}
