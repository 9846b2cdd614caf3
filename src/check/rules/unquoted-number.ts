import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds values of YAML that other programs read as another number or as yes or no. */
export const unquotedNumber: Rule = {
  id: 'unquoted-number',
  severity: 'notice',
  preset: 'recommended',
  summary: 'Finds values of YAML that other programs read as another number or as yes or no.',
  *check(notes) {
    if (notes.form === 'rows') return;
    for (const { value, span, structure } of notes.fields.values()) {
      if (value.kind !== 'text') continue;
      const written = notes.source.text.slice(span.start, span.end).trim();
      const meaning = readings.find(([pattern]) => pattern.test(written))?.[1];
      if (meaning === undefined) continue;
      yield {
        message: `Other programs read ${quoted(written)} in \`${structure.name}\` as ${meaning}.`,
        hint: `Write ${quoted(`"${written}"`)}, with quotation marks.`,
        span,
        edits: [{ span, text: `"${written}"` }],
      };
    }
  },
};

/** What the two versions of YAML make of words without quotation marks: https://yaml.org/type/ and https://yaml.org/spec/1.2.2/#103-core-schema */
const readings: readonly (readonly [RegExp, string])[] = [
  [/^\d+\.\d*0$/u, 'a number, without the nought at its end'],
  [/^0\d+$/u, 'a number, without the nought before it'],
  [/^\d+(?:\.\d+)?e\d+$/iu, 'a number with many noughts'],
  [/^0[xo][\da-f]+$/iu, 'another number'],
  [/^\d{1,2}(?::[0-5]\d){1,2}$/u, 'a number of minutes or seconds'],
  [/^(?:yes|no|on|off|true|false|y|n)$/iu, 'yes or no'],
];
