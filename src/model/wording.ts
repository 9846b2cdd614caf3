import type { FieldRole, ReportStructure } from '../report-types/report-type.ts';
import { inLanguage } from '../report-types/report-type.ts';
import type { Missing } from './report.ts';

/** The report type's words in the document's language. */
export interface Wording {
  /** The document's language. */
  readonly language: string;
  /** All words by key. */
  readonly strings: Readonly<Record<string, string>>;
  /** The words of a key with `{name}` places filled in; the key itself where there are none. */
  say(key: string, values?: Readonly<Record<string, string>>): string;
  /** What is printed for a value that was not given. */
  missing(label: string): Missing;
  /** The printed label of the field with a role. */
  labelOfRole(role: FieldRole): string;
}

/** The words of a report type in a language. */
export function wordingOf(structure: ReportStructure, language: string): Wording {
  const strings = Object.fromEntries(
    Object.entries(structure.strings).map(([key, words]) => [key, inLanguage(words, language)]),
  );
  const say = (key: string, values: Readonly<Record<string, string>> = {}): string =>
    (strings[key] ?? key).replace(/\{([^}]*)\}/gu, (place, name: string) => values[name] ?? place);
  return {
    language,
    strings,
    say,
    missing: (label) => ({ kind: 'missing', text: say('not-yet-given', { label }) }),
    labelOfRole: (role) =>
      inLanguage(structure.fields.find((field) => field.role === role)?.label ?? { en: role }, language),
  };
}
