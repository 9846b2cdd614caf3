import type { Notes } from '../../interpret/notes.ts';
import { proseOf } from '../../interpret/prose.ts';
import type { MappedText } from '../../source/mapped-text.ts';
import { plainText, sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import { quoted } from '../../source/quoted.ts';
import type { Located } from '../../source/span.ts';
import type { Rule } from '../rule.ts';

/** Finds paths and names of templates on a computer. */
export const computerPath: Rule = {
  id: 'computer-path',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds paths and names of templates on a computer.',
  *check(notes) {
    if (!/[\\/]|\.dot/u.test(notes.source.text)) return;
    for (const text of everything(notes)) {
      for (const match of matchesIn(text.text, pattern)) {
        yield {
          message: `${quoted(match[0])} is a place on a computer, and would be published.`,
          hint: 'Write what is meant, such as a person or a title.',
          span: sourceSpan(text, match.index, match.index + match[0].length),
        };
      }
    }
  },
};

/** Drives and servers of Windows, folders of people, ways to another folder, templates of Word. */
const pattern =
  /(?<![\p{L}\d])[A-Za-z]:\\[^\n]{1,80}|(?<!\\)\\\\[\w.-]{2,40}\\[^\n]{1,80}|(?<!\S)(?:\.{1,2}[\\/]){1,8}[\w-][\w.-]{0,40}[\\/]\S{1,80}|\bfile:\/\/\S{1,80}|(?<![\w.])\/(?:home|Users|mnt|Volumes)\/\S{1,80}|\bhttps?:\/\/[\w-]{1,60}\.sharepoint\.com\/\S{0,120}|(?<![\p{L}\d])[A-Z]{3,20}\\[a-z][\w.-]{2,30}(?![\w\\])|(?<!\S)[\w-][\w .-]{0,40}\.dot[xm]?\b/gu;

function everything(notes: Notes): readonly MappedText[] {
  const values = [...notes.fields.values()].map(({ value }) => value);
  const located = values.flatMap((value): readonly Located<string>[] => {
    if (value.kind === 'list') return value.items;
    return value.kind === 'persons'
      ? value.persons.flatMap(({ name, post }) => (post === undefined ? [name] : [name, post]))
      : [];
  });
  const written = located.map(({ span }) => plainText(notes.source.text.slice(span.start, span.end), span.start));
  return [...proseOf(notes).map(({ text }) => text), ...written];
}
