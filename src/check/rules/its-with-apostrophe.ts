import { englishProseOf, saidInEnglish } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import type { Rule } from '../rule.ts';

/** Finds "it's" where "its" is meant. */
export const itsWithApostrophe: Rule = {
  id: 'its-with-apostrophe',
  severity: 'warning',
  preset: 'recommended',
  summary: "Finds it's where its is meant.",
  *check(notes) {
    if (!/\bit['’]s\b/u.test(saidInEnglish(notes).text)) return;
    for (const { text } of englishProseOf(notes)) {
      // The patterns cost more to prepare than the whole of most notes to read.
      if (!/\bit['’]s\b/iu.test(text.text)) continue;
      for (const match of [
        ...matchesIn(text.text, beforeOwn),
        ...matchesIn(text.text, afterPreposition),
        ...matchesIn(text.text, beforePlural),
        ...matchesIn(text.text, afterVerb),
        ...matchesIn(text.text, afterLoss),
        ...matchesIn(text.text, afterAnd),
      ]) {
        const words = match[0].replace(/\s+/gu, ' ');
        const at = match.index + match[0].search(/['’]/u);
        yield {
          message: `\`${words}\` reads as \`${words.replace(/['’]s/iu, ' is')}\`.`,
          hint: `Write \`${words.replace(/['’]s/iu, 's')}\`.`,
          span: sourceSpan(text, match.index, match.index + match[0].length),
          suggestions: [
            { message: 'Take the apostrophe out.', edits: [{ span: sourceSpan(text, at, at + 1), text: '' }] },
          ],
        };
      }
    }
  },
};

// Six places where "it is" makes no sentence; others are left alone.
const its = "\\bit['’]s\\s+";
const beforeOwn = new RegExp(`${its}own\\b`, 'giu');
const noNoun =
  '(?!(?:own|a|an|the|not|no|all|just|only|been|being|very|too|so|also|now|still|already|either|that|what|how|\\p{L}+ing|\\p{L}+ed|\\p{L}+ly)\\b)';
const plural = '\\p{L}+(?:ities|tions|sions|ments|ances|ences|dures)\\b(?!\\s+(?:that|which|like|such|we|they)\\b)';
const afterPreposition = new RegExp(
  `(?=it)(?<=\\b(?:of|within|under|through|into|upon|in|on|at|to|from|by|with|for|about|across|against|between|beyond|outside)\\s+)${its}${noNoun}(?!${plural})\\p{Ll}+`,
  'giu',
);
const beforePlural = new RegExp(`${its}${plural}`, 'giu');
const afterVerb = new RegExp(
  `(?=it)(?<=\\b(?:review|publish|improve|meet|set|achieve|discharge|update|change|use|revis|manag|deliver|approv|fulfil|balanc|consult)(?:e?s|e?d|ing|e)?\\s+)${its}(?!own\\b)(?:\\p{Ll}+\\s+)?(?:aims|budget|constitution|costs|decision|duty|homes|housing|income|objectives|performance|plan|plans|policy|powers|programme|report|residents|role|services|staff|strategy|systems|targets|tenants|website|work)\\b`,
  'giu',
);
// What is lost, kept or mended is a thing; of "said it's" or "found it's" nothing can be told.
const afterLoss = new RegExp(
  `(?=it)(?<=\\b(?:los(?:t|es?|ing)|ke(?:pt|eps?|eping)|(?:shed|cut|spent|sold|bought|built|hid|held|broke|broken|missed|gave|given|took|taken|withdrew|withdrawn)|(?:chang|updat|publish|discharg|approv|deliver|fulfil|balanc|manag|serv|support|cover|collect|shar|renew|adopt|amend|alter|procur|fund|lower|exceed|resurfac|clos|open|mov|rais|reduc|increas|doubl|halv|replac|repair|mend|expand|extend|damag|ownn?|protect|strengthen|weaken|launch|rewrit|finish|complet|start|stopp?|defend|rent|empty|empti|train|staff|clean|paint)(?:e?s|ed|ing|e)?)\\s+)${its}${noNoun}(?!${plural})\\p{Ll}{3,}`,
  'giu',
);
const afterAnd = new RegExp(
  `(?=it)(?<=\\b(?:and|or)\\s+)${its}(?:partners|staff|contractors|officers|services|suppliers|neighbours|schools|policies|budget|residents|tenants|members|councillors|communities|buildings|surroundings)\\b(?!\\s+(?:who|that|which|whose)\\b)`,
  'giu',
);
