import { dateByRole } from '../../interpret/notes.ts';
import { nearest } from '../../diagnostics/did-you-mean.ts';
import type { NamedMember } from '../../interpret/named-councillors.ts';
import { namedCouncillors } from '../../interpret/named-councillors.ts';
import { inWords } from '../../language/dates.ts';
import { readName } from '../../language/person-names.ts';
import type { Register, RegisteredPerson } from '../../register/register.ts';
import { isInOffice, peopleNamed } from '../../register/register.ts';
import { quoted } from '../../source/quoted.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds councillors who are not in the council's register, and names that it spells otherwise. */
export const unknownCouncillor: Rule = {
  id: 'unknown-councillor',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds councillors who are not in the council’s register of people.',
  *check(notes, { register }) {
    if (register?.people.some(({ isCouncillor }) => isCouncillor) !== true) return;
    const day = dateByRole(notes, 'met-on');
    const told = new Set<string>();
    for (const member of namedCouncillors(notes)) {
      if (told.has(member.bare) || isOfElsewhere(member)) continue;
      const people = peopleNamed(register, member.name);
      const inOffice = people.filter((person) => isInOffice(person, day));
      const [past] = people;
      told.add(member.bare);
      if (past === undefined) yield notThere(member, register);
      else if (inOffice.length > 0) yield* otherLetters(member, inOffice);
      else if (day !== undefined)
        yield {
          message: `${quoted(member.written)} was not in office on ${inWords(day, 'en')}, by the register of people.`,
          hint: 'Correct the name, or the dates in the register.',
          span: member.span,
        };
    }
  },
};

/** A member of another council, or a former one. */
function isOfElsewhere({ within }: NamedMember): boolean {
  if (within === undefined) return false;
  const before = within.text.text.slice(Math.max(0, within.start - 30), within.start);
  const after = within.text.text.slice(within.end, within.end + 80);
  return (
    /\b(?:[Pp]arish|[Tt]own|[Cc]ommunity|[Cc]ounty|[Dd]istrict|[Cc]ity|[Ff]ormer|[Tt]hen|[Ll]ate)\s+$/u.test(before) ||
    /^,?\s*(?:\(|of\s|from\s|representing\s)[^.;]{0,50}\b(?:Council|Authority|Cyngor)\b/u.test(after)
  );
}

function notThere(member: NamedMember, register: Register): Finding {
  const meant = probablyMeant(member, register);
  const finding = {
    message: `${quoted(member.written)} is not in the register of people.`,
    hint:
      meant === undefined
        ? 'Correct the name, or add it to the register.'
        : `Did you mean ${quoted(meant.name)}? If not, add the name to the register.`,
    span: member.span,
  };
  return meant === undefined ? finding : { ...finding, suggestions: [written(member, meant)] };
}

/** The person whose surname, or whose whole name, is nearest. */
function probablyMeant({ name }: NamedMember, { people }: Register): RegisteredPerson | undefined {
  const councillors = people.filter(({ isCouncillor }) => isCouncillor);
  const named = councillors.flatMap((person) => person.names.map((known) => ({ person, known })));
  const surname = nearest(
    name.surname,
    named.map(({ known }) => known.surname),
  );
  const alike = named.filter(({ known }) => known.surname === surname);
  const agreeing = alike.filter(
    ({ known }) => name.given.length === 0 || known.given.length === 0 || known.given[0]?.[0] === name.given[0]?.[0],
  );
  const whole = nearest(
    [...name.given, name.surname].join(' '),
    named.map(({ known }) => [...known.given, known.surname].join(' ')),
  );
  const found =
    agreeing.length === 1
      ? agreeing[0]
      : named.find(({ known }) => [...known.given, known.surname].join(' ') === whole);
  return found?.person;
}

/** The name in the register's letters, as far as it was written. */
function written(
  { bare, bareSpan, name }: NamedMember,
  { name: known }: RegisteredPerson,
): NonNullable<Finding['suggestions']>[number] {
  const words = bareName(known);
  const text = name.given.length === 0 ? words.slice(-readName(words.join(' ')).surname.split(' ').length) : words;
  const title =
    /^(?:(?:Dr|Mrs?|Ms|Miss|Mx|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Revd?|Reverend|Hon)\.?\s+)+/u.exec(bare);
  const right = `${title?.[0] ?? ''}${text.join(' ')}`;
  return { message: `Write ${quoted(right)}.`, edits: [{ span: bareSpan, text: right }] };
}

const style =
  /^(?:the|y|county|borough|cllr|councillor|cyng|cynghorydd|dr|mrs?|ms|miss|mx|prof|professor|sir|dame|lord|lady|baroness|revd?|reverend|hon|ald|alderman)\.?$/u;

/** The words of a name without styles and titles. */
function bareName(name: string): readonly string[] {
  return name.split(/\s+/u).filter((word) => !style.test(word.toLowerCase()));
}

/** Accents and capitals that the register writes otherwise. */
function* otherLetters(member: NamedMember, people: readonly RegisteredPerson[]): Generator<Finding> {
  const [person, ...others] = people;
  if (person === undefined || others.length > 0) return;
  const plain = (text: string): string => text.normalize('NFC').replace(/[’‘]/gu, "'");
  const surname = bareName(plain(member.bare)).at(-1) ?? '';
  const right = bareName(plain(person.name)).at(-1) ?? '';
  const isSame = readName(surname).surname === readName(right).surname;
  if (surname === right || !isSame || person.names.length > 1) return;
  yield {
    message: `${quoted(member.written)} is spelt ${quoted(person.name)} in the register of people.`,
    hint: 'Write the name as the register does, or correct the register.',
    span: member.span,
    suggestions: [written(member, person)],
  };
}
