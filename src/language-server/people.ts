import { lowerCase } from '../language/lower-case.ts';
import type { Facts } from '../facts.ts';

/** A person of the council's register, as far as an editor shows it. */
export interface KnownPerson {
  /** The name as it is to be written. */
  readonly name: string;
  /** The posts as they are to be spelt. */
  readonly posts: readonly string[];
}

/** The people of the register; nobody where the facts hold none. */
export function knownPeople(facts: Facts): readonly KnownPerson[] {
  const register: unknown = 'register' in facts ? facts.register : undefined;
  return valuesOf(register, 'people').flatMap((person) => {
    const name = valueOf(person, 'name');
    if (typeof name !== 'string') return [];
    const posts = valuesOf(person, 'posts').map((post) => (typeof post === 'string' ? post : valueOf(post, 'title')));
    return [{ name, posts: posts.filter((post) => typeof post === 'string') }];
  });
}

/** The person of the register who has a name, whatever its capitals and spaces. */
export function personNamed(name: string, facts: Facts): KnownPerson | undefined {
  const key = (text: string): string =>
    lowerCase(text)
      .replaceAll(/[\s.]+/gu, ' ')
      .trim();
  return knownPeople(facts).find((person) => key(person.name) === key(name));
}

/** A person as notes write them: the name, and the first post. */
export function writtenPerson({ name, posts: [post] }: KnownPerson): string {
  return post === undefined ? name : `${name}, ${post}`;
}

function valueOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

function valuesOf(value: unknown, name: string): readonly unknown[] {
  const found = valueOf(value, name);
  return Array.isArray(found) ? found : [];
}
