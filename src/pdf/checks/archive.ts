import type { PdfDictionary } from '../file/values.ts';
import type { Finding } from '../finding.ts';
import { dictionaryOf, entryOf, listOf, nameOf, textOf } from '../objects.ts';
import type { CheckedPdf } from './checked-pdf.ts';

const forbiddenActions =
  /^(?:Launch|Sound|Movie|ResetForm|ImportData|JavaScript|Hide|SetOCGState|Rendition|Trans|GoTo3DView)$/;

/** What is wrong with it as PDF/A-2 or PDF/A-3, where it claims to be one. */
export function archiveFindings({ pdf: { trailer, catalog }, objects, claims }: CheckedPdf): readonly Finding[] {
  const { archivePart: part } = claims;
  if (part === undefined) return [];
  const information = dictionaryOf(trailer, 'Info');
  const title = information === undefined ? undefined : textOf(information, 'Title');
  const names = dictionaryOf(catalog, 'Names');
  const holdsFiles = names !== undefined && entryOf(names, 'EmbeddedFiles') !== undefined;
  const isRelated = listOf(catalog, 'AF').every(
    (file) => file instanceof Map && nameOf(file, 'AFRelationship') !== undefined,
  );
  const faults: readonly (readonly [isWrong: boolean, clause: string, words: string])[] = [
    [!/^[23]$/u.test(part), '6.6.4', `Part ${part} is not known here.`],
    [!/^[ABU]$/u.test(claims.archiveLevel ?? ''), '6.6.4', 'It does not say which level it meets.'],
    [!trailer.has('ID'), '6.1.3', 'It has no identifier.'],
    [colourProfiles(catalog) === 0, '6.2.3', 'It does not say what its colours mean.'],
    [title !== undefined && title !== claims.title, '6.6.3', 'It has two different titles.'],
    [holdsFiles && part === '2', '6.8', 'It holds files, which only PDF/A-3 allows.'],
    [
      holdsFiles && (!isRelated || listOf(catalog, 'AF').length === 0),
      '6.8',
      'It holds files and does not say what they are to it.',
    ],
    [
      entryOf(catalog, 'AA') !== undefined || (names !== undefined && entryOf(names, 'JavaScript') !== undefined),
      '6.5.1',
      'It runs a program when it is opened.',
    ],
    [
      objects.some((object) => forbiddenActions.test(nameOf(object, 'S') ?? '')),
      '6.5.1',
      'It holds an action that is not allowed.',
    ],
  ];
  return faults
    .filter(([isWrong]) => isWrong)
    .map(([, clause, words]) => ({ clause: `PDF/A-${part} ${clause}`, words }));
}

function colourProfiles(catalog: PdfDictionary): number {
  return listOf(catalog, 'OutputIntents').filter(
    (intent) => intent instanceof Map && entryOf(intent, 'DestOutputProfile') !== undefined,
  ).length;
}
