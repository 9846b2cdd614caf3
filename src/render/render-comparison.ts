import { changeWord } from '../compare/change-words.ts';
import type { Compared, Comparison, WordRun } from '../compare/comparison.ts';
import { bareWords, changeGroups, namesOf, summaryTexts, whatHappened } from '../compare/told-changes.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Report } from '../model/report.ts';
import type { ReportType } from '../report-types/report-type.ts';
import { contextShape } from './context-shape.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import type { Page } from './page.ts';
import { printedText } from './printed-text.ts';
import { fillPage, namesIn } from './render-page.ts';
import type { PageOptions } from './render-page.ts';
import { templateContext } from './template-context.ts';
import type { TemplateContext } from './template-context.ts';
import type { ShapeOf } from './template-shape.ts';

/** What the templates of a comparison can name besides what those of the later version's report can. */
interface ComparisonContext extends TemplateContext {
  /** "What changed". */
  readonly heading: string;
  /** "From … to …". */
  readonly between: string;
  /** That nothing changed, in words; empty where something did. */
  readonly same: string;
  /** What happened, kind by kind. */
  readonly summary: readonly { readonly label: string; readonly text: string }[];
  /** What changed, section by section. */
  readonly groups: readonly {
    readonly heading: string;
    readonly parts: readonly PartContext[];
    readonly renumbered: string;
  }[];
}

interface PartContext {
  readonly name: string;
  readonly what: string;
  readonly wordsHtml: Html;
  readonly details: readonly { readonly label: string; readonly wordsHtml: Html }[];
}

const TEXT = { kind: 'text' } as const;
const HTML = { kind: 'html' } as const;

const PART: ShapeOf<PartContext> = {
  kind: 'object',
  properties: {
    name: TEXT,
    what: TEXT,
    wordsHtml: HTML,
    details: { kind: 'list', of: { kind: 'object', properties: { label: TEXT, wordsHtml: HTML } } },
  },
};

function comparisonShape(names: Parameters<typeof contextShape>[0]): ShapeOf<ComparisonContext> {
  const group = { heading: TEXT, parts: { kind: 'list', of: PART }, renumbered: TEXT } as const;
  return {
    kind: 'object',
    properties: {
      ...contextShape(names).properties,
      heading: TEXT,
      between: TEXT,
      same: TEXT,
      summary: { kind: 'list', of: { kind: 'object', properties: { label: TEXT, text: TEXT } } },
      groups: { kind: 'list', of: { kind: 'object', properties: group } },
    },
  };
}

/** A comparison as one self-contained page, in the looks of the later version's type. */
export function renderComparison(
  comparison: Comparison,
  report: Report,
  options: Omit<PageOptions, 'type'> & { readonly type: ReportType },
): Promise<Outcome<Page>> {
  const { language, before, after, title } = comparison;
  const heading = changeWord('title', language);
  const context: ComparisonContext = {
    ...templateContext(report, undefined),
    heading,
    between: printedText(changeWord('between', language, { before, after })),
    same: comparison.isSame ? changeWord('same', language) : '',
    summary: summaryTexts(comparison).map(({ label, text }) => ({ label, text: printedText(text) })),
    groups: changeGroups(comparison).map((group) => ({
      heading: printedText(group.heading),
      parts: group.parts.map((part) => partContext(part, language)),
      renumbered: printedText(group.renumbered),
    })),
  };
  const { structure, comparison: type } = options.type;
  const titled = { ...report, title: `${heading}: ${title}`, shortTitle: `${heading}: ${report.shortTitle}` };
  const shape = (): ReturnType<typeof comparisonShape> => comparisonShape(namesIn(structure));
  return fillPage(titled, { ...options, type: { ...type, structure } }, { shape, context });
}

function partContext(part: Compared, language: string): PartContext {
  return {
    name: printedText(namesOf(part, language)),
    what: printedText(whatHappened(part, language)),
    wordsHtml: wordsHtml(part.words, language),
    details: part.details
      .filter(({ words }) => words.some(({ kind }) => kind !== 'same'))
      .map(({ label, words }) => ({ label: printedText(label), wordsHtml: wordsHtml(words, language) })),
  };
}

/** What was taken out and put in is marked, and said in words that only screen readers and copies show. */
function wordsHtml(runs: readonly WordRun[], language: string): Html {
  return html`${runs.map(({ kind, text }) => {
    const { before, words, after } = bareWords(text);
    if (kind === 'same' || words === '') return linesHtml(text);
    const start = html`<span class="sr-unseen">[${changeWord(kind, language)}: </span>`;
    const marked = html`${start}${linesHtml(words)}<span class="sr-unseen">]</span>`;
    const element = kind === 'added' ? html`<ins>${marked}</ins>` : html`<del>${marked}</del>`;
    return html`${linesHtml(before)}${element}${linesHtml(after)}`;
  })}`;
}

function linesHtml(text: string): Html {
  return html`${text.split('\n').map((line, index) => (index === 0 ? html`${printedText(line)}` : html`<br>${printedText(line)}`))}`;
}
