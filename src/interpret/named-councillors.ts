import type { CouncillorStyle } from '../language/councillors.ts';
import { findCouncillors } from '../language/councillors.ts';
import type { PersonName } from '../language/person-names.ts';
import { readName } from '../language/person-names.ts';
import type { MappedText } from '../source/mapped-text.ts';
import { plainText, sourceSpan } from '../source/mapped-text.ts';
import { once } from '../source/once.ts';
import type { Located, Span } from '../source/span.ts';
import type { Field, Notes, Person } from './notes.ts';
import { proseOf } from './prose.ts';

/** A councillor named somewhere in the notes. */
export interface NamedMember {
  /** The name as it is compared. */
  readonly name: PersonName;
  /** The name with its style, as written; after a plural style without it. */
  readonly written: string;
  /** The name without its style, as written. */
  readonly bare: string;
  /** The style in the singular; absent where a field names a councillor without one. */
  readonly style?: CouncillorStyle;
  /** Where it stands, style included. */
  readonly span: Span;
  /** Where the name without its style stands. */
  readonly bareSpan: Span;
  /** The field in which it stands; absent in text. */
  readonly field?: Field;
  /** The post that a field gives. */
  readonly post?: Located<string>;
  /** What it stands in, and from where to where; absent for persons of a field. */
  readonly within?: { readonly text: MappedText; readonly start: number; readonly end: number };
}

/** Every councillor whom the notes name, fields first; headings are left aside. */
export const namedCouncillors = once((notes: Notes): readonly NamedMember[] => [
  ...[...notes.fields.values()].flatMap((field) => inField(field, notes)),
  ...proseOf(notes)
    .filter(({ kind }) => kind !== 'heading' && kind !== 'field')
    .flatMap(({ text }) => inText(text)),
]);

function inField(field: Field, notes: Notes): readonly NamedMember[] {
  const { value } = field;
  if (value.kind === 'persons') return value.persons.flatMap((person) => ofPerson(person, field));
  if (value.kind === 'list') return value.items.flatMap((item) => inText(textOf(item, notes), field));
  return value.kind === 'text' ? inText(value.written, field) : [];
}

/** The text of an item with its places; one that was written over several lines or escaped stands at its beginning as a whole. */
function textOf({ value, span }: Located<string>, { source }: Notes): MappedText {
  if (source.text.slice(span.start, span.end) === value) return plainText(value, span.start);
  const offsets = Uint32Array.from({ length: value.length + 1 }, (_, index) =>
    index === value.length ? span.end : span.start,
  );
  return { text: value, offsets };
}

function inText(text: MappedText, field?: Field): readonly NamedMember[] {
  return findCouncillors(text.text).map(({ start, end, style, name, nameStart }) => ({
    name: readName(name),
    written: text.text.slice(start, end),
    bare: name,
    style,
    span: sourceSpan(text, start, end),
    bareSpan: sourceSpan(text, nameStart, end),
    ...(field === undefined ? {} : { field }),
    within: { text, start, end },
  }));
}

const ofCouncil = new Set(['lead-member', 'portfolio-holder']);

/** A person of a field: with the style of a councillor, or in a field that only councillors stand in. */
function ofPerson({ name, post }: Person, field: Field): readonly NamedMember[] {
  const [styled] = findCouncillors(name.value);
  const isMember = styled !== undefined || ofCouncil.has(field.structure.role ?? '');
  const read = readName(styled?.name ?? name.value);
  if (!isMember || read.surname.length < 2) return [];
  const skipped = styled?.nameStart ?? 0;
  return [
    {
      name: read,
      written: name.value,
      bare: styled?.name ?? name.value,
      ...(styled === undefined ? {} : { style: styled.style }),
      span: name.span,
      bareSpan: { start: Math.min(name.span.start + skipped, name.span.end), end: name.span.end },
      field,
      ...(post === undefined ? {} : { post }),
    },
  ];
}
