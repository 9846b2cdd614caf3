import type { Block, Phrase, Report, ReportField, ReportItem, ReportSection, ReportValue } from '../../src/model/report.ts';
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

const recommendations: readonly ReportItem[] = [
  {
    id: 'r1',
    number: 'R1',
    blocks: [paragraph('That Cabinet publishes response times for the out-of-hours service every quarter.')],
    particulars: [
      { name: 'owner', label: 'Owner', content: { kind: 'value', value: { kind: 'text', text: 'Director of Communities' } } },
      { name: 'due', label: 'Due', content: { kind: 'value', value: { kind: 'date', iso: '2027-03-31', text: '31\u00A0March\u00A02027' } } },
      { name: 'evidence', label: 'Evidence', content: { kind: 'references', references: [{ text: '2.1', target: 'point-2.1' }, { text: '2.4', target: 'point-2.4' }] } },
    ],
    isShort: true,
  },
  {
    id: 'r2',
    number: 'R2',
    blocks: [paragraph('That Cabinet brings forward the lighting of the canal path into the first year of the capital programme.')],
    particulars: [
      { name: 'owner', label: 'Owner', content: { kind: 'value', value: { kind: 'text', text: 'Portfolio Holder for Safer Neighbourhoods' } } },
      { name: 'due', label: 'Due', content: { kind: 'value', value: { kind: 'date', iso: '2027-06-30', text: '30\u00A0June\u00A02027' } } },
      { name: 'evidence', label: 'Evidence', content: { kind: 'references', references: [{ text: '2.6', target: 'point-2.6' }] } },
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
  council: { name: 'Ravensmere Borough Council', contact: 'write to democracy@ravensmere.example or call 01632 960 100.' },
  lead: 'From the Community Scrutiny Committee to Cabinet, for its meeting on 9 December 2026.',
  fields: {
    to: field('To', 'Cabinet'),
    date: field('Date', { kind: 'date', iso: '2026-12-09', text: '9\u00A0December\u00A02026' }),
    from: field('Report/Comments of', 'Community Scrutiny Committee'),
    'report-title': field('Report Title', 'Night-time Noise Service'),
    purpose: field('Purpose/Description of Report', 'To report on the first year of the out-of-hours noise service and to set out the choices for its second.'),
    'key-decision': field('Key Decision', { kind: 'yes-no', isYes: true, reference: 'FP/2026/088', text: 'Yes, FP/2026/088' }),
    'lead-member': field('Scrutiny Lead Member', 'Cllr Maud Ellery, Chair of the Community Scrutiny Committee'),
    'portfolio-holder': field('Relevant Portfolio Holder', {
      kind: 'list',
      items: ['Cllr Idris Bowen, Portfolio Holder for Safer Neighbourhoods', 'Cllr Petra Vance, Portfolio Holder for Resources'],
    }),
    'written-by': field('Written by', 'Chair of the Community Scrutiny Committee in consultation with its members'),
  },
  tables: [
    { caption: 'This report', rows: ['to', 'date', 'from'] },
    { caption: 'Summary of report considered', rows: ['report-title', 'purpose', 'key-decision', 'lead-member', 'portfolio-holder'] },
  ],
  sections: [
    section('1', 'Introduction and overview', {
      name: 'introduction',
      blocks: [
        paragraph('The Community Scrutiny Committee met on 5 November 2026 to consider the report on the first year of the out-of-hours noise service. The Committee had asked for the report in March, when the service began, so that it could compare what was promised with what residents have seen.'),
        paragraph('The Portfolio Holder for Safer Neighbourhoods and the Community Safety Manager attended and answered questions.'),
      ],
    }),
    section('2', 'Summary of feedback', {
      name: 'feedback',
      itemStyle: 'point',
      items: [
        point(1, 'Members asked how many calls to the out-of-hours noise service were answered within the hour. The Community Safety Manager said that three in four were, and that the remainder fell mostly on the two bank holiday weekends when one vehicle was off the road.'),
        point(2, 'The Committee welcomed the new arrangement under which a named officer telephones the person who complained on the next working day.'),
        point(3, 'Concern was raised that residents of the Lakeside estate did not know which body to call. The Portfolio Holder for Safer Neighbourhoods agreed that the two telephone lines should be advertised together, and said that:', list('a single card will be delivered to every household in the estate by the end of January;', 'the housing association will print the same numbers on its rent statements;', 'the website page will be rewritten with residents before it is published.')),
        point(4, 'In response to a question on costs, Members were advised that the service costs £1.2 million over four years, of which the Police and Crime Commissioner pays £60,000 a year. The grant is agreed until 31 March 2028.'),
        point(5, 'Members noted that complaints about vehicles fell by 18.5 per cent between April and September 2026 compared with the same months of 2025, from 412 to 338.'),
        point(6, 'The Committee asked whether young people had been consulted. Officers explained that two sessions had been held at Ravensmere College and that their main request, better lighting on the canal path, is in the capital programme.'),
      ],
    }),
    section('3', 'Recommendations', { name: 'recommendations', itemStyle: 'recommendation', items: recommendations }),
  ],
  footnotes: [],
  strings: sampleStrings.en,
};

const everyPhrase: Block = paragraph(
  'Members read ',
  { kind: 'strong', phrases: [text('all of '), { kind: 'emphasis', phrases: [text('the bold report')] }] },
  ', ',
  { kind: 'emphasis', phrases: [text('in italics')] },
  ', with ',
  { kind: 'deleted', phrases: [text('struck words')] },
  ', ',
  { kind: 'code', text: 'code ≥ 0' },
  ' and a break',
  { kind: 'break' },
  'on the web: ',
  { kind: 'link', url: 'https://ravensmere.example/noise/first-year-report', phrases: [text('the first-year report')] },
  ', at ',
  { kind: 'link', url: 'https://ravensmere.example/', phrases: [text('ravensmere.example')] },
  ' and by post to ',
  { kind: 'link', url: 'mailto:democracy@ravensmere.example', phrases: [text('the clerk')] },
  '.',
  { kind: 'footnote', number: 1, use: 1 },
  ' A script is not run: ',
  { kind: 'link', url: 'javascript:alert(1)', phrases: [text('press here')] },
  ' <script>alert("x")</script> & more. Names: Nguyễn Thị Ánh, Γιώργος, Юлія, Tŷ Mawr, Siân; signs ≤ ≥ → ✓ CO₂; a non\u2011breaking hyphen.',
);

const everyBlock: readonly Block[] = [
  everyPhrase,
  { kind: 'heading', level: 4, phrases: [text('A sub-heading with Ŵ and numbers 2026')] },
  { kind: 'quotation', blocks: [paragraph('Nobody told us which number to ring, and the one on the letter was wrong.')] },
  { kind: 'language', language: 'cy', blocks: [paragraph("Mae'r pwyllgor yn croesawu'r gwasanaeth newydd yn Nhŷ Ddewi."), list('un', 'dau')] },
  { kind: 'heading', level: 6, phrases: [text('A deeper heading')] },
  { kind: 'code', text: 'service: out-of-hours\nvehicles: 2' },
  { kind: 'list', ordered: true, start: 3, items: [{ blocks: [paragraph('third'), list('nested', 'again')] }, { blocks: [paragraph('fourth')] }] },
  {
    kind: 'table',
    header: [
      { align: 'left', phrases: [text('Ward')] },
      { align: 'right', phrases: [text('Calls received in the year')] },
      { align: 'right', phrases: [text('Answered within the hour')] },
      { align: 'centre', phrases: [text('Target met')] },
    ],
    rows: Array.from({ length: 40 }, (_, index) => [
      { align: 'left' as const, phrases: [text(`Ward of Lakeside and Upper Ravensmere ${index + 1}`)] },
      { align: 'right' as const, phrases: [text(String(100 + index * 7))] },
      { align: 'right' as const, phrases: [text(String(70 + index * 5))] },
      { align: 'centre' as const, phrases: index === 3 ? [text('✓'), { kind: 'footnote' as const, number: 2, use: 1 }] : [text('no')] },
    ]),
  },
];

/** A report with everything that can occur: draft, members' edition, missing values, notes, tables, languages, thirty points. */
export const everything: Report = {
  ...ravensmere,
  edition: 'members',
  draft: 'Draft: two values are not yet given.',
  title: 'Scrutiny feedback to Cabinet – Medium Term Financial Strategy, Treasury Management, Capital Programme and Housing Revenue Account Business Plan for the years 2027 to 2032, second consideration',
  shortTitle: 'Medium Term Financial Strategy, Treasury Management, Capital …',
  reference: 'SR/26/15 "interim" </style>',
  council: {
    name: 'Ravensmere Borough Council',
    contact: 'write to democracy@ravensmere.example or call 01632 960 100.',
    logo: {
      uri: `data:image/svg+xml;base64,${Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><rect width="120" height="40" rx="6" fill="#0b4a5e"/><circle cx="22" cy="20" r="11" fill="#fff"/></svg>').toString('base64')}`,
      alternative: 'Ravensmere Borough Council',
    },
  },
  fields: {
    ...ravensmere.fields,
    'key-decision': field('Key Decision', { kind: 'missing', text: 'Not yet given: Key Decision' }),
  },
  sections: [
    section('1', 'Introduction and overview', { name: 'introduction', missing: { kind: 'missing', text: 'Not yet given: Introduction and overview' } }),
    section('2', 'Summary of feedback', {
      name: 'feedback',
      itemStyle: 'point',
      blocks: [paragraph('The Committee makes these points.')],
      items: [
        { ...point(1, ...everyBlock), isShort: false },
        {
          ...point(2, 'The contractor asked for a further £2.4 million, which the Committee thinks too much.'),
          exempt: { paragraphs: ['3'], notice: 'NOT FOR PUBLICATION: exempt information (paragraph 3)' },
          particulars: [
            { name: 'kind', label: 'Kind', content: { kind: 'value', value: { kind: 'text', text: 'concern' } } },
            { name: 'response', label: 'Response', content: { kind: 'blocks', blocks: [paragraph('The Director will come back in March.'), list('with costs', 'with dates')] } },
          ],
        },
        ...Array.from({ length: 28 }, (_, index) =>
          point(index + 3, `Members noted matter ${index + 3} and asked Cllr Bowen to return on 5 November 2026 with a fuller answer, since paragraph 3 of the report left open what will happen when the grant ends.`)),
      ],
      after: [paragraph('The Committee thanks all who attended.', { kind: 'footnote', number: 1, use: 2 })],
    }),
    section('3', 'Recommendations', { name: 'recommendations', itemStyle: 'recommendation', items: recommendations }),
    { id: 'legal-and-financial-matters', number: '4', heading: 'Legal and financial matters', blocks: [paragraph('None.')], items: [], after: [] },
  ],
  footnotes: [
    { blocks: [paragraph('Figures are for the twelve months to September 2026; see ', { kind: 'link', url: 'https://ravensmere.example/figures', phrases: [text('the tables')] }, '.')] },
    { blocks: [paragraph('The target is three in four.')] },
  ],
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
    section('1', 'Cyflwyniad a throsolwg', { blocks: [paragraph('Cyfarfu’r Pwyllgor ar 5 Tachwedd 2026 yn Nhŷ’r Cyngor.')] }),
    section('2', 'Crynodeb o’r adborth', { itemStyle: 'point', items: [point(1, 'Croesawyd y gwasanaeth newydd gan yr aelodau.')] }),
  ],
  strings: sampleStrings.cy,
};
