import type { WrittenBlock, WrittenField, WrittenItem, WrittenPhrase, WrittenScalar } from '../parse/written-notes.ts';
import type { SectionStructure } from '../report-types/report-type.ts';
import { sliceMapped, sourceSpan } from '../source/mapped-text.ts';
import { matchesIn } from '../source/matches.ts';
import type { Span } from '../source/span.ts';
import { findParticular } from './match-names.ts';
import { blocksWithin } from './notes.ts';
import { misspeltParticular, particularLabel } from './particular-labels.ts';
import { paragraphOf, phrasesFrom, phrasesUpTo } from './phrases.ts';
import { proseOfBlock, wordsOf } from './prose.ts';

/** An item's blocks parted into what it says and its labelled facts as written. */
export interface PartedItem {
  /** What it says. */
  readonly blocks: readonly WrittenBlock[];
  /** Its labelled facts. */
  readonly written: readonly WrittenField[];
  /** Labels that look like a fact's, but are text: what was probably meant, and where. */
  readonly misspelt: readonly { readonly meant: string; readonly span: Span }[];
}

interface Parts {
  readonly kept: WrittenBlock[];
  readonly written: WrittenField[];
  readonly misspelt: PartedItem['misspelt'][number][];
}

/** Takes the labelled sub-items, paragraphs and lines out of an item. */
export function partItem(blocks: readonly WrittenBlock[], structure: SectionStructure): PartedItem {
  const parts: Parts = { kept: [], written: [], misspelt: [] };
  for (const block of blocks) partBlock(block, structure, parts);
  return { blocks: parts.kept, written: parts.written, misspelt: parts.misspelt };
}

function partBlock(block: WrittenBlock, structure: SectionStructure, parts: Parts): void {
  if (block.kind === 'list') {
    partList(block, structure, parts);
  } else if (block.kind === 'paragraph') {
    const own: Parts = { kept: [], written: [], misspelt: [] };
    keep(partParagraph(block.phrases, structure, own), structure, parts);
    parts.written.push(...own.written);
  } else if (block.kind === 'quotation' || block.kind === 'language') {
    const inner = partItem(block.blocks, structure);
    if (inner.blocks.length > 0) keep([{ ...block, blocks: inner.blocks }], structure, parts);
    parts.written.push(...inner.written);
  } else {
    keep([block], structure, parts);
  }
}

/** What follows a fact of whole blocks, such as a response, goes on with it up to the next fact: the order of the words stays. */
function keep(blocks: readonly WrittenBlock[], structure: SectionStructure, parts: Parts): void {
  const last = parts.written.at(-1);
  if (last === undefined || !isOfBlocks(last, structure)) parts.kept.push(...blocks);
  else parts.written[parts.written.length - 1] = withBlocks(last, blocks);
}

function isOfBlocks(field: WrittenField, structure: SectionStructure): boolean {
  return findParticular(field.name.value, structure)?.kind === 'blocks';
}

function partList(list: Extract<WrittenBlock, { kind: 'list' }>, structure: SectionStructure, parts: Parts): void {
  const others: WrittenItem[] = [];
  for (const item of list.items) {
    const [first, ...rest] = item.blocks;
    const words = first?.kind === 'paragraph' ? wordsOf(first.phrases) : undefined;
    if (first?.kind === 'paragraph' && words !== undefined && particularLabel(words.text, structure) !== undefined) {
      const own: Parts = { kept: [], written: [], misspelt: [] };
      partParagraph(first.phrases, structure, own);
      const last = own.written.pop();
      if (own.written.concat(last ?? []).some((field) => isOfBlocks(field, structure)))
        keepItems(list, others.splice(0), { structure, parts });
      parts.written.push(...own.written);
      if (last !== undefined) partFact(last, rest, { structure, parts });
      continue;
    }
    const meant = words === undefined ? undefined : misspeltParticular(words.text, structure);
    if (meant !== undefined && words !== undefined)
      parts.misspelt.push({ meant, span: sourceSpan(words, 0, words.text.indexOf(':')) });
    // A mark that slipped into a nested item still counts: an exempt point must never be published because of its indentation.
    const inner = partItem(item.blocks, structure);
    parts.written.push(...inner.written);
    if (inner.blocks.length > 0) others.push({ ...item, blocks: inner.blocks });
  }
  keepItems(list, others, { structure, parts });
}

/** Some of a list's items, as a list. */
function keepItems(
  list: Extract<WrittenBlock, { kind: 'list' }>,
  items: readonly WrittenItem[],
  { structure, parts }: { readonly structure: SectionStructure; readonly parts: Parts },
): void {
  const [first] = items;
  const last = items.at(-1);
  if (first === undefined || last === undefined) return;
  keep([{ ...list, items, span: { start: first.span.start, end: last.span.end } }], structure, parts);
}

/** What stands below a fact is its value where that is blank or may be whole blocks; otherwise it is text of the point, or a fact itself. */
function partFact(
  field: WrittenField,
  below: readonly WrittenBlock[],
  { structure, parts }: { readonly structure: SectionStructure; readonly parts: Parts },
): void {
  if (isOfBlocks(field, structure)) {
    parts.written.push(withBlocks(field, below));
  } else if (field.value.kind === 'blank' && below.length > 0) {
    parts.written.push({ ...field, value: listOf(below, field.name.span) });
  } else {
    parts.written.push(field);
    for (const block of below) partBlock(block, structure, parts);
  }
}

/** Blocks as the items of a value: those of their lists, and their paragraphs. */
function listOf(blocks: readonly WrittenBlock[], span: Span): WrittenField['value'] {
  const items = [...blocksWithin(blocks)].flatMap((block) =>
    proseOfBlock(block).map(({ text }) => valueOf({ text, blocks: [block], span })),
  );
  return items.length === 0 ? { kind: 'blank', span } : { kind: 'list', items, span: items[0]?.span ?? span };
}

/** "Owner: …" may begin a paragraph or a line of one; what stands before the first label is text. */
function partParagraph(
  phrases: readonly WrittenPhrase[],
  structure: SectionStructure,
  { written }: Parts,
): readonly WrittenBlock[] {
  const words = wordsOf(phrases).text;
  const facts = factsIn(words, structure);
  for (const { start, end } of facts) {
    const line = trimEnd(phrasesFrom(end === words.length ? phrases : phrasesUpTo(phrases, end), start));
    written.push(...fieldOf(line, structure));
  }
  const [first] = facts;
  return paragraphOf(first === undefined ? phrases : trimEnd(phrasesUpTo(phrases, first.start)));
}

/** Where the facts of a paragraph stand, each from its label to the next: on lines of their own, or one after another parted by `;`. */
function factsIn(words: string, structure: SectionStructure): readonly Span[] {
  const facts: { start: number; end: number }[] = [];
  let lineStart = 0;
  for (const line of words.split('\n')) {
    const isFact = particularLabel(`${line}\n`, structure) !== undefined;
    const further = isFact ? matchesIn(line, /[.;|]\s+(?=(\p{L}[^:.;|]{1,38}):)/gu) : [];
    const labels = further.filter((match) => findParticular(match[1] ?? '', structure) !== undefined);
    const starts = isFact ? [0, ...labels.map((match) => match.index + match[0].length)] : [];
    for (const [index, start] of starts.entries()) {
      closeFact(facts, lineStart + (labels[index - 1]?.index ?? start));
      facts.push({ start: lineStart + start, end: words.length });
    }
    lineStart += line.length + 1;
  }
  return facts;
}

function closeFact(facts: { end: number }[], end: number): void {
  const last = facts.at(-1);
  if (last !== undefined) last.end = end;
}

/** White space at the end goes; a footnote sign there stays. */
function trimEnd(phrases: readonly WrittenPhrase[]): readonly WrittenPhrase[] {
  const last = phrases.at(-1);
  if (last?.kind === 'break') return trimEnd(phrases.slice(0, -1));
  if (last?.kind !== 'text') return phrases;
  const words = last.text.text;
  const excess = words.length - words.trimEnd().length;
  if (excess === words.length) return trimEnd(phrases.slice(0, -1));
  return excess === 0 ? phrases : phrasesUpTo(phrases, wordsOf(phrases).text.length - excess);
}

function fieldOf(line: readonly WrittenPhrase[], structure: SectionStructure): readonly WrittenField[] {
  const words = wordsOf(line);
  const label = particularLabel(words.text, structure);
  if (label === undefined) return [];
  const [from, to] = label.name;
  const name = { value: words.text.slice(from, to), span: sourceSpan(words, from, to) };
  const value = phrasesFrom(line, label.valueFrom);
  const text = sliceMapped(words, label.valueFrom, words.text.length);
  const blocks = text.text.trim() === '' ? [] : paragraphOf(value);
  return [{ name, value: valueOf({ text, blocks, span: name.span }), origin: 'row' }];
}

function withBlocks(field: WrittenField, rest: readonly WrittenBlock[]): WrittenField {
  if (rest.length === 0) return field;
  const text =
    field.value.kind === 'scalar' ? field.value.text : { text: '', offsets: Uint32Array.of(field.name.span.end) };
  const blocks = [...(field.value.kind === 'scalar' ? field.value.markdown().blocks : []), ...rest];
  return { ...field, value: valueOf({ text, blocks, span: field.name.span }) };
}

interface ParticularText {
  readonly text: WrittenScalar['text'];
  readonly blocks: readonly WrittenBlock[];
  /** The name's place, for a value that was left out. */
  readonly span: Span;
}

function valueOf({ text, blocks, span }: ParticularText): WrittenField['value'] {
  const first = blocks[0];
  const last = blocks.at(-1);
  if (first === undefined || last === undefined) return { kind: 'blank', span };
  const place = { start: first.span.start, end: last.span.end };
  return { kind: 'scalar', text, span: place, markdown: () => ({ blocks, footnotes: new Map() }) };
}
