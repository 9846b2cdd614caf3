import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ReportType } from '../report-types/report-type.ts';
import type { Page } from '../render/page.ts';
import type { Source } from '../source/source.ts';
import type { Format, Production } from '../write/format.ts';
import { placesToBlame } from './places-to-blame.ts';

/** What is to be made of one report. */
export interface FilesToMake {
  /** The page. */
  readonly page: Page;
  /** What the formats may use. */
  readonly production: Production;
  /** The formats. */
  readonly chosen: readonly Format[];
  /** The notes, for problems. */
  readonly source: Source;
  /** The templates that the page was made with, for problems. */
  readonly type: () => Promise<ReportType | undefined>;
}

/** What came of it: all the files, or why there are none. */
export type MadeFiles =
  | {
      readonly kind: 'files';
      readonly files: readonly { readonly extension: string; readonly bytes: Uint8Array }[];
      readonly remarks: readonly string[];
    }
  | { readonly kind: 'faults'; readonly diagnostics: readonly Diagnostic[] };

/** Makes the files of a report in every format. Rejects with a `BrowserProblem`. */
export async function produceFiles(toMake: FilesToMake): Promise<MadeFiles> {
  const { page, production, chosen } = toMake;
  const made = await Promise.all(
    chosen.map(async (format) => ({ extension: format.extension, produced: await format.produce(page, production) })),
  );
  const faults = made.flatMap(({ produced }) => ('faults' in produced ? produced.faults : []));
  if (faults.length > 0) return { kind: 'faults', diagnostics: await unmetStandards(new Set(faults), toMake) };
  const files = made.flatMap(({ extension, produced }) =>
    'bytes' in produced ? [{ extension, bytes: produced.bytes }] : [],
  );
  const remarks = made.flatMap(({ produced }) => ('bytes' in produced ? (produced.remarks ?? []) : []));
  return { kind: 'files', files, remarks };
}

/** Makes the files, makes them again from a page and with a browser of their own, and compares. Rejects with a `BrowserProblem`. */
export async function produceTwice(
  first: FilesToMake,
  again: { readonly page: Page; readonly printer: Production['printer'] },
): Promise<MadeFiles> {
  const one = await produceFiles(first);
  const production = { ...first.production, printer: again.printer };
  const other = await produceFiles({ ...first, page: again.page, production });
  if (one.kind === 'faults' || other.kind === 'faults') return one;
  const differing = one.files.filter(
    ({ bytes }, index) => Buffer.compare(bytes, other.files[index]?.bytes ?? new Uint8Array()) !== 0,
  );
  if (differing.length === 0) return one;
  return { kind: 'faults', diagnostics: differing.map(({ extension }) => notReproducible(extension, first.source)) };
}

function firstLine({ text }: Source): Diagnostic['span'] {
  const line = /\S[^\r\n]*/u.exec(text);
  return { start: line?.index ?? 0, end: (line?.index ?? 0) + (line?.[0].length ?? 0) };
}

/** Each fault at the places in the council's templates that may be to blame, or else at the beginning of the notes. */
async function unmetStandards(
  faults: ReadonlySet<string>,
  { source, type, production }: FilesToMake,
): Promise<readonly Diagnostic[]> {
  const used = await type();
  return [...faults].flatMap((fault) => {
    const message = `The PDF would not meet what it claims: ${fault.replace(/^[A-Z](?=[a-z ])/u, (letter) => letter.toLowerCase())}`;
    const about = { rule: 'pdf-standard-not-met', severity: 'error', message } as const;
    const places = used === undefined ? [] : placesToBlame(fault, used, production.host.packageFolder);
    if (places.length > 0) return places.map((place) => ({ ...about, hint: toBlame, ...place }));
    return [{ ...about, hint: toLookFor, source, span: firstLine(source) }];
  });
}

const toBlame = 'This may be to blame; `scrutineer explain pdf-standard-not-met` tells what to write instead.';
const toLookFor =
  'Look for it in the templates of the report type; `scrutineer explain pdf-standard-not-met` tells more.';

function notReproducible(extension: string, source: Source): Diagnostic {
  return {
    rule: 'not-reproducible',
    severity: 'error',
    message: `Made twice, the ${extension.toUpperCase()} of these notes came out in two ways.`,
    hint: 'Name one browser with `--browser PATH`, and look for what changes from run to run in the templates of the report type.',
    source,
    span: firstLine(source),
  };
}
