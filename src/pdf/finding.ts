/** What is wrong with a PDF. */
export interface Finding {
  /** Where the rule stands, such as `PDF/UA-1 7.3`. */
  readonly clause: string;
  /** What is wrong, in one plain sentence. */
  readonly words: string;
  /** The page, from 1, where it is known. */
  readonly page?: number;
}
