import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Notes } from '../../interpret/notes.ts';
import type { Span } from '../../source/span.ts';
import type { Rule } from '../rule.ts';

/** Finds bodies that are one in some sentences and many in others. */
export const mixedAgreement: Rule = {
  id: 'mixed-agreement',
  severity: 'notice',
  preset: 'house-style',
  summary:
    'Finds bodies such as the Committee with a plural verb in notes that give them a singular one elsewhere, or the reverse.',
  *check(notes) {
    const uses = [...usesIn(notes)];
    const plural = uses.filter(({ isPlural }) => isPlural);
    const singular = uses.filter(({ isPlural }) => !isPlural);
    const [fewer, more] = plural.length > singular.length ? [singular, plural] : [plural, singular];
    const other = more[0];
    if (other === undefined) return;
    for (const { words, span, isPlural } of fewer) {
      yield {
        message: `${quoted(words)} takes a ${isPlural ? 'plural' : 'singular'} verb, and ${quoted(other.words)} a ${isPlural ? 'singular' : 'plural'} one.`,
        hint: `Use the ${isPlural ? 'singular' : 'plural'} throughout, as these notes mostly do.`,
        span,
        related: [{ span: other.span, message: `Here the verb is ${isPlural ? 'singular' : 'plural'}.` }],
      };
    }
  },
};

interface Use {
  readonly words: string;
  readonly isPlural: boolean;
  readonly span: Span;
}

const body = '(?:[Cc]ommittee|[Cc]ouncil|Cabinet|Executive|[Gg]overnment|[Pp]anel|[Pp]artnership|Senedd|Task Group)';
const pluralVerb = "(?:are|were|have|do|aren['’]t|weren['’]t|haven['’]t|don['’]t)";
const singularVerb =
  "(?:is|was|has|does|isn['’]t|wasn['’]t|hasn['’]t|doesn['’]t|sits|meets|receives|reviews|considers|recommends|asks|reminds|welcomes|thanks|notes|wants|wishes|needs|plans|pays|owns|runs|spends|believes|hopes|expects|supports|agrees|recognises|intends|proposes|provides)";
// Before the subject stands what begins a clause: after "of" or "and" the verb may belong to another word.
const pattern = new RegExp(
  `(?:^|[.!?:;,]["”’']?\\s+|\\b(?:[Tt]hat|[Aa]s|whether|if|because|when|while|whilst|where|but|why|how|although|though|what|which)\\s+)(?<words>[Tt]he\\s+(?:\\p{L}+\\s+){0,3}?${body}\\s+(?:(?<plural>${pluralVerb})|${singularVerb}))(?!\\p{L})`,
  'gmu',
);

function* usesIn(notes: Notes): Generator<Use> {
  for (const { text } of englishProseOf(notes)) {
    for (const match of text.text.matchAll(pattern)) {
      const words = match.groups?.['words'] ?? '';
      // "The members of the Committee were", "the Council and the Government have".
      if (/\s(?:of|and|or|by|for|from|with|in|on|at|to|members|officers)\s/u.test(words)) continue;
      const end = match.index + match[0].length;
      yield {
        words: words.replace(/\s+/gu, ' '),
        isPlural: match.groups?.['plural'] !== undefined,
        span: sourceSpan(text, end - words.length, end),
      };
    }
  }
}
