import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ReportType } from '../report-types/report-type.ts';

/** A place in a template or a style sheet. */
export type Place = Pick<Diagnostic, 'source' | 'span'>;

/** What brings about what is wrong with a PDF, by the words of the fault. */
const causes: readonly { readonly fault: RegExp; readonly cause: (found: string) => RegExp }[] = [
  {
    fault: /drawn see-through/u,
    cause: () =>
      /\b(?:opacity\s*:(?!\s*1(?:\.0*)?\s*[;}])|(?:filter|mix-blend-mode|mask(?:-image)?)\s*:(?!\s*(?:none|normal)\b))[^;}]*/giu,
  },
  { fault: /image has no words/u, cause: () => /<(?:img|svg|figure)\b[^>]*>|role="img"/giu },
  { fault: /heading of level (\d) follows/u, cause: (level) => new RegExp(`<h${level}\\b[^>]*>`, 'giu') },
  { fault: /rows of a table|heading of a table/u, cause: () => /<table\b[^>]*>/giu },
  { fault: /font `([\w ]+)/u, cause: () => /\bfont(?:-family)?\s*:[^;}]*|@font-face/giu },
];

/** So many places are named: who mends the first sees the others. */
const mostPlaces = 3;

const comments = /\/\*[^]*?\*\/|\{\{!--[^]*?--\}\}|<!--[^]*?-->/gu;

/** The places in a council's own templates and style sheets that may have brought about what is wrong with a PDF; those of the package give nothing to complain of. */
export function placesToBlame(
  fault: string,
  { templates, styles }: Pick<ReportType, 'templates' | 'styles'>,
  packageFolder: string,
): readonly Place[] {
  const own = [templates.report, ...templates.partials.values(), ...styles].filter(
    ({ path }) => !path.startsWith(`${packageFolder}/templates/`),
  );
  const places = causes.flatMap((known) => {
    const found = known.fault.exec(fault);
    if (found === null) return [];
    const pattern = known.cause(found[1] ?? '');
    return own.flatMap((source) =>
      [...source.text.replaceAll(comments, (text) => ' '.repeat(text.length)).matchAll(pattern)].map(
        ({ index, 0: text }): Place => ({ source, span: { start: index, end: index + text.trimEnd().length } }),
      ),
    );
  });
  return places.slice(0, mostPlaces);
}
