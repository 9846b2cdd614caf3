import type { PdfDictionary, PdfReference } from '../file/values.ts';
import type { Finding } from '../finding.ts';
import { nameOf, numberOf, textOf } from '../objects.ts';
import { annotationsOf } from '../opened-pdf.ts';
import { visitElements } from '../structure.ts';
import type { CheckedPdf } from './checked-pdf.ts';

const hidden = 2;
const untagged = new Set(['Popup', 'PrinterMark', 'TrapNet']);

/** What is wrong with links and other annotations. */
export function linkFindings({ pdf, tree }: CheckedPdf): readonly Finding[] {
  const owners = new Map<PdfReference, string>();
  visitElements(tree, (element) => {
    for (const child of element.children) if (child.kind === 'object') owners.set(child.reference, element.type);
  });
  return pdf.pages.flatMap((opened, index): readonly Finding[] => {
    const annotations = annotationsOf(opened).filter(({ dictionary }) => isShown(dictionary));
    if (annotations.length === 0) return [];
    const links = annotations.filter(({ dictionary }) => nameOf(dictionary, 'Subtype') === 'Link');
    const page = index + 1;
    const faults: readonly (readonly [isWrong: boolean, clause: string, words: string])[] = [
      [
        nameOf(opened.dictionary, 'Tabs') !== 'S',
        'PDF/UA-1 7.18.3',
        'The keyboard does not follow the order of reading.',
      ],
      [
        links.some(({ reference }) => owners.get(reference) !== 'Link'),
        'PDF/UA-1 7.18.5',
        'A link stands in no tag of a link.',
      ],
      [
        annotations.some(({ reference }) => !owners.has(reference)),
        'PDF/UA-1 7.18.1',
        'Something on the page stands in no tag.',
      ],
      [
        links.some(({ dictionary }) => (textOf(dictionary, 'Contents') ?? '') === ''),
        'PDF/UA-1 7.18.5',
        'A link does not say in words where it leads.',
      ],
    ];
    return faults.filter(([isWrong]) => isWrong).map(([, clause, words]) => ({ clause, words, page }));
  });
}

function isShown(annotation: PdfDictionary): boolean {
  const isHidden = ((numberOf(annotation, 'F') ?? 0) & hidden) !== 0;
  return !isHidden && !untagged.has(nameOf(annotation, 'Subtype') ?? '');
}
