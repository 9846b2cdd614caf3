import type { Register } from './register/register.ts';

/** What is known besides the notes: the council's country, words and people. Rules read it and load nothing themselves. */
export interface Facts {
  /** The country whose law holds for the council; unknown where the settings do not say it. */
  readonly country?: 'england' | 'wales';
  /** The words that the council uses for bodies and posts, such as `Chairman`. */
  readonly vocabulary: Vocabulary;
  /** The people whom reports name, with their posts; absent where the settings name no register, or one of nobody. */
  readonly register?: Register;
  /** The words of British English; absent where no rule asks for them. */
  readonly spelling?: SpellingDictionary;
  /** Names and other words that are right besides those of the dictionary: the council's own, letter for letter. */
  readonly knownWords?: ReadonlySet<string>;
  /** Words to avoid, in small letters, and what to write in their place; `-` where nothing takes it. Absent where no rule asks for them. */
  readonly terms?: ReadonlyMap<string, string>;
  /** Abbreviations that need no explaining; absent where no rule asks for them. */
  readonly abbreviations?: ReadonlySet<string>;
}

/** A dictionary that answers at once. */
export interface SpellingDictionary {
  /** Whether it has a word, letter for letter. */
  has(word: string): boolean;
  /** The word in it that was probably meant by one that it lacks; nothing where none is near. */
  suggest(word: string): string | undefined;
}

/** The council's words for what others call otherwise; absent where the settings do not say them. */
export interface Vocabulary {
  /** The body that decides, such as `Cabinet` or `Executive`. */
  readonly executive?: string | undefined;
  /** The person who presides, such as `Chair` or `Chairman`. */
  readonly chair?: string | undefined;
  /** The committee that reports. */
  readonly committee?: string | undefined;
  /** The member who leads for scrutiny. */
  readonly 'lead-member'?: string | undefined;
  /** The executive member for a portfolio. */
  readonly 'portfolio-holder'?: string | undefined;
}

/** Nothing known besides the notes. */
export const noFacts: Facts = { vocabulary: {} };
