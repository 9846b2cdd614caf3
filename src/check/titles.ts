import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Field, Notes } from '../interpret/notes.ts';
import { fieldByRole } from '../interpret/notes.ts';
import { proseOfBlock } from '../interpret/prose.ts';
import type { WrittenBlock } from '../parse/written-notes.ts';
import { inLanguage } from '../report-types/report-type.ts';
import { nameKey } from '../source/name-key.ts';
import type { Span } from '../source/span.ts';

/** What stands above the first section is printed nowhere, so it must not be passed over in silence. */
export function openingProblems(notes: Notes): readonly Diagnostic[] {
  const { title } = notes;
  const unknown = notes.opening.filter((block) => !isKnown(block, notes));
  const [first, last] = [unknown[0], unknown.at(-1)];
  const unprinted = (span: Span, message: string, hint: string): Diagnostic => ({
    source: notes.source,
    span: span,
    rule: 'text-before-sections',
    severity: 'warning',
    message,
    hint,
  });
  const problems: Diagnostic[] = [];
  if (title !== undefined && !agrees(title.value, notes)) {
    const made = titleFrom(notes);
    const hint = made === undefined ? 'Remove it.' : `Remove it: the report is called \`${made}\`, after its fields.`;
    problems.push(unprinted(title.span, 'This heading is printed nowhere: the report makes its own title.', hint));
  }
  if (first !== undefined && last !== undefined) {
    const span = { start: first.span.start, end: last.span.end };
    const hint = 'Move it into a section, or remove it.';
    problems.push(unprinted(span, 'This text stands before the first section and is not printed.', hint));
  }
  return problems;
}

function agrees(heading: string, notes: Notes): boolean {
  const values = [...notes.fields.values()].flatMap((field) =>
    field.value.kind === 'text' ? [nameKey(field.value.text)] : [],
  );
  const key = nameKey(heading);
  return values.some((value) => key === value || key === nameKey(titleFrom(notes) ?? ''));
}

/** The beginning of the report's own title, or the caption of one of its tables, is printed anyway. */
function isKnown(block: WrittenBlock, notes: Notes): boolean {
  const [words, ...others] = proseOfBlock(block).map(({ text }) => nameKey(text.text.trim()));
  if (words === undefined || others.length > 0 || words.length < shortest) return false;
  const captions = notes.type.structure.tables.flatMap(({ caption }) => Object.values(caption));
  return nameKey(titleFrom(notes) ?? '').startsWith(words) || captions.some((caption) => nameKey(caption) === words);
}

/** A title begins with more letters than one word has. */
const shortest = 12;

/** The title that the report type makes from the fields; absent while one of them is missing. */
function titleFrom(notes: Notes): string | undefined {
  const language = fieldByRole(notes, 'language');
  const words = inLanguage(
    notes.type.structure.defaultTitle,
    language?.value.kind === 'text' ? language.value.text : 'en',
  );
  const parts = words
    .split(/\{([^}]*)\}/u)
    .map((part, index) => (index % 2 === 0 ? part : textOf(notes.fields.get(part))));
  return parts.includes(undefined) ? undefined : parts.join('');
}

function textOf(field: Field | undefined): string | undefined {
  if (field?.value.kind === 'text') return field.value.text;
  return field?.value.kind === 'persons'
    ? field.value.persons.map((person) => person.name.value).join(', ')
    : undefined;
}

/** A title that is given must be the one that the other fields make. */
export function titleProblems(notes: Notes): readonly Diagnostic[] {
  const field = fieldByRole(notes, 'title');
  const considered = fieldByRole(notes, 'considered-title');
  const expected = titleFrom(notes);
  if (field?.value.kind !== 'text' || expected === undefined) return [];
  const { text } = field.value;
  if (text === expected) return [];
  if (nameKey(text) === nameKey(expected)) {
    return [
      {
        source: notes.source,
        span: field.span,
        rule: 'title-form',
        severity: 'notice',
        message: `The title differs from the usual form only in dashes, spaces or capitals.`,
        hint: `Write \`${expected}\`, or leave the title out.`,
      },
    ];
  }
  const related =
    considered?.name === undefined
      ? {}
      : { related: [{ span: considered.span, message: 'The title of the report considered stands here.' }] };
  return [
    {
      source: notes.source,
      span: field.span,
      rule: 'title-disagrees',
      severity: 'error',
      message: `The title does not agree with the other fields: they make \`${expected}\`.`,
      hint: 'Correct one of them, or leave the title out.',
      ...related,
    },
  ];
}
