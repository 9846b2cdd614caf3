import { englishProseOf, saidInEnglish } from '../../interpret/prose.ts';
import { lowerCase } from '../../language/lower-case.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds instructions of a template that were left in the text. */
export const templateLeftover: Rule = {
  id: 'template-leftover',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds instructions of a template that were left in the text.',
  *check(notes) {
    if (!sign.test(saidInEnglish(notes).text)) return;
    for (const { text } of englishProseOf(notes)) {
      const low = lowerCase(text.text);
      if (
        !/[[<{«_#]|%%|@@|…{2}|\.{5}|lorem|delete|\(x|xx|£[nxt]|dd[ /]|text text|template|guidance|\bto be \p{Ll}+\)|\b(?:click|enter|choose|error!|insert|add|type|goes)\b/u.test(
          low,
        )
      )
        continue;
      for (const match of matchesIn(low, pattern)) {
        yield {
          message: `${quoted(text.text.slice(match.index, match.index + match[0].length))} was left over from a template.`,
          hint: 'Write what belongs there, or take it out.',
          span: sourceSpan(text, match.index, match.index + match[0].length),
        };
      }
    }
  },
};

const sign =
  /[[<{«_#]|%%|@@|lorem|delete|\(x|xx|£[nxt]|dd[ /]|text text|template|\b(?:click|enter|choose|error!|insert|add|type|goes)\b/u;

/** What a template asks for, and how it asks. */
const asked = '(?:name|title|date|time|place|venue|number|figure|amount|text|details?|post|job title)s?';
const asking = '(?:insert|delete|add|enter|complete|type|choose|select|name of|date of|title of)';
const pattern = new RegExp(
  [
    `\\[(?:${asking}|tbc|tba|tbd|to be (?:confirmed|advised|added|completed|supplied)|to follow|if applicable)\\b[^\\]\\n]{0,80}\\]`,
    `\\[(?:[\\p{L}’']{1,20} ){0,2}${asked}(?: here)?\\]`,
    '\\[(?:x{2,}|\\?+|\\.{2,}|…|_+)\\]',
    `<(?:${asking}\\b[^<>\\n]{0,60}|(?:[\\p{L}’']{1,20} ){0,3}${asked}(?: here)?)>`,
    `\\{\\{?(?:${asking}\\b[^{}\\n]{0,60}|(?:[\\p{L}’']{1,20}[ _-]){0,3}${asked}(?: here)?)\\}`,
    '\\{\\{[^\\n{}]{1,80}\\}\\}|\\{%[^\\n%]{1,80}%\\}|<%[^\\n%]{1,80}%>|\\$\\{[\\p{L}\\d_.-]{1,40}\\}|%%[\\p{L}\\d_ ]{1,40}%%|@@[\\p{L}\\d_ ]{1,40}@@',
    '\\[(?:[●•*#]|[a-z]{1,20}(?:/[a-z]{1,20}){1,4})\\]',
    '«[\\p{L}\\d_ ]{1,40}»',
    '\\blorem ipsum\\b|\\btext text text\\b|\\bend of template\\b',
    '(?<![\\p{L}\\d_])_{3,}(?![\\p{L}\\d_])',
    '\\bdd/mm/yy(?:yy)?\\b|\\bdd mm(?:m|onth)? yyyy\\b|\\bdd month yyyy\\b|£(?:n{1,3}(?:,n{3})*|x|tbc)(?![\\p{L}\\d])',
    '(?<![\\p{L}\\d&])#(?:ref!|value!|name\\\\?|div/0!|n/a\\b)',
    '\\b(?:paragraph|section|appendix|page) \\(x{1,3}\\)',
    '(?<![\\w/.@-])(?<!\\b(?:part|parts|chapter|schedule|title|article|book|volume|class|head) )x{2,}(?![\\w/@-])(?! of )',
    '(?:\\(|\\*)delete (?:as|if|where)[^)\\n]{0,40}(?:\\)|$)',
    `\\(${asking} (?:the |your |an? )?(?:[\\p{L}’']{1,20} ){0,2}${asked}(?: here)?\\)`,
    '\\bclick (?:or tap )?(?:here )?to (?:enter|add|type|choose|select)(?: an?)? \\p{L}+\\b\\.?',
    '\\bchoose an item\\b(?=\\.|$)\\.?',
    `\\b(?:enter|type|insert|add) (?:your |the )?${asked} here\\b`,
    `\\b(?:your )?${asked} goes here\\b`,
    '(?:\\.{5,}|…{2,})(?!\\p{L})',
    '\\((?:figures? |details? |date |costs? )?(?:tbc|tba|tbd|to be (?:confirmed|advised|added|completed|supplied|inserted|checked|updated)|to follow)\\)',
    '^(?:guidance(?: note)?|note to (?:author|officer|clerk)s?|instructions?)(?=:)',
    '\\berror! (?:reference source|bookmark|hyperlink|no text)[^.\\n]{0,60}\\.?',
  ].join('|'),
  'gu',
);
