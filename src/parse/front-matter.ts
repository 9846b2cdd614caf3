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
const engines = {
  yaml: unread,
  javascript: unread,
  js: unread,
  json: unread,
  toml: unread,
  coffee: unread,
  cson: unread,
};

const openingFence = /^\s*?---(?!-)[^\r\n]*/u;
const closingFence = /(?:\r\n|\n|\r)---[ \t]*(?=\r|\n|$)/u;

/** Whether the text begins with a front matter fence; below blank lines it must also be closed and hold a name, else it is a rule in the text. */
export function beginsWithFence(text: string): boolean {
  const opening = openingFence.exec(text)?.[0];
  if (opening === undefined || opening.startsWith('---')) return opening !== undefined;
  const rest = text.slice(opening.length);
  return opening.trimEnd().endsWith('-') && /^\s*[\p{L}"'][^\r\n:]*:/u.test(rest) && closingFence.test(rest);
}

/** Finds the front matter of a text that begins with a fence. The code of `---js` and the like is refused, never run. */
export function findFrontMatter(source: Source, text: string): Outcome<FrontMatter> {
  const opening = openingFence.exec(text)?.[0] ?? '---';
  const span = { start: opening.indexOf('---'), end: opening.length };
  const language = opening
    .slice(span.start + 3)
    .trim()
    .toLowerCase();
  if (language !== '' && language !== 'yaml') return { diagnostics: [foreignLanguage(source, span, language)] };
  const close = closingFence.exec(text.slice(opening.length));
  if (close === null) return { diagnostics: [unclosed(source, span)] };
  const closeStart = opening.length + close.index;
  const file = matter(`---\n${text.slice(opening.length, closeStart)}\n---\n`, { engines, language: 'yaml' });
  const matterLength = file.matter.trim() === '' ? 0 : closeStart - opening.length;
  return {
    value: {
      matter: { start: opening.length, end: opening.length + matterLength },
      body: { start: closeStart + close[0].length, end: text.length },
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
