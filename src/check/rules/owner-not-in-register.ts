import { nearest } from '../../diagnostics/did-you-mean.ts';
import { numberSections } from '../../interpret/numbering.ts';
import { isOnePost, postFinder } from '../../language/posts.ts';
import { readName } from '../../language/person-names.ts';
import { peopleNamed } from '../../register/register.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds recommendations whose owner is no post of the register. */
export const ownerNotInRegister: Rule = {
  id: 'owner-not-in-register',
  severity: 'warning',
  preset: 'house-style',
  summary: 'Finds recommendations whose owner is not one of the posts in the council’s register of people.',
  *check(notes, { register }) {
    if (register?.people.some(({ isCouncillor, posts }) => !isCouncillor && posts.length > 0) !== true) return;
    const posts = register.people.flatMap((person) => person.posts.map(({ title }) => title));
    const find = postFinder(posts);
    for (const { items } of numberSections(notes))
      for (const { item, number } of items)
        for (const { structure, value } of item.particulars.values()) {
          if (structure.role !== 'owner' || value.kind !== 'text') continue;
          const isKnown = posts.some((post) => isOnePost(post, value.text)) || find(value.text).length > 0;
          if (isKnown || peopleNamed(register, readName(value.text)).length > 0) continue;
          const meant = nearest(value.text, posts);
          const span = sourceSpan(value.written, 0, value.written.text.length);
          yield {
            message: `The owner of recommendation ${number}, ${quoted(value.text)}, is not a post in the register of people.`,
            hint:
              meant === undefined ? 'Correct the post, or add it to the register.' : `Did you mean ${quoted(meant)}?`,
            span,
            ...(meant === undefined
              ? {}
              : { suggestions: [{ message: `Write ${quoted(meant)}.`, edits: [{ span, text: meant }] }] }),
          };
        }
  },
};
