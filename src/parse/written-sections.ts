import { splitTypedNumber } from '../source/name-key.ts';
import type { Located, Span } from '../source/span.ts';
import { plainPhrases } from './plain-phrases.ts';
import type {
  KnownNames,
  Markdown,
  WrittenBlock,
  WrittenHeading,
  WrittenNotes,
  WrittenSection,
} from './written-notes.ts';

/** What a text under headings holds. */
export type Sections = Pick<WrittenNotes, 'title' | 'opening' | 'sections' | 'footnotes'>;

/**
 * A single `#` heading is the title, unless it is the name of a section; sections are the shallowest headings below it, or `#` where there
 * are several.
 */
export function sectionsOf(markdown: Markdown, known: KnownNames): Sections {
  const headings = markdown.blocks.filter((block): block is WrittenHeading => block.kind === 'heading');
  const top = headings.filter((heading) => heading.level === 1);
  const [single] = top.length === 1 ? top : [];
  const level = Math.min(...headings.filter((heading) => heading !== single).map((heading) => heading.level), 7);
  const isSection = single !== undefined && known.isSection(writtenSection(single, []).heading.value);
  const title = isSection ? undefined : single;
  const opening: WrittenBlock[] = [];
  const sections: { readonly heading: WrittenHeading; readonly blocks: WrittenBlock[] }[] = [];
  for (const block of markdown.blocks) {
    if (block === title) continue;
    if (block.kind === 'heading' && (block.level === level || block === single))
      sections.push({ heading: block, blocks: [] });
    else (sections.at(-1)?.blocks ?? opening).push(block);
  }
  const written = sections.map((section) => writtenSection(section.heading, section.blocks));
  return {
    ...(title === undefined ? {} : { title: headingText(title) }),
    opening,
    sections: written,
    footnotes: markdown.footnotes,
  };
}

function headingText(heading: WrittenHeading): Located<string> {
  return { value: plainPhrases(heading.phrases), span: heading.span };
}

function writtenSection(heading: WrittenHeading, blocks: readonly WrittenBlock[]): WrittenSection {
  const text = plainPhrases(heading.phrases);
  const number = splitTypedNumber(text);
  const span = textSpan(heading);
  if (number === undefined) return { heading: { value: text, span }, blocks };
  const typed = { value: number.number, span: { start: span.start, end: span.start + number.number.length } };
  return {
    heading: { value: text.slice(number.length), span: { start: span.start + number.length, end: span.end } },
    typedNumber: typed,
    blocks,
  };
}

function textSpan(heading: WrittenHeading): Span {
  const first = heading.phrases[0];
  const last = heading.phrases.at(-1);
  return first === undefined || last === undefined ? heading.span : { start: first.span.start, end: last.span.end };
}
