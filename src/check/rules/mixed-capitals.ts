import { englishProseOf } from '../../interpret/prose.ts';
import type { Notes } from '../../interpret/notes.ts';
import { sentencesOf } from '../../language/sentences.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import { quoted } from '../../source/quoted.ts';
import type { Span } from '../../source/span.ts';
import type { Rule } from '../rule.ts';

/** Finds words such as Members that have a capital in some places and none in others. */
export const mixedCapitals: Rule = {
  id: 'mixed-capitals',
  severity: 'notice',
  preset: 'house-style',
  summary: 'Finds words such as Members and the Government that have a capital in some places and none in others.',
  *check(notes) {
    for (const uses of usesByWord(notes).values()) {
      const capital = uses.filter(({ isCapital }) => isCapital);
      const small = uses.filter(({ isCapital }) => !isCapital);
      const [fewer, more] = small.length > capital.length ? [capital, small] : [small, capital];
      const other = more[0];
      if (other === undefined) continue;
      for (const { words, span } of fewer)
        yield {
          message: `${quoted(words)} stands here, and ${quoted(other.words)} elsewhere.`,
          hint: 'Write the word alike throughout, with a capital or without.',
          span,
          related: [{ span: other.span, message: `Here it is ${quoted(other.words)}.` }],
        };
    }
  },
};

interface Use {
  readonly words: string;
  readonly isCapital: boolean;
  readonly span: Span;
}

/** The uses of each word within sentences; at the beginning every word has a capital. */
function usesByWord(notes: Notes): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  for (const { kind, text } of englishProseOf(notes)) {
    if (kind !== 'paragraph') continue;
    const starts = new Set(sentencesOf(text.text).map(({ start }) => start));
    for (const match of matchesIn(text.text, pattern)) {
      const [words, government, body, people] = match;
      const word = government ?? body ?? people ?? '';
      const end = match.index + words.length;
      // "The government" may begin the sentence where "Government" may not.
      const isFirst = starts.has(match.index) && !/^the\s/iu.test(words);
      if (isFirst || (body === undefined && isOfAnother(text.text, match.index, end))) continue;
      const all = uses.get(word.toLowerCase()) ?? [];
      all.push({
        words: words.replace(/\s+/gu, ' '),
        isCapital: /^\p{Lu}/u.test(word),
        span: sourceSpan(text, match.index, end),
      });
      uses.set(word.toLowerCase(), all);
    }
  }
  return uses;
}

// What follows may make another thing of it: "the council house", "the Government Office".
const pattern =
  /(?<![\p{L}-])(?:(?:[Tt]he\s+)?([Gg]overnment)|[Tt]he\s+([Cc]ouncil|[Bb]orough|[Cc]ommittee|[Cc]abinet|[Pp]olice|[Cc]hair|[Ll]eader|[Pp]ortfolio [Hh]older|[Ss]crutiny [Cc]ommittee|[Ww]ard [Mm]embers|[Mm]onitoring [Oo]fficer|[Cc]hief [Ee]xecutive)|([Mm]embers|[Cc]ouncillors|[Oo]fficers))(?![\p{L}’'-]|\s+(?:houses?|housing|homes?|tax|estates?|flats?|chamber|offices?|tenants?|tenancy|land|staff|buildings?|depots?|vehicles?|workers?|services?|meetings?|\p{Lu}))/gu;

/** "Members of the public", "Police Officers", "local government": others than those that the notes are about. */
function isOfAnother(text: string, start: number, end: number): boolean {
  const before = /(\p{L}[\p{L}-]*)\s+$/u.exec(text.slice(Math.max(0, start - 40), start))?.[1] ?? '';
  const isPartOfName = /^\p{Lu}/u.test(before) && !determiners.test(before);
  return isPartOfName || others.test(before) || /^\s+of\s/u.test(text.slice(end));
}

const determiners =
  /^(?:all|and|both|few|for|from|in|many|most|new|of|other|several|some|the|then|these|those|to|two|three|when|while|if|as)$/iu;
const others =
  /^(?:family|staff|crew|team|board|panel|police|care|household|group|club|union|public|community|gang|parish|town|county|former|independent|lay|co-opted|local|central|national|devolved|self|good)$/u;
