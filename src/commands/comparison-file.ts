import type { Comparison } from '../compare/comparison.ts';
import { comparisonText } from '../compare/comparison-text.ts';
import { pretty } from '../diagnostics/reporters/pretty.ts';
import type { Host } from '../host/host.ts';
import { renderChanges } from '../pipeline.ts';
import type { Page } from '../render/page.ts';
import { programName } from '../version.ts';
import type { LoadedVersion } from './diff-versions.ts';
import { bundledFonts } from './fonts.ts';

/** The forms in which changes are told, in help order. */
export const diffFormats = ['text', 'html', 'json', 'pdf'] as const;

/** One of these forms. */
export type DiffFormat = (typeof diffFormats)[number];

/** What a comparison is written with. */
export interface ComparisonWriting {
  /** The later version, whose type, council and styles it takes. */
  readonly after: LoadedVersion;
  /** The form. */
  readonly format: DiffFormat;
  /** The browser and the time that it may take, in seconds; and whether a file is written, which takes no colour. */
  readonly options: { readonly browser?: string; readonly timeout: number; readonly out?: string };
  /** The world. */
  readonly host: Host;
}

/** A comparison as bytes; nothing where it cannot be made, which is told on standard error. Rejects with a `BrowserProblem`. */
export async function comparisonFile(
  comparison: Comparison,
  writing: ComparisonWriting,
): Promise<Uint8Array | undefined> {
  const { format, host, options, after } = writing;
  const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
  if (format === 'json') return encoded(`${JSON.stringify(comparison, undefined, 2)}\n`);
  const { outHasColour, columns, errHasColour } = host.terminal;
  if (format === 'text')
    return encoded(comparisonText(comparison, { hasColour: outHasColour && options.out === undefined, columns }));
  const page = await renderChanges(comparison, after, {
    fonts: await bundledFonts(host),
    generator: programName,
  });
  if (page.value === undefined) {
    const path = page.diagnostics[0]?.source.path ?? '';
    host.terminal.err(pretty([{ path, diagnostics: page.diagnostics }], { hasColour: errHasColour, columns }));
    return undefined;
  }
  return format === 'html' ? encoded(page.value.html) : printed(page.value, writing);
}

async function printed(page: Page, { host, options }: ComparisonWriting): Promise<Uint8Array | undefined> {
  const { pdf } = await import('../write/formats/pdf.ts');
  const { browser, timeout } = options;
  const named = browser === undefined ? {} : { browserPath: browser };
  const printer = await host.openPrinter({ ...named, timeoutMs: timeout * 1000, pages: 1 });
  try {
    if (printer.remark !== undefined) host.terminal.err(`${printer.remark}\n`);
    const made = await pdf.produce(page, {
      host,
      pdfStandards: ['ua-1', 'a-2a'],
      notes: { name: '', text: '', isPublic: false },
      printer: () => Promise.resolve(printer),
    });
    if ('bytes' in made) return made.bytes;
    host.terminal.err(`The PDF would not meet what it claims:\n${made.faults.map((fault) => `  ${fault}\n`).join('')}`);
    return undefined;
  } finally {
    await printer.close();
  }
}
