import { numberSections } from '../../interpret/numbering.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds recommendations whose owner may be anybody. */
export const ownerIsVague: Rule = {
  id: 'owner-is-vague',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds recommendations whose owner may be anybody, such as "a suitable officer".',
  *check(notes) {
    for (const { items } of numberSections(notes))
      for (const { item, number } of items)
        for (const { structure, value } of item.particulars.values()) {
          if (structure.role !== 'owner' || value.kind !== 'text' || !isVague(value.text.toLowerCase())) continue;
          yield {
            message: `The owner of recommendation ${number}, ${quoted(value.text)}, may be anybody.`,
            hint: 'Name the post that will carry it out, such as `Head of Housing`.',
            span: sourceSpan(value.written, 0, value.written.text.length),
          };
        }
  },
};

function isVague(owner: string): boolean {
  const words = owner.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return (
    /^(?:some(?:one|body)\b|any(?:one|body)\b|whoever\b|(?:all )?(?:members|councillors)$)/u.test(owner) ||
    words.every((word) => vague.has(word))
  );
}

/** Words that name nobody, not even together. */
const vague = new Set(
  (
    'a an the all each any other others every and or of to be by as is are for within whoever who various several relevant responsible appropriate suitable named nominated designated senior lead leading new ' +
    'concerned involved required necessary agreed appointed confirmed decided identified determined allocated advised assigned tbc tba n none nil unknown not known yet officer officers official officials manager managers head ' +
    'heads director directors team teams staff colleagues person persons individual individuals everyone everybody department departments directorate service services ' +
    'partner partners agencies stakeholders council borough district county authority cabinet executive committee swyddog swyddogion pawb'
  ).split(' '),
);
