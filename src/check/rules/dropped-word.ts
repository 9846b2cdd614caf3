import { englishProseOf, saidInEnglish } from '../../interpret/prose.ts';
import { lowerCase } from '../../language/lower-case.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds places where a small word or an ending was left out. */
export const droppedWord: Rule = {
  id: 'dropped-word',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds places where a small word or an ending was left out, such as "there have 12".',
  *check(notes) {
    const said = saidInEnglish(notes).text;
    const possible = slips.filter(({ sign }) => sign.test(said));
    for (const { text } of possible.length === 0 ? [] : englishProseOf(notes)) {
      const small = lowerCase(text.text);
      for (const { sign, pattern, hint } of possible) {
        if (!sign.test(small)) continue;
        for (const match of matchesIn(small, pattern())) {
          const end = match.index + match[0].length;
          yield {
            message: `A word seems to be left out in ${quoted(text.text.slice(match.index, end))}.`,
            hint,
            span: sourceSpan(text, match.index, end),
          };
        }
      }
    }
  },
};

const adverbs = '(?:(?:properly|fully|adequately|effectively|easily|currently|always)\\s+)?';
const verbs =
  '(?:access|achieve|address|afford|answer|apply|assess|attend|book|build|buy|calculate|carry|challenge|check|commit|confirm|consider|contact|continue|deal|decide|deliver|ensure|explain|find|fund|get|give|help|identify|keep|make|measure|meet|monitor|obtain|offer|open|read|reach|return|run|sell|send|show|stop|pay|proceed|provide|publish|recruit|reply|respond|say|scrutinise|see|speak|support|take|tell|travel|use|view|visit|wait|walk|watch|work|write)';
const things =
  '(?:application|complaint|concern|councillor|crime|household|call|incident|inspection|meeting|member|objection|offence|officer|patient|pothole|property|pupil|query|resident|staff member|target|tenant|vacancy|vehicle|visit|visitor|ward)';

/** Verbs that are no nouns, so that "hoped help" is left alone. */
const onlyVerbs =
  '(?:achieve|arrange|ask|attend|be|become|begin|bring|carry|circulate|consider|consult|continue|decide|deliver|discuss|ensure|examine|explain|extend|give|identify|improve|inform|install|introduce|keep|meet|obtain|prepare|proceed|produce|provide|publish|reconsider|recruit|reduce|remove|replace|scrutinise|see|send|speak|take|tell|write)';

interface Slip {
  /** A piece of it, without which nothing need be looked for. */
  readonly sign: RegExp;
  /** What is surely a slip. */
  readonly pattern: () => RegExp;
  /** What to write. */
  readonly hint: string;
}

const slips: readonly Slip[] = [
  {
    sign: /there ha/u,
    pattern: () =>
      /(?<=^|[.!?,;:]\s|\b(?:that|because|whether|but) )there (?:have|has) (?:\d+|(?:two|three|four|five|six|seven|eight|nine|ten|several|many|some)\b)/gu,
    hint: 'Write `there have been`.',
  },
  {
    sign: /been/u,
    pattern: () => /\b(?:should|would|could|must|might|will|can|may)\s+been\b/gu,
    hint: 'Write `be` or `have been`.',
  },
  {
    sign: / be /u,
    pattern: () => /\b(?:(?:has|have|had) be [a-z]+ed|(?<!what )(?:is|are|was|were) be [a-z]+)\b/gu,
    hint: 'Write `been`, `being` or `to be`.',
  },
  {
    sign: /able/u,
    pattern: () =>
      new RegExp(
        `(?<!\\p{L})(?:(?:unable|(?:is|are|was|were|be|been|being)\\s+able)\\s+${adverbs}${verbs}(?!\\p{L})|(?<=^|[.!?]\\s+)(?:members|officers|residents|councillors|tenants|they|the\\s(?:committee|council|panel|board))\\s+unable\\s+to\\s+\\p{Ll}+\\s+(?:who|whether|why|how|what|when|where)(?!\\p{L}))`,
        'gu',
      ),
    hint: 'Write `to` before the verb, and `is` or `were` before `unable` where there is none.',
  },
  {
    sign: /in order/u,
    pattern: () => new RegExp(`(?<!\\p{L})in\\s+order\\s+${adverbs}${verbs}(?!\\p{L})`, 'gu'),
    hint: 'Write `in order to`, or only `to`.',
  },
  {
    sign: /number/u,
    pattern: () =>
      new RegExp(
        `(?<!\\p{L})numbers?\\s+of\\s+(?:\\p{Ll}+\\s+)?${things}(?=\\s*[.,;)]|\\s+(?:was|were|had|has|have|received|made|from|since|reported|is|are|rose|fell|rang|came|went|left|grew|asked|said|told|increased|decreased)(?!\\p{L}))`,
        'gu',
      ),
    hint: 'Write the thing in the plural.',
  },
  {
    sign: / (?:from|of|to|for|a|an|the) (?:to|of|the|an) /u,
    pattern: () => /\b(?:from to|of to(?! (?:do|be))|to of|for of|an? the|the an)(?= [a-z])/gu,
    hint: 'Write what is missing, or take one of the two words out.',
  },
  {
    sign: /there (?:been|an?) /u,
    pattern: () =>
      /(?<=^|[.!?]\s|\b(?:that|because|but) )there (?:been|an? (?:rise|fall|need|risk|lack|shortage|problem|plan|concern|delay|question|increase|decrease|reduction|gap)\b)/gu,
    hint: 'Write the verb, such as `has been` or `is`.',
  },
  {
    sign: /(?:bring|submit|prepare|provide|present) (?:report|update|paper|list|plan|review) /u,
    pattern: () =>
      /\b(?:will|to|would|should|must) (?:bring|submit|prepare|provide|present) (?:report|update|paper|list|plan|review) (?:to|on|about|back|by|in)\b/gu,
    hint: 'Write `a` or `the` before the noun.',
  },
  {
    sign: / for be | are is | is are | was were | were was | has have | have has |ed the that /u,
    pattern: () =>
      /\b(?:(?:asked|wait(?:ed|ing)?|need) for be|are is|is are|was were|were was|has have|have has|(?:explained|confirmed|reported|noted|stated) the that)\b/gu,
    hint: 'Take one of the words out, or write what is missing.',
  },
  {
    sign: / they /u,
    pattern: () =>
      /\b(?:for|of|to|with|from|by|in) they (?=(?:work|help|support|time|efforts?|views?|questions?|homes?|area|own)(?:[.,;]|$| (?:and|in|on|at|with|is|are|was|were)\b))/gu,
    hint: 'Write `their`.',
  },
  {
    sign: /would like/u,
    pattern: () => /\bwould like (?:thank|see|know|ask)\b/gu,
    hint: 'Write `would like to`.',
  },
  {
    sign: /\b(?:undert(?:ook|akes)|hoped|wish(?:ed|es)|declined|intends|wants) [a-z]/u,
    pattern: () =>
      new RegExp(
        `(?<!\\p{L})(?:undertook|undertakes|hoped|wished|wishes|declined|intends|wants)\\s+${adverbs}${onlyVerbs}(?!\\p{L})`,
        'gu',
      ),
    hint: 'Write `to` before the verb.',
  },
  {
    sign: /\b(?:agreed|promised|offered|decided|wanted|refused|failed|managed|pledged|resolved|arranged) (?!to |that |the )[a-z]/u,
    pattern: () =>
      new RegExp(
        `(?=[adfmoprw])(?<=(?:^|[.!?;]\\s|(?<!\\p{L})(?:who|and)\\s)(?:he|she|they|it|members|officers|cabinet|the\\s(?:council|committee|panel|board|trust|executive|director|chair|officer|portfolio holder|(?:\\p{Ll}+\\s)?manager|(?:head|director|cabinet member|executive member)\\s(?:of|for)\\s\\p{Ll}+))\\s)(?:agreed|promised|offered|decided|wanted|refused|failed|managed|pledged|resolved|arranged)\\s+${adverbs}${onlyVerbs}(?!\\p{L})`,
        'gu',
      ),
    hint: 'Write `to` before the verb.',
  },
  {
    sign: /that a/u,
    pattern: () =>
      /\bthat\s+an?\s+[a-z]{3,20}(?<!ly|ed|ing)\s+(?:each|every)\s+(?!(?:day|night|week|weekend|month|quarter|term|year|season|spring|summer|autumn|winter|morning|evening|time|other|few|one|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b)[a-z]{3,20}(?!\p{L}|\s+(?:can|could|will|would|has|had|have|is|was|are|were|may|might|must|should|needs?|uses?|gets?|[a-z]+ed)\b)/gu,
    hint: 'Write the verb.',
  },
];
