import { changeWord, happened } from './change-words.ts';
import type { Compared, Comparison } from './comparison.ts';

/** The summary in words: `Points`, and `1 added (2.3), 1 moved (2.1)`. */
export function summaryTexts({
  summary,
  language,
}: Comparison): readonly { readonly label: string; readonly text: string }[] {
  return summary.map(({ of, changes }) => {
    const texts = changes.map(({ change, names, count }) => {
      const shown = [...names.slice(0, mostNames), ...(names.length > mostNames ? ['…'] : [])];
      return `${String(count)} ${happened(change, of, language)} (${shown.join(', ')})`;
    });
    return { label: changeWord(of, language), text: texts.join('; ') };
  });
}

const mostNames = 12;

/** What changed below one heading. */
export interface ChangeGroup {
  /** The heading: a section's, or that of the fields. */
  readonly heading: string;
  /** What changed, without what was only renumbered. */
  readonly parts: readonly Compared[];
  /** What was only renumbered, in one sentence; empty where nothing was. */
  readonly renumbered: string;
}

/** The changes in the order of the report: fields, then section by section; nothing of what is the same. */
export function changeGroups({ fields, sections, language }: Comparison): readonly ChangeGroup[] {
  const groups = [
    { heading: changeWord('field', language), all: fields },
    ...sections.map((section) => {
      const what = whatHappened(section, language);
      return { heading: what === '' ? section.name : `${section.name}: ${what}`, all: section.parts, section };
    }),
  ];
  return groups.flatMap(({ heading, all, ...rest }) => {
    const changed = all.filter(({ changes }) => changes.length > 0);
    const renumbered = changed.filter((part) => isOnlyRenumbered(part));
    if (changed.length === 0 && !('section' in rest && rest.section.changes.length > 0)) return [];
    const names = renumbered.map(({ name, was = '' }) => `${name} (${changeWord('was', language, { name: was })})`);
    return [
      {
        heading,
        parts: changed.filter((part) => !isOnlyRenumbered(part)),
        renumbered: names.length === 0 ? '' : `${names.join(', ')}: ${changeWord('renumbered', language)}`,
      },
    ];
  });
}

function isOnlyRenumbered({ changes }: Compared): boolean {
  return changes.length === 1 && changes[0] === 'renumbered';
}

/** What a thing is called where its changes are told. */
export function namesOf({ of, name }: Compared, language: string): string {
  return of === 'paragraph' ? changeWord('one-paragraph', language) : name;
}

/** What happened to a thing, and what it was called: `moved, reworded (was 2.2)`; empty where nothing did. */
export function whatHappened({ of, changes, was }: Compared, language: string): string {
  const told = changes.map((change) => happened(change, of, language)).join(', ');
  return was === undefined ? told : `${told} (${changeWord('was', language, { name: was })})`;
}

/** A run of words without the white space at its ends, which is not marked. */
export function bareWords(text: string): { readonly before: string; readonly words: string; readonly after: string } {
  const words = text.trim();
  const start = text.length - text.trimStart().length;
  return { before: text.slice(0, start), words, after: text.slice(start + words.length) };
}
