import type { Source } from '../source/source.ts';

/** What reading and checking need of a report type. */
export interface TypeStructure {
  /** The folder's name, such as `cabinet-feedback`. */
  readonly name: string;
  /** What its notes hold and how it is printed. */
  readonly structure: ReportStructure;
}

/** A kind of report: everything that `templates/<name>/` says about it. Field and section names are its own; only kinds of value are code. */
export interface ReportType extends TypeStructure {
  /** The template of the page and its partials by name. */
  readonly templates: { readonly report: Source; readonly partials: ReadonlyMap<string, Source> };
  /** The stylesheets, in order. */
  readonly styles: readonly Source[];
  /** The same for a comparison of two versions of a report. */
  readonly comparison: Pick<ReportType, 'templates' | 'styles'>;
  /** The notes that `new` begins with. */
  readonly starter: Source;
}

/** Words by language: `en` is always given, `cy` where the type is translated. */
export type Translated = Readonly<Record<string, string>>;

/** What a report type's `structure.yaml` says. */
export interface ReportStructure {
  /** The `structure.yaml` itself. */
  readonly source: Source;
  /** One sentence for `new` and the list of types. */
  readonly summary: string;
  /** Every field, in the order of the starter. */
  readonly fields: readonly FieldStructure[];
  /** The sections, in the printed order. */
  readonly sections: readonly SectionStructure[];
  /** Whether other sections are kept, in their place. */
  readonly allowsFreeSections: boolean;
  /** The summary tables: captions and the names of the fields in them. */
  readonly tables: readonly { readonly caption: Translated; readonly rows: readonly string[] }[];
  /** The document's title where the notes give none: words with `{field}` places. */
  readonly defaultTitle: Translated;
  /** The sentence under the title, with `{field}` places. */
  readonly lead?: Translated;
  /** The field whose value is the short title where none is given. */
  readonly shortTitleFrom: string;
  /** The fields that make the file's name. */
  readonly fileName: readonly string[];
  /** Labels that mean different fields in different councils. */
  readonly ambiguousLabels: readonly { readonly names: readonly string[]; readonly readings: readonly string[] }[];
  /** The type's own words for templates and missing values, by key and language. */
  readonly strings: Readonly<Record<string, Translated>>;
}

/** The kinds of value: the only part of a report type that is code. */
export type ValueKind =
  | 'text'
  | 'date'
  | 'yes-no'
  | 'persons'
  | 'list'
  | 'choice'
  | 'language'
  | 'references'
  | 'blocks'
  | 'exempt'
  | 'report-type';

/** The kinds of value, for messages and for checking a `structure.yaml`. */
export const valueKinds: readonly ValueKind[] = [
  'text',
  'date',
  'yes-no',
  'persons',
  'list',
  'choice',
  'language',
  'references',
  'blocks',
  'exempt',
  'report-type',
];

/**
 * What a field means to the rules and to the document, whatever it is called: `type` which report type · `title`, `short-title`, `reference`,
 * `language`, `status`, `version`, `correction` of the document · `addressee` who receives it · `committee` who reports · `received-on` the receiving meeting's day ·
 * `met-on` the committee's own · `considered-title` the report considered · `lead-member` of scrutiny · `portfolio-holder` in the executive ·
 * `sign-off` the closing line · `legal-basis` the power under which the committee reports · `distribution` who receives a copy ·
 * `participants` who took part in the meeting · `published-on` the day of publication ·
 * `response-by` the day by which an answer is asked for · `background-papers` the papers relied on · `classification`
 * whether the report is public.
 */
export type FieldRole =
  | 'type'
  | 'title'
  | 'short-title'
  | 'reference'
  | 'language'
  | 'status'
  | 'version'
  | 'correction'
  | 'addressee'
  | 'committee'
  | 'received-on'
  | 'met-on'
  | 'considered-title'
  | 'lead-member'
  | 'portfolio-holder'
  | 'sign-off'
  | 'legal-basis'
  | 'distribution'
  | 'participants'
  | 'published-on'
  | 'response-by'
  | 'background-papers'
  | 'appendices'
  | 'classification';

/** The fields that say where a report has got to, and not what the committee says. */
export const progressRoles: readonly FieldRole[] = ['status', 'published-on', 'version', 'correction'];

/** The roles, for checking a `structure.yaml`. */
export const fieldRoles: readonly FieldRole[] = [
  'type',
  'title',
  'short-title',
  'reference',
  'language',
  'status',
  'version',
  'correction',
  'addressee',
  'committee',
  'received-on',
  'met-on',
  'considered-title',
  'lead-member',
  'portfolio-holder',
  'sign-off',
  'legal-basis',
  'distribution',
  'participants',
  'published-on',
  'response-by',
  'background-papers',
  'appendices',
  'classification',
];

/** A field of a report type. */
export interface FieldStructure {
  /** Its name in YAML. */
  readonly name: string;
  /** Its printed label. */
  readonly label: Translated;
  /** Other names that notes may use. */
  readonly synonyms: readonly string[];
  /** The kind of its value. */
  readonly kind: ValueKind;
  /** The values of a `choice`. */
  readonly choices: readonly string[];
  /** Whether the report cannot be made without it. */
  readonly isRequired: boolean;
  /** Whether most reports give it, though they can be made without it. */
  readonly isUsual: boolean;
  /** What it means to the rules and the document. */
  readonly role?: FieldRole;
  /** What to write, for hints: "the day of the meeting that receives the report". */
  readonly description: string;
}

/** A section of a report type. */
export interface SectionStructure {
  /** Its name in YAML. */
  readonly name: string;
  /** Its printed heading. */
  readonly heading: Translated;
  /** Other headings that notes may use. */
  readonly synonyms: readonly string[];
  /** Whether the report cannot be made without it. */
  readonly isRequired: boolean;
  /** `prose`: paragraphs and lists · `points`: a list of numbered points · `recommendations`: a list of recommendations. */
  readonly kind: 'prose' | 'points' | 'recommendations';
  /** Whether the heading carries a section number. */
  readonly isNumbered: boolean;
  /** The labelled facts its items may carry. */
  readonly particulars: readonly ParticularStructure[];
  /** What to write, for hints. */
  readonly description: string;
}

/** What a particular means to rules and numbering, whatever it is called. */
export type ParticularRole = 'id' | 'exempt' | 'exempt-summary' | 'owner' | 'due' | 'evidence' | 'kind' | 'response';

/** The roles of particulars, for checking a `structure.yaml`. */
export const particularRoles: readonly ParticularRole[] = [
  'id',
  'exempt',
  'exempt-summary',
  'owner',
  'due',
  'evidence',
  'kind',
  'response',
];

/** A labelled fact about an item. */
export interface ParticularStructure {
  /** Its name in YAML. */
  readonly name: string;
  /** Its printed label. */
  readonly label: Translated;
  /** Other names that notes may use. */
  readonly synonyms: readonly string[];
  /** The kind of its value. */
  readonly kind: ValueKind;
  /** The values of a `choice`. */
  readonly choices: readonly string[];
  /** What it means to rules and numbering. */
  readonly role?: ParticularRole;
}

/** The words in the language of the document, or in English where they are not translated. */
export function inLanguage(words: Translated, language: string): string {
  return words[language] ?? words[language.split('-')[0] ?? 'en'] ?? words['en'] ?? '';
}
