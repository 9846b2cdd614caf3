import { createHash } from 'node:crypto';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Report, ReportValue } from '../model/report.ts';
import type { ReportStructure, ReportType } from '../report-types/report-type.ts';
import { contextShape } from './context-shape.ts';
import { facesFor, fontRules } from './fonts.ts';
import type { FontLibrary } from './fonts.ts';
import { escapeHtml, html } from './html.ts';
import type { Html } from './html.ts';
import type { Page } from './page.ts';
import { pageStyles, stylesWords } from './page-styles.ts';
import { printProblems } from './print-problems.ts';
import { plainForms } from './printed-text.ts';
import { compileTemplates } from './template-engine.ts';
import type { FillTemplate, TemplateSources } from './template-engine.ts';
import { isNotForPublication, templateContext } from './template-context.ts';
import type { Shape } from './template-shape.ts';

/** What a page is made with. */
export interface PageOptions {
  /** The report's type: its templates, its styles in order, and the names that it gives to fields and strings. */
  readonly type: Pick<ReportType, 'templates' | 'styles'> & {
    readonly structure: Pick<ReportStructure, 'fields' | 'strings'>;
  };
  /** The bundled fonts. */
  readonly fonts: FontLibrary;
  /** The program and its version, such as `scrutineer 1.0.0`, for `meta name="generator"`. */
  readonly generator?: string;
}

/** Templates already read and checked: many reports share those of one type. */
const known = new WeakMap<TemplateSources, Promise<Outcome<FillTemplate>>>();

/** What fills the templates, and the shape that they are checked against. */
export interface Filling {
  /** The names that templates may use. */
  readonly shape: () => Shape;
  /** What stands under them. */
  readonly context: object;
}

/**
 * The report as one self-contained HTML page; the same report gives the same bytes. Diagnostics are mistakes in the report
 * type's templates; with one of them there is no page.
 */
export function renderPage(report: Report, options: PageOptions): Promise<Outcome<Page>> {
  const { structure } = options.type;
  const signOff = structure.fields.find((field) => field.role === 'sign-off')?.name;
  const shape = (): Shape => contextShape(namesIn(structure));
  return fillPage(report, options, { shape, context: templateContext(report, signOff) });
}

/** The names that a report type gives to its fields and strings. */
export function namesIn({ fields, strings }: PageOptions['type']['structure']): Parameters<typeof contextShape>[0] {
  return { fields: fields.map((field) => field.name), strings: Object.keys(strings) };
}

/** A page of templates that are filled; council, running words and title are those of the report. */
export async function fillPage(report: Report, options: PageOptions, filling: Filling): Promise<Outcome<Page>> {
  const { structure, styles, templates } = options.type;
  const compiled = await templatesOf(templates, filling);
  if (compiled.value === undefined) return { diagnostics: compiled.diagnostics };
  const problems = printProblems(templates, options.fonts.manifest);
  if (problems.length > 0) return { diagnostics: problems };
  const body = compiled.value(filling.context);
  const title = documentTitle(report, structure);
  const faces = facesFor(body + escapeHtml([title, ...stylesWords(report)].join(' ')), options.fonts.manifest);
  const sheets = [
    await fontRules(faces, options.fonts),
    ...styles.map((style) => style.text.trim()),
    pageStyles(report),
  ];
  // What a stylesheet says must not end the element that holds it.
  const css = `\n${sheets.join('\n').replaceAll(/<\/style/giu, '<\\/style')}\n`;
  const { generator } = options;
  const date = receivedOn(report, structure);
  const value: Page = {
    report,
    html: wholePage({ report, title, css, body, generator }),
    ...(date?.kind === 'date' ? { date: date.iso } : {}),
    ...(generator === undefined ? {} : { generator }),
  };
  return { value, diagnostics: [] };
}

function templatesOf(templates: TemplateSources, { shape }: Filling): Promise<Outcome<FillTemplate>> {
  const before = known.get(templates);
  if (before !== undefined) return before;
  const compiled = compileTemplates(templates, shape());
  known.set(templates, compiled);
  return compiled;
}

/** A title that no other report has: the title, the council and the day of the meeting that receives it. */
function documentTitle(report: Report, structure: PageOptions['type']['structure']): string {
  const date = receivedOn(report, structure);
  const day = date?.kind === 'date' ? date.text : report.reference;
  const place = [report.council?.name, day].filter((part) => part !== undefined && part !== '').join(', ');
  return plainForms(place === '' ? report.title : `${report.title} – ${place}`);
}

function receivedOn(report: Report, structure: PageOptions['type']['structure']): ReportValue | undefined {
  return report.fields[structure.fields.find((field) => field.role === 'received-on')?.name ?? '']?.value;
}

interface PageParts {
  readonly report: Report;
  readonly title: string;
  readonly css: string;
  readonly body: string;
  readonly generator: string | undefined;
}

function wholePage({ report, title, css, body, generator }: PageParts): string {
  const isPublic = report.draft === undefined && report.withdrawn === undefined && !isNotForPublication(report);
  const metas: readonly Html[] = [
    html`<meta http-equiv="Content-Security-Policy" content="${contentPolicy(css)}">\n`,
    html`<meta name="viewport" content="width=device-width, initial-scale=1">\n`,
    html`<meta name="color-scheme" content="light dark">\n`,
    ...(isPublic ? [] : [html`<meta name="robots" content="noindex">\n`]),
    ...(generator === undefined ? [] : [html`<meta name="generator" content="${generator}">\n`]),
  ];
  const head = html`<!DOCTYPE html>
<html lang="${report.language}">
<head>
<meta charset="utf-8">
${metas}<title>${title}</title>
`;
  return `${head.toHTML()}<style>${css}</style>\n</head>\n<body class="sr-page">\n${body.trim()}\n</body>\n</html>\n`;
}

/** Nothing but these styles, and images and fonts that are within the page. */
function contentPolicy(css: string): string {
  const hash = createHash('sha256').update(css, 'utf8').digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'`;
}
