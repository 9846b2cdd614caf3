/** The document the council publishes, as plain data: no places, every required value present or an explicit `Missing`. */
export interface Report {
  /** The version of this shape, for readers of the JSON. */
  readonly version: 1;
  /** The report type's name, such as `cabinet-feedback`. */
  readonly type: string;
  /** The document's language as a BCP 47 tag, such as `en-GB` or `cy`. */
  readonly language: string;
  /** Who may read it: `public` withholds exempt text, `members` prints it, marked. */
  readonly edition: 'public' | 'members';
  /** Why the report is a draft, in words ("Draft: …"); absent when it is none. */
  readonly draft?: string;
  /** That the report was withdrawn, in words; absent while it stands. */
  readonly withdrawn?: string;
  /** What was corrected and why, in words ("Correction: …"); absent where nothing was. */
  readonly correction?: string;
  /** The document's title (its one h1). */
  readonly title: string;
  /** The title for the running head, at most 70 characters unless given. */
  readonly shortTitle: string;
  /** The report's reference, or the notes' file name without ending. */
  readonly reference: string;
  /** The council, from the settings; absent when there are none. */
  readonly council?: Council;
  /** The sentence under the title: who reports to whom, for which meeting. */
  readonly lead?: string;
  /** Every field of the report type, by its name. */
  readonly fields: Readonly<Record<string, ReportField>>;
  /** The summary tables, in order: rows are names of `fields` that have something to show. */
  readonly tables: readonly SummaryTable[];
  /** The sections, in the printed order. */
  readonly sections: readonly ReportSection[];
  /** The notes at the end, in order of first use; numbers are their places from 1. */
  readonly footnotes: readonly Footnote[];
  /** The report type's own words in the document's language, for templates ("contents", "not-yet-given" …). */
  readonly strings: Readonly<Record<string, string>>;
}

/** The council that publishes. */
export interface Council {
  /** Its name. */
  readonly name: string;
  /** The logo as a `data:` URI, and its text alternative. */
  readonly logo?: { readonly uri: string; readonly alternative: string };
  /** How to get another format, in words. */
  readonly contact?: string;
}

/** A required value that was not given. */
export interface Missing {
  /** Tells it from values. */
  readonly kind: 'missing';
  /** What to print: "Not yet given: Key decision". */
  readonly text: string;
}

/** A calendar day. */
export interface DateValue {
  /** Tells it from other values. */
  readonly kind: 'date';
  /** `2026-12-09`. */
  readonly iso: string;
  /** In words of the document's language: "9 December 2026". */
  readonly text: string;
}

/** A value of one of the other kinds, ready to print. */
export interface TextValue {
  /** Tells it from other values. */
  readonly kind: 'text';
  /** Plain text. */
  readonly text: string;
}

/** Several values, printed one a line. */
export interface ListValue {
  /** Tells it from other values. */
  readonly kind: 'list';
  /** The values. */
  readonly items: readonly string[];
}

/** Yes or no, with the reference that follows it. */
export interface YesNoValue {
  /** Tells it from other values. */
  readonly kind: 'yes-no';
  /** The answer. */
  readonly isYes: boolean;
  /** A forward plan reference. */
  readonly reference?: string;
  /** As printed: "Yes, FP/26/088". */
  readonly text: string;
}

/** Any value a field or particular can have. */
export type ReportValue = DateValue | TextValue | ListValue | YesNoValue | Missing;

/** A field with the label the report type prints. */
export interface ReportField {
  /** The label in the document's language. */
  readonly label: string;
  /** The value, or that it is missing. */
  readonly value: ReportValue;
}

/** One table of the summary. */
export interface SummaryTable {
  /** The table's caption. */
  readonly caption: string;
  /** Names of `fields`, in order; never a field without a value. */
  readonly rows: readonly string[];
}

/** A section of the report. */
export interface ReportSection {
  /** The report type's name for it; absent on a free section. */
  readonly name?: string;
  /** The section's anchor, unique in the document. */
  readonly id: string;
  /** Its number, from 1; absent where the report type numbers no sections. */
  readonly number?: string;
  /** The printed heading. */
  readonly heading: string;
  /** What stands before the items; the whole of a prose section. */
  readonly blocks: readonly Block[];
  /** Numbered points or recommendations; empty in a prose section. */
  readonly items: readonly ReportItem[];
  /** How its items are shown: `point` hangs a number, `recommendation` also shows particulars. */
  readonly itemStyle?: 'point' | 'recommendation';
  /** What follows the items, in the notes' order. */
  readonly after: readonly Block[];
  /** Set when the section is required and was not given: "Not yet given: Introduction". */
  readonly missing?: Missing;
}

/** A numbered point or recommendation. */
export interface ReportItem {
  /** The anchor: `point-2.7` or `r3`. */
  readonly id: string;
  /** The printed number: `2.7` or `R3`. */
  readonly number: string;
  /** The name that stays when numbers move, when one was given. */
  readonly stableId?: string;
  /** What it says; in a public edition of an exempt point only the public words. */
  readonly blocks: readonly Block[];
  /** Owner, due date, evidence, response …, in the report type's order; empty for a withheld point. */
  readonly particulars: readonly ReportParticular[];
  /** Present on an exempt point. */
  readonly exempt?: Exempt;
  /** Whether it is short enough (an estimated 6 lines or fewer in print) to be kept on one page. */
  readonly isShort: boolean;
}

/** Why a point is withheld. */
export interface Exempt {
  /** The paragraph numbers of Schedule 12A, as strings. */
  readonly paragraphs: readonly string[];
  /** The printed notice: "Exempt information (paragraph 3)", in the members' edition with NOT FOR PUBLICATION. */
  readonly notice: string;
}

/** One labelled fact about an item. */
export interface ReportParticular {
  /** The report type's name for it, such as `owner`. */
  readonly name: string;
  /** The printed label. */
  readonly label: string;
  /** What it says: a value, blocks of text, or links to other items. */
  readonly content:
    | { readonly kind: 'value'; readonly value: ReportValue }
    | { readonly kind: 'blocks'; readonly blocks: readonly Block[] }
    | {
        readonly kind: 'references';
        readonly references: readonly { readonly text: string; readonly target?: string }[];
      };
}

/** A footnote. */
export interface Footnote {
  /** What it says. */
  readonly blocks: readonly Block[];
}

/** A block of text. */
export type Block =
  | { readonly kind: 'paragraph'; readonly phrases: readonly Phrase[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly start?: number;
      /** Letters or small Roman numbers instead of numbers. */ readonly style?: 'alpha' | 'roman';
      readonly items: readonly { readonly blocks: readonly Block[] }[];
    }
  | { readonly kind: 'table'; readonly header: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: 'quotation'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: number; readonly phrases: readonly Phrase[] }
  | { readonly kind: 'language'; readonly language: string; readonly blocks: readonly Block[] };

/** A table cell. */
export interface Cell {
  /** How the cell is set. */
  readonly align: 'left' | 'centre' | 'right';
  /** What it says. */
  readonly phrases: readonly Phrase[];
}

/** A run of text within a block. */
export type Phrase =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis' | 'strong' | 'deleted'; readonly phrases: readonly Phrase[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'link'; readonly url: string; readonly phrases: readonly Phrase[] }
  | {
      readonly kind: 'footnote';
      readonly number: number;
      /** 1 at the first use of the note, 2 at the second … */ readonly use: number;
    }
  | { readonly kind: 'language'; readonly language: string; readonly phrases: readonly Phrase[] };
