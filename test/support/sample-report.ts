import type {
  Block,
  Phrase,
  Report,
  ReportField,
  ReportItem,
  ReportSection,
  ReportValue,
} from '../../src/model/report.ts';
import { sampleStrings } from './sample-strings.ts';

/** A run of plain text. */
export const text = (words: string): Phrase => ({ kind: 'text', text: words });

/** A paragraph of plain text or of phrases. */
export const paragraph = (...phrases: readonly (string | Phrase)[]): Block => ({
  kind: 'paragraph',
  phrases: phrases.map((phrase) => (typeof phrase === 'string' ? text(phrase) : phrase)),
});

/** A list of plain texts. */
export const list = (...items: readonly string[]): Block => ({
  kind: 'list',
  ordered: false,
  items: items.map((item) => ({ blocks: [paragraph(item)] })),
});

/** A field with a value. */
export const field = (label: string, value: ReportValue | string): ReportField => ({
  label,
  value: typeof value === 'string' ? { kind: 'text', text: value } : value,
});

/** A point of section 2. */
export function point(number: number, ...blocks: readonly (string | Block)[]): ReportItem {
  return {
    id: `point-2.${number}`,
    number: `2.${number}`,
    blocks: blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block)),
    particulars: [],
    isShort: true,
  };
}

/** A section with the usual form. */
export function section(number: string, heading: string, rest: Partial<ReportSection>): ReportSection {
  return { id: `section-${number}`, number, heading, blocks: [], items: [], after: [], ...rest };
}

/** Two recommendations. */
export const recommendations: readonly ReportItem[] = [
  {
    id: 'r1',
    number: 'R1',
    blocks: [paragraph('That Cabinet publishes response times for the out-of-hours service every quarter.')],
    particulars: [
      {
        name: 'owner',
        label: 'Owner',
        content: { kind: 'value', value: { kind: 'text', text: 'Director of Communities' } },
      },
      {
        name: 'due',
        label: 'Due',
        content: { kind: 'value', value: { kind: 'date', iso: '2027-03-31', text: '31\u00A0March\u00A02027' } },
      },
      {
        name: 'evidence',
        label: 'Evidence',
        content: {
          kind: 'references',
          references: [
            { text: '2.1', target: 'point-2.1' },
            { text: '2.4', target: 'point-2.4' },
          ],
        },
      },
    ],
    isShort: true,
  },
  {
    id: 'r2',
    number: 'R2',
    blocks: [
      paragraph(
        'That Cabinet brings forward the lighting of the canal path into the first year of the capital programme.',
      ),
    ],
    particulars: [
      {
        name: 'owner',
        label: 'Owner',
        content: { kind: 'value', value: { kind: 'text', text: 'Portfolio Holder for Safer Neighbourhoods' } },
      },
      {
        name: 'due',
        label: 'Due',
        content: { kind: 'value', value: { kind: 'date', iso: '2027-06-30', text: '30\u00A0June\u00A02027' } },
      },
      {
        name: 'evidence',
        label: 'Evidence',
        content: { kind: 'references', references: [{ text: '2.6', target: 'point-2.6' }] },
      },
    ],
    isShort: true,
  },
];

/** An ordinary report, two or three pages long. */
export const ravensmere: Report = {
  version: 1,
  type: 'cabinet-feedback',
  language: 'en-GB',
  edition: 'public',
  title: 'Scrutiny feedback to Cabinet – Night-time Noise Service',
  shortTitle: 'Night-time Noise Service',
  reference: 'SR/26/14',
  council: {
    name: 'Ravensmere Borough Council',
    contact: 'write to democracy@ravensmere.example or call 01632 960 100.',
  },
  lead: 'From the Community Scrutiny Committee to Cabinet, for its meeting on 9 December 2026.',
  fields: {
    to: field('To', 'Cabinet'),
    date: field('Date', { kind: 'date', iso: '2026-12-09', text: '9\u00A0December\u00A02026' }),
    from: field('Report/Comments of', 'Community Scrutiny Committee'),
    'report-title': field('Report Title', 'Night-time Noise Service'),
    purpose: field(
      'Purpose/Description of Report',
      'To report on the first year of the out-of-hours noise service and to set out the choices for its second.',
    ),
    'key-decision': field('Key Decision', {
      kind: 'yes-no',
      isYes: true,
      reference: 'FP/2026/088',
      text: 'Yes, FP/2026/088',
    }),
    'lead-member': field('Scrutiny Lead Member', 'Cllr Maud Ellery, Chair of the Community Scrutiny Committee'),
    'portfolio-holder': field('Relevant Portfolio Holder', {
      kind: 'list',
      items: [
        'Cllr Idris Bowen, Portfolio Holder for Safer Neighbourhoods',
        'Cllr Petra Vance, Portfolio Holder for Resources',
      ],
    }),
    'written-by': field('Written by', 'Chair of the Community Scrutiny Committee in consultation with its members'),
  },
  tables: [
    { caption: 'This report', rows: ['to', 'date', 'from'] },
    {
      caption: 'Summary of report considered',
      rows: ['report-title', 'purpose', 'key-decision', 'lead-member', 'portfolio-holder'],
    },
  ],
  sections: [
    section('1', 'Introduction and overview', {
      name: 'introduction',
      blocks: [
        paragraph(
          'The Community Scrutiny Committee met on 5 November 2026 to consider the report on the first year of the out-of-hours noise service. The Committee had asked for the report in March, when the service began, so that it could compare what was promised with what residents have seen.',
        ),
        paragraph(
          'The Portfolio Holder for Safer Neighbourhoods and the Community Safety Manager attended and answered questions.',
        ),
      ],
    }),
    section('2', 'Summary of feedback', {
      name: 'feedback',
      itemStyle: 'point',
      items: [
        point(
          1,
          'Members asked how many calls to the out-of-hours noise service were answered within the hour. The Community Safety Manager said that three in four were, and that the remainder fell mostly on the two bank holiday weekends when one vehicle was off the road.',
        ),
        point(
          2,
          'The Committee welcomed the new arrangement under which a named officer telephones the person who complained on the next working day.',
        ),
        point(
          3,
          'Concern was raised that residents of the Lakeside estate did not know which body to call. The Portfolio Holder for Safer Neighbourhoods agreed that the two telephone lines should be advertised together, and said that:',
          list(
            'a single card will be delivered to every household in the estate by the end of January;',
            'the housing association will print the same numbers on its rent statements;',
            'the website page will be rewritten with residents before it is published.',
          ),
        ),
        point(
          4,
          'In response to a question on costs, Members were advised that the service costs £1.2 million over four years, of which the Police and Crime Commissioner pays £60,000 a year. The grant is agreed until 31 March 2028.',
        ),
        point(
          5,
          'Members noted that complaints about vehicles fell by 18.5 per cent between April and September 2026 compared with the same months of 2025, from 412 to 338.',
        ),
        point(
          6,
          'The Committee asked whether young people had been consulted. Officers explained that two sessions had been held at Ravensmere College and that their main request, better lighting on the canal path, is in the capital programme.',
        ),
      ],
    }),
    section('3', 'Recommendations', { name: 'recommendations', itemStyle: 'recommendation', items: recommendations }),
  ],
  footnotes: [],
  strings: sampleStrings.en,
};

/** A report in Welsh. */
export const broAlarch: Report = {
  ...ravensmere,
  language: 'cy',
  title: 'Adborth craffu i’r Cabinet – Gwasanaeth Sŵn yn y Nos',
  shortTitle: 'Gwasanaeth Sŵn yn y Nos',
  reference: 'CR/26/3',
  council: { name: 'Cyngor Bro Alarch' },
  lead: 'Oddi wrth y Pwyllgor Craffu Cymunedau at y Cabinet, ar gyfer ei gyfarfod ar 9 Rhagfyr 2026.',
  fields: {
    to: field('At', 'Y Cabinet'),
    date: field('Dyddiad', { kind: 'date', iso: '2026-12-09', text: '9\u00A0Rhagfyr\u00A02026' }),
    'written-by': field('Ysgrifennwyd gan', 'Cadeirydd y Pwyllgor Craffu Cymunedau'),
  },
  tables: [{ caption: 'Yr adroddiad hwn', rows: ['to', 'date'] }],
  sections: [
    section('1', 'Cyflwyniad a throsolwg', {
      blocks: [paragraph('Cyfarfu’r Pwyllgor ar 5 Tachwedd 2026 yn Nhŷ’r Cyngor.')],
    }),
    section('2', 'Crynodeb o’r adborth', {
      itemStyle: 'point',
      items: [point(1, 'Croesawyd y gwasanaeth newydd gan yr aelodau.')],
    }),
  ],
  strings: sampleStrings.cy,
};
