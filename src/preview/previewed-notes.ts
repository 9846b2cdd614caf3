/** A file of notes that was asked for. */
export interface FoundNote {
  /** The path as the person knows it. */
  readonly path: string;
  /** The folder that they were found in, links followed: a link out of it is not shown. Absent where the person named the file. */
  readonly within?: string;
}

/** Notes that can be looked at. They are known to browsers by their id alone, never by a path. */
export interface PreviewedNotes extends FoundNote {
  /** Letters and digits; the same in every session. */
  readonly id: string;
}
