import type { Notes } from '../../interpret/notes.ts';
import { fieldByRole } from '../../interpret/notes.ts';
import { englishProseOf } from '../../interpret/prose.ts';
import { monthNames } from '../../language/dates.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { nameKey } from '../../source/name-key.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds papers that Members read where the report says that there are no background papers. */
export const backgroundPapersLeftOut: Rule = {
  id: 'background-papers-left-out',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds papers that Members read where the report says that there are no background papers.',
  *check(notes) {
    const field = fieldByRole(notes, 'background-papers');
    if (field?.value.kind !== 'list' || !field.value.items.every(({ value }) => none.test(value))) return;
    const considered = consideredBy(notes);
    for (const { kind, text } of englishProseOf(notes)) {
      if (kind !== 'paragraph') continue;
      const match = read.exec(text.text) ?? dated.exec(text.text) ?? passedRound.exec(text.text);
      const paper = match?.groups?.['paper'];
      if (
        paper === undefined ||
        considered.some((title) => title.includes(nameKey(paper)) || nameKey(paper).includes(title))
      )
        continue;
      const start = text.text.indexOf(paper);
      yield {
        message: `There are said to be no background papers, and Members had ${quoted(paper)}.`,
        hint: 'Add it to the background papers, unless it is a published work.',
        span: field.span,
        related: [{ span: sourceSpan(text, start, start + paper.length), message: 'It is named here.' }],
      };
      return;
    }
  },
};

const none = /^\s*(?:none|nil|n\/a|not applicable|no background papers)?\.?\s*$/iu;

/** "Members read the plan of the Director and the Waste Composition Study": a verb of having it before them, and a name in capitals that ends in a kind of paper. */
const read =
  /\b(?:read|considered|received|examined|studied|reviewed|used|were (?:sent|given|shown)|had(?: before (?:it|them)| sight of)?|rel(?:ied|ies) on|dr(?:ew|aws?) on|referred to|according to|(?:is|was|are|were) based on|set out in|quoted(?: from)?) (?:both |also )?(?:(?!that\b|whether\b|why\b|how\b|when\b|where\b|what\b)[\p{L}\d’'-]+,? ){0,12}?(?:the|an?|its|their|\p{Lu}[\p{L}-]*[’']s) (?<paper>(?:\p{Lu}[\p{L}’'-]*,? (?:(?:and|of|for|on|in|the) ){0,2}){1,8}(?:Study|Survey|Review|Assessment|Report|Audit|Evaluation|Analysis|Inspection|Consultation|Briefing|Appraisal|Letter|Paper|Statement|Count|Census|Strategy|Plan|Policy|Framework|Profile|Dashboard|Scorecard|Guidance|Note)(?: 20\d\d(?:[/–-]\d\d)?)?)(?![\p{L}’'-])/u;
/** "the condition survey of June 2026": a paper with its date. */
const dated = new RegExp(
  String.raw`\b(?:[Tt]he|[Aa]n?|its|their|\p{Lu}[\p{L}-]*[’']s) (?<paper>(?:\p{Ll}[\p{L}’'-]* ){0,3}(?:survey|study|audit|assessment|evaluation|inspection|consultation|briefing|appraisal|letter|analysis)(?: of [a-z]+)? (?:of|dated|(?:carried out|made|held) in) (?:\d{1,2} )?(?:${monthNames.en.join('|')}) 20\d\d)\b`,
  'u',
);

/** "A briefing note from the police was circulated". */
const passedRound =
  /\b(?:[Aa]n?|[Tt]he) (?<paper>(?:\p{L}[\p{L}’'-]* ){0,4}(?:note|letter|report|survey|paper|map|petition|briefing|leaflet)s?(?: (?:from|of|by) (?:[\p{L}\d’'-]+ ?){1,6}?)?) (?:was|were) (?:circulated|tabled|handed (?:out|round)|read out|distributed|laid)\b/u;

/** The report considered is no background paper. */
function consideredBy(notes: Notes): readonly string[] {
  return (['considered-title', 'title', 'short-title'] as const)
    .map((role) => fieldByRole(notes, role)?.value)
    .flatMap((value) => (value?.kind === 'text' ? [nameKey(value.text)] : []));
}
