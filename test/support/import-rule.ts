/** What a part of the program may import, and why no more. */
export interface ImportRule {
  /** A folder, with `/` at its end, or a file. The longest that fits a file decides. */
  readonly part: string;
  /** The folders and files of ours that it may import besides itself; `type …` allows types only. */
  readonly mayImport: readonly string[];
  /** The sentence for the person who breaks the rule. */
  readonly reason: string;
}
