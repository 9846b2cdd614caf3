import { readName } from '../language/person-names.ts';
import { councillor, executivePost } from './from-people.ts';
import type { Misplaced } from './misplaced.ts';
import type { HeldPost, Period, RegisteredPerson } from './register.ts';
import type { WrittenPopolo } from './register-schema.ts';
import { readDay } from './register-schema.ts';

type Membership = NonNullable<WrittenPopolo['memberships']>[number];
type Person = WrittenPopolo['persons'][number];

/** The people of a register in Popolo: a person's memberships are posts, seats on committees and places in the executive. */
export function fromPopolo(popolo: WrittenPopolo): readonly RegisteredPerson[] {
  return popolo.persons.flatMap((person): RegisteredPerson[] => {
    const name = nameOf(person);
    if (name === '') return [];
    const held = (popolo.memberships ?? []).filter(({ person_id: id }) => isGiven(id) && id === person.id);
    const posts = held.flatMap((one) => postOf(one, popolo));
    const seats = held.filter((one) => isPlainMember(one) && !isOf(one, popolo, council));
    const terms = held.filter((one) => isOf(one, popolo, council) && isPlainMember(one));
    const executive = held.filter((one) => isOf(one, popolo, cabinet)).map((one) => periodOf(one));
    const area = held.map(({ area_id: id }) => popolo.areas?.find((one) => isGiven(id) && one.id === id)?.name);
    const ward = area.find((one) => isGiven(one));
    return [
      {
        name,
        names: [name, ...otherNames(person)].map((one) => readName(one)),
        isCouncillor: councillor.test(name) || seats.length > 0 || terms.length > 0 || executive.length > 0,
        terms: terms.map((one) => periodOf(one)),
        posts,
        committees: seats.map((one) => ({ title: bodyOf(one, popolo)?.name ?? '', ...periodOf(one) })),
        executive: [...executive, ...posts.filter(({ title }) => executivePost.test(title))],
        ...(ward === undefined ? {} : { ward }),
      },
    ];
  });
}

/** Memberships that name a person, body or post that is not in the file. */
export function unknownReferences({ persons, organizations, posts, memberships }: WrittenPopolo): readonly Misplaced[] {
  const known = { person_id: persons, organization_id: organizations ?? [], post_id: posts ?? [] } as const;
  const names = { person_id: 'person', organization_id: 'organization', post_id: 'post' } as const;
  return (memberships ?? []).flatMap((membership, index) =>
    (['person_id', 'organization_id', 'post_id'] as const).flatMap((key): Misplaced[] => {
      const id = membership[key];
      if (!isGiven(id) || known[key].some((one) => one.id === id)) return [];
      return [
        {
          path: ['memberships', index, key],
          message: `There is no ${names[key]} \`${id}\` in this file.`,
          hint: `Correct the id, or add the ${names[key]}.`,
        },
      ];
    }),
  );
}

const council = /council/iu;
const cabinet = /^(?:the\s+)?(?:cabinet|executive)$/iu;

function nameOf({ name, honorific_prefix: prefix, given_name: given, family_name: family }: Person): string {
  const full = isGiven(name) ? name : [given, family].filter((part) => isGiven(part)).join(' ');
  const style = isGiven(prefix) && !full.toLowerCase().startsWith(prefix.toLowerCase()) ? `${prefix} ` : '';
  return full === '' ? '' : `${style}${full}`;
}

function otherNames({ other_names: others }: Person): readonly string[] {
  return (others ?? []).flatMap(({ name }) => (isGiven(name) ? [name] : []));
}

function bodyOf(
  { organization_id: id, post_id: post }: Membership,
  { organizations, posts }: WrittenPopolo,
): { readonly name?: string | undefined; readonly classification?: string | undefined } | undefined {
  const wanted = isGiven(id) ? id : posts?.find((one) => isGiven(post) && one.id === post)?.organization_id;
  return organizations?.find((one) => isGiven(wanted) && one.id === wanted);
}

/** Whether the body is of a kind, by its classification or else by its name. */
function isOf(membership: Membership, popolo: WrittenPopolo, kind: RegExp): boolean {
  const body = bodyOf(membership, popolo);
  return kind.test((isGiven(body?.classification) ? body.classification : body?.name) ?? '');
}

function isPlainMember({ role, post_id: post }: Membership): boolean {
  return !isGiven(post) && (!isGiven(role) || /^(?:member|councillor)$/iu.test(role));
}

function postOf(membership: Membership, popolo: WrittenPopolo): readonly HeldPost[] {
  const post = popolo.posts?.find(({ id }) => isGiven(id) && id === membership.post_id);
  const label = [post?.label, membership.label, post?.role].find((one) => isGiven(one));
  const period = periodOf(membership);
  if (isGiven(label) && (post !== undefined || !isPlainMember(membership))) return [{ title: label, ...period }];
  if (isPlainMember(membership)) return [];
  const role = membership.role ?? '';
  const body = bodyOf(membership, popolo)?.name;
  const isWhole = /\s(?:of|for)\s/u.test(role) || !isGiven(body);
  return role === '' ? [] : [{ title: isWhole ? role : `${role} of the ${body}`, ...period }];
}

function periodOf({ start_date: start, end_date: end }: Membership): Period {
  const from = isGiven(start) ? readDay(start, 'first') : undefined;
  const until = isGiven(end) ? readDay(end, 'last') : undefined;
  return { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
}

function isGiven(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}
