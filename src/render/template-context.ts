import type { Report, ReportItem, ReportSection } from '../model/report.ts';
import { blocksHtml, particularHtml, valueHtml } from './content-html.ts';
import type { ContentWords } from './content-html.ts';
import { footnoteUses } from './footnote-uses.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { printedText } from './printed-text.ts';

/** All that a template can name. Every name is always there; what the report lacks is empty text or an empty list. */
export interface TemplateContext {
  /** The document's language tag. */
  readonly language: string;
  /** The document's title. */
  readonly title: string;
  /** The sentence under it. */
  readonly lead: string;
  /** The report's reference. */
  readonly reference: string;
  /** Why it is a draft, in words; empty when it is none. */
  readonly draft: string;
  /** That it was withdrawn, in words; empty while it stands. */
  readonly withdrawn: string;
  /** What was corrected and why, in words; empty where nothing was. */
  readonly correction: string;
  /** The stamp of a members' edition that prints exempt text; empty on every other. */
  readonly notForPublication: string;
  /** The council; its texts are empty when the settings name none. */
  readonly council: {
    readonly name: string;
    readonly contact: string;
    readonly logo: { readonly uri: string; readonly alternative: string };
  };
  /** Every field that has something to show, by name. */
  readonly fields: Readonly<Record<string, FieldContext>>;
  /** The summary tables. */
  readonly tables: readonly { readonly caption: string; readonly rows: readonly FieldContext[] }[];
  /** Whether the report is long enough for a list of contents. */
  readonly showsContents: boolean;
  /** The sections. */
  readonly sections: readonly SectionContext[];
  /** The footnotes. */
  readonly notes: readonly NoteContext[];
  /** The closing line: who wrote the report; its texts are empty when nobody is named. */
  readonly signOff: FieldContext;
  /** The report type's own words, by key. */
  readonly strings: Readonly<Record<string, string>>;
}

/** A labelled value. */
export interface FieldContext {
  /** The printed label. */
  readonly label: string;
  /** The value. */
  readonly valueHtml: Html;
}

/** A section. */
export interface SectionContext {
  /** Its anchor. */
  readonly id: string;
  /** Its number, or empty. */
  readonly number: string;
  /** Its heading. */
  readonly heading: string;
  /** The report type's name for it, or empty. */
  readonly name: string;
  /** "Not yet given: …" when it is required and absent, else empty. */
  readonly missing: string;
  /** What stands before the items. */
  readonly blocksHtml: Html;
  /** The class of its list, under which the page's styles know the form of its numbers. */
  readonly numbersClass: string;
  /** Its items as points; empty in a section of recommendations. */
  readonly points: readonly ItemContext[];
  /** Its items as recommendations; empty in a section of points. */
  readonly recommendations: readonly ItemContext[];
  /** What follows the items. */
  readonly afterHtml: Html;
}

/** A point or a recommendation. */
export interface ItemContext {
  /** Its anchor. */
  readonly id: string;
  /** Its number as printed: "2.7". */
  readonly number: string;
  /** Its number within the list: "7". */
  readonly ordinal: string;
  /** Whether print keeps it on one page. */
  readonly isShort: boolean;
  /** The notice of an exempt point, else empty. */
  readonly exempt: string;
  /** What it says. */
  readonly blocksHtml: Html;
  /** Owner, due date, response … */
  readonly particulars: readonly { readonly name: string; readonly label: string; readonly contentHtml: Html }[];
}

/** A footnote. */
export interface NoteContext {
  /** Its anchor. */
  readonly id: string;
  /** Its number. */
  readonly number: string;
  /** What it says. */
  readonly blocksHtml: Html;
  /** The places in the text that refer to it; `count` is empty when there is only one. */
  readonly uses: readonly { readonly anchor: string; readonly count: string }[];
}

/** More than this many sections or items call for a list of contents. */
const LONG = { sections: 5, items: 20 };

/** The context of a report; `signOffName` is the field whose value is the closing line, where the report type has one. */
export function templateContext(report: Report, signOffName: string | undefined): TemplateContext {
  const words = contentWords(report);
  const fields = Object.fromEntries(
    Object.entries(report.fields).map(([name, { label, value }]) => [
      name,
      { label: printedText(label), valueHtml: valueHtml(value) },
    ]),
  );
  const items = report.sections.flatMap((section) => section.items);
  const { council } = report;
  return {
    language: report.language,
    title: printedText(report.title),
    lead: printedText(report.lead ?? ''),
    reference: printedText(report.reference),
    draft: printedText(report.draft ?? ''),
    withdrawn: printedText(report.withdrawn ?? ''),
    correction: printedText(report.correction ?? ''),
    notForPublication: isNotForPublication(report) ? (report.strings['not-for-publication'] ?? '') : '',
    council: {
      name: council?.name ?? '',
      contact: printedText(council?.contact ?? ''),
      logo: council?.logo ?? { uri: '', alternative: '' },
    },
    fields,
    tables: report.tables.map(({ caption, rows }) => ({
      caption: printedText(caption),
      rows: rows.flatMap((name) => fields[name] ?? []),
    })),
    showsContents: report.sections.length > LONG.sections || items.length > LONG.items,
    sections: report.sections.map((section) => sectionContext(section, words)),
    notes: noteContexts(report, words),
    signOff: fields[signOffName ?? ''] ?? { label: '', valueHtml: html`` },
    strings: report.strings,
  };
}

/** Whether the report prints exempt text, so that it must be marked. */
export function isNotForPublication(report: Report): boolean {
  return (
    report.edition === 'members' &&
    report.sections.some((section) => section.items.some((item) => item.exempt !== undefined))
  );
}

/** The class by which a section's list is given its form of number. */
export function numbersClass(section: ReportSection): string {
  return `sr-numbers-${section.id}`;
}

/** The context is made in the order of the document, so that its tables are numbered in that order. */
function contentWords(report: Report): ContentWords {
  const { note = '', table = '' } = report.strings;
  let tables = 0;
  return { note: (number) => `${note} ${number}`, nextTable: () => `${table} ${(tables += 1)}` };
}

function sectionContext(section: ReportSection, words: ContentWords): SectionContext {
  const before = blocksHtml(section.blocks, words);
  const items = section.items.map((item) => itemContext(item, words));
  const isRecommendations = section.itemStyle === 'recommendation';
  return {
    id: section.id,
    number: section.number ?? '',
    heading: printedText(section.heading),
    name: section.name ?? '',
    missing: printedText(section.missing?.text ?? ''),
    blocksHtml: before,
    numbersClass: numbersClass(section),
    points: isRecommendations ? [] : items,
    recommendations: isRecommendations ? items : [],
    afterHtml: blocksHtml(section.after, words),
  };
}

function itemContext(item: ReportItem, words: ContentWords): ItemContext {
  return {
    id: item.id,
    number: item.number,
    ordinal: /\d+$/u.exec(item.number)?.[0] ?? '',
    isShort: item.isShort,
    exempt: printedText(item.exempt?.notice ?? ''),
    blocksHtml: blocksHtml(item.blocks, words),
    particulars: item.particulars.map(({ name, label, content }) => ({
      name,
      label: printedText(label),
      contentHtml: particularHtml(content, words),
    })),
  };
}

function noteContexts(report: Report, words: ContentWords): readonly NoteContext[] {
  const uses = footnoteUses(report);
  return report.footnotes.map((footnote, index) => {
    const number = String(index + 1);
    const counts = uses.get(index + 1) ?? [];
    return {
      id: `note-${number}`,
      number,
      blocksHtml: blocksHtml(footnote.blocks, words),
      uses: counts.map((use) => ({ anchor: `note-${number}-use-${use}`, count: counts.length > 1 ? String(use) : '' })),
    };
  });
}
