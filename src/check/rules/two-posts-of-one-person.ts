import type { NamedMember } from '../../interpret/named-councillors.ts';
import { namedCouncillors } from '../../interpret/named-councillors.ts';
import { peopleOf } from '../../interpret/named-people.ts';
import { areNearlyOnePost, isOnePost, namedPosts, splitPosts } from '../../language/posts.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Located } from '../../source/span.ts';
import type { Rule } from '../rule.ts';

/** Finds a portfolio holder who stands in the text with another portfolio than in the fields. */
export const twoPostsOfOnePerson: Rule = {
  id: 'two-posts-of-one-person',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds a portfolio holder who stands in the text with another portfolio than in the fields.',
  *check(notes, { register }) {
    // The rule on posts that are not held knows who holds them.
    if (register?.people.some(({ isCouncillor }) => isCouncillor) === true) return;
    for (const { reference, others } of peopleOf(namedCouncillors(notes))) {
      const all = [reference, ...others];
      const [given] = all.flatMap(({ post }) => (post === undefined ? [] : [post]));
      const posts = splitPosts(given?.value ?? '').filter((post) => portfolio.test(post));
      if (given === undefined || posts.length === 0) continue;
      for (const member of all)
        for (const { value, span } of portfolioAfter(member))
          if (!posts.some((post) => isOnePost(post, value) || areNearlyOnePost(post, value)))
            yield {
              message: `${quoted(member.written)} is ${quoted(value)} here, and ${quoted(given.value)} in the fields.`,
              hint: 'Correct the one that is wrong; write a post in full and alike throughout.',
              span,
              related: [{ span: given.span, message: 'The other post stands here.' }],
            };
    }
  },
};

const portfolio = /^(?:the )?(?:Portfolio Holder|(?:Cabinet|Executive) Member)\b/u;

/** The portfolio that stands after a name in the text, with no more than a comma between. */
function portfolioAfter({ within }: NamedMember): readonly Located<string>[] {
  if (within === undefined) return [];
  const { end } = within;
  const after = within.text.text.slice(end, end + 160);
  const from = /^\s*[,(]\s*(?:the )?/u.exec(after)?.[0].length;
  return namedPosts(after)
    .filter(({ post, start }) => start === from && portfolio.test(post))
    .map(({ post, start }) => ({ value: post, span: sourceSpan(within.text, end + start, end + start + post.length) }));
}
