import type { Severity } from '../diagnostics/diagnostic.ts';
import type { PreviewReview } from './review-state.ts';

/** All that a browser shows of one report at one moment. It is sent as JSON. */
export interface PreviewState {
  /** Changes with anything in it. */
  readonly id: string;
  /** The page, as it would be published: the latest, or, where none could be made, the last that could; absent where there was none. */
  readonly page?: PreviewPage;
  /** What `check` says of notes that no page could be made of; absent where the page is the latest. */
  readonly overlay?: string;
  /** What is wrong, errors first. */
  readonly problems: readonly PreviewProblem[];
  /** What was said of the report; absent where there is no page. */
  readonly review?: PreviewReview;
}

/** The page that is shown, and what is known of it. */
export interface PreviewPage {
  /** Changes with the page, and with nothing else. */
  readonly id: string;
  /** The whole document. */
  readonly html: string;
  /** The language of the report, such as `cy`. */
  readonly language: string;
  /** The report's title. */
  readonly title: string;
  /** The value of its field `status`, such as `with-chair`. */
  readonly status?: string;
  /** Its version, as the notes give it. */
  readonly version?: string;
  /** How many words it holds, and how many minutes they take to read. */
  readonly length: { readonly words: number; readonly minutes: number };
  /** The places that problems can lead to, in the order of the report. */
  readonly places: readonly PreviewPlace[];
  /** The days to keep, in order. */
  readonly deadlines: readonly PreviewDeadline[];
}

/** A part of the report that stands in one place of the notes. */
export interface PreviewPlace {
  /** What finds its element in the page. */
  readonly selector: string;
  /** Where several elements are found: the words of the heading of the one that is meant. */
  readonly heading?: string;
  /** What comments on it name. */
  readonly item: string;
  /** What a person calls it: `2.7`, `Key Decision`. */
  readonly label: string;
  /** The line of the notes, from 1; absent where it is not yet given. */
  readonly line?: number;
  /** What the line says; absent where the public may not read it. */
  readonly words?: string;
}

/** A problem. */
export interface PreviewProblem {
  /** How serious it is. */
  readonly severity: Severity;
  /** The rule's id. */
  readonly rule: string;
  /** What is wrong; values stand in backticks. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  /** The file that it stands in. */
  readonly file: string;
  /** The line there, from 1. */
  readonly line: number;
  /** The lines concerned, as `check` shows them. */
  readonly frame: string;
  /** The words concerned, where they are few. */
  readonly words?: string;
  /** The index of its place in the report, where it has one there. */
  readonly place?: number;
}

/** A day to keep. */
export interface PreviewDeadline {
  /** The name of the words that say what it is. */
  readonly kind: 'publish-by' | 'response-months' | 'response-days';
  /** The day, in English and in Welsh. */
  readonly day: Readonly<Record<'en' | 'cy', string>>;
  /** The day from which it is counted. */
  readonly from: Readonly<Record<'en' | 'cy', string>>;
  /** How many days or months are counted. */
  readonly count: number;
}
