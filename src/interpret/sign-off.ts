import type {
  WrittenBlock,
  WrittenField,
  WrittenItem,
  WrittenParagraph,
  WrittenPhrase,
  WrittenScalar,
  WrittenSection,
} from '../parse/written-notes.ts';
import type { ReportStructure } from '../report-types/report-type.ts';
import type { MappedText } from '../source/mapped-text.ts';
import { plainText, sliceMapped, sourceSpan } from '../source/mapped-text.ts';
import { matchesIn } from '../source/matches.ts';
import { readDate } from './dates.ts';
import { findField } from './match-names.ts';
import { paragraphOf, phrasesFrom, phrasesUpTo } from './phrases.ts';
import { wordsOf } from './prose.ts';

/** The sections without the closing line, and the field that it is. */
export interface SignOff {
  /** The sections that are left. */
  readonly sections: readonly WrittenSection[];
  /** The closing line as a field, and fields below it; or none. */
  readonly fields: readonly WrittenField[];
}

/** Finds `Written by: …` as the last heading, paragraph or line; only the sign-off's label counts. */
export function closingLine(sections: readonly WrittenSection[], structure: ReportStructure): SignOff {
  const last = sections.at(-1);
  if (last === undefined) return { sections, fields: [] };
  return fromHeading(sections, last, structure) ?? fromLastLine(sections, last, structure);
}

function fromHeading(
  sections: readonly WrittenSection[],
  last: WrittenSection,
  structure: ReportStructure,
): SignOff | undefined {
  const heading = plainText(last.heading.value, last.heading.span.start);
  const label = signOffLabel(heading.text, structure);
  if (label === undefined && findField(heading.text, structure)?.role !== 'sign-off') return undefined;
  const [below, ...others] = last.blocks;
  const isBelow = label === undefined && below?.kind === 'paragraph';
  const text =
    label !== undefined
      ? sliceMapped(heading, label.valueFrom, heading.text.length)
      : isBelow
        ? wordsOf(below.phrases)
        : undefined;
  const length = label?.name.length ?? heading.text.length;
  const name = { value: heading.text.slice(0, length).replace(/\s*[:：]$/u, ''), span: sourceSpan(heading, 0, length) };
  const field: WrittenField = {
    name,
    value: text === undefined ? { kind: 'blank', span: name.span } : scalar(text),
    origin: 'row',
  };
  const before = sections.at(-2);
  const rest = isBelow ? others : last.blocks;
  if (before === undefined) return { sections: [], fields: [field] };
  return { sections: [...sections.slice(0, -2), { ...before, blocks: [...before.blocks, ...rest] }], fields: [field] };
}

function fromLastLine(sections: readonly WrittenSection[], last: WrittenSection, structure: ReportStructure): SignOff {
  const found = withoutLastLine(last.blocks, structure, mostBelow);
  if (found === undefined) return { sections, fields: [] };
  return { sections: [...sections.slice(0, -1), { ...last, blocks: found.blocks }], fields: found.fields };
}

interface WithoutLine {
  readonly blocks: readonly WrittenBlock[];
  readonly fields: readonly WrittenField[];
}

/** How many short paragraphs, such as whom to contact, may stand below the sign-off. */
const mostBelow = 3;
const longestBelow = 160;

/** The blocks without the line near their end that is the sign-off, however deep it stands: Markdown takes it for part of the last item. */
function withoutLastLine(
  blocks: readonly WrittenBlock[],
  structure: ReportStructure,
  below: number,
): WithoutLine | undefined {
  const last = blocks.at(-1);
  const before = blocks.slice(0, -1);
  if (last?.kind === 'paragraph') {
    const found = lastLine(last, structure) ?? labelAbove(blocks.at(-2), last, structure);
    if (found === undefined) return below === 0 ? undefined : withoutLineAbove(blocks, structure, below);
    return {
      blocks: [...(found.usesLabel === true ? before.slice(0, -1) : before), ...found.rest],
      fields: found.fields,
    };
  }
  if (last?.kind !== 'list') return undefined;
  const item = last.items.at(-1);
  const inner = item === undefined ? undefined : withoutLastLine(item.blocks, structure, below);
  if (item === undefined || inner === undefined) return undefined;
  const left: readonly WrittenItem[] = inner.blocks.length === 0 ? [] : [{ ...item, blocks: inner.blocks }];
  const items = [...last.items.slice(0, -1), ...left];
  return { blocks: [...before, ...(items.length === 0 ? [] : [{ ...last, items }])], fields: inner.fields };
}

/** The sign-off may have short paragraphs below it: fields, or words that stay where they are. */
function withoutLineAbove(
  blocks: readonly WrittenBlock[],
  structure: ReportStructure,
  below: number,
): WithoutLine | undefined {
  const last = blocks.at(-1);
  if (last?.kind !== 'paragraph' || wordsOf(last.phrases).text.length > longestBelow) return undefined;
  const inner = withoutLastLine(blocks.slice(0, -1), structure, below - 1);
  if (inner === undefined) return undefined;
  const { fields, rest } = partBelow(last.phrases, wordsOf(last.phrases), structure);
  return { blocks: [...inner.blocks, ...rest], fields: [...inner.fields, ...fields] };
}

interface LastLine {
  readonly rest: readonly WrittenBlock[];
  readonly fields: readonly WrittenField[];
  readonly usesLabel?: boolean;
}

function lastLine(paragraph: WrittenParagraph, structure: ReportStructure): LastLine | undefined {
  const words = wordsOf(paragraph.phrases);
  const starts = lineStarts(words.text);
  const start = starts.findLast((at) => signOffLabel(words.text.slice(at), structure) !== undefined);
  const label = start === undefined ? undefined : signOffLabel(words.text.slice(start), structure);
  if (start === undefined || label === undefined) return undefined;
  const name = { value: label.name, span: sourceSpan(words, start, start + label.name.length) };
  const end = starts.find((at) => at > start && beginsAnother(words.text.slice(at))) ?? words.text.length;
  const value = scalar(sliceMapped(words, start + label.valueFrom, end));
  const below = partBelow(phrasesFrom(paragraph.phrases, end), sliceMapped(words, end, words.text.length), structure);
  return {
    rest: [...paragraphOf(phrasesUpTo(paragraph.phrases, words.text.slice(0, start).trimEnd().length)), ...below.rest],
    fields: [{ name, value, origin: 'row' }, ...below.fields],
  };
}

function lineStarts(text: string): readonly number[] {
  return [0, ...matchesIn(text, /\n/gu).map((match) => match.index + 1)];
}

/** A label or a date on a line of its own is not the author's name. */
function beginsAnother(text: string): boolean {
  const line = /^[^\n]*/u.exec(text)?.[0].trim() ?? '';
  return /^[^:：]{1,40}[:：]\s/u.test(line) || readDate(line).kind === 'date';
}

/** Lines below the sign-off: fields that the report type knows, or words that stay as a paragraph. */
function partBelow(phrases: readonly WrittenPhrase[], words: MappedText, structure: ReportStructure): LastLine {
  const label = /^\s*([^:：\n]{1,40}?)\s*[:：]\s*(?=\S)/u.exec(words.text);
  const name = label?.[1];
  const isField =
    name !== undefined && findField(name, structure)?.role === undefined && findField(name, structure) !== undefined;
  if (label === null || !isField) return { rest: words.text.trim() === '' ? [] : paragraphOf(phrases), fields: [] };
  const start = words.text.indexOf(name);
  const field: WrittenField = {
    name: { value: name, span: sourceSpan(words, start, start + name.length) },
    value: scalar(sliceMapped(words, label[0].length, words.text.length)),
    origin: 'row',
  };
  return { rest: [], fields: [field] };
}

/** `Written by:` as a paragraph of its own, with the name below it. */
function labelAbove(
  above: WrittenBlock | undefined,
  paragraph: WrittenParagraph,
  structure: ReportStructure,
): LastLine | undefined {
  if (above?.kind !== 'paragraph') return undefined;
  const words = wordsOf(above.phrases);
  const name = words.text.replace(/\s*[:：]\s*$/u, '');
  if (name === words.text || findField(name, structure)?.role !== 'sign-off') return undefined;
  const field: WrittenField = {
    name: { value: name, span: above.span },
    value: scalar(wordsOf(paragraph.phrases)),
    origin: 'row',
  };
  return { rest: [], fields: [field], usesLabel: true };
}

function signOffLabel(
  text: string,
  structure: ReportStructure,
): { readonly name: string; readonly valueFrom: number } | undefined {
  const match = /^([^:：\n]{1,40})\s*[:：]\s*(?=\S)/u.exec(text);
  const name = match?.[1]?.trimEnd();
  if (match === null || name === undefined || findField(name, structure)?.role !== 'sign-off') return undefined;
  return { name, valueFrom: match[0].length };
}

function scalar(text: MappedText): WrittenScalar {
  const span = sourceSpan(text, 0, text.text.length);
  const blocks = paragraphOf([{ kind: 'text', text, span }]);
  return { kind: 'scalar', text, span, markdown: () => ({ blocks, footnotes: new Map() }) };
}
