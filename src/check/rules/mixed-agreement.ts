import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
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
    const isPluralUsual = plural.length > 2 * singular.length;
    const [fewer, more] = isPluralUsual ? [singular, plural] : [plural, singular];
    const other = more[0];
    if (other === undefined) return;
    for (const { words, span, isPlural } of fewer) {
      yield {
        message: `${quoted(words)} takes a ${isPlural ? 'plural' : 'singular'} verb, and ${quoted(other.words)} a ${isPlural ? 'singular' : 'plural'} one.`,
        hint: isPlural
          ? 'Use the singular throughout, as most councils do.'
          : 'Use the plural throughout, as these notes mostly do.',
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

const withArticle =
  '(?:[Cc]ommittee|[Cc]ouncil|Cabinet|Executive|[Gg]overnment|[Pp]anel|[Pp]artnership|[Bb]oard|Trust|Team|Group|[Tt]eam|[Gg]roup|[Bb]oard|[Tt]rust|Association|Agency|Authority|Commission|Company|Department|Forum|University|Senedd|\\p{Lu}{2,5})';
/** "Cabinet", "Ravensmere Active Trust". */
const withoutArticle =
  '(?:Cabinet|Government|Council|Trust|Board|Executive|Partnership|Senedd|Association|Agency|Panel|Committee)';
const pluralVerb = "(?:are|were|have|do|aren['’]t|weren['’]t|haven['’]t|don['’]t)";
/** Verbs that are no nouns, so that "the Council plan" is none. */
const verbs =
  'sit|meet|receive|recommend|remind|own|spend|believe|expect|agree|recognise|intend|propose|provide|tell|keep|hold|make|give|take|send|employ|think|know|see|get|let|sell|buy|build|bring|publish|consider|operate|maintain|deliver|hear|seek|write|collect';
const nouns =
  'review|ask|welcome|thank|note|want|need|plan|pay|run|hope|support|use|offer|charge|fund|clear|close|open|visit|work|say|report|manage|aim';
const singularVerb = `(?:is|was|has|does|isn['’]t|wasn['’]t|hasn['’]t|doesn['’]t|wishes|(?:${verbs})s|(?:${nouns})s(?!\\s+(?:is|are|was|were|has|have|had|for|to)\\b))`;
// Before the subject stands what begins a clause: after "of" or "and" the verb may belong to another word. After "that" a plain verb may be
// what is asked for: "asked that the Council pay".
const pattern = new RegExp(
  `(?:^|(?<stop>[.!?:;]["”’']?\\s+)|,\\s+(?:and\\s+)?|\\b(?:(?<unreal>if|whether|though)|[Tt]hat|[Aa]s|because|when|while|whilst|where|but|why|how|although|what|which)\\s+)(?<words>(?:[Tt]he\\s+(?:\\p{L}+\\s+){0,3}?${withArticle}|(?:\\p{Lu}\\p{L}+\\s+){0,3}?${withoutArticle})\\s+(?:(?<plural>${pluralVerb}|(?<act>${verbs}))|${singularVerb}))(?!\\p{L})`,
  'gmu',
);

function* usesIn(notes: Notes): Generator<Use> {
  for (const { text } of englishProseOf(notes)) {
    for (const match of matchesIn(text.text, pattern)) {
      const { words = '', plural, act, unreal, stop } = match.groups ?? {};
      // "The members of the Committee were", "the Council and the Government have", "if the Council were to", "that the Council pay".
      if (/\s(?:of|and|or|by|for|from|with|in|on|at|to|members|officers)\s/u.test(words)) continue;
      if ((unreal !== undefined && plural === 'were') || (act !== undefined && stop === undefined && match.index > 0))
        continue;
      const end = match.index + match[0].length;
      yield {
        words: words.replace(/\s+/gu, ' '),
        isPlural: plural !== undefined,
        span: sourceSpan(text, end - words.length, end),
      };
    }
  }
}
