import { dateByRole } from '../../interpret/notes.ts';
import type { NamedMember } from '../../interpret/named-councillors.ts';
import { namedCouncillors } from '../../interpret/named-councillors.ts';
import type { Day } from '../../language/dates.ts';
import { inWords } from '../../language/dates.ts';
import { isOnePost, postFinder, splitPosts } from '../../language/posts.ts';
import type { HeldPost, Register, RegisteredPerson } from '../../register/register.ts';
import { holdersOf, isWithin, peopleNamed } from '../../register/register.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Located } from '../../source/span.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds a councillor with a post that the register gives to somebody else on the day of the meeting, or to nobody. */
export const postNotHeld: Rule = {
  id: 'post-not-held',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds a councillor with a post that the register gives to another on the day of the meeting.',
  *check(notes, { register }) {
    const day = dateByRole(notes, 'met-on');
    if (register === undefined) return;
    const find = postFinder(register.people.flatMap(({ posts }) => posts.map(({ title }) => title)));
    for (const member of namedCouncillors(notes)) {
      const [person, ...others] = peopleNamed(register, member.name);
      if (person === undefined || others.length > 0) continue;
      for (const post of postsBeside(member, find)) yield* judged(person, post, { register, day, member });
    }
  },
};

/** How far from a name a post is looked for, in characters. */
const reach = 160;

/** The posts that a field gives, or that stand before or after the name with no more than a comma between. */
function postsBeside(member: NamedMember, find: ReturnType<typeof postFinder>): readonly Located<string>[] {
  const { post, within } = member;
  if (post !== undefined) return splitPosts(post.value).map((value) => ({ value, span: post.span }));
  if (within === undefined) return [];
  const from = Math.max(0, within.start - reach);
  const text = within.text.text.slice(from, within.end + reach);
  const [start, end] = [within.start - from, within.end - from];
  return find(text)
    .filter((found) => {
      const after = text.slice(end, found.start);
      const before = text.slice(found.end, start);
      const isAfter = found.start >= end && /^(?:,\s*|\s*\(|\s+as\s+)(?:the\s+)?$/u.test(after);
      const isBefore = found.end <= start && /^,?\s+$/u.test(before);
      return (isAfter || isBefore) && !notThePost.test(text.slice(Math.max(0, found.start - 20), found.start));
    })
    .map((found) => ({
      value: text.slice(found.start, found.end),
      span: sourceSpan(within.text, from + found.start, from + found.end),
    }));
}

/** Before a post that is another one, or no longer held. */
const notThePost =
  /\b(?:[Ff]ormer|[Tt]hen|[Pp]revious|[Oo]utgoing|[Ii]ncoming|[Ss]hadow|[Vv]ice|[Dd]eputy|[Aa]ssistant)[\s-]+$/u;

interface Circumstances {
  readonly register: Register;
  readonly day: Day | undefined;
  readonly member: NamedMember;
}

function* judged(
  person: RegisteredPerson,
  post: Located<string>,
  { register, day, member }: Circumstances,
): Generator<Finding> {
  const own = person.posts.filter(({ title }) => isOnePost(title, post.value));
  if (own.some((held) => isWithin(held, day))) return;
  const [holder] = holdersOf(register, post.value, day);
  const [held] = own;
  const name = quoted(member.written);
  if (held !== undefined && day !== undefined)
    yield {
      message: `${name} did not hold the post ${quoted(post.value)} on ${inWords(day, 'en')}, by the register of people.`,
      hint: `The register gives it ${daysOf(held)}${holder === undefined ? '' : `; on the day ${quoted(holder.name)} held it`}.`,
      span: post.span,
    };
  else if (holder !== undefined)
    yield {
      message: `The post ${quoted(post.value)} is held by ${quoted(holder.name)}, not ${name}, by the register of people.`,
      hint: 'Correct the name or the post, or the register.',
      span: post.span,
    };
}

function daysOf({ from, until }: HeldPost): string {
  const days = [
    ...(from === undefined ? [] : [`from ${inWords(from, 'en')}`]),
    ...(until === undefined ? [] : [`until ${inWords(until, 'en')}`]),
  ];
  return days.join(' ');
}
