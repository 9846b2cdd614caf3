import type { Facts } from '../facts.ts';
import { readName } from '../language/person-names.ts';
import type { RegisteredPerson } from '../register/register.ts';
import { peopleNamed } from '../register/register.ts';

/** The people of the register; nobody where there is none. */
export function knownPeople({ register }: Facts): readonly RegisteredPerson[] {
  return register?.people ?? [];
}

/** The person of the register whom a name means, unless it may mean several. */
export function personNamed(name: string, { register }: Facts): RegisteredPerson | undefined {
  const [person, ...others] = register === undefined ? [] : peopleNamed(register, readName(name));
  return others.length === 0 ? person : undefined;
}

/** A person as notes write them: the name, and the first post. */
export function writtenPerson({ name, posts: [post] }: RegisteredPerson): string {
  return post === undefined ? name : `${name}, ${post.title}`;
}
