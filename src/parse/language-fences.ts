import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { matchesIn } from '../source/matches.ts';
import type { Source } from '../source/source.ts';

/** The blocks in another language that are never closed: everything below them would be marked as that language. */
export function openLanguages(source: Source, text: string): readonly Diagnostic[] {
  const open: { readonly start: number; readonly line: string; readonly colons: number }[] = [];
  for (const match of matchesIn(text, /^[^\S\r\n]*(?<colons>:{3,})(?<rest>[^\r\n]*)$/gmu)) {
    const { colons = '', rest = '' } = match.groups ?? {};
    const closed = open.findIndex((fence) => fence.colons <= colons.length);
    if (/^[^\S\r\n]*language\b/u.test(rest)) open.push({ start: match.index, line: match[0], colons: colons.length });
    else if (rest.trim() === '' && closed !== -1) open.splice(closed);
  }
  return open.map(({ start, line }) => {
    const fence = line.trim();
    const from = start + line.indexOf(fence);
    return {
      rule: 'language-not-closed',
      severity: 'error',
      message: 'The block in another language that begins here is never closed.',
      hint: 'Write `:::` on a line of its own where it ends.',
      source,
      span: { start: from, end: from + fence.length },
    };
  });
}
