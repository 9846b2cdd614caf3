import type { NamedMember } from '../../interpret/named-councillors.ts';
import { namedCouncillors } from '../../interpret/named-councillors.ts';
import { peopleOf } from '../../interpret/named-people.ts';
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
        const form = formOf(member);
        if (told.has(form) || !isOtherForm(member, reference)) continue;
        told.add(form);
        yield finding(
          member,
          reference,
          others.filter((other) => formOf(other) === form),
        );
      }
    }
  },
};

function formOf({ style, bare }: NamedMember): string {
  return `${style ?? ''} ${bare}`;
}

/** A salutation has a form of its own: "Dear Councillor Pellow". */
function isAddressed({ within }: NamedMember): boolean {
  return within !== undefined && /\b(?:Dear|Annwyl)\s$/u.test(within.text.text.slice(0, within.start).slice(-8));
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
  return bare
    .replace(/^.*[\s.]/u, '')
    .normalize('NFC')
    .replace(/[’‘]/gu, "'");
}

/** Only what stands in a field is repeated elsewhere: an exempt point may hold what stands in the text. */
function finding(member: NamedMember, reference: NamedMember, alike: readonly NamedMember[]): Finding {
  const { name } = member;
  const isField = reference.field !== undefined;
  const surname = member.bare.replace(/[^\s.]+$/u, () => lastOf(reference));
  const right =
    name.given.length === 0 ? `${reference.style ?? member.style ?? ''} ${surname}`.trim() : reference.written;
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
