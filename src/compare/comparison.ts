/** What differs between two versions of a report, as plain data. */
export interface Comparison {
  /** The version of this shape, for readers of the JSON. */
  readonly version: 1;
  /** Who may read it: `public` holds no exempt text of either version. */
  readonly edition: 'public' | 'members';
  /** The language of the later version as a BCP 47 tag; the words between the report's own are in it. */
  readonly language: string;
  /** The title of the later version. */
  readonly title: string;
  /** What the earlier version is called: a file's name, or a revision and a file's name. */
  readonly before: string;
  /** What the later version is called. */
  readonly after: string;
  /** Whether there is nothing to tell. */
  readonly isSame: boolean;
  /** What happened to what, first to be read; empty where nothing did. */
  readonly summary: readonly SummaryLine[];
  /** Every field of either version, those that did not change too. */
  readonly fields: readonly Compared[];
  /** Every section of either version, in the order of the later one; a section that was taken out follows the one that it followed. */
  readonly sections: readonly ComparedSection[];
}

/** What happened to one kind of thing. */
export interface SummaryLine {
  /** The kind. */
  readonly of: ComparedKind;
  /** What happened, and to which of them by their printed names; most things happen to a few. */
  readonly changes: readonly { readonly change: Change; readonly names: readonly string[]; readonly count: number }[];
}

/** The kinds of thing that are compared. */
export type ComparedKind = 'field' | 'section' | 'paragraph' | 'point' | 'recommendation';

/**
 * What can happen to a thing: `added`, `removed`; `moved` past others or to another section; `reworded`; `details`: what is said beside it, such
 * as an owner; `formatting`: only how its words are set; `renumbered`: only its number, since something else came or went; `withheld`: its
 * earlier words are exempt now, and are not shown.
 */
export type Change = 'added' | 'removed' | 'moved' | 'reworded' | 'details' | 'formatting' | 'renumbered' | 'withheld';

/** A section with what stands in it. */
export interface ComparedSection extends Compared {
  /** Its paragraphs, points and recommendations. */
  readonly parts: readonly Compared[];
}

/** One thing in both versions, or in one of them. */
export interface Compared {
  /** Its kind. */
  readonly of: ComparedKind;
  /** Its name in the later version, as printed: `2.4`, `R2`, a field's label, a section's heading, and for a paragraph that of its section; the earlier name where it was taken out. */
  readonly name: string;
  /** Its earlier name, where that was another. */
  readonly was?: string;
  /** What it is known by in every version: the report type's name of a field or section, the id that the notes gave a point. */
  readonly key?: string;
  /** What happened to it; nothing where it is the same. */
  readonly changes: readonly Change[];
  /** What it says: the words of both versions. */
  readonly words: readonly WordRun[];
  /** What is said beside it. */
  readonly details: readonly { readonly label: string; readonly words: readonly WordRun[] }[];
}

/** Words that follow one another: `same` and `added` together are the later text, `same` and `removed` the earlier one, but for white space. */
export interface WordRun {
  /** In which version they stand. */
  readonly kind: 'same' | 'added' | 'removed';
  /** The words; lines are parted by `\n`. */
  readonly text: string;
}
