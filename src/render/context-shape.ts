import type { ShapeOf } from './template-shape.ts';
import type { FieldContext, ItemContext, TemplateContext } from './template-context.ts';

const TEXT = { kind: 'text' } as const;
const HTML = { kind: 'html' } as const;
const FLAG = { kind: 'flag' } as const;

const FIELD: ShapeOf<FieldContext> = { kind: 'object', properties: { label: TEXT, valueHtml: HTML } };

const ITEM: ShapeOf<ItemContext> = {
  kind: 'object',
  properties: {
    id: TEXT,
    number: TEXT,
    ordinal: TEXT,
    isShort: FLAG,
    exempt: TEXT,
    blocksHtml: HTML,
    particulars: { kind: 'list', of: { kind: 'object', properties: { name: TEXT, label: TEXT, contentHtml: HTML } } },
  },
};

const SECTION = {
  id: TEXT,
  number: TEXT,
  heading: TEXT,
  name: TEXT,
  missing: TEXT,
  blocksHtml: HTML,
  numbersClass: TEXT,
  points: { kind: 'list', of: ITEM },
  recommendations: { kind: 'list', of: ITEM },
  afterHtml: HTML,
} as const;

const NOTE = {
  id: TEXT,
  number: TEXT,
  blocksHtml: HTML,
  uses: { kind: 'list', of: { kind: 'object', properties: { anchor: TEXT, count: TEXT } } },
} as const;

/** The names that a template may use, given the names of the report type's fields and of its strings. */
export function contextShape(names: {
  readonly fields: readonly string[];
  readonly strings: readonly string[];
}): ShapeOf<TemplateContext> {
  return {
    kind: 'object',
    properties: {
      language: TEXT,
      title: TEXT,
      lead: TEXT,
      reference: TEXT,
      draft: TEXT,
      withdrawn: TEXT,
      correction: TEXT,
      notForPublication: TEXT,
      council: {
        kind: 'object',
        properties: {
          name: TEXT,
          contact: TEXT,
          logo: { kind: 'object', properties: { uri: TEXT, alternative: TEXT } },
        },
      },
      fields: { kind: 'object', properties: Object.fromEntries(names.fields.map((name) => [name, FIELD])) },
      tables: {
        kind: 'list',
        of: { kind: 'object', properties: { caption: TEXT, rows: { kind: 'list', of: FIELD } } },
      },
      showsContents: FLAG,
      sections: { kind: 'list', of: { kind: 'object', properties: SECTION } },
      notes: { kind: 'list', of: { kind: 'object', properties: NOTE } },
      signOff: FIELD,
      strings: { kind: 'object', properties: Object.fromEntries(names.strings.map((name) => [name, TEXT])) },
    },
  };
}
