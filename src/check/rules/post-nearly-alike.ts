import type { Notes } from '../../interpret/notes.ts';
import { proseOf } from '../../interpret/prose.ts';
import { areNearlyOnePost, isOnePost, namedPosts, splitPosts } from '../../language/posts.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { onceOfText } from '../../source/once.ts';
import { quoted } from '../../source/quoted.ts';
import type { Span } from '../../source/span.ts';
import type { Rule } from '../rule.ts';

/** Finds posts that differ in one word, which begins alike. */
export const postNearlyAlike: Rule = {
  id: 'post-nearly-alike',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds posts that differ in one word, such as Head of Learner Travel and Head of Learner Transport.',
  *check(notes, { register }) {
    const posts = [...postsIn(notes)].slice(0, mostPosts);
    const known = (register?.people ?? []).flatMap((person) => person.posts.map(({ title }) => title));
    const nearOnes = onceOfText((post) => posts.filter((one) => areNearlyOnePost(one.post, post)));
    const countUses = onceOfText((post) => posts.filter((one) => isOnePost(one.post, post)).length);
    for (const [index, { post, span, isField }] of posts.entries()) {
      const title = known.find((one) => areNearlyOnePost(one, post));
      const others = nearOnes(post);
      const [other] = others;
      // The rarer of the two is told, unless it stands in the fields; of equals the later.
      const uses = countUses(post);
      const isUsual =
        uses > others.length || (uses === others.length && posts.findIndex((one) => one === other) > index);
      const isRight =
        known.some((one) => isOnePost(one, post)) ||
        (title === undefined && (isField || (isUsual && other?.isField !== true)));
      if (isRight) continue;
      // What stands in the text alone is not repeated: it may stand in an exempt point.
      const shown = title ?? (other?.isField === true ? other.post : undefined);
      yield {
        message: `${quoted(post)} ${shown === undefined ? 'stands elsewhere with another word' : `is nearly ${quoted(shown)}`}.`,
        hint: 'Is one post meant? Then write it alike throughout.',
        span,
        ...(other === undefined ? {} : { related: [{ span: other.span, message: 'The other stands here.' }] }),
      };
    }
  },
};

/** More posts than these are no report. */
const mostPosts = 200;

interface Post {
  readonly post: string;
  readonly span: Span;
  readonly isField: boolean;
}

/** Every post that is named by what it is for: in the fields, in the text, and the owners of recommendations. */
function* postsIn(notes: Notes): Generator<Post> {
  for (const { value } of notes.fields.values())
    for (const post of value.kind === 'persons' ? value.persons.flatMap((person) => person.post ?? []) : [])
      for (const one of splitPosts(post.value)) yield { post: one, span: post.span, isField: true };
  const owners = notes.sections
    .flatMap(({ items }) => items)
    .flatMap(({ particulars }) => [...particulars.values()])
    .flatMap(({ structure, value }) => (structure.role === 'owner' && value.kind === 'text' ? [value.written] : []));
  for (const text of [...proseOf(notes).map((prose) => prose.text), ...owners])
    for (const { post, start, end } of namedPosts(text.text))
      yield { post, span: sourceSpan(text, start, end), isField: false };
}
