import type { Notes } from '../../interpret/notes.ts';
import { fieldByRole } from '../../interpret/notes.ts';
import { numberSections } from '../../interpret/numbering.ts';
import { proseOfItem } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { nameKey } from '../../source/name-key.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds recommendations to the committee itself, or to bodies that need not answer it. */
export const recommendationOutOfReach: Rule = {
  id: 'recommendation-out-of-reach',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds recommendations to the committee itself, or to bodies that need not answer it.',
  *check(notes) {
    const itself = keyOf(notes, 'committee');
    const addressee = keyOf(notes, 'addressee');
    for (const { structure, items } of numberSections(notes)) {
      if (structure?.kind !== 'recommendations') continue;
      for (const { item, number } of items) {
        const [first] = proseOfItem(item);
        const match = first === undefined ? null : asked.exec(first.text.text);
        const who = match?.groups?.['who'];
        if (first === undefined || match === null || who === undefined || nameKey(who) === addressee) continue;
        const isItself = /^(?:Committee|Panel|Commission)$|Scrutiny/u.test(who) || nameKey(who) === itself;
        if (!isItself && !others.test(who) && !isAnotherCouncil(notes, who)) continue;
        yield {
          message: `${number} asks ${quoted(who)}, ${isItself ? 'the committee itself' : 'which need not answer the committee'}.`,
          hint: isItself
            ? 'Ask the body that decides, as in `That Cabinet reports to the Committee …`, or put it into the work programme.'
            : 'Ask the body that decides to act, as in `That Cabinet writes to …`.',
          span: sourceSpan(first.text, match[0].length - who.length, match[0].length),
        };
      }
    }
  },
};

const asked =
  /^\s*That (?:the |this |His Majesty’s |HM )?(?<who>(?:\p{Lu}[\p{L}’'&-]*,? (?:(?:and|of|for|the) ){0,2}){0,7}(?:Committee|Panel|Commission|Government|State(?: for \p{Lu}\p{L}+)?|Parliament|Senedd|Minister|Treasury|Council|Highways|Network Rail|Environment Agency|Natural Resources Wales|Royal Mail|Ofsted|Estyn))(?= \p{Ll})/u;
const others =
  /Government|Secretary|Parliament|Senedd|Minister|Treasury|(?:Parish|Town|Community) Council|National Highways|Network Rail|Environment Agency|Natural Resources Wales|Royal Mail|Ofsted|Estyn/u;

/** Whether a council is named, and the notes speak first of another as their own: "the Place Committee of Ravensmere Borough Council". */
function isAnotherCouncil(notes: Notes, who: string): boolean {
  if (!/\p{L} (?:(?:District|County|City|Borough|Metropolitan|County Borough) )Council$/u.test(who)) return false;
  const own = ofCouncil.exec(notes.source.text)?.[1];
  return own !== undefined && nameKey(own) !== nameKey(who) && !nameKey(own).endsWith(nameKey(who));
}

const ofCouncil =
  /\b(?:Committee|Panel|Commission|Cabinet|Executive) of (?:the )?((?:\p{Lu}[\p{L}’'-]* ){1,4}Council)\b/u;

function keyOf(notes: Notes, role: 'committee' | 'addressee'): string | undefined {
  const value = fieldByRole(notes, role)?.value;
  return value?.kind === 'text' ? nameKey(value.text.replace(/^the /iu, '')) : undefined;
}
