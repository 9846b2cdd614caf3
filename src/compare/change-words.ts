import { inLanguage } from '../report-types/report-type.ts';
import type { Translated } from '../report-types/report-type.ts';
import type { Change, ComparedKind } from './comparison.ts';

/** The words that stand between a report's own in a comparison, by what they say. */
const words = {
  title: { en: 'What changed', cy: 'Beth sydd wedi newid' },
  between: { en: 'From {before} to {after}', cy: 'O {before} i {after}' },
  same: { en: 'Nothing changed.', cy: 'Nid oes dim wedi newid.' },
  was: { en: 'was {name}', cy: '{name} gynt' },
  added: { en: 'added', cy: 'ychwanegwyd' },
  removed: { en: 'taken out', cy: 'tynnwyd allan' },
  moved: { en: 'moved', cy: 'symudwyd' },
  reworded: { en: 'reworded', cy: 'aralleiriwyd' },
  'field-changed': { en: 'changed', cy: 'newidiwyd' },
  'section-renamed': { en: 'renamed', cy: 'ailenwyd' },
  details: { en: 'with changed details', cy: 'â manylion gwahanol' },
  formatting: { en: 'reformatted', cy: 'ailfformatiwyd' },
  renumbered: { en: 'renumbered', cy: 'ailrifwyd' },
  withheld: { en: 'with words that are now exempt', cy: 'â geiriau sydd bellach yn eithriedig' },
  'one-paragraph': { en: 'Paragraph', cy: 'Paragraff' },
  field: { en: 'Fields', cy: 'Meysydd' },
  section: { en: 'Sections', cy: 'Adrannau' },
  paragraph: { en: 'Paragraphs', cy: 'Paragraffau' },
  point: { en: 'Points', cy: 'Pwyntiau' },
  recommendation: { en: 'Recommendations', cy: 'Argymhellion' },
} as const satisfies Readonly<Record<Change | ComparedKind, Translated>> & Readonly<Record<string, Translated>>;

/** What is said in a language: what happened, kinds of things in the plural, and the sentences round them with `{name}` places. */
export function changeWord(
  key: keyof typeof words,
  language: string,
  values: Readonly<Record<string, string>> = {},
): string {
  return inLanguage(words[key], language).replace(/\{([^}]*)\}/gu, (place, name: string) => values[name] ?? place);
}

/** What happened to a thing of a kind, as `reworded`; a field is `changed`, a section `renamed`. */
export function happened(change: Change, of: ComparedKind, language: string): string {
  if (change !== 'reworded' || (of !== 'field' && of !== 'section')) return changeWord(change, language);
  return changeWord(of === 'field' ? 'field-changed' : 'section-renamed', language);
}
