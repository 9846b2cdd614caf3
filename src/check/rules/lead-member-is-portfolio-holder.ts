import type { Notes, Person } from '../../interpret/notes.ts';
import { fieldByRole } from '../../interpret/notes.ts';
import { isOnePerson, readName } from '../../language/person-names.ts';
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
      const holder = holders.find((other) => isOnePerson(readName(lead.name.value), readName(other.name.value)));
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
