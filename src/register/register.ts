import type { Day } from '../language/dates.ts';
import { compareDays } from '../language/dates.ts';
import { isOnePost } from '../language/posts.ts';
import type { PersonName } from '../language/person-names.ts';
import { mayBeOnePerson } from '../language/person-names.ts';

/** The people whom a council's reports name, with their posts: what `register:` in the settings leads to. */
export interface Register {
  /** Members and officers, in the order of the file. */
  readonly people: readonly RegisteredPerson[];
}

/** The days on which something holds; without a first or last day it is open there. */
export interface Period {
  /** The first day. */
  readonly from?: Day;
  /** The last day. */
  readonly until?: Day;
}

/** A post with the days on which it is held. */
export interface HeldPost extends Period {
  /** The post as it is to be spelt. */
  readonly title: string;
}

/** A member or officer. */
export interface RegisteredPerson {
  /** The name as it is to be written, such as `Cllr Jane Wintringham`. */
  readonly name: string;
  /** The name and its other forms as they are compared. */
  readonly names: readonly PersonName[];
  /** Whether the person is a member of the council. */
  readonly isCouncillor: boolean;
  /** The days of membership of the council, or of employment; empty: always. */
  readonly terms: readonly Period[];
  /** The posts, in the order of the file. */
  readonly posts: readonly HeldPost[];
  /** The committees, with the days of membership. */
  readonly committees: readonly HeldPost[];
  /** The days in the executive; none: never. */
  readonly executive: readonly Period[];
  /** The ward, where it is given. */
  readonly ward?: string;
}

/** Whether the day lies in the period; a day that is not known does. */
export function isWithin({ from, until }: Period, day: Day | undefined): boolean {
  if (day === undefined) return true;
  return (from === undefined || compareDays(from, day) <= 0) && (until === undefined || compareDays(day, until) <= 0);
}

/** Whether the person was a member of the council, or employed, on the day. */
export function isInOffice({ terms }: RegisteredPerson, day: Day | undefined): boolean {
  return terms.length === 0 || terms.some((term) => isWithin(term, day));
}

/** Whether the person was in the executive on the day. */
export function isInExecutive({ executive }: RegisteredPerson, day: Day | undefined): boolean {
  return executive.some((period) => isWithin(period, day));
}

/** The people whom a name may mean; a surname alone may mean everyone who has it. */
export function peopleNamed(register: Register, name: PersonName): readonly RegisteredPerson[] {
  return register.people.filter((person) => person.names.some((known) => mayBeOnePerson(known, name)));
}

/** The people who hold a post on a day, however it is spelt. */
export function holdersOf(register: Register, post: string, day: Day | undefined): readonly RegisteredPerson[] {
  return register.people.filter((person) =>
    person.posts.some((held) => isWithin(held, day) && isOnePost(held.title, post)),
  );
}

/** Every word of the register once, as written: of names, posts, committees and wards. A check of spelling takes them as known. */
export function registerWords({ people }: Register): readonly string[] {
  const texts = people.flatMap(({ name, posts, committees, ward, names }) => [
    name,
    ...names.flatMap(({ given, surname }) => [...given, surname]),
    ...[...posts, ...committees].map(({ title }) => title),
    ward ?? '',
  ]);
  return [...new Set(texts.flatMap((text) => text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []))];
}
