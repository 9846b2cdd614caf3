import { allBlocks, phrasesWithin } from '../../interpret/notes.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds links to anything but a web page, an e-mail address or a place in the report. */
export const unsafeLink: Rule = {
  id: 'unsafe-link',
  severity: 'error',
  preset: 'recommended',
  summary: 'Finds links that lead to anything but a web page, an e-mail address or a place in the report.',
  *check(notes) {
    for (const phrase of phrasesWithin(allBlocks(notes))) {
      if (phrase.kind !== 'link') continue;
      // Browsers pass over white space and controls in the name of a scheme.
      const scheme = /^[a-z][a-z\d+.-]+(?=:)/iu.exec(phrase.url.replace(/[\p{Cc}\s]/gu, ''))?.[0].toLowerCase();
      if (scheme === undefined || /^(?:https?|mailto)$/u.test(scheme)) continue;
      yield {
        message: `This link leads to ${quoted(phrase.url)}, and a report may not hold links that begin with ${quoted(`${scheme}:`)}.`,
        hint: 'Link to an address that begins with `https://`, or leave the link out and keep its words.',
        span: phrase.span,
      };
    }
  },
};
