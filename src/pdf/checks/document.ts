import type { PdfDictionary } from '../file/values.ts';
import type { Finding } from '../finding.ts';
import { dictionaryOf, entryOf, textOf } from '../objects.ts';
import { isLanguage } from './language-tag.ts';
import type { CheckedPdf } from './checked-pdf.ts';

/** The clause by which a file claims the standard. */
export const claimClause = 'PDF/UA-1 5';

/** What is wrong with what the document says of itself as a whole. */
export function documentFindings({ pdf: { catalog }, claims }: CheckedPdf): readonly Finding[] {
  const marks = dictionaryOf(catalog, 'MarkInfo');
  const preferences = dictionaryOf(catalog, 'ViewerPreferences');
  const language = textOf(catalog, 'Lang');
  const faults: readonly (readonly [isWrong: boolean, clause: string, words: string])[] = [
    [!isTrue(marks, 'Marked'), 'PDF/UA-1 7.1', 'It is not marked as tagged.'],
    [isTrue(marks, 'Suspects'), 'PDF/UA-1 7.1', 'Its tags are marked as doubtful.'],
    [!claims.hasMetadata, 'PDF/UA-1 7.1', 'It has no metadata.'],
    [claims.accessibilityPart !== '1', claimClause, 'It does not say that it meets PDF/UA-1.'],
    [(claims.title ?? '').trim() === '', 'PDF/UA-1 7.1', 'It has no title.'],
    [!isTrue(preferences, 'DisplayDocTitle'), 'PDF/UA-1 7.1', 'Readers are not told to show its title.'],
    [language === undefined, 'PDF/UA-1 7.2', 'It does not say in what language it is.'],
    [language !== undefined && !isLanguage(language), 'PDF/UA-1 7.2', `\`${language ?? ''}\` is no language.`],
  ];
  return faults.filter(([isWrong]) => isWrong).map(([, clause, words]) => ({ clause, words }));
}

function isTrue(dictionary: PdfDictionary | undefined, key: string): boolean {
  return dictionary !== undefined && entryOf(dictionary, key) === true;
}
