import { notesFileOf } from '../commands/notes-file.ts';
import type { Host, Printer } from '../host/host.ts';
import { BrowserProblem } from '../host/host.ts';
import { pdf } from '../write/formats/pdf.ts';
import type { View } from './view.ts';

/** A printed report, or why there is none. */
export type Print =
  | { readonly kind: 'printed'; readonly bytes: Uint8Array }
  | { readonly kind: 'unprinted'; readonly words: string };

/** Prints pages on demand. */
export interface Paper {
  /** The print of a view's page: the same one as long as the page is the same. */
  print(view: View): Promise<Print>;
}

/** So many prints are kept: two editions of a report, before and after a change. */
const mostPrints = 4;

/** Paper for a session; `printer` starts the browser at its first call. */
export function openPaper(host: Host, printer: () => Promise<Printer>): Paper {
  const prints = new Map<string, Promise<Print>>();
  return {
    print: (view) => {
      const { made, state } = view;
      if (made === undefined || state.page === undefined) return Promise.resolve({ kind: 'unprinted', words: '' });
      const { id } = state.page;
      const known = prints.get(id) ?? printPage(made, host, printer);
      // The latest comes last, so that the oldest goes first.
      prints.delete(id);
      prints.set(id, known);
      const forget = (): unknown => prints.delete(id);
      void known.then(({ kind }) => kind === 'unprinted' && forget(), forget);
      for (const old of [...prints.keys()].slice(0, -mostPrints)) prints.delete(old);
      return known;
    },
  };
}

async function printPage(
  { page, source, project }: NonNullable<View['made']>,
  host: Host,
  printer: () => Promise<Printer>,
): Promise<Print> {
  const pdfStandards = project.settings.written.output?.['pdf-standard'] ?? ['ua-1', 'a-2a'];
  try {
    const made = await pdf.produce(page, { host, pdfStandards, notes: notesFileOf(source, page.report), printer });
    return 'bytes' in made
      ? { kind: 'printed', bytes: made.bytes }
      : { kind: 'unprinted', words: made.faults.join('\n') };
  } catch (problem) {
    if (!(problem instanceof BrowserProblem)) throw problem;
    return { kind: 'unprinted', words: `${problem.message}\n${problem.hint}` };
  }
}
