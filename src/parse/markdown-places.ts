import type { Nodes, Text } from 'mdast';
import type { MappedText } from '../source/mapped-text.ts';
import { sliceMapped, sourceSpan } from '../source/mapped-text.ts';
import type { Source } from '../source/source.ts';
import type { Span } from '../source/span.ts';
import { alignText } from './align-text.ts';
import { escapeInMarkdown } from './markdown-escapes.ts';

/** What a conversion needs beside the tree: the text that was parsed and the addresses of its reference links. */
export interface ParsedText {
  /** The text the tree's offsets count in, mapped to its source. */
  readonly text: MappedText;
  /** The source as the clerk wrote it. */
  readonly source: Source;
  /** What goes after the identifiers of its footnotes. */
  readonly scope: string;
  /** Addresses by reference. */
  readonly links: ReadonlyMap<string, string>;
}

/** Where a node stands in the source; a node that the parser gave no place stands nowhere (an empty span at the start). */
export function placeOf(node: Nodes, parsed: ParsedText): Span {
  const start = node.position?.start.offset ?? 0;
  return sourceSpan(parsed.text, start, node.position?.end.offset ?? start);
}

/** The characters of a node as written, each with its place. */
export function writtenText(node: Nodes, parsed: ParsedText): MappedText {
  const start = node.position?.start.offset ?? 0;
  return sliceMapped(parsed.text, start, node.position?.end.offset ?? start);
}

/** The meaning of a text node (escapes and entities resolved), each character with its place. */
export function decodedText(node: Text, parsed: ParsedText): MappedText {
  const written = writtenText(node, parsed);
  if (written.text === node.value) return written;
  const indexes = alignText(written.text, node.value, escapeInMarkdown);
  return { text: node.value, offsets: indexes.map((index) => written.offsets[index] ?? 0) };
}
