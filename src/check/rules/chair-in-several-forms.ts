import type { Notes } from '../../interpret/notes.ts';
import { fieldByRole } from '../../interpret/notes.ts';
import { englishProseOf } from '../../interpret/prose.ts';
import { plainText, sourceSpan } from '../../source/mapped-text.ts';
import type { MappedText } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import { quoted } from '../../source/quoted.ts';
import type { Span } from '../../source/span.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds the committee's Chair called by several words. */
export const chairInSeveralForms: Rule = {
  id: 'chair-in-several-forms',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds the committee’s Chair called by several words, such as Chair and Chairman.',
  *check(notes, { vocabulary }) {
    const found = presidingIn(notes);
    const own = vocabulary.chair;
    const [first] = found;
    const wanted = own ?? first?.word ?? '';
    for (const { word, span } of found) {
      if (word.toLowerCase() === wanted.toLowerCase()) continue;
      yield {
        message:
          own === undefined
            ? `${quoted(word)} stands here and ${quoted(wanted)} elsewhere.`
            : `${quoted(word)} stands here; this council says ${quoted(wanted)}.`,
        hint: 'Call the post by one word throughout.',
        span,
        ...related(own === undefined ? first?.span : undefined),
        suggestions: [{ message: `Write ${quoted(wanted)}.`, edits: [{ span, text: wanted }] }],
      };
    }
  },
};

function related(span: Span | undefined): Pick<Finding, 'related'> {
  return span === undefined ? {} : { related: [{ span, message: 'The other word stands here.' }] };
}

interface Presiding {
  readonly word: string;
  readonly span: Span;
}

const word = /(?<![\p{L}\p{N}-])(?:Vice-)?(Chair(?:man|woman|person)?|Conven[eo]r)(?![\p{L}\p{N}-])/gu;

/** Every word for the one who presides over the committee that reports; the lead member's post first. */
function presidingIn(notes: Notes): readonly Presiding[] {
  const lead = fieldByRole(notes, 'lead-member')?.value;
  const posts = lead?.kind === 'persons' ? lead.persons.flatMap(({ post }) => post ?? []) : [];
  const ofFields = posts.map(({ span }) => plainText(notes.source.text.slice(span.start, span.end), span.start));
  const committee = fieldByRole(notes, 'committee')?.value;
  const name = committee?.kind === 'text' ? committee.text.replace(/^the /iu, '') : 'Scrutiny';
  return [...ofFields, ...englishProseOf(notes).map(({ text }) => text)].flatMap((text) => inText(text, name));
}

function inText(mapped: MappedText, committee: string): readonly Presiding[] {
  const { text } = mapped;
  if (!/Chair|Conven/u.test(text)) return [];
  return matchesIn(text, word).flatMap((match): Presiding[] => {
    const [whole, written = ''] = match;
    const end = match.index + whole.length;
    const before = text.slice(Math.max(0, match.index - 60), match.index);
    const after = text.slice(end, end + 100);
    if (isOfAnotherBody(before, after, committee)) return [];
    return [{ word: written, span: sourceSpan(mapped, end - written.length, end) }];
  });
}

/** Other bodies call theirs as they like: "Chairman of the Parish Council", "the Trust’s Chairperson", what is quoted. */
function isOfAnotherBody(before: string, after: string, committee: string): boolean {
  if (/["“‘']$/u.test(before)) return true;
  // A place that is named after one: "Chairman's Walk".
  if (
    /^['’]s?\s+(?:Walk|Lane|Road|Street|Way|Close|Court|House|Field|Wood|Garden|Gate|Yard|Terrace|Avenue|Drive)\b/u.test(
      after,
    )
  )
    return true;
  const of = /^(?:['’]s)?,?\s+(?:of|for)\s+(?:the\s+)?(?<body>\p{Lu}[^.;,()]{0,80})/u.exec(after)?.groups?.['body'];
  if (of !== undefined && !isOwn(of, committee)) return true;
  if (/^\s+of\s+(?:a|an|its|their|another)\s/u.test(after)) return true;
  if (/\p{L}['’]s?\s+$/u.test(before) && !/[Cc]ommittee['’]s\s+$/u.test(before)) return true;
  const run = /(?:(?:\p{Lu}[\p{L}'’-]*|and|&)\s+)+$/u.exec(before)?.[0] ?? '';
  const words = run
    .split(/\s+/u)
    .filter((one) => !/^(?:The|A|Deputy|Acting|Interim|Vice|Madam|Mr|Committee|and|)$/u.test(one));
  return words.length > 0 && !isOwn(run, committee);
}

function isOwn(body: string, committee: string): boolean {
  return body.includes('Scrutiny') || /^Committee\b/u.test(body) || body.includes(committee);
}
