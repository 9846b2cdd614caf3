import type { Suppression } from '../diagnostics/suppression.ts';
import type { Located, Span } from '../source/span.ts';

/** The words by which a comment asks not to be told of a rule; cheap to look for. */
const opening = /^(?:<!--|#+)\s*scrutineer-ignore(?<file>-file)?(?![\w-])/iu;

/** Whether the comment that begins at an offset is a suppression. */
export function isSuppression(text: string, { start, end }: Span): boolean {
  return opening.test(text.slice(start, Math.min(end, start + 80)));
}

/** What the comments at the places given say. */
export function readSuppressions(text: string, comments: readonly Span[]): readonly Suppression[] {
  return comments.map((span) => {
    const comment = text.slice(span.start, span.end);
    const found = opening.exec(comment);
    const isFile = found?.groups?.['file'] !== undefined;
    const start = found?.[0].length ?? 0;
    const words = comment.slice(start).replace(/-->$/u, '');
    const colon = words.indexOf(':');
    const reason = colon === -1 ? '' : words.slice(colon + 1).trim();
    const names = colon === -1 ? (/^\s*[\w-]+(?:\s*,\s*[\w-]+)*/u.exec(words)?.[0] ?? '') : words.slice(0, colon);
    return {
      span,
      scope: isFile ? 'file' : 'place',
      rules: namesIn(names, span.start + start),
      ...(/\p{L}{2}/u.test(reason) ? { reason: reason.replaceAll(/\s+/gu, ' ') } : {}),
      ...(isFile ? { holds: { start: 0, end: text.length + 1 }, line: span } : heldBy(text, span, comments)),
    };
  });
}

function namesIn(list: string, at: number): readonly Located<string>[] {
  return [...list.matchAll(/[^,\s](?:[^,]*[^,\s])?/gu)].map((match) => ({
    value: match[0],
    span: { start: at + match.index, end: at + match.index + match[0].length },
  }));
}

/** A comment on a line of its own holds for what stands below it, any other for its line. */
function heldBy(text: string, span: Span, comments: readonly Span[]): Pick<Suppression, 'holds' | 'line'> {
  const own = lineAround(text, span);
  if (!isAlone(text, span, own)) return { holds: own, line: own };
  const first = lineBelow(text, own, comments);
  const holds = { start: first.start, end: endOfHeld(text, first, text.startsWith('#', span.start)) };
  return { holds, line: first.isBeside ? { start: first.start, end: first.end } : { start: span.end, end: span.end } };
}

/** Whether nothing but a marker stands on a comment's line besides it. */
function isAlone(text: string, span: Span, line: Span): boolean {
  return (
    /^[\s>]*(?:[-*+•·▪–]|\(?[\w.]{1,6}[.)])?\s*$/u.test(text.slice(line.start, span.start)) &&
    text.slice(span.end, line.end).trim() === ''
  );
}

function lineAround(text: string, { start, end }: Span): Span {
  const before = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1));
  return { start: start === 0 ? 0 : before + 1, end: end + (/^[^\r\n]*/u.exec(text.slice(end))?.[0].length ?? 0) };
}

/** The next line with words; other suppressions that stand between hold for it, too. */
function lineBelow(text: string, above: Span, comments: readonly Span[]): Span & { readonly isBeside: boolean } {
  let isBeside = true;
  let line = above;
  while (line.end < text.length) {
    const start = line.end + (text.startsWith('\r\n', line.end) ? 2 : 1);
    line = lineAround(text, { start, end: start });
    const words = text.slice(line.start, line.end);
    const at = line.start + words.search(/\S|$/u);
    const other = comments.find((comment) => comment.start === at);
    if (other !== undefined) line = lineAround(text, other);
    const isSkipped = other !== undefined && text.slice(other.end, line.end).trim() === '';
    if (!isSkipped && words.trim() !== '') return { ...line, isBeside };
    isBeside &&= isSkipped;
  }
  return { start: text.length, end: text.length, isBeside: false };
}

const begins = /^\s*(?:[-*+•·▪◦●–]\s|#{1,6}\s|\(?[\w.]{1,6}[.)]\s|>|\|)/u;

/** In YAML an entry with all that is indented below it; elsewhere the lines up to a blank one, an item or a heading. */
function endOfHeld(text: string, first: Span, isYaml: boolean): number {
  const indentOf = (line: string): number => /^[ \t]*/u.exec(line)?.[0].length ?? 0;
  const indent = indentOf(text.slice(first.start, first.end));
  let end = first.end;
  for (const match of text.slice(first.end).matchAll(/(?:\r\n|\n|\r)([^\r\n]*)/gu)) {
    const line = match[1] ?? '';
    const isBlank = line.trim() === '';
    if (isYaml ? !isBlank && indentOf(line) <= indent : isBlank || begins.test(line)) break;
    end = first.end + match.index + match[0].length;
  }
  return end;
}
