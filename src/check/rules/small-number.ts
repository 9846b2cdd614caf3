import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds numbers under five of people in a named place. */
export const smallNumber: Rule = {
  id: 'small-number',
  severity: 'warning',
  preset: 'house-style',
  summary: 'Finds numbers under five of people in a named place.',
  *check(notes) {
    for (const { kind, text } of englishProseOf(notes)) {
      if (
        kind === 'field' ||
        kind === 'heading' ||
        !/\b(?:only|just|single|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[1-4])\b/u.test(text.text)
      )
        continue;
      for (const match of text.text.matchAll(pattern)) {
        yield {
          message: `${quoted(match[0])} is so small a number that it may tell who is meant.`,
          hint: 'Write `fewer than five`, or leave out the place.',
          span: sourceSpan(text, match.index, match.index + match[0].length),
        };
      }
    }
  },
};

const pattern =
  /\b(?:(?:only|just) (?:one|two|three|four|[1-4]) (?:[\p{Ll}-]+ ){0,2}(?:person|people|child|children|pupils?|households?|famil(?:y|ies)|tenants?|residents?|carers?|patients?|girls?|boys?|women|woman|men|man|adults?|students?|claimants?|victims?|offenders?|applicants?|users?)|(?:[Tt]he only|[Oo]ne|[Aa] single|[Tt]wo|[Tt]hree|[Ff]our|[1-4]) (?:[\p{Ll}-]+ )?(?:households?|famil(?:y|ies)|tenants|patients?|child|children|claimants?|victims?|offenders?|applicants?)(?! (?:spoke|asked|told|attended|wrote|said|gave|came)\b))\b(?: [\p{Ll}’'-]+){0,4} (?:in|at|from|of|on) (?:the )?(?!Borough|County|Council|District|City|Committee|England|Wales|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,3}/gu;
