import { dateByRole } from '../../interpret/notes.ts';
import { namedCouncillors } from '../../interpret/named-councillors.ts';
import { inWords } from '../../language/dates.ts';
import { isOnePerson } from '../../language/person-names.ts';
import { isInExecutive, peopleNamed } from '../../register/register.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds a lead member of scrutiny who is a member of the executive by the register. */
export const leadMemberInExecutive: Rule = {
  id: 'lead-member-in-executive',
  severity: 'error',
  preset: 'recommended',
  summary:
    'Finds a lead member of scrutiny who is in the executive, by the post given or by the council’s register of people.',
  *check(notes, { register }) {
    const members = namedCouncillors(notes);
    const holders = members.filter(({ field }) => field?.structure.role === 'portfolio-holder');
    const day = dateByRole(notes, 'met-on');
    for (const lead of members.filter(({ field }) => field?.structure.role === 'lead-member')) {
      if (lead.post !== undefined && ofExecutive.test(lead.post.value)) {
        yield {
          message: `${quoted(lead.written)} leads for scrutiny and is ${quoted(lead.post.value)}, a post of the executive.`,
          hint,
          span: lead.post.span,
        };
        continue;
      }
      const [person, ...others] = register === undefined ? [] : peopleNamed(register, lead.name);
      if (person === undefined || others.length > 0 || !isInExecutive(person, day)) continue;
      // The rule on the two fields tells it already.
      if (holders.some(({ name }) => isOnePerson(name, lead.name))) continue;
      const when = day === undefined ? '' : ` on ${inWords(day, 'en')}`;
      yield {
        message: `${quoted(lead.written)} leads for scrutiny and was in the executive${when}, by the register of people.`,
        hint,
        span: lead.span,
      };
    }
  },
};

const hint =
  'Correct the name, the post or the register: a member of the executive cannot lead the committee that scrutinises it.';
const ofExecutive =
  /^(?:the )?(?:(?:Deputy )?Leader of (?:the )?(?:(?!Opposition)\p{L}+ ){0,3}Council$|(?:Deputy )?(?:Executive )?Mayor$|(?:Portfolio Holder|(?:Cabinet|Executive) Member)\b)/iu;
