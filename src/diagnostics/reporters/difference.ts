import { createColors } from 'picocolors';
import { printable } from '../printable.ts';
import { textDifference } from '../text-difference.ts';

/** A text before and after changes. */
export interface ChangedText {
  /** The path as the user knows it. */
  readonly path: string;
  /** The text before. */
  readonly before: string;
  /** The text after. */
  readonly after: string;
}

/** What changes in a text, for a person to read: a unified diff, in colour where the terminal has it; empty where nothing changes. */
export function difference({ path, before, after }: ChangedText, hasColour: boolean): string {
  const { bold, red, green, cyan } = createColors(hasColour);
  const paints: Readonly<Record<string, (text: string) => string>> = { '-': red, '+': green, '@': cyan };
  return textDifference(path, before, after)
    .map((line, index) => {
      const paint = index < 2 ? bold : (paints[line.charAt(0)] ?? String);
      return `${paint(line.slice(0, 1) + printable(line.slice(1)))}\n`;
    })
    .join('');
}
