import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { WrittenBlock, WrittenItem } from '../parse/written-notes.ts';
import type { SectionStructure } from '../report-types/report-type.ts';
import type { Source } from '../source/source.ts';
import { partItem } from './item-parts.ts';
import type { PartedItem } from './item-parts.ts';
import { looksLikeMark } from './exempt-marks.ts';
import { findParticular } from './match-names.ts';
import type { Item } from './notes.ts';
import { particularLabel } from './particular-labels.ts';
import { readParticulars } from './particulars.ts';
import { wordsOf } from './prose.ts';

/** What items are read with. */
export interface ItemReading {
  /** The section they are in. */
  readonly structure: SectionStructure;
  /** The notes' text. */
  readonly source: Source;
  /** What was wrong; grows. */
  readonly diagnostics: Diagnostic[];
}

/** The blocks of a section parted into what stands before its items, the items' own blocks and what follows. */
export interface PartedSection {
  /** Before the first list. */
  readonly lead: readonly WrittenBlock[];
  /** From the first list to the last, with the facts that belong to its last item. */
  readonly items: readonly WrittenBlock[];
  /** After them. */
  readonly after: readonly WrittenBlock[];
}

/** Parts the blocks of a section; facts at the left edge below the last list belong to its last item. */
export function partSection(blocks: readonly WrittenBlock[], structure: SectionStructure): PartedSection {
  const first = blocks.findIndex((block) => block.kind === 'list');
  if (first === -1) return { lead: blocks, items: [], after: [] };
  let end = blocks.findLastIndex((block) => block.kind === 'list') + 1;
  while (end < blocks.length && isLabelled(blocks[end], structure)) end += 1;
  if (hasParagraphsBetween(blocks.slice(first, end)) && blocks[end]?.kind === 'paragraph') end += 1;
  return { lead: blocks.slice(0, first), items: blocks.slice(first, end), after: blocks.slice(end) };
}

/** Whether each point but the last has one paragraph at the left edge below it: then the last has, too. */
function hasParagraphsBetween(blocks: readonly WrittenBlock[]): boolean {
  return blocks.length > 2 && blocks.every(({ kind }, index) => kind === (index % 2 === 0 ? 'list' : 'paragraph'));
}

function isLabelled(block: WrittenBlock | undefined, structure: SectionStructure): boolean {
  return block?.kind === 'paragraph' && particularLabel(wordsOf(block.phrases).text, structure) !== undefined;
}

/** Reads the items of all lists; what stands between two lists goes with the item before it, so that nothing is lost or moved. */
export function readItems(blocks: readonly WrittenBlock[], reading: ItemReading): readonly Item[] {
  const items: WrittenItem[] = [];
  let headings: readonly WrittenBlock[] = [];
  for (const [index, block] of blocks.entries()) {
    const previous = items.at(-1);
    const isWithin =
      previous !== undefined && block.kind === 'list' && !block.ordered && countsOn(previous, blocks[index + 1]);
    if (block.kind === 'list' && !isWithin) {
      items.push(...below(headings, block.items));
      headings = [];
    } else if (
      isSubject(block) &&
      !isMarked(previous, reading) &&
      blocks.slice(index).some(({ kind }) => kind === 'list')
    ) {
      headings = [...headings, block];
      reading.diagnostics.push(heading(block, reading));
    } else if (previous !== undefined) {
      const span = { start: previous.span.start, end: block.span.end };
      items[items.length - 1] = { ...previous, blocks: [...previous.blocks, block], span };
      if (!isLabelled(block, reading.structure))
        reading.diagnostics.push(between(block, countsOn(previous, blocks[index + 1]), reading));
    }
  }
  return joinedFacts(items, reading).map(({ item, parted }) => readItem(item, parted, reading));
}

/** Whether the numbers typed before and after a block count on, so that it belongs to the point between them. */
function countsOn(before: WrittenItem, next: WrittenBlock | undefined): boolean {
  const after = next?.kind === 'list' ? next.items[0]?.typedNumber?.value : undefined;
  const [first, second] = [before.typedNumber?.value, after].map((number) =>
    Number(/\d+(?=\D*$)/u.exec(number ?? '')?.[0]),
  );
  return first !== undefined && second === first + 1;
}

/** What stands below an exempt point stays with it. */
function isMarked(item: WrittenItem | undefined, { structure }: ItemReading): boolean {
  return (
    item !== undefined &&
    partItem(item.blocks, structure).written.some(({ name }) => isExemptName(name.value, structure))
  );
}

/** A heading, or a short line like one, over the points below it. A mark of exemption is none. */
function isSubject(block: WrittenBlock): boolean {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return false;
  const words = wordsOf(block.phrases).text.trim();
  if (looksLikeMark(words)) return false;
  return block.kind === 'heading' || (words.length <= 60 && /^\p{Lu}/u.test(words) && !/[\p{P}]$/u.test(words));
}

function below(headings: readonly WrittenBlock[], items: readonly WrittenItem[]): readonly WrittenItem[] {
  const [first, ...others] = items;
  const [subject] = headings;
  if (first === undefined || subject === undefined) return items;
  const span = { start: subject.span.start, end: first.span.end };
  return [{ ...first, blocks: [...headings, ...first.blocks], span }, ...others];
}

function heading({ span }: WrittenBlock, { source }: ItemReading): Diagnostic {
  const message = 'This heading stands between two points, and is printed at the beginning of the one below it.';
  const hint = 'Take it out, or begin the points below it with its words.';
  return { rule: 'text-between-points', severity: 'warning', message, hint, source, span };
}

function between(block: WrittenBlock, isCounted: boolean, { source }: ItemReading): Diagnostic {
  const { span } = block;
  const what = block.kind === 'table' ? 'table' : block.kind === 'quotation' ? 'quotation' : 'text';
  return {
    rule: 'text-between-points',
    severity: isCounted || block.kind !== 'paragraph' ? 'notice' : 'warning',
    message: `This ${what} stands between two points, and is printed as part of the one before it.`,
    hint: 'Indent it under its point to say so, make it a point of its own, or move it above the first point.',
    source,
    span,
  };
}

interface WrittenPoint {
  readonly item: WrittenItem;
  readonly parted: PartedItem;
}

/** Facts that lost their indentation stand as items of their own ("• Owner: …"): they belong to the item above. */
function joinedFacts(items: readonly WrittenItem[], { structure }: ItemReading): readonly WrittenPoint[] {
  const points: WrittenPoint[] = [];
  for (const item of items) {
    const parted = partItem(item.blocks, structure);
    const previous = points.at(-1);
    // A mark that carries the number of a point is not the point above's for sure.
    const isNumberedMark =
      item.typedNumber !== undefined && parted.written.some(({ name }) => isExemptName(name.value, structure));
    if (previous === undefined || parted.blocks.length > 0 || parted.written.length === 0 || isNumberedMark) {
      points.push({ item, parted });
      continue;
    }
    const { blocks, written, misspelt } = previous.parted;
    const span = { start: previous.item.span.start, end: item.span.end };
    points[points.length - 1] = {
      item: { ...previous.item, span },
      parted: { blocks, written: [...written, ...parted.written], misspelt },
    };
  }
  return points;
}

function isExemptName(name: string, structure: SectionStructure): boolean {
  return findParticular(name, structure)?.role === 'exempt';
}

function readItem(item: WrittenItem, parted: PartedItem, reading: ItemReading): Item {
  const { particulars, unreadable, diagnostics } = readParticulars(parted.written, reading.structure, reading.source);
  reading.diagnostics.push(...diagnostics);
  for (const { meant, span } of parted.misspelt) {
    const { source } = reading;
    const message = 'This line looks like a fact about the point, but its label is not known; it is printed as text.';
    const hint = `Did you mean \`${meant}\`?`;
    reading.diagnostics.push({ rule: 'unknown-particular', severity: 'warning', message, hint, source, span });
  }
  const typed = item.typedNumber === undefined ? {} : { typedNumber: item.typedNumber };
  return { span: item.span, ...typed, blocks: parted.blocks, particulars, unreadable };
}
