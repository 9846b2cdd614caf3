import { archiveFindings } from './checks/archive.ts';
import { contentFindings } from './checks/content.ts';
import { documentFindings } from './checks/document.ts';
import { elementFindings } from './checks/elements.ts';
import { fontFindings } from './checks/fonts.ts';
import { linkFindings } from './checks/links.ts';
import { claimsOf } from './checks/claims.ts';
import { tableFindings } from './checks/tables.ts';
import type { CheckedPdf } from './checks/checked-pdf.ts';
import { reachableDictionaries } from './file/reachable.ts';
import type { Finding } from './finding.ts';
import { openPdf } from './opened-pdf.ts';
import type { OpenedPdf } from './opened-pdf.ts';
import { readStructure } from './read-structure.ts';
import { newElement } from './structure.ts';
import type { StructureElement } from './structure.ts';
import { UnreadablePdf } from './unreadable-pdf.ts';

const checks: readonly ((checked: CheckedPdf) => readonly Finding[])[] = [
  documentFindings,
  contentFindings,
  elementFindings,
  tableFindings,
  linkFindings,
  fontFindings,
  archiveFindings,
];

/** What was seen in a PDF. */
export interface InspectedPdf {
  /** What is wrong with it. */
  readonly findings: readonly Finding[];
  /** The SHA-256 of the web page that it says it is the print of, in hexadecimal digits. */
  readonly webPage?: string;
}

/**
 * What is wrong with a PDF as PDF/UA-1, and as PDF/A where it claims that, as far as a machine can tell from its parts: the
 * conditions of the Matterhorn Protocol that need no eyes. Empty: nothing was found. Never throws because of the bytes.
 */
export function checkPdf(bytes: Uint8Array): readonly Finding[] {
  return inspectPdf(bytes).findings;
}

/** What is wrong with a PDF, and what it is the print of. Never throws because of the bytes. */
export function inspectPdf(bytes: Uint8Array): InspectedPdf {
  try {
    const pdf = openPdf(bytes);
    const { webPage } = claimsOf(pdf.catalog);
    const { tree, findings } = treeOf(pdf);
    const all = [...(pdf.hasPlaces ? [] : [lostPlaces]), ...findings, ...checkOpened(pdf, tree)];
    return { findings: all, ...(webPage === undefined ? {} : { webPage }) };
  } catch (error) {
    const words = error instanceof UnreadablePdf ? error.message : 'It cannot be read as a PDF.';
    return { findings: [{ clause: 'ISO 32000-1', words }] };
  }
}

const lostPlaces: Finding = {
  clause: 'ISO 32000-1 7.5.4',
  words: 'It does not say rightly where its parts stand: programs have to guess, and may show something else.',
};

/** What is wrong with a PDF that is open, with its tag tree at hand. */
export function checkOpened(pdf: OpenedPdf, tree: StructureElement): readonly Finding[] {
  const objects = reachableDictionaries(pdf.trailer);
  const checked = { pdf, tree, objects, claims: claimsOf(pdf.catalog) };
  return checks.flatMap((check) => check(checked));
}

function treeOf(pdf: OpenedPdf): { readonly tree: StructureElement; readonly findings: readonly Finding[] } {
  try {
    return { tree: readStructure(pdf, { allowsForms: true }), findings: [] };
  } catch (error) {
    if (!(error instanceof UnreadablePdf)) throw error;
    return { tree: newElement('Document', []), findings: [{ clause: 'PDF/UA-1 7.1', words: error.message }] };
  }
}
