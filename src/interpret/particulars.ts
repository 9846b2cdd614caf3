import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/did-you-mean.ts';
import type { WrittenBlock, WrittenField, WrittenItem, WrittenPhrase, WrittenScalar } from '../parse/written-notes.ts';
import { inLanguage } from '../report-types/report-type.ts';
import type { SectionStructure } from '../report-types/report-type.ts';
import type { MappedText } from '../source/mapped-text.ts';
import { sliceMapped, sourceSpan } from '../source/mapped-text.ts';
import type { Source } from '../source/source.ts';
import { findParticular, suggestions } from './match-names.ts';
import type { Item, Particular } from './notes.ts';
import { paragraphOf, phrasesFrom, phrasesUpTo } from './phrases.ts';
import { wordsOf } from './prose.ts';
import { readValue } from './values.ts';

/** An item's blocks parted into what it says and its labelled facts as written. */
export interface PartedItem {
  /** What it says. */
  readonly blocks: readonly WrittenBlock[];
  /** Its labelled facts. */
  readonly written: readonly WrittenField[];
}

/** Takes the labelled sub-items, paragraphs and lines out of an item. */
export function partItem(blocks: readonly WrittenBlock[], structure: SectionStructure): PartedItem {
  const kept: WrittenBlock[] = [];
  const written: WrittenField[] = [];
  for (const block of blocks) {
    if (block.kind === 'list') partList(block, structure, { kept, written });
    else if (block.kind === 'paragraph') partParagraph(block.phrases, structure, { kept, written });
    else kept.push(block);
  }
  return { blocks: kept, written };
}

interface Parts {
  readonly kept: WrittenBlock[];
  readonly written: WrittenField[];
}

function partList(list: Extract<WrittenBlock, { kind: 'list' }>, structure: SectionStructure, parts: Parts): void {
  const others: WrittenItem[] = [];
  for (const item of list.items) {
    const [first, ...rest] = item.blocks;
    const labelled = first?.kind === 'paragraph' ? labelOf(first.phrases, structure) : undefined;
    if (labelled !== undefined) {
      parts.written.push(fieldOf(labelled, rest));
      continue;
    }
    // A mark that slipped into a nested item still counts: an exempt point must never be published because of its indentation.
    const inner = partItem(item.blocks, structure);
    parts.written.push(...inner.written);
    others.push({ ...item, blocks: inner.blocks });
  }
  const [first] = others;
  const last = others.at(-1);
  if (first !== undefined && last !== undefined) parts.kept.push({ ...list, items: others, span: { start: first.span.start, end: last.span.end } });
}

/** "Owner: …" may begin a paragraph or a line of one. */
function partParagraph(phrases: readonly WrittenPhrase[], structure: SectionStructure, parts: Parts): void {
  const words = wordsOf(phrases).text;
  const starts = [0, ...[...words.matchAll(/\n/gu)].map((match) => match.index + 1)];
  const labelled = starts.filter((start) => labelOf(phrasesFrom(phrases, start), structure) !== undefined);
  const firstLabel = labelled[0] ?? words.length;
  const text = trimEnd(phrasesUpTo(phrases, firstLabel));
  if (text.length > 0) parts.kept.push(...paragraphOf(text));
  labelled.forEach((start, index) => {
    const line = trimEnd(phrasesUpTo(phrasesFrom(phrases, start), (labelled[index + 1] ?? words.length) - start));
    const label = labelOf(line, structure);
    if (label !== undefined) parts.written.push(fieldOf(label, []));
  });
}

function trimEnd(phrases: readonly WrittenPhrase[]): readonly WrittenPhrase[] {
  return phrasesUpTo(phrases, wordsOf(phrases).text.trimEnd().length);
}

interface Labelled {
  readonly name: MappedText;
  readonly value: readonly WrittenPhrase[];
}

function labelOf(phrases: readonly WrittenPhrase[], structure: SectionStructure): Labelled | undefined {
  const words = wordsOf(phrases);
  const match = /^(\s*)([^:：\n]{1,40}?)\s*[:：][\s*]*/u.exec(words.text);
  const name = match?.[2];
  if (match === null || name === undefined || findParticular(name, structure) === undefined) return undefined;
  const from = match[1]?.length ?? 0;
  return { name: sliceMapped(words, from, from + name.length), value: phrasesFrom(phrases, match[0].length) };
}

function fieldOf(labelled: Labelled, rest: readonly WrittenBlock[]): WrittenField {
  const span = sourceSpan(labelled.name, 0, labelled.name.text.length);
  const text = wordsOf(labelled.value);
  const name = { value: labelled.name.text, span };
  const blocks = [...paragraphOf(labelled.value), ...rest];
  const last = blocks.at(-1);
  if (last === undefined) return { name, value: { kind: 'blank', span }, origin: 'row' };
  const place = { start: blocks[0]?.span.start ?? span.start, end: last.span.end };
  const scalar: WrittenScalar = { kind: 'scalar', text, span: place, markdown: () => ({ blocks, footnotes: new Map() }) };
  return { name, value: scalar, origin: 'row' };
}

/** The labelled facts of an item that could be read, the names of those that could not, and what was wrong. */
export type ReadParticulars = Pick<Item, 'particulars' | 'unreadable'> & { readonly diagnostics: readonly Diagnostic[] };

/** Reads the labelled facts of an item; unknown, repeated, blank and unreadable ones are diagnostics. */
export function readParticulars(
  written: readonly WrittenField[],
  structure: SectionStructure,
  source: Source,
): ReadParticulars {
  const unreadable = new Set<string>();
  const particulars = new Map<string, Particular>();
  const diagnostics: Diagnostic[] = [];
  for (const field of written) {
    const found = findParticular(field.name.value, structure);
    const known = found === undefined ? undefined : particulars.get(found.name);
    if (found === undefined) {
      diagnostics.push(unknown(field, structure, source));
    } else if (known !== undefined) {
      diagnostics.push({
        rule: 'duplicate-particular', severity: 'error', message: `\`${field.name.value}\` is given twice for one item.`, hint: 'Keep one of them.', source, span: field.name.span,
        related: [{ span: known.name.span, message: 'The first stands here.' }],
      });
    } else if (field.value.kind === 'blank') {
      unreadable.add(found.name);
      diagnostics.push({ rule: 'blank-particular', severity: 'warning', message: `\`${field.name.value}\` is blank.`, hint: 'Fill it in or remove it.', source, span: field.name.span });
    } else {
      const outcome = readValue(field.value, { label: inLanguage(found.label, 'en'), kind: found.kind, choices: found.choices, source });
      diagnostics.push(...outcome.diagnostics);
      if (outcome.value === undefined) unreadable.add(found.name);
      else particulars.set(found.name, { structure: found, name: field.name, value: outcome.value, span: field.value.span });
    }
  }
  return { particulars, unreadable: [...unreadable].filter((name) => !particulars.has(name)), diagnostics };
}

function unknown(field: WrittenField, structure: SectionStructure, source: Source): Diagnostic {
  const names = suggestions(structure.particulars);
  const suggestion = nearest(field.name.value, names);
  const known = structure.particulars.map((particular) => `\`${particular.name}\``).join(', ');
  return {
    rule: 'unknown-particular', severity: 'error', message: `\`${field.name.value}\` is not something that can be said of an item here.`,
    hint: suggestion === undefined ? `It can have ${known}.` : `Did you mean \`${suggestion}\`?`, source, span: field.name.span,
  };
}
