import { visitTags } from './html-tags.ts';

/** Elements that stand within a line. Whatever else there is begins and ends lines. */
const inline =
  /^(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|i|img|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|time|u|var|wbr)$/;
/** Elements whose white space stays as it is. */
const asWritten = /^(?:pre|textarea|script|style|svg)$/;

/** What makes a browser keep the spaces that are left: under each element that a style sheet says nothing else of. */
export const keepingStyle = '<style>body{white-space:pre-wrap}</style>';

interface Writing {
  readonly parts: string[];
  /** Whether white space would be dropped here: at the start of a line, or after a space. */
  isDropping: boolean;
  /** The part whose last space goes if the line ends here. */
  last: number | undefined;
  /** How many elements are open whose white space stays. */
  kept: number;
}

/**
 * The body of a page with the white space that a browser shows, and no other, so that it can be told to keep all of it. Otherwise it paints no space where a
 * line wraps, and the last word of the line and the first of the next are one to whoever reads the text of the print.
 */
export function withSpacesKept(body: string): string {
  const writing: Writing = { parts: [], isDropping: true, last: undefined, kept: 0 };
  visitTags(body, {
    text: (text) => (writing.kept > 0 ? writing.parts.push(text) : addText(text, writing)),
    tag: ({ name, isEnd, isVoid, start, end }) => {
      if (!inline.test(name)) beginLine(writing);
      else if (name === 'img') [writing.isDropping, writing.last] = [false, undefined];
      if (asWritten.test(name) && !isVoid) writing.kept = Math.max(0, writing.kept + (isEnd ? -1 : 1));
      writing.parts.push(body.slice(start, end));
    },
  });
  return writing.parts.join('');
}

function addText(text: string, writing: Writing): void {
  const single = text.replaceAll(/[ \t\r\n\f]+/g, ' ');
  const kept = writing.isDropping && single.startsWith(' ') ? single.slice(1) : single;
  if (kept === '') return;
  writing.isDropping = kept.endsWith(' ');
  writing.last = writing.isDropping ? writing.parts.length : undefined;
  writing.parts.push(kept);
}

/** Takes away the space at the end of a line. */
function beginLine(writing: Writing): void {
  const { parts, last } = writing;
  if (last !== undefined) parts[last] = parts[last]?.slice(0, -1) ?? '';
  writing.isDropping = true;
  writing.last = undefined;
}
