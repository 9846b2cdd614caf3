import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import type { Rule } from '../rule.ts';

/** Finds the health or offences of a named person or of their family. */
export const sensitiveDetail: Rule = {
  id: 'sensitive-detail',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds the health or offences of a named person or of their family.',
  *check(notes) {
    for (const { kind, text } of englishProseOf(notes)) {
      if (kind === 'field' || !named.test(text.text) || !sign.test(text.text)) continue;
      for (const match of text.text.matchAll(pattern)) {
        yield {
          message:
            'The health or an offence of somebody who is named, or of their family, seems to stand here, and would be published.',
          hint: 'Say it without the name and without what tells who it is, or make the point exempt; check with your monitoring officer.',
          span: sourceSpan(text, match.index, match.index + match[0].length),
        };
      }
    }
  },
};

const named = /\b(?:Mr|Mrs|Ms|Miss|Mx|Councillor|Cllr)\b|, who(?:se)? /u;
/** Something that the pattern below looks for: a cheap question, since that pattern takes milliseconds to compile. */
const sign =
  /dementia|lzheimer|schizophren|depression|bipolar|anxiety|psychosis|epilep|autis|ADHD|arthritis|pneumonia|tubercul|hepatitis|sepsis|cancer|leukaemia|diabet|asthma|HIV|AIDS|sclerosis|arkinson|disab|\bmental|addict|stroke|miscarr|heart |brain injury|eating disorder|pregnant|deaf|blind|suicid|alcoholic|terminally|\b(?:teeth|tooth|sight|hearing|eyes?|legs?|arms?|fingers?|toes?|hips?|ankles?|wrists?|baby)\b|self-harm|sectioned|hospital|into care|coma\b|wheelchair|prison|custody|bail\b|arrested|jailed|cautioned|convicted|prosecuted|sentenced|guilty|charged/u;

const title = '\\b(?:Mr|Mrs|Ms|Miss|Mx|Councillor|Cllr)\\.? ';
const word = "\\p{Lu}[\\p{L}-]*(?:’\\p{Lu}[\\p{L}-]*|'\\p{Lu}[\\p{L}-]*)?";
const family =
  '(?:wife|husband|partner|son|daughter|child|children|mother|father|brother|sister|grandson|granddaughter|grandmother|grandfather|mum|dad)';
const having =
  '(?:has|had|having|suffers? from|suffered from|lives? with|lived with|is living with|was living with|(?:was|is|has been|had been) (?:diagnosed with|treated for)) (?:(?:a|an|severe|mild|early|chronic|advanced) ){0,2}';
const illness =
  "(?:dementia|[Aa]lzheimer[’']?s?(?: disease)?|schizophrenia|depression|bipolar disorder|anxiety|psychosis|epilepsy|autism|ADHD|arthritis|pneumonia|tuberculosis|hepatitis|sepsis|cancer|leukaemia|diabetes|asthma|HIV|AIDS|multiple sclerosis|[Pp]arkinson[’']?s(?: disease)?|learning disabilit(?:y|ies)|disabilit(?:y|ies)|mental illness|mental health problems|addiction|stroke|miscarriage|heart (?:attack|disease|failure)|brain injury|eating disorder)";
const state =
  '(?:is|was|has been|had been) (?:autistic|epileptic|diabetic|pregnant|deaf|blind|suicidal|an alcoholic|an addict|disabled|terminally ill|mentally ill)';
const harm =
  '(?:(?:has |had )?(?:lost|broke|broken|injured|fractured) (?:\\p{Ll}+ ){0,3}(?:teeth|tooth|sight|hearing|eyes?|legs?|arms?|fingers?|toes?|hips?|ankles?|wrists?|baby)|(?:has |had )?(?:attempted suicide|self-harmed|miscarried)|(?:is|was|has been|had been) (?:sectioned|hospitalised|admitted to (?:the )?hospital|in hospital|taken into care|in a coma|in a wheelchair)|(?:uses|used|needs) a wheelchair)';
const offence =
  '(?:is|was|were|has been|had been) (?:in prison|in custody|on bail|arrested|imprisoned|jailed|cautioned(?! (?:that|against))|convicted(?= (?:of|for|in|at)\\b|[.,;])|prosecuted|sentenced(?= to)|found guilty|charged with (?:\\p{Ll}+ ){0,2}(?:theft|assault|burglary|fraud|arson|murder|robbery|damage|possession|offences?|harassment))';
/** "has dementia", and no more that would make it "has dementia care experience". */
const end =
  '(?= (?:and|or|but|which|who|that|since|in|for|at|when|after|while|as|to|from|on|of|by|with)\\b|[^\\p{L}\\d ]|$)';
const what = `(?:,? who)? (?:${having}${illness}|${state}|${harm}|${offence})${end}`;
/** What is told of one person whose name has no title: a company or a place has none of it. */
const untitled = `(?<!\\b(?:of|in|at|from|near|on|for|by) (?:the )?)\\b${word} ${word}`;

/** A named person, or their relative, and what they have or did. A person who speaks of dementia is not told of. */
const pattern = new RegExp(
  `${title}(?:${word} ){0,2}${word}(?:(?:[’']s?|, whose) (?:[\\p{Ll}-]+ ){0,2}${family})?${what}|${untitled}(?:, who (?:has|suffers from|lives with|is|was|has been) (?:(?:a|an|severe|mild) )?(?:${illness}|autistic|epileptic|diabetic|suicidal|an alcoholic|an addict|in prison|in custody|on bail|jailed|imprisoned|convicted|cautioned|sentenced)|, whose (?:[\\p{Ll}-]+ ){0,2}${family}${what})${end}`,
  'gu',
);
