import { isOnePerson } from '../language/person-names.ts';
import { sentencesOf } from '../language/sentences.ts';
import type { NamedMember } from './named-councillors.ts';
import type { Notes } from './notes.ts';

/** A person with every member of the notes that is surely this one. */
export interface NamedPerson {
  /** The form that the others are held against: the first with a first name or initial, fields before text; else the first. */
  readonly reference: NamedMember;
  /** The others, in their order. */
  readonly others: readonly NamedMember[];
}

/** More forms of one surname than these are no report. */
const mostForms = 50;

/** The members by person. One who may be either of two people is left out. */
export function peopleOf(members: readonly NamedMember[]): readonly NamedPerson[] {
  return [...grouped(members, ({ name }) => name.surname).values()].flatMap((alike) => ofOneSurname(alike));
}

function grouped(
  members: readonly NamedMember[],
  keyOf: (member: NamedMember) => string,
): ReadonlyMap<string, readonly NamedMember[]> {
  const groups = new Map<string, NamedMember[]>();
  for (const member of members) {
    const group = groups.get(keyOf(member)) ?? [];
    groups.set(keyOf(member), group);
    group.push(member);
  }
  return groups;
}

function ofOneSurname(members: readonly NamedMember[]): readonly NamedPerson[] {
  const forms = grouped(members, ({ name }) => name.given.join(' '));
  const people: NamedMember[][] = [];
  for (const [given, all] of [...forms].slice(0, mostForms)) {
    const [first] = all;
    if (given === '' || first === undefined) continue;
    const fitting = people.filter((person) => person.every((one) => isOnePerson(one.name, first.name)));
    if (fitting.length === 0) people.push([first]);
    else if (fitting.length === 1) fitting[0]?.push(first);
  }
  // Where one person has the surname, it stands for that one also when it stands alone.
  if (people.length === 0) people.push([]);
  const isOnlyOne = people.length === 1;
  return people.flatMap((person) => {
    const given = new Set([...person.map(({ name }) => name.given.join(' ')), ...(isOnlyOne ? [''] : [])]);
    const all = members.filter(({ name }) => given.has(name.given.join(' ')));
    const reference = all.find(({ name }) => name.given.length > 0) ?? all[0];
    return reference === undefined ? [] : [{ reference, others: all.filter((member) => member !== reference) }];
  });
}

/** Whether two members stand side by side, in one field or in one sentence. */
export function standTogether(one: NamedMember, other: NamedMember, { source }: Notes): boolean {
  if (one.field !== undefined || other.field !== undefined) return one.field === other.field;
  if (one.within?.text !== other.within?.text) return false;
  const [start, end] = [Math.min(one.span.start, other.span.start), Math.max(one.span.end, other.span.end)];
  return sentencesOf(source.text.slice(start, end)).length === 1;
}
