import { remark } from 'remark';
import type { Escape, EscapeAt } from './align-text.ts';

const escape = /\\([!-/:-@[-`{-~])/uy;
const entity = /&(?:#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z0-9]{1,31});/uy;

/** The backslash escapes and character references of Markdown. */
export const escapeInMarkdown: EscapeAt = (raw, at) => {
  if (raw[at] === '\\') {
    const match = matchAt(escape, raw, at);
    return match === null ? undefined : { length: 2, text: match[1] ?? '' };
  }
  const match = raw[at] === '&' ? matchAt(entity, raw, at) : null;
  return match === null ? undefined : reference(match[0]);
};

function matchAt(pattern: RegExp, raw: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(raw);
}

const meanings = new Map<string, string>();
const processor = remark().freeze();

/** What a reference means is asked of the parser that decoded it; a name that it does not know stays text. */
function reference(written: string): Escape | undefined {
  const known = meanings.get(written);
  const meaning = known ?? meaningOf(written);
  if (known === undefined) meanings.set(written, meaning);
  return meaning === written ? undefined : { length: written.length, text: meaning };
}

function meaningOf(written: string): string {
  const [paragraph] = processor.parse(written).children;
  const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  return text?.type === 'text' ? text.value : written;
}
