import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { WrittenValue } from '../parse/written-notes.ts';
import { sliceMapped, sourceSpan } from '../source/mapped-text.ts';
import { quoted } from '../source/quoted.ts';
import type { Expected } from './expected-value.ts';
import { problem, read } from './expected-value.ts';
import type { Value } from './notes.ts';
import { located, oneLine, trimmed, wholeText } from './value-texts.ts';

const yes = ['yes', 'y', 'true', 'oes', 'ydy', 'ydyw', 'ie', 'do'];
const no = ['no', 'n', 'false', 'nac oes', 'nac ydy', 'nac ydyw', 'nage', 'naddo', 'na'];
/** The words that answer a question of yes or no, the longest first. */
export const answers: readonly string[] = [...yes, ...no].toSorted((one, other) => other.length - one.length);

/** The answer, and what follows a comma, semicolon, colon or dash, stands in brackets, or is a reference with a figure in it. */
const pattern = new RegExp(
  `^(?<answer>${answers.join('|').replaceAll(' ', '\\s+')})(?![\\p{L}\\d/])(?:[\\s.]*$|\\s*[.,;:–-]+\\s*|\\s*(?=\\()|\\s+(?=\\S*\\d))`,
  'iu',
);

/** Reads yes or no in English or Welsh, with the forward plan reference after it. */
export function readYesNo(written: WrittenValue, expected: Expected): Outcome<Value> {
  const text = wholeText(written);
  const match = pattern.exec(text.text);
  if (match === null) {
    const message = `${expected.label} does not say yes or no: ${quoted(oneLine(text.text))}.`;
    const hint = 'Write `Yes` or `No`; a forward plan reference may follow a comma.';
    return {
      diagnostics: [problem(expected, 'not-yes-or-no', { span: sourceSpan(text, 0, text.text.length), message, hint })],
    };
  }
  const isYes = yes.includes(oneLine(match.groups?.['answer'] ?? '').toLowerCase());
  const rest = text.text.slice(match[0].length);
  const isBracketed = /^\([^()]*\)\.?$/u.test(rest);
  const reference = isBracketed
    ? sliceMapped(text, match[0].length + 1, text.text.lastIndexOf(')'))
    : sliceMapped(text, match[0].length, text.text.length);
  if (reference.text.trim() === '') return read({ kind: 'yes-no', isYes });
  return read({ kind: 'yes-no', isYes, reference: located(trimmed(reference)) });
}
