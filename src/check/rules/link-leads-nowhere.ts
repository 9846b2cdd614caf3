import { allBlocks, phrasesWithin } from '../../interpret/notes.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds links that work on the clerk's computer at most. */
export const linkLeadsNowhere: Rule = {
  id: 'link-leads-nowhere',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds links that lead nowhere once the report is published.',
  *check(notes) {
    for (const phrase of phrasesWithin(allBlocks(notes))) {
      if (phrase.kind !== 'link' || !leadsNowhere(phrase.url)) continue;
      yield {
        message:
          phrase.url.trim() === ''
            ? 'This link has no address.'
            : `This link leads nowhere once the report is published: ${quoted(phrase.url)}.`,
        hint: 'Write the whole address, beginning with `https://`, or leave the link out.',
        span: phrase.span,
      };
    }
  },
};

/** A path, a drive, an address without its beginning or one that is broken; other schemes are for another rule. */
function leadsNowhere(url: string): boolean {
  const bare = url.replace(/[\p{Cc}\s]/gu, '');
  if (/^#./u.test(bare)) return false;
  if (/^mailto:/iu.test(bare)) return !/@/u.test(bare);
  if (/^https?:/iu.test(bare)) return !/^https?:\/\/[^/]/iu.test(bare) || !URL.canParse(bare);
  return !/^[a-z][a-z\d+.-]+:/iu.test(bare);
}
