import type { Notes } from '../interpret/notes.ts';
import { fieldByRole } from '../interpret/notes.ts';
import type { NumberedSection } from '../interpret/numbering.ts';
import { numberSections } from '../interpret/numbering.ts';
import type { Span } from '../source/span.ts';
import type { Report, ReportField, ReportSection } from './report.ts';

/** A part of a report and the place in the notes that it comes from. Kept beside the report, which knows no places. */
export interface ReportPlace {
  /** The part: a row of a summary table, the closing line, or what has an anchor. */
  readonly part:
    | { readonly kind: 'row' }
    | { readonly kind: 'sign-off' }
    | { readonly kind: 'anchor'; readonly id: string };
  /** What is printed to name it: `2.7`, `Key Decision`, `2 Summary of feedback`. */
  readonly label: string;
  /** The report type's name of the field or section. */
  readonly name?: string;
  /** Where it stands in the notes; absent where it is not yet given. */
  readonly span?: Span;
  /** Whether its words are withheld from the readers of this edition. */
  readonly isWithheld: boolean;
}

/** The places of a report that was made of these notes, in the order of the report. */
export function placesOf(notes: Notes, report: Report): readonly ReportPlace[] {
  const rows = report.tables.flatMap((table) => table.rows);
  const numbered = numberSections(notes);
  const signOff = fieldByRole(notes, 'sign-off')?.structure.name;
  return [
    ...rows.map((name) => fieldPlace(name, { notes, field: report.fields[name], part: { kind: 'row' } })),
    ...report.sections.flatMap((section, index) => sectionPlaces(section, numbered[index], report.edition)),
    ...(signOff === undefined
      ? []
      : [fieldPlace(signOff, { notes, field: report.fields[signOff], part: { kind: 'sign-off' } })]),
  ];
}

function fieldPlace(
  name: string,
  {
    notes,
    field,
    part,
  }: { readonly notes: Notes; readonly field: ReportField | undefined } & Pick<ReportPlace, 'part'>,
): ReportPlace {
  const given = notes.fields.get(name);
  const span = given === undefined ? {} : { span: around([given.name?.span ?? given.span, given.span]) };
  return { part, label: field?.label ?? name, name, ...span, isWithheld: false };
}

function sectionPlaces(
  section: ReportSection,
  place: NumberedSection | undefined,
  edition: Report['edition'],
): readonly ReportPlace[] {
  const { id, number, heading, name } = section;
  const written = place?.section;
  const span =
    written === undefined
      ? {}
      : {
          span: around([
            written.heading.span,
            ...[written.blocks, written.items, written.after].flat().map((one) => one.span),
          ]),
        };
  const whole: ReportPlace = {
    part: { kind: 'anchor', id },
    label: number === undefined ? heading : `${number} ${heading}`,
    ...(name === undefined ? {} : { name }),
    ...span,
    isWithheld: false,
  };
  const items = section.items.map((item, index): ReportPlace => {
    const from = place?.items[index]?.item.span;
    const isWithheld = item.exempt !== undefined && edition === 'public';
    return {
      part: { kind: 'anchor', id: item.id },
      label: item.number,
      ...(from === undefined ? {} : { span: from }),
      isWithheld,
    };
  });
  return [whole, ...items];
}

function around(spans: readonly Span[]): Span {
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}
