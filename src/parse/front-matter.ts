import matter from 'gray-matter';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { Source } from '../source/source.ts';
import type { Span } from '../source/span.ts';

/** Where the front matter and the body stand in the text. */
export interface FrontMatter {
  /** What stands between the fences. */
  readonly matter: Span;
  /** What follows the closing fence. */
  readonly body: Span;
}

/** gray-matter would run `---js`; every engine is replaced by one that reads nothing, and giving options turns its cache off. */
const unread = { parse: () => ({}), stringify: () => '' };
const engines = { yaml: unread, javascript: unread, js: unread, json: unread, toml: unread, coffee: unread, cson: unread };

/** Whether the text begins with a front matter fence. */
export function beginsWithFence(text: string): boolean {
  return /^---(?!-)/u.test(text);
}

/** Finds the front matter of a text that begins with a fence. The code of `---js` and the like is refused, never run. */
export function findFrontMatter(source: Source): Outcome<FrontMatter> {
  const opening = /^---[^\r\n]*/u.exec(source.text)?.[0] ?? '---';
  const span = { start: 0, end: opening.length };
  const language = opening.slice(3).trim().toLowerCase();
  if (language !== '' && language !== 'yaml') return { diagnostics: [foreignLanguage(source, span, language)] };
  const close = /(?:\r\n|\n|\r)---[ \t]*(?=\r|\n|$)/u.exec(source.text.slice(opening.length));
  if (close === null) return { diagnostics: [unclosed(source, span)] };
  const closeStart = opening.length + close.index;
  const file = matter(`---\n${source.text.slice(opening.length, closeStart)}\n---\n`, { engines, language: 'yaml' });
  const matterLength = file.matter.trim() === '' ? 0 : closeStart - opening.length;
  return {
    value: {
      matter: { start: opening.length, end: opening.length + matterLength },
      body: { start: closeStart + close[0].length, end: source.text.length },
    },
    diagnostics: [],
  };
}

function foreignLanguage(source: Source, span: Span, language: string): Diagnostic {
  return {
    rule: 'front-matter-language',
    severity: 'error',
    message: `The block at the top is marked as \`${language}\`, which scrutineer does not read and never runs.`,
    hint: 'Begin the file with a line of just `---` and write the fields as `name: value`.',
    source,
    span,
  };
}

function unclosed(source: Source, span: Span): Diagnostic {
  return {
    rule: 'front-matter-not-closed',
    severity: 'error',
    message: 'The block of fields that begins here is never closed.',
    hint: 'Put a line of just `---` after the last field.',
    source,
    span,
  };
}
