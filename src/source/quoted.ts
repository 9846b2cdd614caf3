const longest = 60;

/**
 * Words of the notes as a message shows them: in backticks, on one line, at most 60 characters.
 * Words outside backticks would be seen even where they are exempt.
 */
export function quoted(words: string): string {
  const characters = [...words.replace(/\s+/gu, ' ').trim().replaceAll('`', '’')];
  const shown =
    characters.length > longest
      ? `${characters
          .slice(0, longest - 1)
          .join('')
          .trimEnd()}…`
      : characters.join('');
  return `\`${shown}\``;
}
