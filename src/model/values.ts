import type { Value } from '../interpret/notes.ts';
import { inWords, isoDate } from '../language/dates.ts';
import type { ReportValue } from './report.ts';
import type { Wording } from './wording.ts';

/** A value without places, with its words in the document's language. */
export function plainValue(value: Value, wording: Wording): ReportValue {
  switch (value.kind) {
    case 'text':
      return { kind: 'text', text: value.text };
    case 'date':
      return { kind: 'date', iso: isoDate(value.date), text: inWords(value.date, wording.language) };
    case 'yes-no': {
      const answer = wording.say(value.isYes ? 'yes' : 'no');
      if (value.reference === undefined) return { kind: 'yes-no', isYes: value.isYes, text: answer };
      return {
        kind: 'yes-no',
        isYes: value.isYes,
        reference: value.reference.value,
        text: `${answer}, ${value.reference.value}`,
      };
    }
    case 'persons':
      return oneOrMany(
        value.persons.map((person) =>
          person.post === undefined ? person.name.value : `${person.name.value}, ${person.post.value}`,
        ),
      );
    case 'list':
      return oneOrMany(value.items.map((item) => item.value));
    case 'references':
      return oneOrMany(value.references.map((reference) => reference.value));
    default:
      return { kind: 'text', text: '' };
  }
}

function oneOrMany(items: readonly string[]): ReportValue {
  const [only, ...others] = items;
  return only !== undefined && others.length === 0 ? { kind: 'text', text: only } : { kind: 'list', items };
}

/** A value on one line. */
export function printedText(value: ReportValue): string {
  return value.kind === 'list' ? value.items.join('; ') : value.text;
}
