import { replaceInvisible } from '../printable.ts';

/** JSON for a terminal to read as well: what could steer one stands as JSON's own escape, which a program reads as the same character. */
export function safeJson(text: string): string {
  const unit = (index: number, character: string): string =>
    `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  return replaceInvisible(text, (character) =>
    character === '\n' ? character : unit(0, character) + (character.length > 1 ? unit(1, character) : ''),
  );
}
