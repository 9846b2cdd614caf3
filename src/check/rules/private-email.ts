import type { Notes } from '../../interpret/notes.ts';
import { proseOf } from '../../interpret/prose.ts';
import { lowerCase } from '../../language/lower-case.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import type { Rule } from '../rule.ts';

/** Finds e-mail addresses of persons in the text. */
export const privateEmail: Rule = {
  id: 'private-email',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds e-mail addresses of persons in the text.',
  *check(notes) {
    if (!notes.source.text.includes('@')) return;
    const own = ownDomains(notes);
    for (const { text } of proseOf(notes)) {
      for (const match of matchesIn(
        lowerCase(text.text),
        /(?<![\w.+-])([a-z\d][\w.+'-]{0,63})@((?:[a-z\d-]{1,63}\.){1,5}[a-z]{2,})/gu,
      )) {
        const [address, name = '', domain = ''] = match;
        if (own.has(domain) || publicBody.test(domain) || name.split(/[.+_-]/u).some((word) => ofOffices.test(word)))
          continue;
        yield {
          message: 'The e-mail address of a person stands here, and would be published.',
          hint: 'Take it out, or give the address of a service instead.',
          span: sourceSpan(text, match.index, match.index + address.length),
        };
      }
    }
  },
};

const publicBody =
  /(?:^|\.)(?:gov\.uk|gov\.wales|llyw\.cymru|nhs\.uk|police\.uk|parliament\.uk|senedd\.cymru|senedd\.wales|ac\.uk|sch\.uk)$/u;
/** Names of addresses that belong to a service. */
const ofOffices =
  /^(?:info|information|enquir(?:y|ies)|inquiries|contact(?:us)?|office|admin|administration|help(?:desk|line)?|support|services?|customers?|customerservices?|clerk|committees?|democracy|democratic|democraticservices|scrutiny|council|elections?|planning|licensing|housing|repairs|complaints|feedback|consultations?|press|media|hello|mail|post|reception|bookings?|team|noreply|reply|webmaster|dataprotection|foi|privacy|safeguarding|gwybodaeth|ymholiadau|craffu|democratiaeth|cyswllt)$/u;

/** The domains in the fields, where the council's own contacts stand. */
function ownDomains(notes: Notes): ReadonlySet<string> {
  const fields = [...notes.fields.values()].map(({ span }) => notes.source.text.slice(span.start, span.end));
  return new Set(
    fields.flatMap((field) =>
      matchesIn(lowerCase(field), /@((?:[a-z\d-]{1,63}\.){1,5}[a-z]{2,})/gu).map((match) => match[1] ?? ''),
    ),
  );
}
