import { createHash } from 'node:crypto';
import type { Wishes } from '../../pdf/wishes.ts';
import type { Page } from '../../render/page.ts';
import type { Format, Produced, Production } from '../format.ts';
import { htmlBytes } from './html.ts';
import { attachmentsOf } from './pdf-attachments.ts';

/** The print of the web page, mended until it meets the standards that it claims. */
export const pdf: Format = {
  name: 'pdf',
  extension: 'pdf',
  summary: 'the print of the web page, tagged for screen readers (PDF/UA-1, PDF/A-2a)',
  produce: producePdf,
};

async function producePdf(page: Page, production: Production): Promise<Produced> {
  const { printForm } = await import('../../pdf/print-form.ts');
  const form = printForm(page.html);
  const printing = production.printer().then((printer) => printer.print(form.html));
  // What goes wrong with the print is told when it is asked for; what mends it is loaded while the browser works.
  printing.catch(() => undefined);
  const { conform } = await import('../../pdf/conform.ts');
  const { attachments, remarks } = attachmentsOf(page, production);
  const { title, language, meanings, headings } = form;
  const date = documentDate(page, production);
  const author = page.report.council?.name;
  const wishes: Wishes = {
    standards: production.pdfStandards,
    title,
    language,
    meanings,
    headings,
    attachments,
    producer: page.generator ?? 'scrutineer',
    webPage: createHash('sha256').update(htmlBytes(page)).digest('hex'),
    ...(author === undefined ? {} : { author }),
    ...(date === undefined ? {} : { date }),
  };
  const made = conform(await printing, wishes);
  if (made.kind === 'conforms') return { bytes: made.bytes, remarks };
  return { faults: made.findings.map(({ clause, words }) => `${words} (${clause})`) };
}

/** The document's own day, or the one that the build was told: never the clock's, so that the same notes give the same bytes. */
function documentDate(page: Page, { host }: Production): string | undefined {
  const epoch = host.environment['SOURCE_DATE_EPOCH'];
  if (epoch !== undefined && /^\d{1,11}$/u.test(epoch))
    return new Date(Number(epoch) * 1000).toISOString().replace(/\.\d+Z$/u, 'Z');
  return page.date === undefined ? undefined : `${page.date}T00:00:00Z`;
}
