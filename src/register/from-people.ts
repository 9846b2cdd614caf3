import { readName } from '../language/person-names.ts';
import type { HeldPost, Period, RegisteredPerson } from './register.ts';
import type { WrittenRegister } from './register-schema.ts';
import { readDay } from './register-schema.ts';

type WrittenPerson = WrittenRegister['people'][number];

/** The people of a register in the council's own form. */
export function fromPeople({ people }: WrittenRegister): readonly RegisteredPerson[] {
  return people.map((person) => {
    const posts = (person.posts ?? []).map((post) =>
      typeof post === 'string' ? { title: post } : { title: post.post, ...periodOf(post) },
    );
    const committees = (person.committees ?? []).map((seat) =>
      typeof seat === 'string' ? { title: seat } : { title: seat.committee, ...periodOf(seat) },
    );
    const term = periodOf(person);
    return {
      name: person.name,
      names: [person.name, ...(person.also ?? [])].map((name) => readName(name)),
      isCouncillor: isMember(person),
      terms: term.from === undefined && term.until === undefined ? [] : [term],
      posts,
      committees,
      executive: executiveOf(person, posts),
      ...(person.ward === undefined ? {} : { ward: person.ward }),
    };
  });
}

function isMember({ name, ward, executive, committees }: WrittenPerson): boolean {
  return councillor.test(name) || ward !== undefined || executive !== undefined || committees !== undefined;
}

/** Styles of members of a council at the beginning of a name. */
export const councillor =
  /^(?:the\s+|y\s+)?(?:(?:county|borough|city|district|town)\s+)?(?:cllr|councillor|alderman|ald|cyng|cynghorydd)\b/iu;

/** Posts in the executive. */
export const executivePost =
  /^(?:deputy\s+)?(?:portfolio\s+holder|cabinet\s+member|executive\s+member|leader\s+of\s+(?:the\s+)?council|leader$|elected\s+mayor|member\s+of\s+(?:the\s+)?(?:cabinet|executive)\b)/iu;

/** Days in the executive: as said, or those of the posts that belong to it. */
function executiveOf({ executive }: WrittenPerson, posts: readonly HeldPost[]): readonly Period[] {
  if (executive === true) return [{}];
  return executive === false ? [] : posts.filter(({ title }) => executivePost.test(title));
}

function periodOf(written: { readonly from?: string | undefined; readonly until?: string | undefined }): Period {
  const from = written.from === undefined ? undefined : readDay(written.from, 'first');
  const until = written.until === undefined ? undefined : readDay(written.until, 'last');
  return { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
}
