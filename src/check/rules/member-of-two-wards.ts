import type { NamedMember } from '../../interpret/named-councillors.ts';
import { namedCouncillors } from '../../interpret/named-councillors.ts';
import { peopleOf, standTogether } from '../../interpret/named-people.ts';
import type { Notes } from '../../interpret/notes.ts';
import type { RegisteredPerson } from '../../register/register.ts';
import { peopleNamed } from '../../register/register.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { nameKey } from '../../source/name-key.ts';
import { quoted } from '../../source/quoted.ts';
import type { Located, Span } from '../../source/span.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds a councillor who stands for one ward here and for another there. */
export const memberOfTwoWards: Rule = {
  id: 'member-of-two-wards',
  severity: 'warning',
  preset: 'recommended',
  summary:
    'Finds a councillor who stands for one ward in one place and for another elsewhere, or in the register of people.',
  *check(notes, { register }) {
    for (const { reference, others } of peopleOf(namedCouncillors(notes))) {
      const named = [reference, ...others];
      const people = register === undefined ? [] : peopleNamed(register, reference.name);
      // Of a name that several people have nobody knows who is meant.
      if (people.length > 1 || areTwo(named, notes)) continue;
      const [registered] = people;
      const wards = named.flatMap((member) => wardBeside(member));
      const first = mostGiven(wards);
      for (const ward of wards) {
        if (registered?.ward !== undefined) yield* byRegister(ward, registered, registered.ward);
        else if (first !== undefined && isOther(ward.value, first.value)) yield elsewhere(ward, first.span);
      }
    }
  },
};

/** Whether a full name and a surname alone stand side by side: they are two people. */
function areTwo(members: readonly NamedMember[], notes: Notes): boolean {
  const isFull = ({ name: { given } }: NamedMember): boolean => given.length > 0;
  const alone = members.filter((member) => !isFull(member));
  return members.some((member) => isFull(member) && alone.some((other) => standTogether(member, other, notes)));
}

/** The ward that is given most often; the first of equals. */
function mostGiven(wards: readonly Located<string>[]): Located<string> | undefined {
  const count = (ward: Located<string>): number => wards.filter(({ value }) => !isOther(value, ward.value)).length;
  return wards.toSorted((one, other) => count(other) - count(one))[0];
}

function* byRegister(ward: Located<string>, { name }: RegisteredPerson, known: string): Generator<Finding> {
  if (isOther(ward.value, known))
    yield {
      message: `${quoted(name)} stands for ${quoted(known)}, not ${quoted(ward.value)}, by the register of people.`,
      hint: 'Correct the ward, or the register.',
      span: ward.span,
    };
}

/** The other ward is not repeated: it may stand in an exempt point. */
function elsewhere({ value, span }: Located<string>, first: Span): Finding {
  return {
    message: `${quoted(value)} is not the ward for which this councillor stands elsewhere.`,
    hint: 'Correct the ward, or the name.',
    span,
    related: [{ span: first, message: 'The other ward stands here.' }],
  };
}

/** Whether neither ward is a part of the other, as `Staithe` is of `Staithe and Millgate`. */
function isOther(one: string, other: string): boolean {
  const [key, otherKey] = [wardKey(one), wardKey(other)];
  return !key.includes(otherKey) && !otherKey.includes(key);
}

function wardKey(ward: string): string {
  return nameKey(
    ward
      .replace(/^[Tt]he | [Ww]ard$/gu, '')
      .replace(/ & /gu, ' and ')
      .replace(/['’]/gu, ''),
  );
}

const name = "[A-ZÀ-Þ][A-Za-zÀ-ɏ'’-]*(?: (?:(?:and|&|of|the|with|y) )?[A-ZÀ-Þ][A-Za-zÀ-ɏ'’-]*){0,4}";
const after = new RegExp(
  `^,?\\s+(?:(?:\\(|the |who is |as )*(?:[Ww]ard |[Ll]ocal )?(?:[Mm]ember|[Cc]ouncillor) for (?:the )?(?<of>${name})(?! [a-z]*(?:portfolio|services))|\\(?(?:who )?represent(?:s|ing) (?:the )?(?<represented>${name})|\\(?(?:of |from )?(?<plain>${name}) [Ww]ard\\b)`,
  'u',
);
const before = new RegExp(
  `\\b(?:[Ww]ard |[Ll]ocal )?(?:[Mm]ember|[Cc]ouncillor) for (?:the )?(?<of>${name}),?\\s+$`,
  'u',
);
const inPost = new RegExp(
  `^(?:(?:[Ww]ard |[Ll]ocal )?(?:[Mm]ember|[Cc]ouncillor) for (?:the )?(?<of>${name})|(?<plain>${name}) [Ww]ard)$`,
  'u',
);

/** The ward that stands beside a name, in the same sentence, or as the post of a field. */
function wardBeside({ within, post }: NamedMember): readonly Located<string>[] {
  if (within === undefined) {
    const ward = post === undefined ? undefined : wardOf(inPost.exec(post.value));
    return post === undefined || ward === undefined ? [] : [{ value: ward, span: post.span }];
  }
  const { text, start, end } = within;
  const left = Math.max(0, start - 100);
  const [earlier, later] = [before.exec(text.text.slice(left, start)), after.exec(text.text.slice(end, end + 120))];
  return [
    { match: earlier, from: left },
    { match: later, from: end },
  ].flatMap(({ match, from }): readonly Located<string>[] => {
    const ward = wardOf(match);
    if (match === null || ward === undefined) return [];
    const at = from + match.index + match[0].lastIndexOf(ward);
    return [{ value: ward, span: sourceSpan(text, at, at + ward.length) }];
  });
}

function wardOf(match: RegExpExecArray | null): string | undefined {
  const ward = match?.groups?.['of'] ?? match?.groups?.['represented'] ?? match?.groups?.['plain'];
  return ward === undefined || /Council|Committee|Party|Group/u.test(ward) ? undefined : ward;
}
