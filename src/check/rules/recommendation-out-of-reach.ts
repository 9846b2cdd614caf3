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
        if (first === undefined) continue;
        const match = asked.exec(first.text.text) ?? askedGroup.exec(first.text.text);
        const who = match?.groups?.['who'];
        if (match === null || who === undefined || nameKey(who) === addressee) continue;
        const isItself = itselfWords.test(who) || nameKey(who) === itself;
        const isOther = match.groups?.['group'] !== undefined || others.test(who) || isAnotherCouncil(notes, who);
        if (!isItself && !isOther) continue;
        const start = match[0].lastIndexOf(who);
        yield {
          message: `${number} asks ${quoted(who)}, ${isItself ? 'the committee itself' : 'which need not answer the committee'}.`,
          hint: isItself
            ? 'Ask the body that decides, as in `That Cabinet reports to the Committee …`, or put it into the work programme.'
            : 'Ask the body that decides to act, as in `That Cabinet writes to …`.',
          span: sourceSpan(first.text, start, start + who.length),
        };
      }
    }
  },
};

const small = '(?:(?:and|of|for|the) ){0,2}';
const bodies =
  'Committee|Panel|Commission|Group|Government|State(?: for \\p{Lu}\\p{L}+)?|Parliament|Senedd|Ministers?|Treasury|MPs?|Council|Combined Authority|Local Government Association|Highways|Network Rail|' +
  'Environment Agency|Natural Resources Wales|Natural England|Historic England|Sport England|Homes England|(?:Integrated Care|Health) Board|NHS(?: [Tt]rust)?|Police|Commissioner|Constabulary|Fire and Rescue (?:Service|Authority)|Royal Mail|Post Office|Ofsted|Estyn|University|Housing Association|Water|Coaches|Buses|Trains|Railway|Ltd|Limited|plc';
const asked = new RegExp(
  `^\\s*That (?:the |this |a |our |local |His Majesty’s |HM )*(?<who>(?:\\p{Lu}[\\p{L}’'&-]*,? ${small}){0,7}(?:${bodies})|sub-group of the (?:Scrutiny )?Committee)(?:[’']s work programme)?(?= \\p{Ll})`,
  'u',
);
/** Those without a name, with what they are to do: "tenants receive" and "residents are told" asks nothing of them. */
const askedGroup =
  /^\s*That (?:the |all |our |local |each |any )*(?<who>Members(?= (?:visit|meet|return|reconvene)\b)|(?<group>(?:(?:parish|town|community|neighbouring|other|district|county)(?: and (?:parish|town|community))? councils?|combined authority|(?:bus|train|rail|taxi|water|energy) (?:operators?|compan(?:y|ies))|landlords?|developers?|residents?|traders?|shopkeepers?|businesses|schools?|parents|ministers|housing associations?|police|health board|fire and rescue service)))(?: (?:of|in|at) (?:\p{Lu}[\p{L}-]* ?){1,3})?(?= ?(?:to |should |must |(?:be|is|are) (?:asked|urged|required|requested|invited|encouraged) to |(?:adopt|allow|attend|build|cease|change|clear|close|collect|cut|extend|fill|fit|fund|give|improve|increase|install|introduce|keep|lend|lower|maintain|make|mend|mow|offer|open|paint|pay|plant|provide|publish|raise|reduce|repair|report|respond|run|share|start|stop|support|take|use|visit|meet|return|reconvene)(?:e?s)? ))/u;
const itselfWords = /^(?:Committee|Panel|Commission|Members)$|Scrutiny|^Task and Finish Group$|^sub-group/u;
const others =
  /Government|Secretary|Care Board|Health Board|\bNHS\b|Police|Constabulary|Fire and Rescue|(?:Natural|Historic|Sport|Homes) England|Parliament|Senedd|Minister|Treasury|MPs?$|(?:Parish|Town|Community) Council|Combined Authority|National Highways|Network Rail|Environment Agency|Natural Resources Wales|Royal Mail|Post Office|Ofsted|Estyn|University|Housing Association|(?:Water|Coaches|Buses|Trains|Railway|Ltd|Limited|plc)$/u;

/** Whether a council is named that is not the notes' own: "the Place Committee of Ravensmere Borough Council", or else "the Council". */
function isAnotherCouncil({ source }: Notes, who: string): boolean {
  if (!/(?:District|County|City|Borough|Metropolitan) Council$/u.test(who)) return false;
  const own = ofCouncil.exec(source.text)?.[1];
  if (own !== undefined) return !nameKey(own).endsWith(nameKey(who));
  // The notes' own council is named elsewhere, or the notes call it "the Council".
  const isNamedOnce = source.text.split(who.replace(/ .*/u, '')).length === 2;
  return (
    (isNamedOnce || /^(?:District|County) Council$/u.test(who)) && /\b[Tt]he (?:Council|Borough)\b/u.test(source.text)
  );
}

const ofCouncil =
  /\b(?:Committee|Panel|Commission|Cabinet|Executive) of (?:the )?((?:\p{Lu}[\p{L}’'-]* ){1,4}Council)\b/u;

function keyOf(notes: Notes, role: 'committee' | 'addressee'): string | undefined {
  const value = fieldByRole(notes, role)?.value;
  return value?.kind === 'text' ? nameKey(value.text.replace(/^the /iu, '')) : undefined;
}
