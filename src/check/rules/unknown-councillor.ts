import { dateByRole } from '../../interpret/notes.ts';
import { nearest } from '../../diagnostics/did-you-mean.ts';
import type { NamedMember } from '../../interpret/named-councillors.ts';
import { namedCouncillors } from '../../interpret/named-councillors.ts';
import { inWords } from '../../language/dates.ts';
import { readName, wordsOfName } from '../../language/person-names.ts';
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
      const [person, ...others] = inOffice;
      told.add(member.bare);
      if (people.length === 0) yield notThere(member, register);
      else if (person !== undefined) yield* others.length === 0 ? otherLetters(member, person) : [];
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

/** The one councillor with the nearest surname and the same initial. */
function probablyMeant({ name }: NamedMember, register: Register): RegisteredPerson | undefined {
  const people = register.people.filter(({ isCouncillor }) => isCouncillor);
  const surnames = people.flatMap(({ names }) => names.map(({ surname }) => surname));
  const surname = nearest(name.surname, surnames) ?? '';
  const given = name.given.slice(0, 1).map((first) => first.slice(0, 1));
  const [person, ...others] = peopleNamed({ people }, { given, surname });
  return others.length === 0 ? person : undefined;
}

/** The name in the register's letters, as far as it was written. */
function written(
  { bare, bareSpan, name }: NamedMember,
  { name: known }: RegisteredPerson,
): NonNullable<Finding['suggestions']>[number] {
  const words = wordsOfName(known);
  const text = name.given.length === 0 ? words.slice(-readName(known).surname.split(' ').length) : words;
  const title =
    /^(?:(?:Dr|Mrs?|Ms|Miss|Mx|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Revd?|Reverend|Hon)\.?\s+)+/u.exec(bare);
  const right = `${title?.[0] ?? ''}${text.join(' ')}`;
  return { message: `Write ${quoted(right)}.`, edits: [{ span: bareSpan, text: right }] };
}

/** Accents and capitals that the register writes otherwise. */
function* otherLetters(member: NamedMember, person: RegisteredPerson): Generator<Finding> {
  const lastWord = (name: string): string | undefined =>
    wordsOfName(name.normalize('NFC').replace(/[’‘]/gu, "'")).at(-1);
  if (lastWord(member.bare) === lastWord(person.name) || person.names.length > 1) return;
  yield {
    message: `${quoted(member.written)} is spelt ${quoted(person.name)} in the register of people.`,
    hint: 'Write the name as the register does, or correct the register.',
    span: member.span,
    suggestions: [written(member, person)],
  };
}
