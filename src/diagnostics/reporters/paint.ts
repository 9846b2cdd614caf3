import { createColors } from 'picocolors';

/** Changes how words look on a terminal, and nothing else. */
export type Paint = (text: string) => string;

/** Makes words bold where the terminal takes that. */
export function bold(hasColour: boolean): Paint {
  return createColors(hasColour).bold;
}

/** Makes words faint where the terminal takes that. */
export function faint(hasColour: boolean): Paint {
  return createColors(hasColour).dim;
}

/** Makes words that were taken out red, and words that were put in green, where the terminal takes that. */
export function changed(hasColour: boolean): { readonly removed: Paint; readonly added: Paint } {
  const { red, green } = createColors(hasColour);
  return { removed: red, added: green };
}
