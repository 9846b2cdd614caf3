import type { Notes, Particular } from '../interpret/notes.ts';
import type { NumberedItem, NumberedSection } from '../interpret/numbering.ts';
import { findItem } from '../interpret/numbering.ts';
import { inLanguage } from '../report-types/report-type.ts';
import type { ContentBuilder } from './content.ts';
import { wordsOfBlocks } from './content.ts';
import type { Block, Exempt, Report, ReportItem, ReportParticular, ReportSection } from './report.ts';
import { plainValue } from './values.ts';
import type { Wording } from './wording.ts';

/** What a section is built with. */
export interface SectionBuilding {
  /** The notes. */
  readonly notes: Notes;
  /** The words of the report type. */
  readonly wording: Wording;
  /** Turns text into the report's. */
  readonly content: ContentBuilder;
  /** All sections with their numbers, for references. */
  readonly numbered: readonly NumberedSection[];
  /** Who may read the report. */
  readonly edition: Report['edition'];
}

/** Builds one section in its printed place. */
export function buildSection(place: NumberedSection, index: number, building: SectionBuilding): ReportSection {
  const { wording, content } = building;
  const heading =
    place.structure === undefined
      ? (place.section?.heading.value ?? '')
      : inLanguage(place.structure.heading, wording.language);
  const named = {
    ...(place.structure === undefined ? {} : { name: place.structure.name }),
    id: place.structure?.name ?? `section-${place.number ?? String(index + 1)}`,
    ...(place.number === undefined ? {} : { number: place.number }),
    heading,
  };
  const isEmpty =
    place.section === undefined || (place.section.blocks.length === 0 && place.section.items.length === 0);
  if (place.section === undefined || isEmpty)
    return { ...named, blocks: [], items: [], after: [], missing: wording.missing(heading) };
  const itemStyle = place.structure?.kind === 'recommendations' ? 'recommendation' : 'point';
  return {
    ...named,
    blocks: content.blocks(place.section.blocks),
    items: place.items.map((item) => buildItem(item, building)),
    ...(place.items.length === 0 ? {} : { itemStyle }),
    after: content.blocks(place.section.after),
  };
}

function buildItem(numbered: NumberedItem, building: SectionBuilding): ReportItem {
  const { item } = numbered;
  const named = {
    id: numbered.anchor,
    number: numbered.number,
    ...(numbered.stableId === undefined ? {} : { stableId: numbered.stableId }),
  };
  const exempt = exemption(numbered, building);
  // Nothing of a withheld point is converted, so nothing of it can reach an output.
  if (exempt !== undefined && building.edition === 'public')
    return {
      id: numbered.anchor,
      number: numbered.number,
      blocks: publicWords(numbered),
      particulars: [],
      exempt,
      isShort: true,
    };
  const blocks = building.content.blocks(item.blocks);
  const particulars = [...item.particulars.values()]
    .filter((particular) => !isControl(particular))
    .toSorted(byStructure(numbered, building));
  const printed = [
    ...particulars.map((particular) => buildParticular(particular, building)),
    ...unreadParticulars(numbered, building),
  ];
  return {
    ...named,
    blocks,
    particulars: printed,
    ...(exempt === undefined ? {} : { exempt }),
    isShort: isShort(blocks, printed),
  };
}

/** What was written and cannot be read is named as missing, so that a draft shows what is outstanding. */
function unreadParticulars(
  numbered: NumberedItem,
  { numbered: sections, wording }: SectionBuilding,
): ReportParticular[] {
  const known = sections.find((place) => place.items.includes(numbered))?.structure?.particulars ?? [];
  return known
    .filter(({ name, kind }) => numbered.item.unreadable.includes(name) && kind !== 'exempt')
    .map(({ name, label }) => {
      const words = inLanguage(label, wording.language);
      return { name, label: words, content: { kind: 'value', value: wording.missing(words) } };
    });
}

/** Ids and exemption marks steer the report; they are not printed as facts. */
function isControl(particular: Particular): boolean {
  return (
    particular.structure.role === 'id' ||
    particular.structure.role === 'exempt' ||
    particular.structure.role === 'exempt-summary'
  );
}

function byStructure(
  numbered: NumberedItem,
  building: SectionBuilding,
): (one: Particular, other: Particular) => number {
  const section = building.numbered.find((place) => place.items.includes(numbered));
  const order = section?.structure?.particulars ?? [];
  return (one, other) => order.indexOf(one.structure) - order.indexOf(other.structure);
}

function particularByRole(numbered: NumberedItem, role: Particular['structure']['role']): Particular | undefined {
  return [...numbered.item.particulars.values()].find((particular) => particular.structure.role === role);
}

function exemption(numbered: NumberedItem, { wording, edition }: SectionBuilding): Exempt | undefined {
  const value = particularByRole(numbered, 'exempt')?.value;
  if (value?.kind !== 'exempt') return undefined;
  const paragraphs = value.paragraphs.map((paragraph) => paragraph.value);
  const key = paragraphs.length === 0 ? 'exempt-unnumbered' : paragraphs.length === 1 ? 'exempt-one' : 'exempt-many';
  const notice = wording.say(key, {
    paragraphs: new Intl.ListFormat(wording.language, { type: 'conjunction' }).format(paragraphs),
  });
  return { paragraphs, notice: edition === 'members' ? `${wording.say('not-for-publication')}: ${notice}` : notice };
}

function publicWords(numbered: NumberedItem): readonly Block[] {
  const summary = particularByRole(numbered, 'exempt-summary')?.value;
  const exempt = particularByRole(numbered, 'exempt')?.value;
  const text = summary?.kind === 'text' ? summary.text : exempt?.kind === 'exempt' ? exempt.summary : undefined;
  return text === undefined ? [] : [{ kind: 'paragraph', phrases: [{ kind: 'text', text }] }];
}

function buildParticular(particular: Particular, { wording, content, numbered }: SectionBuilding): ReportParticular {
  const named = { name: particular.structure.name, label: inLanguage(particular.structure.label, wording.language) };
  const { value } = particular;
  if (value.kind === 'blocks') return { ...named, content: { kind: 'blocks', blocks: content.blocks(value.blocks) } };
  if (value.kind !== 'references') return { ...named, content: { kind: 'value', value: plainValue(value, wording) } };
  const references = value.references.map((reference) => {
    const item = findItem(reference.value, numbered);
    return item === undefined ? { text: reference.value } : { text: item.number, target: item.anchor };
  });
  return { ...named, content: { kind: 'references', references } };
}

const lettersOnALine = 78;
const mostLines = 6;

/** Whether the item takes an estimated 6 lines or fewer at the print measure. */
function isShort(blocks: readonly Block[], particulars: readonly ReportParticular[]): boolean {
  const lines = blocks.reduce((sum, block) => sum + linesOf(block), 0);
  const more = particulars.reduce(
    (sum, { content }) =>
      sum + (content.kind === 'blocks' ? content.blocks.reduce((inner, block) => inner + linesOf(block), 0) : 1),
    0,
  );
  return lines + more <= mostLines;
}

function linesOf(block: Block): number {
  if (block.kind === 'list')
    return block.items.reduce((sum, item) => sum + item.blocks.reduce((inner, one) => inner + linesOf(one), 0), 0);
  return Math.max(1, Math.ceil(wordsOfBlocks([block]).length / lettersOnALine));
}
