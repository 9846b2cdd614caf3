import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { matchesIn } from '../source/matches.ts';
import type { Source } from '../source/source.ts';
import type { Span } from '../source/span.ts';
import { isSuppression } from './suppressions.ts';

/** A text that no reader can print a comment of, and what was wrong with its comments and fences. */
export interface CleanText {
  /** The text, each comment replaced by as many spaces; line ends stay. */
  readonly text: string;
  /** Comments and fences that are never closed. */
  readonly diagnostics: readonly Diagnostic[];
  /** Where comments stand that ask not to be told of a rule. */
  readonly suppressions: readonly Span[];
  /** Where all other comments stand. */
  readonly remarks: readonly Span[];
}

const token =
  /(?<fence>^(?:[^\S\r\n]|>|[-*+][^\S\r\n])*(?<mark>`{3,}|~{3,})[^`\r\n]*$)|(?<code>`+)|(?<comment><!--)|(?<hash>(?<=^|[ \t])#+[ \t]*scrutineer-ignore(?:-file)?(?![\w-])[^\r\n]*)/gimu;

/**
 * Blanks `<!-- … -->` wherever it stands outside code. Markdown ends a comment at the end of its list item or paragraph and would print
 * the rest; here it ends where the clerk closed it. A suppression leaves no trace at all: neither an empty line nor a break.
 */
export function withoutComments(source: Source): CleanText {
  const { text } = source;
  const diagnostics: Diagnostic[] = [];
  const suppressions: Span[] = [];
  const remarks: Span[] = [];
  const pieces: string[] = [];
  let kept = 0;
  let isOpen = false;
  for (let match = tokenFrom(text, 0); match !== null; match = tokenFrom(text, token.lastIndex)) {
    const start = match.index;
    const hash = match.groups?.['hash'];
    if (match.groups?.['comment'] === undefined && hash === undefined) {
      const codeEnd: number | undefined = endOfCode(text, match);
      if (codeEnd === undefined) diagnostics.push(openFence(source, start, match[0]));
      token.lastIndex = codeEnd ?? start + match[0].length;
      continue;
    }
    // After one comment that is never closed none can be.
    const end: number | undefined = hash === undefined ? closed(text, start, isOpen) : start + hash.length;
    if (end === undefined && !isOpen) diagnostics.push(openComment(source, start));
    isOpen ||= end === undefined;
    const stop = end ?? endOfBlock(text, start);
    const isAsking = end !== undefined && isSuppression(text, { start, end });
    if (isAsking) suppressions.push({ start, end });
    else if (end !== undefined) remarks.push({ start, end });
    const gap = isAsking ? gapFor(text, { start, end: stop }) : { start, text: blankedComment(text, start, stop) };
    pieces.push(text.slice(kept, gap.start), gap.text);
    kept = stop;
    token.lastIndex = stop;
  }
  pieces.push(text.slice(kept));
  return { text: pieces.join(''), diagnostics, suppressions, remarks };
}

/** Where a comment ends; nothing when it is never closed, or another one before it is not. */
function closed(text: string, start: number, isOpen: boolean): number | undefined {
  return isOpen ? undefined : endOfComment(text, start);
}

interface Gap {
  readonly start: number;
  readonly text: string;
}

/**
 * White space for a suppression. One on a line of its own goes to the end of the last line with words above it, so that it parts no paragraph
 * and no list; the tab keeps Markdown from taking the spaces at the end of a line for a break.
 */
function gapFor(text: string, { start, end }: Span): Gap {
  if (!/^[ \t]*(?:[\r\n]|$)/u.test(text.slice(end))) return { start, text: ' '.repeat(end - start) };
  let above = start;
  while (above > 0 && ' \t\r\n'.includes(text.charAt(above - 1))) above -= 1;
  const [first, spaces = ''] = /^([ \t]*)(?:\r\n|\n|\r)/u.exec(text.slice(above, start)) ?? [];
  if (first === undefined || above === 0) return { start, text: (above === 0 ? ' ' : '\t').repeat(end - start) };
  const blankLines = /^[^]*[\r\n]/u.exec(text.slice(above + first.length, start))?.[0] ?? '';
  const isBreak = blankLines === '' && (/ {2}$/u.test(spaces) || text.charAt(above - 1) === '\\');
  const from = isBreak && text.charAt(above - 1) === '\\' ? above - 1 : above;
  return { start: from, text: (isBreak ? ' ' : '\t').repeat(end - from - blankLines.length) + blankLines };
}

function tokenFrom(text: string, at: number): RegExpExecArray | null {
  token.lastIndex = at;
  return token.exec(text);
}

/** A comment within a line must not part its paragraph, even where it holds empty lines. */
function blankedComment(text: string, start: number, end: number): string {
  const line = text.slice(Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1, start);
  return line.trim() === '' ? blanked(text.slice(start, end)) : ' '.repeat(end - start);
}

/** The text with everything but line ends replaced by spaces; same length. */
export function blanked(text: string): string {
  return text.replaceAll(/[^\r\n]+/gu, (line) => ' '.repeat(line.length));
}

function endOfComment(text: string, start: number): number | undefined {
  const short = /^<!--(?:>|->)/u.exec(text.slice(start, start + 6))?.[0];
  if (short !== undefined) return start + short.length;
  const close = text.indexOf('-->', start + 4);
  return close === -1 ? undefined : close + 3;
}

/** Where a fence or a code span ends; nothing for a fence that is never closed. */
function endOfCode(text: string, match: RegExpExecArray): number | undefined {
  const start = match.index + match[0].length;
  const mark = match.groups?.['mark'];
  if (mark !== undefined) {
    const close = new RegExp(
      `^[^\\S\\r\\n>]*(?:>[^\\S\\r\\n]*)*${mark[0] ?? '`'}{${String(mark.length)},}[^\\S\\r\\n]*$`,
      'mu',
    );
    const found = close.exec(text.slice(start));
    return found === null ? undefined : start + found.index + found[0].length;
  }
  const paragraph = text.slice(start, endOfBlock(text, start));
  const same = matchesIn(paragraph, /`+/gu).find((run) => run[0].length === match[0].length);
  return same === undefined ? start : start + same.index + same[0].length;
}

function endOfBlock(text: string, start: number): number {
  const blank = /(?:\r\n|\n|\r(?!\n))[^\S\r\n]*(?=[\r\n])/u.exec(text.slice(start));
  return blank === null ? text.length : start + blank.index;
}

function openComment(source: Source, start: number): Diagnostic {
  return {
    rule: 'comment-not-closed',
    severity: 'error',
    message: 'The comment that begins here is never closed, so what follows it may be meant to be hidden.',
    hint: 'Write `-->` where it ends.',
    source,
    span: { start, end: start + 4 },
  };
}

function openFence(source: Source, start: number, fence: string): Diagnostic {
  const mark = fence.trim();
  const from = start + fence.indexOf(mark);
  return {
    rule: 'fence-not-closed',
    severity: 'error',
    message: 'The block of code that begins here is never closed, so everything below it would be printed as code.',
    hint: 'Write the same marks on a line of their own where it ends, or remove them.',
    source,
    span: { start: from, end: from + mark.length },
  };
}
