import { englishProseOf } from '../../interpret/prose.ts';
import { lowerCase } from '../../language/lower-case.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds verbs in a form that cannot stand where they do. */
export const wrongVerbForm: Rule = {
  id: 'wrong-verb-form',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds verbs in a form that cannot stand where they do, such as "did not received" and "Members was".',
  *check(notes) {
    for (const { kind, text } of englishProseOf(notes)) {
      const small = lowerCase(text.text);
      if (kind === 'heading' || !sign.test(small)) continue;
      for (const match of matchesIn(small, pattern)) {
        const end = match.index + match[0].length;
        yield {
          message: `The verb does not fit in ${quoted(text.text.slice(match.index, end))}.`,
          hint: 'Write the other form of it.',
          span: sourceSpan(text, match.index, end),
        };
      }
    }
  },
};

const sign =
  /\b(?:not (?:\p{Ll}+ed|has|had|is|was|were)|(?:will|would|can|could|shall|should|must|might) (?:\p{Ll}{3,}(?:ing|ed)\b|\p{Ll}{2,}(?:es|[^su]s)\b|has\b|is\b|does\b)|(?:has|have|had) (?:agree|provide|receive|consider|publish|ask|decide|improve|reduce|approve)|(?:is|are|was|were) been|(?:these|those) (?:figure|complaint|resident|member|officer|meeting|scheme|proposal|recommendation|problem)\b|this (?:figures|complaints|residents|members|officers|meetings|decisions|services|properties|recommendations|proposals|policies|targets|vacancies|wards)\b|the police |need of|\p{Ll} been |(?:has|have|had) (?:wrote|went|took|gave|came|did|saw|began|spoke|broke|chose|drove|fell|knew|rose|threw)|(?:members|officers|residents|councillors|tenants|they|we) (?:was|is|has)|there (?:was|is|has been) (?:only )?(?:two|three|four|five|six|seven|eight|nine|ten|several|many|few|some|\d)|there (?:were|are) an? |(?:able|hoped?|plans|planned|wants|wanted|intends?|needs?|ought|tried|wishes|wished) to \p{Ll}+(?:ed|ing)|(?:would|could|should|must|might) to|(?:is|was|are|were|been|be) (?:consider|discuss|approve|propose|receive|provide|publish|inform|advise|suggest|recommend|expect|require|allow|encourage|invite)|not (?:knew|went|took|gave|came|saw|began|spoke|broke|chose|made|got|told|said|sent|met|paid)) ?/u;
const few =
  '(?:two|three|four|five|six|seven|eight|nine|ten|several|many|few|some|\\d{1,3}(?!\\d|[.,:]\\d|%| per| year| month| week| day))';
/** Verbs that end so in their first form. */
const inEd = '(?<!\\b(?:need|feed|proceed|succeed|exceed|speed|embed|heed|seed|bleed|breed|shed|wed|weed))';
/** Words that end so and are no verbs: "will indeed", "could during". */
const noVerb =
  '(?<!\\b(?:indeed|hundred|kindred|during|according|following|regarding|concerning|including|nothing|everything|something|anything|being|morning|evening))';
const inIng = '(?<!\\b(?:bring|ring|sing|spring|string|swing|cling|fling|sting|ping))';
const pattern = new RegExp(
  [
    `(?<!\\p{L})(?:did|does|do|didn['’]t|doesn['’]t|don['’]t) (?:not )?(?:ever )?(?<=n[o'’]t (?:ever )?)\\p{Ll}{2,}ed${inEd}`,
    '(?<!\\p{L})(?:has|have|had) (?:also )?(?:wrote|went|took|gave|came|did|saw|began|spoke|broke|chose|drove|fell|knew|rose|threw)',
    '(?<=^|[.!?:;]\\s|(?<!\\p{L})(?:that|because|whether|when|as)\\s)(?:(?:the )?(?:members|officers|residents|councillors|tenants)|they|we) (?:was|is|has)',
    `(?<!\\p{L})(?<!\\bthe )(?:will|would|can|could|shall|should|must|might) (?:\\p{Ll}{2,}ed${inEd}${noVerb}|\\p{Ll}{3,}ing${inIng}${noVerb})`,
    '(?<!\\p{L})(?:will|would|can|could|shall|should|must|might) (?:ensures|publishes|provides|reports|makes|gives|takes|keeps|shows|considers|receives|writes|asks|has|is|does)',
    '(?<!\\p{L})(?:has|have|had) (?:agree|provide|receive|consider|publish|ask|decide|improve|reduce|approve)',
    '(?<!\\p{L})(?:does|do|did) not (?:has|had)',
    '(?<!\\p{L})(?:is|are|was|were) been',
    '(?<!\\p{L})(?:is|are|was|were) need of',
    '(?<!\\p{L})(?:these|those) (?:figure|complaint|resident|member|officer|meeting|scheme|proposal|recommendation|problem)',
    '(?<!\\p{L})this (?:figures|complaints|residents|members|officers|meetings|decisions|services|properties|recommendations|proposals|policies|targets|vacancies|wards)',
    '(?<=^|[.!?:;]\\s|(?<!\\p{L})(?:that|because|when|and|,)\\s)the police (?:is|was|has)(?= (?:\\p{Ll}+ed|told|asked|now|not|also|to|in|on|at|by|been|given|seen|aware))',
    '(?<=^|[.!?:;]\\s)the \\p{Ll}+ been \\p{Ll}+ed',
    `(?<!\\p{L})there (?:was|is|has been) (?:only )?${few} (?:\\p{Ll}+ )?\\p{Ll}{3,}s`,
    '(?<!\\p{L})there (?:were|are) an? (?:lack|shortage|need|risk|problem|plan|reason|danger|delay)',
    `(?<!\\p{L})(?:able|unable|hoped?|plan(?:s|ned)|want(?:s|ed)|intends?|needs?|ought|tried|wish(?:es|ed)) to (?:\\p{Ll}{3,}ed${inEd}|\\p{Ll}{3,}ing${inIng})`,
    '(?<!\\p{L})(?:would|could|should|must|might) to \\p{Ll}+',
    '(?<!\\p{L})(?:is|was|are|were|been|be) (?:consider|discuss|approve|propose|receive|provide|publish|inform|advise|suggest|recommend|(?:expect|require|allow|encourage|invite)(?= (?:to|by|in|on|that|for|at) ))',
    '(?<!\\p{L})(?:did|does|do) not (?:knew|went|took|gave|came|saw|began|spoke|broke|chose|made|got|told|said|sent|met|paid)',
  ]
    .map((one) => `(?:${one})(?!\\p{L})`)
    .join('|'),
  'gu',
);
