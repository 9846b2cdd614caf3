import type { Report, ReportSection } from '../model/report.ts';
import { cssString } from './css-string.ts';
import { plainForms } from './printed-text.ts';
import { isNotForPublication, numbersClass } from './template-context.ts';

/**
 * The styles that depend on the report: the form of each section's numbers, and the words of running head, running foot and
 * watermark as custom properties (`--sr-…`), which the report type's stylesheets place.
 */
export function pageStyles(report: Report): string {
  return [runningWords(report), ...report.sections.flatMap(numberStyle)].join('\n');
}

/** The words that styles print, which the fonts must cover as well. */
export function stylesWords(report: Report): readonly string[] {
  const { strings } = report;
  return [
    report.shortTitle,
    runningFoot(report),
    strings['page-of'] ?? '',
    strings['draft-watermark'] ?? '',
    strings['not-for-publication'] ?? '',
  ];
}

function runningFoot(report: Report): string {
  return [report.council?.name, report.reference].filter((part) => part !== undefined && part !== '').join(' · ');
}

function runningWords(report: Report): string {
  const { strings } = report;
  const words = {
    'running-head': cssString(plainForms(report.shortTitle)),
    'running-foot': cssString(plainForms(runningFoot(report))),
    'page-of': counters(strings['page-of'] ?? ''),
    watermark: report.draft === undefined ? 'none' : cssString(strings['draft-watermark'] ?? ''),
    stamp: isNotForPublication(report) ? cssString(strings['not-for-publication'] ?? '') : '""',
  };
  return `:root{${Object.entries(words)
    .map(([name, value]) => `--sr-${name}:${value}`)
    .join(';')}}`;
}

/** "Page {page} of {pages}" as CSS content. */
function counters(words: string): string {
  const parts = words.split(/\{(pages?)\}/u);
  return parts.map((part, index) => (index % 2 === 1 ? `counter(${part})` : cssString(part))).join(' ');
}

/** A counter style whose numbers are the printed ones, so that the tag tree of a print holds "2.7" as the item's label. */
function numberStyle(section: ReportSection): readonly string[] {
  const [first] = section.items;
  const prefix = first?.number.replace(/\d+$/u, '');
  if (prefix === undefined) return [];
  const name = numbersClass(section);
  const length = Math.max(...section.items.map((item) => item.number.length));
  return [
    `@counter-style ${name}{system:extends decimal;prefix:${cssString(prefix)};suffix:""}`,
    `.${name}{list-style-type:${name};--sr-number-length:${length}}`,
  ];
}
