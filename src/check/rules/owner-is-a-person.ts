import { numberSections } from '../../interpret/numbering.ts';
import { namedCouncillors } from '../../interpret/named-councillors.ts';
import { isGivenName } from '../../language/given-names.ts';
import { isOnePerson, nameLetters, readName } from '../../language/person-names.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds recommendations whose owner is a person and not a post. */
export const ownerIsAPerson: Rule = {
  id: 'owner-is-a-person',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds recommendations whose owner is named as a person and not as a post.',
  *check(notes, { register }) {
    const known = [
      ...(register?.people ?? []).flatMap(({ names }) => names),
      ...namedCouncillors(notes).map(({ name }) => name),
    ].filter(({ given }) => given.length > 0);
    for (const { items } of numberSections(notes))
      for (const { item, number } of items)
        for (const { structure, value } of item.particulars.values()) {
          if (structure.role !== 'owner' || value.kind !== 'text') continue;
          const name = readName(value.text);
          if (!isPersonName(value.text) && !(name.given.length > 0 && known.some((one) => isOnePerson(one, name))))
            continue;
          yield {
            message: `The owner of recommendation ${number} is a person, ${quoted(value.text)}, and not a post.`,
            hint: 'Name the post: it stays when people move on.',
            span: sourceSpan(value.written, 0, value.written.text.length),
          };
        }
  },
};

const style =
  /^(?:the\s+)?(?:cllrs?|councillors?|cyng|cynghorydd|mrs?|ms|miss|mx|dr|prof|professor|sir|dame|rev|revd)\.?\s+[a-zà-ɏ]/u;

/** Words that posts and services are made of, so that "Victoria Library" and "Dean of Music" are nobody's name. */
const ofPosts =
  /\b(?:head|director|manager|officer|chief|lead|leader|team|services?|council|cabinet|holder|member|chair|clerk|master|assistant|group|board|panel|department|engineer|solicitor|treasurer|surveyor|committee|executive|house|centre|library|school|park|road|street|partnership|trust|of|for)\b/u;

/** Whether a text is a name and nothing else: with a style, or with initials or a common first name before a surname. */
function isPersonName(text: string): boolean {
  const words = text.trim().split(/\s+/u);
  const [first = ''] = words;
  const isFirstName = isGivenName(nameLetters(first)) && /^\p{Lu}/u.test(first);
  if (words.length === 1) return isFirstName;
  if (words.length > 4 || ofPosts.test(text.toLowerCase())) return false;
  if (style.test(text.toLowerCase())) return true;
  const areCapital = words.every((word) => /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|ap|ab|van|der|de|von)$/u.test(word));
  const isInitial = /^\p{Lu}\.?$/u.test(first) && words.length < 4;
  return areCapital && (isInitial || isFirstName);
}
