import type { WrittenBlock, WrittenField, WrittenScalar, WrittenSection } from '../parse/written-notes.ts';
import type { ReportStructure } from '../report-types/report-type.ts';
import { plainText, sliceMapped, sourceSpan } from '../source/mapped-text.ts';
import { findField } from './match-names.ts';
import { paragraphOf } from './phrases.ts';
import { wordsOf } from './prose.ts';

/** The sections without the closing line, and the field that it is. */
export interface SignOff {
  /** The sections that are left. */
  readonly sections: readonly WrittenSection[];
  /** The closing line as a field: one or none. */
  readonly fields: readonly WrittenField[];
}

/** Finds `Written by: …` as the last heading or the last paragraph; only the sign-off's label counts. */
export function closingLine(sections: readonly WrittenSection[], structure: ReportStructure): SignOff {
  const last = sections.at(-1);
  if (last === undefined) return { sections, fields: [] };
  const label = isSignOff(last.heading.value, structure);
  if (label !== undefined) {
    const text = sliceMapped(plainText(last.heading.value, last.heading.span.start), label.valueFrom, last.heading.value.length);
    const name = { value: label.name, span: { start: last.heading.span.start, end: last.heading.span.start + label.name.length } };
    const following = { ...sections.at(-2), blocks: [...(sections.at(-2)?.blocks ?? []), ...last.blocks] };
    const before = sections.slice(0, -2);
    const previous = sections.at(-2);
    return { sections: previous === undefined ? [] : [...before, { ...previous, blocks: following.blocks }], fields: [{ name, value: scalar(text), origin: 'row' }] };
  }
  return fromLastParagraph(sections, last, structure);
}

function fromLastParagraph(sections: readonly WrittenSection[], last: WrittenSection, structure: ReportStructure): SignOff {
  const block = last.blocks.at(-1);
  if (block?.kind !== 'paragraph') return { sections, fields: [] };
  const words = wordsOf(block.phrases);
  const label = isSignOff(words.text, structure);
  if (label === undefined) return { sections, fields: [] };
  const name = { value: label.name, span: sourceSpan(words, 0, label.name.length) };
  const blocks: readonly WrittenBlock[] = last.blocks.slice(0, -1);
  return {
    sections: [...sections.slice(0, -1), { ...last, blocks }],
    fields: [{ name, value: scalar(sliceMapped(words, label.valueFrom, words.text.length)), origin: 'row' }],
  };
}

function isSignOff(text: string, structure: ReportStructure): { readonly name: string; readonly valueFrom: number } | undefined {
  const match = /^([^:：\n]{1,40})\s*[:：]\s*(?=\S)/u.exec(text);
  const name = match?.[1];
  if (match === null || name === undefined || findField(name, structure)?.role !== 'sign-off') return undefined;
  return { name, valueFrom: match[0].length };
}

function scalar(text: WrittenScalar['text']): WrittenScalar {
  const span = sourceSpan(text, 0, text.text.length);
  const blocks = paragraphOf([{ kind: 'text', text, span }]);
  return { kind: 'scalar', text, span, markdown: () => ({ blocks, footnotes: new Map() }) };
}
