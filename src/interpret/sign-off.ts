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
import { findField } from './match-names.ts';
import { paragraphOf, phrasesUpTo } from './phrases.ts';
import { wordsOf } from './prose.ts';

/** The sections without the closing line, and the field that it is. */
export interface SignOff {
  /** The sections that are left. */
  readonly sections: readonly WrittenSection[];
  /** The closing line as a field: one or none. */
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
  const found = withoutLastLine(last.blocks, structure);
  if (found === undefined) return { sections, fields: [] };
  return { sections: [...sections.slice(0, -1), { ...last, blocks: found.blocks }], fields: [found.field] };
}

interface WithoutLine {
  readonly blocks: readonly WrittenBlock[];
  readonly field: WrittenField;
}

/** The blocks without the line at their very end that is the sign-off, however deep it stands: Markdown takes it for part of the last item. */
function withoutLastLine(blocks: readonly WrittenBlock[], structure: ReportStructure): WithoutLine | undefined {
  const last = blocks.at(-1);
  const before = blocks.slice(0, -1);
  if (last?.kind === 'paragraph') {
    const label = blocks.at(-2);
    const found = lastLine(last, structure) ?? labelAbove(label, last, structure);
    if (found === undefined) return undefined;
    return {
      blocks: [...(found.usesLabel === true ? before.slice(0, -1) : before), ...paragraphOf(found.rest)],
      field: found.field,
    };
  }
  if (last?.kind !== 'list') return undefined;
  const item = last.items.at(-1);
  const inner = item === undefined ? undefined : withoutLastLine(item.blocks, structure);
  if (item === undefined || inner === undefined) return undefined;
  const left: readonly WrittenItem[] = inner.blocks.length === 0 ? [] : [{ ...item, blocks: inner.blocks }];
  const items = [...last.items.slice(0, -1), ...left];
  return { blocks: [...before, ...(items.length === 0 ? [] : [{ ...last, items }])], field: inner.field };
}

interface LastLine {
  readonly rest: readonly WrittenPhrase[];
  readonly field: WrittenField;
  readonly usesLabel?: boolean;
}

function lastLine(paragraph: WrittenParagraph, structure: ReportStructure): LastLine | undefined {
  const words = wordsOf(paragraph.phrases);
  const starts = [0, ...[...words.text.matchAll(/\n/gu)].map((match) => match.index + 1)];
  const start = starts.findLast((at) => signOffLabel(words.text.slice(at), structure) !== undefined);
  const label = start === undefined ? undefined : signOffLabel(words.text.slice(start), structure);
  if (start === undefined || label === undefined) return undefined;
  const name = { value: label.name, span: sourceSpan(words, start, start + label.name.length) };
  const value = scalar(sliceMapped(words, start + label.valueFrom, words.text.length));
  return {
    rest: phrasesUpTo(paragraph.phrases, words.text.slice(0, start).trimEnd().length),
    field: { name, value, origin: 'row' },
  };
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
  return { rest: [], field, usesLabel: true };
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
