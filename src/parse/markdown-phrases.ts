import { htmlTagNames } from 'html-tag-names';
import type { Nodes, Parents } from 'mdast';
import { foldSpaces } from '../source/fold-spaces.ts';
import type { MappedText } from '../source/mapped-text.ts';
import { joinMapped, normaliseMapped, sliceMapped, sourceSpan } from '../source/mapped-text.ts';
import { matchesIn } from '../source/matches.ts';
import type { Span } from '../source/span.ts';
import type { ParsedText } from './markdown-places.ts';
import { decodedText, placeOf, writtenText } from './markdown-places.ts';
import type { WrittenPhrase } from './written-notes.ts';

/** Converts inline tree nodes; text that stands in a directive other than `language` is what the clerk typed. */
export function convertPhrases(nodes: Parents['children'], parsed: ParsedText): readonly WrittenPhrase[] {
  return withTextJoined(nodes.flatMap((node) => convertPhrase(node, parsed)));
}

/** Runs of text that follow one another as one: what was typed as a word is one, whatever the parser took it for. */
function withTextJoined(phrases: readonly WrittenPhrase[]): readonly WrittenPhrase[] {
  const joined: WrittenPhrase[] = [];
  let run: MappedText[] = [];
  for (const phrase of [...phrases, undefined]) {
    if (phrase?.kind === 'text') {
      run.push(phrase.text);
      continue;
    }
    if (run.length > 0) joined.push({ kind: 'text', ...whole(joinMapped(run)) });
    run = [];
    if (phrase !== undefined) joined.push(phrase);
  }
  return joined;
}

function whole(text: MappedText): { readonly text: MappedText; readonly span: Span } {
  return { text, span: sourceSpan(text, 0, text.text.length) };
}

function convertPhrase(node: Nodes, parsed: ParsedText): readonly WrittenPhrase[] {
  const span = placeOf(node, parsed);
  switch (node.type) {
    case 'text':
      return [{ kind: 'text', text: foldSpaces(normaliseMapped(decodedText(node, parsed))), span }];
    case 'emphasis':
    case 'strong':
      return [{ kind: node.type, phrases: convertPhrases(node.children, parsed), span }];
    case 'delete':
      return [{ kind: 'deleted', phrases: convertPhrases(node.children, parsed), span }];
    case 'inlineCode':
      return [{ kind: 'code', text: node.value, span }];
    case 'break':
      return [{ kind: 'break', span }];
    case 'link':
      return [{ kind: 'link', url: node.url, phrases: convertPhrases(node.children, parsed), span }];
    case 'linkReference':
      return [
        {
          kind: 'link',
          url: parsed.links.get(node.identifier) ?? '',
          phrases: convertPhrases(node.children, parsed),
          span,
        },
      ];
    case 'image':
      return [{ kind: 'image', url: node.url, alternative: node.alt ?? '', span }];
    case 'imageReference':
      return [{ kind: 'image', url: parsed.links.get(node.identifier) ?? '', alternative: node.alt ?? '', span }];
    case 'footnoteReference':
      return [{ kind: 'footnote', identifier: node.identifier + parsed.scope, span }];
    case 'html':
      return convertHtml(node, parsed);
    case 'textDirective':
      return convertDirective(node, parsed);
    default:
      return [];
  }
}

/** Only `language` is a directive: "RESOLVED:That" and "Re:Cabinet" are words. */
function convertDirective(
  node: Extract<Nodes, { type: 'textDirective' }>,
  parsed: ParsedText,
): readonly WrittenPhrase[] {
  const span = placeOf(node, parsed);
  const code = node.attributes?.['code'];
  if (node.name !== 'language' || typeof code !== 'string')
    return [{ kind: 'text', text: writtenText(node, parsed), span }];
  return [{ kind: 'language', language: code, phrases: convertPhrases(node.children, parsed), span }];
}

const tag = /<!--[\s\S]*?(?:-->|$)|<\/?(?<name>[A-Za-z][^\s/>]*)[^>]*>|<[!?][^>]*>/gu;
const tagNames: ReadonlySet<string> = new Set(htmlTagNames);

/** `<redacted words>` are words; Word leaves tags such as `<o:p>` besides those of HTML. */
function isTag(name: string | undefined): boolean {
  return name === undefined || /[:-]/u.test(name) || tagNames.has(name.toLowerCase());
}

/** Raw HTML is not passed on: comments go, a line break stays one, every other tag is kept apart so that it can be reported; words stay text. */
function convertHtml(node: Extract<Nodes, { type: 'html' }>, parsed: ParsedText): readonly WrittenPhrase[] {
  const written = writtenText(node, parsed);
  const phrases: WrittenPhrase[] = [];
  let at = 0;
  const tags = matchesIn(written.text, tag).filter(({ groups }) => isTag(groups?.['name']));
  for (const match of [...tags, undefined]) {
    const end = match?.index ?? written.text.length;
    if (written.text.slice(at, end).trim() !== '') phrases.push({ kind: 'text', ...piece(written, at, end) });
    if (match === undefined) break;
    at = match.index + match[0].length;
    const { span } = piece(written, match.index, at);
    if (/^<br\s*\/?>$/iu.test(match[0])) phrases.push({ kind: 'break', span });
    else if (!match[0].startsWith('<!--')) phrases.push({ kind: 'html', text: match[0], span });
  }
  return phrases;
}

function piece(written: MappedText, start: number, end: number): { readonly text: MappedText; readonly span: Span } {
  return whole(sliceMapped(written, start, end));
}
