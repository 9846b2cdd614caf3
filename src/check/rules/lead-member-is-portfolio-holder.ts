import type { Notes, Person } from '../../interpret/notes.ts';
import { fieldByRole } from '../../interpret/notes.ts';
import type { FieldRole } from '../../report-types/report-type.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds a person who leads for scrutiny and sits in the executive that is scrutinised. */
export const leadMemberIsPortfolioHolder: Rule = {
  id: 'lead-member-is-portfolio-holder',
  severity: 'error',
  preset: 'recommended',
  summary: 'Finds a person who is named both as lead member of scrutiny and as portfolio holder.',
  *check(notes) {
    const holders = personsOf(notes, 'portfolio-holder');
    for (const lead of personsOf(notes, 'lead-member')) {
      const holder = holders.find((other) => isOnePerson(nameOf(lead), nameOf(other)));
      if (holder === undefined) continue;
      yield {
        message: `${quoted(holder.name.value)} is named as portfolio holder and as lead member of scrutiny.`,
        hint: 'Correct one of the two: a member of the executive cannot lead the committee that scrutinises it.',
        span: holder.name.span,
        related: [{ span: lead.name.span, message: 'The lead member stands here.' }],
      };
    }
  },
};

function personsOf(notes: Notes, role: FieldRole): readonly Person[] {
  const value = fieldByRole(notes, role)?.value;
  return value?.kind === 'persons' ? value.persons : [];
}

interface Name {
  readonly given: readonly string[];
  readonly surname: string;
}

const style =
  /^(?:the|y|yr|cllr|cyng|councillor|cynghorydd|cynghorwr|county|borough|alderman|ald|mr|mrs|ms|miss|mx|dr|prof|professor|rev|revd|reverend|sir|dame|lord|lady|baroness|hon|obe|mbe|cbe|jp|dl)$/u;

/** The name without styles: given names or initials, then the surname. `MJ` are two initials. */
function nameOf(person: Person): Name {
  const words = person.name.value
    .normalize('NFC')
    .replace(/[.,]/gu, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '' && !style.test(word.toLowerCase()));
  const given = words.slice(0, -1).flatMap((word) => (/^\p{Lu}{2,3}$/u.test(word) ? [...word] : [word]));
  return {
    given: given.map((word) => word.toLowerCase()),
    surname: (words.at(-1) ?? '').toLowerCase().replaceAll('’', "'"),
  };
}

/** One surname, and given names that agree as far as both are given; an initial agrees with every name that begins with it. */
function isOnePerson(one: Name, other: Name): boolean {
  if (one.surname === '' || one.surname !== other.surname) return false;
  if (one.given.length === 0 || other.given.length === 0) return one.given.length === other.given.length;
  return one.given.every((given, index) => {
    const second = other.given[index];
    if (second === undefined) return true;
    return given.length === 1 || second.length === 1 ? given[0] === second[0] : given === second;
  });
}
