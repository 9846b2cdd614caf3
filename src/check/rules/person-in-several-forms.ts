import type { NamedMember } from '../../interpret/named-councillors.ts';
import { namedCouncillors } from '../../interpret/named-councillors.ts';
import { isOnePerson } from '../../language/person-names.ts';
import { quoted } from '../../source/quoted.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds a councillor who is named in several forms. */
export const personInSeveralForms: Rule = {
  id: 'person-in-several-forms',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds a councillor who is named in several forms, such as Cllr D Tyle and Councillor Desmond Tyle.',
  *check(notes) {
    for (const { reference, others } of peopleOf(namedCouncillors(notes).filter((member) => !isAddressed(member)))) {
      const told = new Set<string>();
      for (const member of others) {
        const form = `${member.style ?? ''} ${member.bare}`;
        if (told.has(form) || !isOtherForm(member, reference)) continue;
        told.add(form);
        yield finding(
          member,
          reference,
          others.filter((other) => `${other.style ?? ''} ${other.bare}` === form),
        );
      }
    }
  },
};

/** A salutation has a form of its own: "Dear Councillor Pellow". */
function isAddressed({ within }: NamedMember): boolean {
  return within !== undefined && /\b(?:Dear|Annwyl)\s+$/u.test(within.text.text.slice(0, within.start).slice(-10));
}

interface NamedPerson {
  /** The form that the others are held against: the first with a first name or initial, fields before text; else the first. */
  readonly reference: NamedMember;
  readonly others: readonly NamedMember[];
}

/** More forms of one surname than these are no report. */
const mostForms = 50;

/** The members by person. One who may be either of two people is left out. */
function peopleOf(members: readonly NamedMember[]): readonly NamedPerson[] {
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

function isOtherForm(member: NamedMember, reference: NamedMember): boolean {
  const isEnglish = (style: string | undefined): boolean => style === 'Cllr' || style === 'Councillor';
  const hasOtherStyle =
    member.style !== undefined &&
    reference.style !== undefined &&
    member.style !== reference.style &&
    isEnglish(member.style) === isEnglish(reference.style);
  const given = member.name.given.join(' ');
  return (
    hasOtherStyle || (given !== '' && given !== reference.name.given.join(' ')) || lastOf(member) !== lastOf(reference)
  );
}

function lastOf({ bare }: NamedMember): string {
  return (bare.split(/[\s.]+/u).at(-1) ?? '').normalize('NFC').replace(/[’‘]/gu, "'");
}

/** Only what stands in a field is repeated elsewhere: an exempt point may hold what stands in the text. */
function finding(member: NamedMember, reference: NamedMember, alike: readonly NamedMember[]): Finding {
  const { name } = member;
  const isField = reference.field !== undefined;
  const right = name.given.length === 0 ? `${reference.style ?? ''} ${member.bare}`.trim() : reference.written;
  const canReplace = isField && alike.every(({ written, bare }) => written !== bare);
  return {
    message: isField
      ? `${quoted(member.written)} stands as ${quoted(reference.written)} in the fields.`
      : `${quoted(member.written)} is named in another form elsewhere.`,
    hint: 'Keep to one form; after the full name, the same style with the surname is enough.',
    span: member.span,
    related: [{ span: reference.span, message: 'The other form stands here.' }],
    ...(canReplace
      ? {
          suggestions: [
            { message: `Write ${quoted(right)}.`, edits: alike.map(({ span }) => ({ span, text: right })) },
          ],
        }
      : {}),
  };
}
