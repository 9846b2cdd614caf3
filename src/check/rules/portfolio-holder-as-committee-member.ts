import { dateByRole } from '../../interpret/notes.ts';
import type { NamedMember } from '../../interpret/named-councillors.ts';
import { namedCouncillors } from '../../interpret/named-councillors.ts';
import type { Notes } from '../../interpret/notes.ts';
import { lowerCase } from '../../language/lower-case.ts';
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

/** With words after the name that say so, or in a list of members. */
function isListedAsMember({ field, within }: NamedMember): boolean {
  if (within === undefined) return false;
  const { text, start, end } = within;
  const after = lowerCase(text.text.slice(end, end + 80));
  if (field?.value.kind === 'list' ? inList.test(after) : inText.test(after)) return true;
  const between = members.exec(lowerCase(text.text.slice(Math.max(0, start - 500), start)))?.groups?.['between'];
  return between !== undefined && !othersBetween.test(between);
}

const committee =
  '(?:(?:the|this|its) )?(?:(?!planning|licensing|standards|audit|appeals|employment|pension|governance)[^,;()\\s]+ )*(?:committee|panel|commission|scrutiny)';
/** In the list of those who came "Member" and "Vice-Chair" are enough. */
const inList = new RegExp(
  `^\\s*[,(–-]\\s*(?:(?:a|as|the|voting|full|co-opted|substitute|scrutiny|committee) )*(?:(?:member|(?:vice[ -]?)?chair(?:man|woman|person)?)(?:$|\\s*[,;)]|\\s+of ${committee})|substitut(?:e|ing)(?:$|[,;)]| for )|(?:the )?(?:[^,;()]* )?scrutiny (?:committee|panel)\\s*\\)?$)`,
  'u',
);
const inText = new RegExp(
  `^,?\\s*[,(–-]?\\s*(?:speaking |sitting )?(?:as )?(?:an? )?(?:(?:voting|full|co-opted|substitute) )?(?:member of ${committee}|(?:scrutiny )?committee member)\\b`,
  'u',
);
/** "Committee members: Councillor …, Councillor … and Councillor …", with nobody else named between. */
const members =
  /(?:(?:committee|scrutiny|panel) members(?: (?:present|attending|were|are))*|members of the (?:\p{L}+ )*(?:committee|panel)(?: who attended| present| attending)?(?: were| are|:)|(?:committee|panel)['’]s members (?:were|are)|^(?:\p{L}+ )?members(?: present)?:):?\s(?<between>[^]*)$/u;
const othersBetween =
  /[;.](?=\s)(?<!\bcllr\.)|\b(?:officers?|others?|also|attend(?:ance|ing)|cabinet|executive|portfolio|guests?|witness(?:es)?|with|by|from|to|apologies|thanked|asked|heard|questioned)\b/u;

function isInRegister({ name }: NamedMember, notes: Notes, register: Register | undefined): boolean {
  if (register === undefined) return false;
  const [person, ...others] = peopleNamed(register, name);
  return person !== undefined && others.length === 0 && isInExecutive(person, dateByRole(notes, 'met-on'));
}
