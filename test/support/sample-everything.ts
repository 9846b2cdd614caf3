import type { Block, Report } from '../../src/model/report.ts';
import { field, list, paragraph, point, ravensmere, recommendations, section, text } from './sample-report.ts';

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
  {
    kind: 'quotation',
    blocks: [paragraph('Nobody told us which number to ring, and the one on the letter was wrong.')],
  },
  {
    kind: 'language',
    language: 'cy',
    blocks: [paragraph("Mae'r pwyllgor yn croesawu'r gwasanaeth newydd yn Nhŷ Ddewi."), list('un', 'dau')],
  },
  { kind: 'heading', level: 6, phrases: [text('A deeper heading')] },
  { kind: 'code', text: 'service: out-of-hours\nvehicles: 2' },
  {
    kind: 'list',
    ordered: true,
    start: 3,
    items: [{ blocks: [paragraph('third'), list('nested', 'again')] }, { blocks: [paragraph('fourth')] }],
  },
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
      {
        align: 'centre' as const,
        phrases: index === 3 ? [text('✓'), { kind: 'footnote' as const, number: 2, use: 1 }] : [text('no')],
      },
    ]),
  },
];

/** A report with everything that can occur: draft, members' edition, missing values, notes, tables, languages, thirty points. */
export const everything: Report = {
  ...ravensmere,
  edition: 'members',
  draft: 'Draft: two values are not yet given.',
  title:
    'Scrutiny feedback to Cabinet – Medium Term Financial Strategy, Treasury Management, Capital Programme and Housing Revenue Account Business Plan for the years 2027 to 2032, second consideration',
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
    section('1', 'Introduction and overview', {
      name: 'introduction',
      missing: { kind: 'missing', text: 'Not yet given: Introduction and overview' },
    }),
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
            {
              name: 'response',
              label: 'Response',
              content: {
                kind: 'blocks',
                blocks: [paragraph('The Director will come back in March.'), list('with costs', 'with dates')],
              },
            },
          ],
        },
        ...Array.from({ length: 28 }, (_, index) =>
          point(
            index + 3,
            `Members noted matter ${index + 3} and asked Cllr Bowen to return on 5 November 2026 with a fuller answer, since paragraph 3 of the report left open what will happen when the grant ends.`,
          ),
        ),
      ],
      after: [paragraph('The Committee thanks all who attended.', { kind: 'footnote', number: 1, use: 2 })],
    }),
    section('3', 'Recommendations', { name: 'recommendations', itemStyle: 'recommendation', items: recommendations }),
    {
      id: 'legal-and-financial-matters',
      number: '4',
      heading: 'Legal and financial matters',
      blocks: [paragraph('None.')],
      items: [],
      after: [],
    },
  ],
  footnotes: [
    {
      blocks: [
        paragraph(
          'Figures are for the twelve months to September 2026; see ',
          { kind: 'link', url: 'https://ravensmere.example/figures', phrases: [text('the tables')] },
          '.',
        ),
      ],
    },
    { blocks: [paragraph('The target is three in four.')] },
  ],
};
