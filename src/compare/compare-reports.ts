import type { Change, Compared, ComparedSection, Comparison, WordRun } from './comparison.ts';
import { inOrder, matchParts } from './match-parts.ts';
import type { Placed } from './match-parts.ts';
import { fieldParts, sectionParts } from './report-parts.ts';
import type { Detail, Part, SectionParts, Version } from './report-parts.ts';
import { summaryOf } from './summary.ts';
import { isMoreExempt, withheldIn } from './withheld-words.ts';
import { changeWord } from './change-words.ts';
import { wordChanges } from './word-changes.ts';

/** What is compared. */
export interface Versions {
  /** The earlier version. */
  readonly before: Version;
  /** The later version. */
  readonly after: Version;
  /** What they are called. */
  readonly names: { readonly before: string; readonly after: string };
}

interface Comparing {
  readonly language: string;
  readonly edition: Comparison['edition'];
  /** The earlier version of each thing of the later one. */
  readonly earlier: ReadonlyMap<Part, Part>;
  /** The numbers by which the later version prints what the earlier one cites by these anchors. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Whether words hold something that is exempt in one of the versions. */
  readonly isWithheld: (text: string) => boolean;
  /** Whether more is exempt than before: then nobody can tell for sure whether what went is what is exempt now, in other words. */
  readonly isMoreExempt: boolean;
}

/** What differs between two versions of a report: by fields, sections, paragraphs, points and recommendations, and in each of them by words. */
export function compareReports({ before, after, names }: Versions): Comparison {
  const { language, edition, title } = after.shown;
  const fields = { before: fieldParts(before), after: fieldParts(after) };
  const sections = { before: sectionParts(before), after: sectionParts(after) };
  const ofSections = matchParts(...both(sections, (all) => all.map(({ section }) => ({ part: section, place: '' }))));
  const earlier = new Map([
    ...matchParts(...both(fields, (all) => all.map((part) => ({ part, place: '' })))),
    ...ofSections,
    ...matchParts(placed(sections.before, new Map()), placed(sections.after, ofSections)),
  ]);
  const comparing: Comparing = {
    language,
    edition,
    earlier,
    numbers: new Map([...earlier].map(([later, { anchor }]) => [anchor, later.name])),
    isWithheld: edition === 'members' ? () => false : withheldIn([...sections.before, ...sections.after]),
    isMoreExempt: edition === 'public' && isMoreExempt(sections.before, sections.after),
  };
  const comparedFields = inPlaces(fields.before, fields.after, earlier).map((pair) => compareOne(pair, comparing));
  const comparedSections = compareSections(sections.before, sections.after, comparing);
  const summary = summaryOf([...comparedFields, ...comparedSections.flatMap((one) => [one, ...one.parts])]);
  return {
    version: 1,
    edition,
    language,
    title,
    ...names,
    isSame: summary.length === 0,
    summary,
    fields: comparedFields,
    sections: comparedSections,
  };
}

function both<T, R>(one: { readonly before: T; readonly after: T }, made: (of: T) => R): [R, R] {
  return [made(one.before), made(one.after)];
}

/** The parts with the sections that they are in; those of the later version are known by the earlier ones. */
function placed(sections: readonly SectionParts[], earlier: ReadonlyMap<Part, Part>): readonly Placed[] {
  return sections.flatMap(({ section, parts }) => {
    const known = earlier.get(section) ?? section;
    return parts.map((part) => ({ part, place: known.key ?? known.text }));
  });
}

/** One thing as it was and as it is. */
interface Pair {
  readonly before?: Part;
  readonly after?: Part;
  readonly isMoved?: boolean;
}

/** The things of the later version in their order; those that were taken out follow what they followed. Any of `earlier` may have come from another place. */
function inPlaces(before: readonly Part[], after: readonly Part[], earlier: ReadonlyMap<Part, Part>): readonly Pair[] {
  const places = new Map(before.map((part, index) => [part, index]));
  const origins = after.map((part) => places.get(earlier.get(part) ?? part));
  const still = inOrder(origins.filter((origin) => origin !== undefined));
  const pairs = after.map((part, index): Pair => {
    const was = earlier.get(part);
    return was === undefined
      ? { after: part }
      : { before: was, after: part, isMoved: !still.has(origins[index] ?? -1) };
  });
  const kept = new Set(earlier.values());
  const unmoved = new Map(pairs.flatMap((pair) => (pair.isMoved === false ? [[pair.before, pair] as const] : [])));
  const gone = new Map<Pair | undefined, Pair[]>();
  let follows: Pair | undefined;
  for (const part of before) {
    follows = unmoved.get(part) ?? follows;
    if (!kept.has(part)) gone.set(follows, [...(gone.get(follows) ?? []), { before: part }]);
  }
  return [undefined, ...pairs].flatMap((pair) => [...(pair === undefined ? [] : [pair]), ...(gone.get(pair) ?? [])]);
}

function compareSections(
  before: readonly SectionParts[],
  after: readonly SectionParts[],
  comparing: Comparing,
): readonly ComparedSection[] {
  const pairs = inPlaces(
    before.map(({ section }) => section),
    after.map(({ section }) => section),
    comparing.earlier,
  );
  return pairs.map((pair) => {
    const partsOf = (all: readonly SectionParts[], wanted: Part | undefined): readonly Part[] =>
      all.find(({ section }) => section === wanted)?.parts ?? [];
    const parts = inPlaces(partsOf(before, pair.before), partsOf(after, pair.after), comparing.earlier);
    return { ...compareOne(pair, comparing), parts: parts.map((part) => compareOne(part, comparing)) };
  });
}

function compareOne(pair: Pair, comparing: Comparing): Compared {
  const { after } = pair;
  const isWithheld = mustWithhold(pair, comparing);
  const before = isWithheld ? after : pair.before;
  const words = wordChanges(before?.text ?? '', after?.text ?? '', comparing.language);
  const details = compareDetails(before?.details ?? [], after?.details ?? [], comparing);
  const { of, name, key } = after ?? pair.before ?? nothing;
  const was = pair.before?.name;
  return {
    of,
    name,
    ...(was === undefined || was === name || of === 'paragraph' || of === 'section' ? {} : { was }),
    // The id of an exempt point may say what it is about.
    ...(key === undefined || (comparing.edition === 'public' && isExempt(pair)) ? {} : { key }),
    changes: changesOf(pair, { words, details, isWithheld }),
    words,
    details,
  };
}

const nothing = { of: 'paragraph', name: '', key: undefined } as const;

function isExempt({ before, after }: Pair): boolean {
  return before?.exempt !== undefined || after?.exempt !== undefined;
}

/** What the public could read before is not shown once it is exempt, wherever it stands now. */
function mustWithhold({ before, after }: Pair, { isWithheld, isMoreExempt: isMore }: Comparing): boolean {
  if (before === undefined) return false;
  if (before.exempt !== undefined) return false;
  if (after === undefined && isMore) return true;
  const still = new Set(after === undefined ? [] : textsOf(after));
  return after?.exempt !== undefined || textsOf(before).some((text) => !still.has(text) && isWithheld(text));
}

function textsOf({ text, details }: Part): readonly string[] {
  return [text, ...details.map(({ said }) => (typeof said === 'string' ? said : ''))];
}

interface Found {
  readonly words: readonly WordRun[];
  readonly details: Compared['details'];
  readonly isWithheld: boolean;
}

function changesOf({ before, after, isMoved }: Pair, { words, details, isWithheld }: Found): readonly Change[] {
  const withheld: readonly Change[] = isWithheld ? ['withheld'] : [];
  if (after === undefined) return ['removed', ...withheld];
  if (before === undefined) return ['added'];
  const isReworded = hasChanged(words);
  const hasDetails = details.some((detail) => hasChanged(detail.words));
  const isReset = !isReworded && !isWithheld && before.form !== after.form;
  const isRenumbered = isMoved !== true && !isReworded && !hasDetails && before.name !== after.name;
  return [
    ...(isMoved === true ? (['moved'] as const) : []),
    ...(isReworded ? (['reworded'] as const) : []),
    ...(hasDetails ? (['details'] as const) : []),
    ...(isReset ? (['formatting'] as const) : []),
    ...(isRenumbered && hasNumber(after) ? (['renumbered'] as const) : []),
    ...withheld,
  ];
}

function hasNumber({ of }: Part): boolean {
  return of === 'point' || of === 'recommendation';
}

function hasChanged(words: readonly WordRun[]): boolean {
  return words.some(({ kind }) => kind !== 'same');
}

/** What is said beside a thing, by the later version's labels. */
function compareDetails(
  before: readonly Detail[],
  after: readonly Detail[],
  comparing: Comparing,
): Compared['details'] {
  const names = new Set([...after, ...before].map(({ name }) => name));
  return [...names].map((name) => {
    const [was, is] = [before, after].map((details) => details.find((detail) => detail.name === name));
    const words = wordChanges(asCitedNow(was?.said, comparing), citedAs(is?.said), comparing.language);
    return { label: is?.label ?? was?.label ?? name, words };
  });
}

function citedAs(said: Detail['said'] = ''): string {
  return typeof said === 'string' ? said : said.map(({ text }) => text).join(', ');
}

/** What was cited by numbers, by the numbers of the later version: that these have moved is no change of what is cited. */
function asCitedNow(said: Detail['said'] = '', { numbers, language }: Comparing): string {
  if (typeof said === 'string') return said;
  const cited = said.map(({ text, target }) =>
    target === undefined ? text : (numbers.get(target) ?? `${text} (${changeWord('removed', language)})`),
  );
  return cited.join(', ');
}
