import { printable } from '../diagnostics/printable.ts';
import { wrap } from '../diagnostics/wrap.ts';

/** Where a document is read. */
export interface Reading {
  /** The width of the terminal in columns. */
  readonly columns: number;
  /** What makes a heading stand out; it is plain without. */
  readonly bold?: (text: string) => string;
}

/** A Markdown document as text for a terminal: headings, paragraphs, lists and fenced examples, which are indented. */
export function plainDocument(markdown: string, { columns, bold = String }: Reading): string {
  const blocks = blocksOf(markdown);
  const texts = blocks.map((block, index) => {
    const isNextItem = block.kind === 'item' && blocks[index - 1]?.kind === 'item';
    return `${isNextItem || index === 0 ? '' : '\n'}${plainBlock(block, { columns: Math.min(columns, 88), bold })}`;
  });
  return `${texts.join('\n')}\n`;
}

/** The first sentence under the heading given; empty when there is none. */
export function firstSentenceUnder(heading: string, markdown: string): string {
  const blocks = blocksOf(markdown);
  const at = blocks.findIndex(
    (block) => block.kind === 'heading' && block.text.toLowerCase() === heading.toLowerCase(),
  );
  const text = blocks.slice(at + 1).find((block) => block.kind === 'paragraph')?.text ?? '';
  return at === -1 ? '' : inline(/^.*?[.:](?=\s|$)/su.exec(text)?.[0].replace(/:$/u, '.') ?? text);
}

interface DocumentBlock {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'table' | 'example';
  /** The text; of an example, all its lines. */
  readonly text: string;
  /** What an example shows, from the words after its fence: `wrong`, `right` or `text`. */
  readonly shows?: string;
}

function blocksOf(markdown: string): readonly DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  const lines = markdown.split(/\r?\n/u);
  for (let index = 0; index < lines.length; index += 1) {
    const fence = /^(?<marks>`{3,})(?<words>.*)$/u.exec(lines[index] ?? '')?.groups;
    if (fence !== undefined) {
      const end = lines.findIndex((line, at) => at > index && line.trim() === fence['marks']);
      const stop = end === -1 ? lines.length : end;
      const shows = /\b(?:wrong|right|text)\b/u.exec(fence['words'] ?? '')?.[0] ?? '';
      blocks.push({ kind: 'example', text: lines.slice(index + 1, stop).join('\n'), shows });
      index = stop;
      continue;
    }
    const block = blockAt(lines, index);
    if (block === undefined) continue;
    blocks.push(block);
    index += block.text.split('\n').length - 1;
  }
  return blocks.map((block) =>
    block.kind === 'example' || block.kind === 'table'
      ? block
      : { ...block, text: block.text.replace(/\s*\n\s*/gu, ' ') },
  );
}

const starts = /^(?:#{1,6}\s|[-*]\s|\d+\.\s|`{3,}|\|)/u;

function blockAt(lines: readonly string[], index: number): DocumentBlock | undefined {
  const line = lines[index] ?? '';
  if (line.trim() === '') return undefined;
  const heading = /^#{1,6}\s+(?<words>.*)$/u.exec(line)?.groups?.['words'];
  if (heading !== undefined) return { kind: 'heading', text: heading };
  const isTable = line.startsWith('|');
  const ends = (at: string): boolean => at.trim() === '' || (isTable ? !at.startsWith('|') : starts.test(at));
  const length = lines.slice(index + 1).findIndex(ends);
  const own = lines.slice(index, length === -1 ? lines.length : index + 1 + length).join('\n');
  return { kind: isTable ? 'table' : /^(?:[-*]|\d+\.)\s/u.test(line) ? 'item' : 'paragraph', text: own };
}

const exampleTitles: Readonly<Record<string, string>> = { wrong: 'Wrong:', right: 'Right:', text: 'Scrutineer says:' };

function plainBlock(block: DocumentBlock, { columns, bold }: Required<Reading>): string {
  const indented = (text: string): string =>
    text
      .split('\n')
      .map((line) => `    ${printable(line)}`.trimEnd())
      .join('\n');
  switch (block.kind) {
    case 'heading':
      return bold(printable(inline(block.text)));
    case 'table':
      return indented(block.text);
    case 'example': {
      const title = exampleTitles[block.shows ?? ''];
      return `${title === undefined ? '' : `  ${title}\n`}${indented(block.text)}`;
    }
    case 'item':
    case 'paragraph': {
      const first = block.kind === 'item' ? '  - ' : '  ';
      const text = inline(block.text).replace(/^(?:[-*]|\d+\.)\s+/u, '');
      return wrap(`${first}${printable(text)}`, { columns, indent: ' '.repeat(first.length) }).join('\n');
    }
  }
}

/** Emphasis without its signs, a link as its words with its address behind; code keeps its backticks, as in messages. */
function inline(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\(([^)\s]*)\)/gu, (_, words: string, address: string) =>
      words === address ? words : `${words} (${address})`,
    )
    .replace(/\*\*([^*]+)\*\*|(?<![\p{L}\p{N}*])\*([^*\s][^*]*)\*/gu, '$1$2');
}
