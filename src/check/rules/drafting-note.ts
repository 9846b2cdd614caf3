import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds notes that those who draft a report write to one another, such as “[check with Finance]”. */
export const draftingNote: Rule = {
  id: 'drafting-note',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds notes that those who draft a report write to one another, such as “[check with Finance]” or “TBC”.',
  *check(notes) {
    for (const { text } of englishProseOf(notes)) {
      if (!/[[(]|\?\?|TB[CAD]|TODO|FIXME|follow|:|\/\//u.test(text.text)) continue;
      for (const match of matchesIn(text.text, pattern)) {
        yield {
          message: `${quoted(match[0])} is a note for those who draft the report.`,
          hint: 'Settle it, and take it out.',
          span: sourceSpan(text, match.index, match.index + match[0].length),
        };
      }
    }
  },
};

const work =
  '[Cc]heck(?:ed)?|[Cc]onfirm|[Ss]upply|[Ss]upplied|[Vv]erify|[Uu]pdate|[Aa]mend|[Rr]eword|[Rr]ephrase|[Dd]rafting|[Qq]uery|[Cc]omment|[Pp]lease|[Pp]ls|NB|TB[CAD]|TODO|[Nn]ote to|[Oo]r is it|[Ii]s this|[Ii]s that|[Nn]ot sure|[Cc]an you|[Cc]ould you|[Aa]waiting|[Ff]igures? from|[Tt]o follow';
const pattern = new RegExp(
  [
    String.raw`\[[^[\]\n]{0,80}\b(?:${work})(?![\p{L}])[^[\]\n]{0,80}\]`,
    String.raw`\[[^[\]\n]{0,80}\?[^[\]\n]{0,80}\]`,
    String.raw`\((?:[Cc]heck(?: with [^()\n]{1,60})?!?|[Tt]o be (?:checked|confirmed|added|supplied|updated)|[Aa]waiting [^()\n]{1,60}|[^()\n]{0,60}(?:[Cc]an|[Cc]ould) you [^()\n]{1,60}|[Nn]ot sure[^()\n]{0,60}|\?{1,3})\)`,
    String.raw`(?<![\p{L}\d?!"'”’])\?{2,}`,
    String.raw`(?<![\p{L}\d£])TB[CAD](?![\p{L}\d])|\bTODO\b:?|\bFIXME\b:?`,
    String.raw`\bCommented \[\p{Lu}{1,3}\d{1,3}\]:?`,
    String.raw`^(?:[Gg]uidance|[Nn]ote to (?:the )?\p{L}+|(?:[Aa]uthor|[Oo]fficer|[Ee]ditor)(?:[’']s)? (?:note|comment)|[Dd]rafting note)s?:`,
    String.raw`^(?:[Ff]igures?|[Tt]ext|[Dd]etails?|[Tt]able|[Nn]umbers?) to follow\.?$`,
    String.raw`^//\s?\p{L}+`,
  ].join('|'),
  'gu',
);
