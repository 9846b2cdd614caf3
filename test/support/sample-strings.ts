/** The words of the cabinet-feedback type, as its structure gives them. */
export const sampleStrings = {
  en: {
    'skip-to-content': 'Skip to the report',
    reference: 'Reference',
    contents: 'Contents',
    'page-of': 'Page {page} of {pages}',
    'not-for-publication': 'NOT FOR PUBLICATION',
    'draft-watermark': 'DRAFT',
    table: 'Table',
    note: 'Note',
    notes: 'Notes',
    'back-to-text': 'Back to the text',
    'another-format': 'This report in another format:',
  },
  cy: {
    'skip-to-content': "Neidio i'r adroddiad",
    reference: 'Cyfeirnod',
    contents: 'Cynnwys',
    'page-of': 'Tudalen {page} o {pages}',
    'not-for-publication': "NID I'W GYHOEDDI",
    'draft-watermark': 'DRAFFT',
    table: 'Tabl',
    note: 'Nodyn',
    notes: 'Nodiadau',
    'back-to-text': "Yn ôl i'r testun",
    'another-format': 'Yr adroddiad hwn mewn fformat arall:',
  },
} as const;
