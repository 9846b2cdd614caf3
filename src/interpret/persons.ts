import type { WrittenValue } from '../parse/written-notes.ts';
import type { MappedText } from '../source/mapped-text.ts';
import { sliceMapped } from '../source/mapped-text.ts';
import type { Person } from './notes.ts';
import { located, partsOf, split, trimmed } from './value-texts.ts';

const style =
  /(?:cllrs?|councillors?|(?:y\s+)?cyng(?:horydd)?|mrs?|ms|miss|mx|dr|prof(?:essor)?|sir|dame|lord|lady|baroness|rev(?:erend)?|alderman)\b/iu;
const beforeStyle = new RegExp(
  `\\s*[,;&]\\s*(?:(?:and|a|ac)\\s+)?(?=${style.source})|\\s+(?:and|a|ac)\\s+(?=${style.source})|\\s+a['’]r\\s+(?=cyng)`,
  'giu',
);
const beginsWithStyle = new RegExp(`^${style.source}`, 'iu');

/** Reads one or several persons with their posts: parted by `;`, a new line, or a comma or "and" before the next one's style. */
export function readPersons(written: WrittenValue): readonly Person[] {
  return partsOf(written, /;/u, goesOn)
    .flatMap((part) => apart(part))
    .map((part) => person(part));
}

/** A line goes on with the person before it when it begins no person and the one before is not finished. */
function goesOn(before: string, line: string): boolean {
  if (beginsWithStyle.test(line)) return false;
  return (
    /^[\p{Ll}&(]/u.test(line) || /(?:[,&–-]|\b(?:and|of|for|the|with))$/iu.test(before) || beginsWithStyle.test(before)
  );
}

/** "Cllr A, Cllr B" are two; "deputy to Cllr A" is part of a post. */
function apart(part: MappedText): readonly MappedText[] {
  return split(part, beforeStyle)
    .map((piece) => trimmed(piece))
    .filter((piece) => piece.text !== '');
}

function person(entry: MappedText): Person {
  const closed = /^[^,(]*(?=\s\([^()]*\)$)/u.exec(entry.text)?.[0].length;
  const end = closed ?? entry.text.search(/,|\s[–-]\s/u);
  if (end === -1) return { name: located(entry) };
  const rest = sliceMapped(entry, end, entry.text.length);
  const start = /^[\s,(–-]*/u.exec(rest.text)?.[0].length ?? 0;
  const post = sliceMapped(rest, start, closed === undefined ? rest.text.length : rest.text.length - 1);
  const name = located(trimmed(sliceMapped(entry, 0, end)));
  return post.text.trim() === '' ? { name } : { name, post: located(post) };
}
