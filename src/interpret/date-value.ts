import type { Outcome } from '../diagnostics/diagnostic.ts';
import { inWords } from '../language/dates.ts';
import type { WrittenValue } from '../parse/written-notes.ts';
import { quoted } from '../source/quoted.ts';
import { dateAtStart, readDate, readingsInWords } from './dates.ts';
import type { Expected } from './expected-value.ts';
import { problem, read } from './expected-value.ts';
import type { Value } from './notes.ts';
import { located, wholeText } from './value-texts.ts';

/** Reads a day; one that is ambiguous or does not exist is a diagnostic. */
export function readDateValue(written: WrittenValue, expected: Expected): Outcome<Value> {
  const { value: text, span } = located(wholeText(written));
  const reading = readDate(text);
  switch (reading.kind) {
    case 'date':
      return read({ kind: 'date', date: reading.date });
    case 'ambiguous': {
      const message = `${quoted(text)} can be read as ${readingsInWords(reading.readings)}.`;
      const hint = 'Write the month as a word, as in `9 December 2026`.';
      const suggestions = reading.readings.map((day) => {
        const words = inWords(day, 'en');
        return { message: `Write \`${words}\`.`, edits: [{ span, text: words }] };
      });
      return { diagnostics: [{ ...problem(expected, 'ambiguous-date', { span, message, hint }), suggestions }] };
    }
    case 'not-on-calendar': {
      const message = `${quoted(text)} is not on the calendar.`;
      return {
        diagnostics: [
          problem(expected, 'date-not-on-calendar', { span, message, hint: 'Check the day and the month.' }),
        ],
      };
    }
    default: {
      const day = dateAtStart(text);
      const hint =
        day === undefined
          ? 'Write the day like `9 December 2026` or `2026-12-09`.'
          : `Write only the day: ${quoted(day)}.`;
      const message = `${expected.label} is not a date: ${quoted(text)}.`;
      return { diagnostics: [problem(expected, 'not-a-date', { span, message, hint })] };
    }
  }
}
