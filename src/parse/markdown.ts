import type { FootnoteDefinition, Nodes, Root } from 'mdast';
import { remark } from 'remark';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import type { MappedText } from '../source/mapped-text.ts';
import type { Source } from '../source/source.ts';
import { convertBlocks } from './markdown-blocks.ts';
import type { Markdown, WrittenBlock } from './written-notes.ts';

interface Extensions {
  micromarkExtensions?: unknown[];
  fromMarkdownExtensions?: unknown[];
}

/**
 * Indented text is never code: tabs at the start of a paragraph are what Word leaves. `[ ]` before an item is text. What runs after the
 * parser (a second search for addresses) would leave nodes without places.
 */
function adaptToNotes(this: { data(): Extensions }): undefined {
  const extensions = this.data();
  extensions.micromarkExtensions = [
    ...(extensions.micromarkExtensions ?? []),
    { disable: { null: ['codeIndented', 'tasklistCheck'] } },
  ];
  extensions.fromMarkdownExtensions = (extensions.fromMarkdownExtensions ?? [])
    .flat(2)
    .map((extension) => withoutTransforms(extension));
}

function withoutTransforms(extension: unknown): unknown {
  return typeof extension === 'object' && extension !== null ? { ...extension, transforms: [] } : extension;
}

const processor = remark().use(remarkGfm, { singleTilde: false }).use(remarkDirective).use(adaptToNotes).freeze();

/** Reads Markdown; every block and phrase keeps its place in the source. Cannot fail. `scope` goes after the identifiers of its footnotes. */
export function parseMarkdown(text: MappedText, source: Source, scope = ''): Markdown {
  const root: Root = processor.parse(text.text);
  const parsed = { text, source, scope, links: linkDefinitions(root) };
  const footnotes = new Map<string, readonly WrittenBlock[]>();
  for (const definition of footnoteDefinitions(root)) {
    const identifier = definition.identifier + scope;
    if (!footnotes.has(identifier)) footnotes.set(identifier, convertBlocks(definition.children, parsed));
  }
  return { blocks: convertBlocks(root.children, parsed), footnotes };
}

function footnoteDefinitions(node: Nodes): FootnoteDefinition[] {
  if (node.type === 'footnoteDefinition') return [node];
  return 'children' in node ? node.children.flatMap((child) => footnoteDefinitions(child)) : [];
}

function linkDefinitions(node: Nodes): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  collectDefinitions(node, found);
  return found;
}

function collectDefinitions(node: Nodes, found: Map<string, string>): void {
  if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node.url);
  if ('children' in node) for (const child of node.children) collectDefinitions(child, found);
}
