import type { Notes } from '../../interpret/notes.ts';
import { proseOf } from '../../interpret/prose.ts';
import { namedPosts, postFinder, postSpelling, splitPosts } from '../../language/posts.ts';
import type { Register } from '../../register/register.ts';
import type { MappedText } from '../../source/mapped-text.ts';
import { plainText, sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Located } from '../../source/span.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds a post that is spelt in several ways. */
export const postInSeveralSpellings: Rule = {
  id: 'post-in-several-spellings',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds a post that is spelt in several ways, such as with & and with "and".',
  *check(notes, { register }) {
    const fields = fieldPosts(notes);
    const texts = [
      ...fields.map((post) => textOf(post, notes)),
      ...proseOf(notes).map(({ text }) => text),
      ...owners(notes),
    ];
    const known = knownPosts(fields, texts, register);
    const find = postFinder(known.map(({ post }) => post));
    const stand = new Map(known.toReversed().map(({ post, source }) => [post, source]));
    for (const text of texts)
      for (const { post, start, end } of find(text.text)) {
        const written = text.text.slice(start, end);
        if (postSpelling(written) === postSpelling(post)) continue;
        yield finding(written, { post, source: stand.get(post) ?? 'text' }, sourceSpan(text, start, end));
      }
  },
};

interface KnownPost {
  readonly post: string;
  readonly source: 'register' | 'fields' | 'text';
}

/** The posts of the register, then those of the fields, then those of the text that neither has. */
function knownPosts(
  fields: readonly Located<string>[],
  texts: readonly MappedText[],
  register: Register | undefined,
): readonly KnownPost[] {
  const known: KnownPost[] = [
    ...(register?.people ?? []).flatMap(({ posts }) =>
      posts.map(({ title }) => ({ post: title, source: 'register' }) as const),
    ),
    ...fields.flatMap(({ value }) => splitPosts(value)).map((post) => ({ post, source: 'fields' }) as const),
  ];
  const find = postFinder(known.map(({ post }) => post));
  const further = texts.flatMap(({ text }) => {
    const named = namedPosts(text);
    if (named.length === 0) return [];
    const there = new Set(find(text).map(({ start }) => start));
    return named.filter(({ start }) => !there.has(start)).map(({ post }) => post);
  });
  return [...known, ...[...new Set(further)].map((post) => ({ post, source: 'text' }) as const)];
}

/** The posts that fields of persons give. */
function fieldPosts(notes: Notes): readonly Located<string>[] {
  return [...notes.fields.values()].flatMap(({ value }) =>
    value.kind === 'persons' ? value.persons.flatMap(({ post }) => post ?? []) : [],
  );
}

/** The owners of recommendations. */
function owners({ sections }: Notes): readonly MappedText[] {
  return sections
    .flatMap(({ items }) => items)
    .flatMap(({ particulars }) => [...particulars.values()])
    .flatMap(({ structure, value }) => (structure.role === 'owner' && value.kind === 'text' ? [value.written] : []));
}

function textOf({ span }: Located<string>, { source }: Notes): MappedText {
  return plainText(source.text.slice(span.start, span.end), span.start);
}

/** What stands in the text alone is not repeated elsewhere: it may stand in an exempt point. */
function finding(written: string, { post, source }: KnownPost, span: Finding['span']): Finding {
  const hint = 'Spell a post as the council does, the same way throughout.';
  if (source === 'text') return { message: `${quoted(written)} is spelt otherwise elsewhere.`, hint, span };
  const where = source === 'register' ? 'in the register of people' : 'in the fields';
  return {
    message: `${quoted(written)} stands as ${quoted(post)} ${where}.`,
    hint,
    span,
    suggestions: [{ message: `Write ${quoted(post)}.`, edits: [{ span, text: post }] }],
  };
}
