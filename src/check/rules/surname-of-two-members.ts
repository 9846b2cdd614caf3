import { dateByRole } from '../../interpret/notes.ts';
import type { NamedMember } from '../../interpret/named-councillors.ts';
import { namedCouncillors } from '../../interpret/named-councillors.ts';
import { mayBeOnePerson } from '../../language/person-names.ts';
import { isInOffice, peopleNamed } from '../../register/register.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds a councillor named by a surname that two members have. */
export const surnameOfTwoMembers: Rule = {
  id: 'surname-of-two-members',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds a councillor who is named by a surname that two members have.',
  *check(notes, { register }) {
    const members = namedCouncillors(notes);
    const day = dateByRole(notes, 'met-on');
    const bySurname = new Map<string, readonly NamedMember[]>();
    for (const member of members) {
      const { given, surname } = member.name;
      if (given.length > 0) continue;
      const named = bySurname.get(surname) ?? apart(members.filter(({ name }) => name.surname === surname));
      bySurname.set(surname, named);
      const registered =
        register === undefined
          ? 0
          : peopleNamed(register, member.name).filter((person) => person.isCouncillor && isInOffice(person, day))
              .length;
      // Where the notes give one full name, the surname means that person.
      if (named.length < 2 && (registered < 2 || named.length === 1)) continue;
      yield {
        message: `${quoted(member.written)} may be either of two members.`,
        hint: 'Add the first name or its initial.',
        span: member.span,
        related: named.slice(0, 2).map(({ span }) => ({ span, message: 'A member of that name stands here.' })),
      };
    }
  },
};

/** The first mention of each person of one surname who is named with a first name or initial. */
function apart(members: readonly NamedMember[]): readonly NamedMember[] {
  const people: NamedMember[] = [];
  for (const member of members)
    if (member.name.given.length > 0 && !people.some(({ name }) => mayBeOnePerson(name, member.name)))
      people.push(member);
  return people;
}
