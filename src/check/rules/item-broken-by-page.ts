import type { Join, Section } from '../../interpret/notes.ts';
import { quoted } from '../../source/quoted.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds points and paragraphs that a page break cut in the middle of a sentence; the report joins them. */
export const itemBrokenByPage: Rule = {
  id: 'item-broken-by-page',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds points and paragraphs that are cut in two in the middle of a sentence, as a page break leaves them.',
  *check({ sections, source }) {
    for (const section of sections) {
      for (const join of section.joins) if (join.kind !== 'list') yield finding(section, join, source.text);
    }
  },
};

function finding(section: Section, join: Join, text: string): Finding {
  const before =
    /(?:\S+[^\S\r\n]+)?\S+\s*$/u.exec(
      text.slice(Math.max(join.first.start, join.span.start - 80), join.span.start),
    )?.[0] ?? '';
  const after = /^(?:\S+[^\S\r\n]+)?\S+/u.exec(text.slice(join.span.end, join.span.end + 80))?.[0] ?? '';
  const first = join.span.start - before.length;
  const gap = { start: first + before.trimEnd().length, end: join.span.end };
  // A page number or a comment may stand between.
  const isEmpty = /^\s*$/u.test(text.slice(gap.start, gap.end));
  return {
    message: `This ${join.kind === 'paragraph' ? 'paragraph' : nameOfItem(section)} is cut in two after ${quoted(before)}; it was joined with ${quoted(after)}.`,
    hint: 'Take out the empty line, so that the sentence runs on, and check that no words were lost.',
    span: { start: first, end: first + before.trimEnd().length },
    related: [
      { span: { start: join.span.end, end: join.span.end + after.length }, message: 'The second part begins here.' },
    ],
    ...(isEmpty ? { edits: [{ span: gap, text: ' ' }] } : {}),
  };
}

function nameOfItem({ structure }: Section): string {
  if (structure?.kind === 'recommendations') return 'recommendation';
  return structure?.kind === 'points' ? 'point' : 'item of a list';
}
