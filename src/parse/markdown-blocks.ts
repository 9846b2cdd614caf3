import type { Nodes, Parents, Table } from 'mdast';
import { sliceMapped, sourceSpan } from '../source/mapped-text.ts';
import type { Span } from '../source/span.ts';
import { convertList } from './markdown-lists.ts';
import type { ParsedText } from './markdown-places.ts';
import { placeOf, writtenText } from './markdown-places.ts';
import { convertPhrases } from './markdown-phrases.ts';
import type { WrittenBlock, WrittenParagraph, WrittenPhrase } from './written-notes.ts';

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
      return convertList(node, parsed, (children) => convertBlocks(children, parsed));
    case 'blockquote':
      return [{ kind: 'quotation', blocks: convertBlocks(node.children, parsed), span }];
    case 'code':
      return [{ kind: 'code', text: node.value, span }];
    case 'table':
      return [convertTable(node, parsed)];
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

function convertTable(node: Table, parsed: ParsedText): WrittenBlock {
  const align = (node.align ?? []).map((side) => (side === 'center' ? 'centre' : (side ?? 'left')));
  const rows = node.children.map((row) => row.children.map((cell) => convertPhrases(cell.children, parsed)));
  return { kind: 'table', align, rows, span: placeOf(node, parsed) };
}

/** Only `language` is a directive; the fences of any other are the clerk's own text and stay. */
function convertDirective(
  node: Extract<Nodes, { type: 'containerDirective' }>,
  parsed: ParsedText,
): readonly WrittenBlock[] {
  const code = node.attributes?.['code'];
  const isLabel = (child: Nodes): boolean =>
    child.type === 'paragraph' && child.data !== undefined && 'directiveLabel' in child.data;
  const blocks = convertBlocks(
    node.children.filter((child) => !isLabel(child)),
    parsed,
  );
  const span = placeOf(node, parsed);
  if (node.name === 'language' && typeof code === 'string') return [{ kind: 'language', language: code, blocks, span }];
  const whole = writtenText(node, parsed).text;
  const opening = /^[^\r\n]*/u.exec(whole)?.[0].length ?? 0;
  const closing = /\n[ \t]*:{3,}[ \t]*$/u.exec(whole)?.index;
  const after = closing === undefined ? [] : [line(node, parsed, { start: closing + 1, end: whole.length })];
  return [line(node, parsed, { start: 0, end: opening }), ...blocks, ...after];
}

/** A stretch of a node's own text as a paragraph. */
function line(node: Nodes, parsed: ParsedText, { start, end }: Span): WrittenParagraph {
  const text = sliceMapped(writtenText(node, parsed), start, end);
  const span = sourceSpan(text, 0, text.text.length);
  return { kind: 'paragraph', phrases: [{ kind: 'text', text, span }], span };
}
