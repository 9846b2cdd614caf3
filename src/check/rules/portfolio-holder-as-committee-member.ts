import { dateByRole } from '../../interpret/notes.ts';
import type { NamedMember } from '../../interpret/named-councillors.ts';
import { namedCouncillors } from '../../interpret/named-councillors.ts';
import type { Notes } from '../../interpret/notes.ts';
import { isOnePerson } from '../../language/person-names.ts';
import type { Register } from '../../register/register.ts';
import { isInExecutive, peopleNamed } from '../../register/register.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds a member of the executive who is listed as a member of the committee. */
export const portfolioHolderAsCommitteeMember: Rule = {
  id: 'portfolio-holder-as-committee-member',
  severity: 'error',
  preset: 'recommended',
  summary: 'Finds a portfolio holder who is listed as a member of the scrutiny committee.',
  *check(notes, { register }) {
    const members = namedCouncillors(notes);
    const holders = members.filter(({ field }) => field?.structure.role === 'portfolio-holder');
    for (const member of members) {
      if (!isListedAsMember(member)) continue;
      const holder = holders.find(({ name }) => isOnePerson(name, member.name));
      if (holder === undefined && !isInRegister(member, notes, register)) continue;
      yield {
        message: `${quoted(member.written)} is listed as a member of the committee and is in the executive.`,
        hint: 'Correct the name, or list the person as attending and not as a member.',
        span: member.span,
        ...(holder === undefined
          ? {}
          : { related: [{ span: holder.span, message: 'The portfolio holder stands here.' }] }),
      };
    }
  },
};

/** In a list, with words that say so. */
function isListedAsMember({ field, within }: NamedMember): boolean {
  if (within === undefined || field === undefined) return false;
  if (isAfterMembers(within)) return true;
  if (field.value.kind !== 'list') return false;
  const after = within.text.text.slice(within.end, within.end + 60);
  return /^\s*[,(–-]\s*(?:a\s+)?(?:(?:co-opted|substitute|scrutiny|committee)\s+)?[Mm]ember(?!\p{L})(?!\s+(?:for|of\s+(?:the\s+)?(?:Cabinet|Executive)))/u.test(
    after,
  );
}

/** "Committee members: Councillor …, Councillor … and Councillor …", with nobody else named between. */
function isAfterMembers({
  text,
  start,
}: {
  readonly text: { readonly text: string };
  readonly start: number;
}): boolean {
  const before = text.text.slice(Math.max(0, start - 1000), start);
  const at = before.search(/(?:[Cc]ommittee|[Ss]crutiny|[Pp]anel) [Mm]embers(?: present| attending| were)?:?\s/u);
  if (at < 0) return false;
  const between = before.slice(at + 17);
  return !/[;.](?=\s)(?<!\bCllr\.)|\b(?:[Oo]fficers?|[Oo]thers?|[Aa]lso|[Aa]ttend(?:ance|ing)|[Cc]abinet|[Ee]xecutive|[Pp]ortfolio|[Gg]uests?|[Ww]itness(?:es)?|with|by|from|to|apologies|thanked|asked|heard|questioned)\b/u.test(
    between,
  );
}

function isInRegister({ name }: NamedMember, notes: Notes, register: Register | undefined): boolean {
  if (register === undefined) return false;
  const [person, ...others] = peopleNamed(register, name);
  return person !== undefined && others.length === 0 && isInExecutive(person, dateByRole(notes, 'met-on'));
}
