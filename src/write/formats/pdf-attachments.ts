import type { Attachment } from '../../pdf/wishes.ts';
import type { Page } from '../../render/page.ts';
import type { Production } from '../format.ts';
import { reportAsJson } from './json.ts';

const textTypes: readonly (readonly [ending: RegExp, mediaType: string])[] = [
  [/\.ya?ml$/iu, 'application/yaml'],
  [/\.(?:md|markdown)$/iu, 'text/markdown'],
];

/** The files that a PDF/A-3 carries: the report as data, and the notes where anybody may read all of them. */
export function attachmentsOf(
  page: Page,
  production: Production,
): { readonly attachments: readonly Attachment[]; readonly remarks: readonly string[] } {
  if (!production.pdfStandards.includes('a-3a')) return { attachments: [], remarks: [] };
  const { notes } = production;
  if (page.report.edition === 'members') return { attachments: [], remarks: [nothingAttached] };
  const asData: Attachment = {
    name: 'report.json',
    description: 'The report as data',
    mediaType: 'application/json',
    relationship: 'Data',
    bytes: reportAsJson(page.report),
  };
  if (!notes.isPublic) return { attachments: [asData], remarks: [notesLeftOut(notes.name)] };
  const source: Attachment = {
    name: notes.name,
    description: 'The notes that the report was made from',
    mediaType: textTypes.find(([ending]) => ending.test(notes.name))?.[1] ?? 'text/plain',
    relationship: 'Source',
    bytes: new TextEncoder().encode(notes.text),
  };
  return { attachments: [source, asData], remarks: [] };
}

const nothingAttached = "Nothing is attached to the PDF of a members' edition.";

function notesLeftOut(name: string): string {
  return `\`${name}\` is not attached to the PDF, because it holds exempt points or comments: only the report as data is.`;
}
