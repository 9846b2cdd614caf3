import { firstWords } from '../../interpret/first-words.ts';
import { fieldByRole } from '../../interpret/notes.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds words about the state of a document in its titles, or in the file's name where that is its reference. */
export const workingWordsInTitle: Rule = {
  id: 'working-words-in-title',
  severity: 'warning',
  preset: 'recommended',
  summary:
    'Finds words about the state of a document in its titles, or in the file’s name where that is its reference.',
  *check(notes) {
    for (const role of ['title', 'considered-title', 'short-title', 'reference'] as const) {
      const title = fieldByRole(notes, role);
      if (title?.value.kind !== 'text') continue;
      const { written } = title.value;
      const match = inCapitals.exec(written.text) ?? ofVersions.exec(written.text) ?? atEnd.exec(written.text);
      if (match === null) continue;
      yield {
        message: `The title holds ${quoted(match[0])}, which is about the document and not its subject.`,
        hint: 'Take it out; `status:` says how far a report has come.',
        span: sourceSpan(written, match.index, match.index + match[0].length),
      };
    }
    const words = workingInName.exec(notes.source.path)?.[0];
    if (words === undefined || fieldByRole(notes, 'reference') !== undefined) return;
    yield {
      message: `The file’s name holds ${quoted(words)}, and is printed as the report’s reference.`,
      hint: 'Rename the file, or give a `reference:`.',
      span: firstWords(notes),
    };
  },
};

/** Words about a document that no subject is written in: "DRAFT", "LEGAL TO CLEAR", "DO NOT PUBLISH". */
const inCapitals =
  /(?<![\p{L}\d])(?:(?:FINAL|FIRST|SECOND|THIRD|LATEST|WORKING|CLEAN|REVISED|OLD) (?:DRAFT|VERSION|COPY)|FOR (?:THE )?(?:[A-Z]+[’']?S? )?(?:COMMENTS?|APPROVAL|CHECKING|CLEARANCE|INFORMATION ONLY|REVIEW ONLY)|(?<![A-Z]{3} )(?:CHAIR |MEMBER |OFFICER )?(?:DRAFT|DRAFFT|APPROVED|FINAL|CLEAN|TRACKED|WIP|COPY|OLD|TEMPLATE|SUPERSEDED|EMBARGOED|CONFIDENTIAL|RESTRICTED|OFFICIAL-SENSITIVE|PRE-CHAIR|POST-CHAIR|AWAITING|PENDING|UNCLEARED|KEEP CONFIDENTIAL)(?! (?!COPY|VERSION|CLEAN)[A-Z]{3})|(?:[A-Z]+ TO|(?:DO )?NOT(?: YET)?(?: FOR| TO BE)?|TO BE) [A-Z]{4,})(?![\p{L}-])(?: (?:COPY|VERSION|CLEAN|clean|[vV]?\d{1,2}))*/u;
/** "v0.3", "second draft", "tracked changes", "JH edits", ".docx". */
const ofVersions =
  /(?<![\p{L}\d])(?:(?:[vV](?:ersion )?|[rR]ev(?:ision)? ?)\d{1,2}(?:\.\d+)?|(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ll]atest|[Ww]orking|[Cc]lean|[Rr]evised) (?:draft|copy|version)|[Ff]inal final|(?:with )?[Tt]rack(?:ed)? changes|tracked (?:on|off)|\p{Lu}{2,3} (?:edits|amends|changes|comments)|(?:edits|amends|changes|comments) \p{Lu}{2,3})(?![\p{L}\d])|^Copy of(?= )|\.(?:docx?|odt|pdf)$/u;
/** What stands after a dash or in brackets at the end. */
const atEnd =
  /(?<=[–—_([] ?|\s- ?)(?:(?:(?:confidential |working |latest |final )?draft|latest|newest|current|final|copy|tbc|[2-9])(?=[)\]]?$)|draft[ -](?:for|to|with|\d)|(?:\p{L}+ )?version (?:for|to)|(?:to be |not yet |being )?(?:cleared|checked|signed off|agreed|approved)(?! \p{Lu})|for (?:comments?|checking|circulation|information only|(?:the )?[Cc]hair(?:[’']?s)? (?:approval|comments?))(?=[)\]]?$)|(?:sent to|with|waiting (?:on|for)|awaiting) (?:the )?(?:MO|[Ll]egal|[Cc]hair|[Ff]inance|[Mm]onitoring [Oo]fficer|comments|approval|clearance|sign-off|figures)|pls|please|(?:amended|edited|checked|updated|revised|corrected)(?: by|(?=[)\]]?$))|comments (?:incorporated|included|added)|superseded|embargoed)(?!\p{L})/u;
/** At the end of a file's name, which stands in a path. */
const workingInName =
  /(?<![a-z\d])(?:draft|final|(?:working[ _-]?)?copy|approved|v\d+(?:\.\d+)?)(?=(?:[ _-]?\d+)?\.(?:md|ya?ml)$)/iu;
