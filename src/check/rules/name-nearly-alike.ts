import type { NamedMember } from '../../interpret/named-councillors.ts';
import { namedCouncillors } from '../../interpret/named-councillors.ts';
import type { NamedPerson } from '../../interpret/named-people.ts';
import { peopleOf, standTogether } from '../../interpret/named-people.ts';
import type { Notes } from '../../interpret/notes.ts';
import { areNearlyAlike } from '../../language/person-names.ts';
import { quoted } from '../../source/quoted.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds councillors whose names differ from another's by so little that one person may be meant. */
export const nameNearlyAlike: Rule = {
  id: 'name-nearly-alike',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds councillors whose names differ by so little that one person may be meant.',
  *check(notes, { register }) {
    // The rule on unknown councillors knows how they are spelt.
    if (register?.people.some(({ isCouncillor }) => isCouncillor) === true) return;
    const people = peopleOf(namedCouncillors(notes)).slice(0, mostPeople);
    for (const [index, person] of people.entries())
      for (const other of people.slice(index + 1)) {
        const [known, doubtful] = isBetterKnown(other, person) ? [other, person] : [person, other];
        if (areNearlyAlike(known.reference.name, doubtful.reference.name) && !areTwo(known, doubtful, notes))
          yield finding(doubtful.reference, known.reference);
      }
  },
};

/** More people than these are no committee. */
const mostPeople = 100;

function isBetterKnown(one: NamedPerson, other: NamedPerson): boolean {
  const [isField, isOtherField] = [one.reference.field !== undefined, other.reference.field !== undefined];
  return isField === isOtherField ? one.others.length > other.others.length : isField;
}

/** Whether they stand side by side: then the writer knows them apart. */
function areTwo(one: NamedPerson, other: NamedPerson, notes: Notes): boolean {
  const others = [other.reference, ...other.others];
  return [one.reference, ...one.others].some((member) => others.some((beside) => standTogether(member, beside, notes)));
}

/** Only what stands in a field is repeated elsewhere: an exempt point may hold what stands in the text. */
function finding({ written, span }: NamedMember, known: NamedMember): Finding {
  return {
    message:
      known.field === undefined
        ? `${quoted(written)} stands elsewhere with a letter or two otherwise.`
        : `${quoted(written)} is nearly ${quoted(known.written)}, who stands in the fields.`,
    hint: 'Is one person meant? Then spell the name alike throughout.',
    span,
    related: [{ span: known.span, message: 'The other stands here.' }],
  };
}
