import type { MappedText } from '../source/mapped-text.ts';
import type { Span } from '../source/span.ts';
import type { Markdown, WrittenBlock, WrittenField, WrittenScalar, WrittenValue } from './written-notes.ts';
import type { LocatedYaml } from './yaml.ts';

/** How the text in YAML is read. */
export interface YamlReading {
  /** The footnotes of the notes by identifier; those of a text come in when it is first read. */
  readonly footnotes: Map<string, readonly WrittenBlock[]>;
  /** A text as Markdown; `scope` goes after the identifiers of its footnotes. */
  markdownOf(text: MappedText, scope: string): Markdown;
}

type YamlMap = Extract<LocatedYaml, { kind: 'map' }>;

/** Turns a YAML map into fields as written. */
export function yamlFields(map: YamlMap, reading: YamlReading): readonly WrittenField[] {
  return map.entries.map((entry) => ({ name: entry.key, value: valueOf(entry.value, reading), origin: 'key' }));
}

function valueOf(yaml: LocatedYaml, reading: YamlReading): WrittenValue {
  if (yaml.kind === 'map') return { kind: 'map', entries: yamlFields(yaml, reading), span: yaml.span };
  if (yaml.kind === 'list')
    return { kind: 'list', items: yaml.items.map((item) => valueOf(item, reading)), span: yaml.span };
  if (yaml.kind === 'blank') return yaml;
  return scalarOf(yaml.text, yaml.span, reading);
}

const shortText = 1_000;

function scalarOf(text: MappedText, span: Span, reading: YamlReading): WrittenScalar {
  let read: Markdown | undefined;
  const markdown = (): Markdown => {
    if (read !== undefined) return read;
    const own = reading.markdownOf(text, '');
    // Two texts may each have a footnote 1.
    const isTaken = [...own.footnotes.keys()].some((identifier) => reading.footnotes.has(identifier));
    read = isTaken ? reading.markdownOf(text, `#${String(reading.footnotes.size)}`) : own;
    for (const [identifier, blocks] of read.footnotes) reading.footnotes.set(identifier, blocks);
    return read;
  };
  // What is long is read here and now, where the time is limited; a short text cannot take long.
  if (text.text.length > shortText) markdown();
  return { kind: 'scalar', text, span, markdown };
}
