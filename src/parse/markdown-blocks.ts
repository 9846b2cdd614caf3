import type { List, ListItem, Nodes, Parents, Table } from 'mdast';
import { sliceMapped } from '../source/mapped-text.ts';
import type { Located, Span } from '../source/span.ts';
import type { ParsedText } from './markdown-places.ts';
import { placeOf, writtenText } from './markdown-places.ts';
import { convertPhrases } from './markdown-phrases.ts';
import type { WrittenBlock, WrittenItem, WrittenList, WrittenPhrase } from './written-notes.ts';

/** Converts the children of a tree node; what has no place in a report (comments, definitions) is left out. */
export function convertBlocks(nodes: Parents['children'], parsed: ParsedText): readonly WrittenBlock[] {
  return nodes.flatMap((node) => convertBlock(node, parsed));
}

function convertBlock(node: Nodes, parsed: ParsedText): readonly WrittenBlock[] {
  const span = placeOf(node, parsed);
  switch (node.type) {
    case 'paragraph':
      return paragraph(convertPhrases(node.children, parsed), span);
    case 'heading':
      return [{ kind: 'heading', level: node.depth, phrases: convertPhrases(node.children, parsed), span }];
    case 'list':
      return [convertList(node, parsed)];
    case 'blockquote':
      return [{ kind: 'quotation', blocks: convertBlocks(node.children, parsed), span }];
    case 'code':
      return [{ kind: 'code', text: node.value, span }];
    case 'table':
      return [{ kind: 'table', align: alignments(node), rows: node.children.map((row) => row.children.map((cell) => convertPhrases(cell.children, parsed))), span }];
    case 'html':
      return paragraph(convertPhrases([node], parsed), span);
    case 'containerDirective':
      return convertDirective(node, parsed);
    case 'leafDirective':
      return [{ kind: 'paragraph', phrases: [{ kind: 'text', text: writtenText(node, parsed), span }], span }];
    default:
      return [];
  }
}

function paragraph(phrases: readonly WrittenPhrase[], span: Span): readonly WrittenBlock[] {
  return phrases.length === 0 ? [] : [{ kind: 'paragraph', phrases, span }];
}

function alignments(node: Table): readonly ('left' | 'centre' | 'right')[] {
  return (node.align ?? []).map((align) => (align === 'center' ? 'centre' : (align ?? 'left')));
}

/** Only `language` is a directive; the fences of any other are the clerk's own text and stay. */
function convertDirective(node: Extract<Nodes, { type: 'containerDirective' }>, parsed: ParsedText): readonly WrittenBlock[] {
  const span = placeOf(node, parsed);
  const code = node.attributes?.['code'];
  const blocks = convertBlocks(node.children, parsed);
  if (node.name === 'language' && typeof code === 'string') return [{ kind: 'language', language: code, blocks, span }];
  const fence = writtenText(node, parsed);
  const length = /^[^\r\n]*/u.exec(fence.text)?.[0].length ?? 0;
  const opening = sliceMapped(fence, 0, length);
  return [{ kind: 'paragraph', phrases: [{ kind: 'text', text: opening, span }], span }, ...blocks];
}

const marker = /^(?:\(?\d{1,3}(?:\.\d{1,3})*[.)]?\)?|\(?[A-Za-z]{1,5}[.)]|[Rr]\d{1,3}[.:)]?)(?=\s|$)/u;

function convertList(node: List, parsed: ParsedText): WrittenList {
  const items = node.children.map((item) => convertItem(item, parsed));
  const span = placeOf(node, parsed);
  const first = items[0]?.typedNumber?.value ?? '';
  const style = listStyle(first);
  const start = node.ordered === true ? (node.start ?? 1) : 1;
  const isOrdered = node.ordered === true || items[0]?.typedNumber !== undefined;
  return { kind: 'list', ordered: isOrdered, ...(start === 1 ? {} : { start }), ...(style === undefined ? {} : { style }), items, span };
}

function listStyle(number: string): 'alpha' | 'roman' | undefined {
  if (/^\(?i+[.)]?\)?$/u.test(number)) return 'roman';
  return /^\(?[A-Za-z][.)]?\)?$/u.test(number) ? 'alpha' : undefined;
}

function convertItem(node: ListItem, parsed: ParsedText): WrittenItem {
  const span = placeOf(node, parsed);
  const typed = typedMarker(node, parsed);
  return { blocks: convertBlocks(node.children, parsed), ...(typed === undefined ? {} : { typedNumber: typed }), span };
}

/** The marker as the clerk typed it: text out of Word was given Markdown's own marker, but its places are those of what was typed. */
function typedMarker(node: ListItem, parsed: ParsedText): Located<string> | undefined {
  const start = node.position?.start.offset ?? 0;
  const from = parsed.text.offsets[start] ?? 0;
  const typed = marker.exec(parsed.source.text.slice(from, from + 16))?.[0];
  return typed === undefined ? undefined : { value: typed, span: { start: from, end: from + typed.length } };
}
