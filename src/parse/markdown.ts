import type { FootnoteDefinition, Nodes, Root } from 'mdast';
import { remark } from 'remark';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import type { MappedText } from '../source/mapped-text.ts';
import type { Source } from '../source/source.ts';
import { convertBlocks } from './markdown-blocks.ts';
import type { Markdown, WrittenBlock } from './written-notes.ts';

interface Construct {
  readonly name?: string | undefined;
}

type Constructs = Readonly<Record<string, Construct | readonly Construct[] | undefined>>;

interface Syntax {
  readonly flow?: Constructs | undefined;
  readonly text?: Constructs | undefined;
}

interface Extensions {
  micromarkExtensions?: Syntax[];
  fromMarkdownExtensions?: unknown[];
}

const leftOut: Syntax & { readonly disable: object } = { disable: { null: ['codeIndented', 'tasklistCheck'] } };

/**
 * Indented text is never code: tabs at the start of a paragraph are what Word leaves. `[ ]` before an item is text. What runs after the
 * parser (a second search for addresses) would leave nodes without places.
 */
function adaptToNotes(this: { data(): Extensions }): undefined {
  const extensions = this.data();
  extensions.micromarkExtensions = [...(extensions.micromarkExtensions ?? []), leftOut];
  extensions.fromMarkdownExtensions = (extensions.fromMarkdownExtensions ?? [])
    .flat(2)
    .map((extension) => withoutTransforms(extension));
}

function withoutTransforms(extension: unknown): unknown {
  return typeof extension === 'object' && extension !== null ? { ...extension, transforms: [] } : extension;
}

/**
 * Leaves out what is looked for everywhere and stands in few notes: any word may begin an address, any line a table, so that the parser stops
 * at each; reading takes a third longer where addresses are looked for, and a tenth with tables.
 */
function leaveOut(this: { data(): Extensions }, names: RegExp): undefined {
  const extensions = this.data();
  const kept = (all: Constructs = {}): Constructs =>
    Object.fromEntries(Object.entries(all).filter(([, constructs]) => !isNamed(constructs, names)));
  extensions.micromarkExtensions = (extensions.micromarkExtensions ?? []).map((syntax) => ({
    ...syntax,
    flow: kept(syntax.flow),
    text: kept(syntax.text),
  }));
}

function isNamed(constructs: Construct | readonly Construct[] | undefined, names: RegExp): boolean {
  return [constructs].flat().some((construct) => names.test(construct?.name ?? ''));
}

const parser = remark().use(remarkGfm, { singleTilde: false }).use(remarkDirective).use(adaptToNotes);
const addresses = /^(?:email|protocol|www)Autolink$/u;
const tables = /^table$/u;
const whole = parser().freeze();
const addressless = parser().use(leaveOut, addresses).freeze();
const tableless = parser().use(leaveOut, tables).freeze();
const plain = parser()
  .use(leaveOut, new RegExp(`${addresses.source}|${tables.source}`, 'u'))
  .freeze();
const mayHoldAddress = /@|:\/\/|[Ww]{3}\./u;
/** The line below the head of a table has one of these. */
const mayHoldTable = /\||:-|-:/u;

/** Reads Markdown; every block and phrase keeps its place in the source. Cannot fail. `scope` goes after the identifiers of its footnotes. */
export function parseMarkdown(text: MappedText, source: Source, scope = ''): Markdown {
  const [full, withoutTables] = mayHoldAddress.test(text.text) ? [whole, tableless] : [addressless, plain];
  const reader = mayHoldTable.test(text.text) ? full : withoutTables;
  const root: Root = reader.parse(text.text);
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
