import { allBlocks, blocksWithin } from '../../interpret/notes.ts';
import { englishProseOf, saidInEnglish } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds tables, charts and maps that the text points to where the report has none. */
export const tableNotFound: Rule = {
  id: 'table-not-found',
  severity: 'warning',
  preset: 'recommended',
  summary:
    'Finds tables, charts and maps that the text points to, such as “the table overleaf”, where the report has none.',
  *check(notes) {
    if (!mayPoint.test(saidInEnglish(notes).text)) return;
    let hasTable: boolean | undefined;
    for (const { text } of englishProseOf(notes)) {
      for (const match of matchesIn(text.text, pattern)) {
        hasTable ??= [...blocksWithin(allBlocks(notes))].some((block) => block.kind === 'table');
        if (hasTable && !/overleaf|page/u.test(match[0])) continue;
        yield {
          message: hasTable
            ? `${quoted(match[0])} points to a page, and the report on the web has none.`
            : `${quoted(match[0])} is not in the report.`,
          hint: 'Add it, or say in which paper it stands.',
          span: sourceSpan(text, match.index, match.index + match[0].length),
        };
      }
    }
  },
};

const mayPoint = /overleaf|below|above|opposite|page|(?:table|figure|chart|graph|diagram|map) \d/u;
const things = 'table|chart|graph|diagram|figure|map|picture|photograph';
/** What follows where “below” is said of a thing in the report, not of a place in the town. */
const verbs = 'shows|show|gives|give|sets|set|lists|list|compares|explains|contains|is|are|was|were|has|and';
/** Not those of another paper: "Table 3 of the strategy". */
const pattern = new RegExp(
  [
    String.raw`\b(?:(?:the )?(?:${things})s? (?:overleaf|(?:below|above|opposite)(?=[,.;:)]|$| (?:${verbs})\b)|on (?:the (?:next|following|previous) page|page \d{1,3}))`,
    '(?:[Ss]ee |[Ss]hown |[Gg]iven |[Ll]isted |[Ss]et out )?overleaf',
    String.raw`(?:Table|Figure|Chart|Graph|Diagram|Map) \d{1,2}(?:\.\d{1,2})?)(?![\p{L}\d]|\s+(?:of|in|to|from)\b)`,
  ].join('|'),
  'gu',
);
