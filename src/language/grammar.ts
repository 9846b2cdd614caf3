/** What a grammar checker says of some words. */
export interface GrammarRemark {
  /** Where the words begin and end in the text, in UTF-16 units, the end exclusive. */
  readonly start: number;
  /** Where they end. */
  readonly end: number;
  /** What it says, as a sentence. */
  readonly advice: string;
  /** What could stand in their place, the best first; none where it offers nothing. */
  readonly replacements: readonly string[];
}

/** Somebody who knows how British English sentences are made. */
export interface GrammarChecker {
  /** What may be wrong in one stretch of words. */
  remarksOn(text: string): Promise<readonly GrammarRemark[]>;
  /** Lets it go; the program does not end before. */
  close(): void;
}
