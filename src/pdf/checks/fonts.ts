import type { PdfDictionary } from '../file/values.ts';
import type { Finding } from '../finding.ts';
import { dictionaryOf, entryOf, listOf, nameOf } from '../objects.ts';
import type { CheckedPdf } from './checked-pdf.ts';

/** What is wrong with fonts: each is part of the file, and its letters can be told as text. */
export function fontFindings({ objects }: CheckedPdf): readonly Finding[] {
  const fonts = objects
    .filter((object) => nameOf(object, 'Type') === 'Font')
    .filter((font) => !(nameOf(font, 'Subtype') ?? '').startsWith('CIDFontType'));
  const name = (font: PdfDictionary): string =>
    (nameOf(font, 'BaseFont') ?? 'without a name').replace(/^[A-Z]{6}\+/u, '');
  return fonts.flatMap((font): readonly Finding[] => [
    ...(isEmbedded(font)
      ? []
      : [{ clause: 'PDF/UA-1 7.21.4.1', words: `The font \`${name(font)}\` is not part of the file.` }]),
    ...(isText(font)
      ? []
      : [{ clause: 'PDF/UA-1 7.21.7', words: `The letters of the font \`${name(font)}\` cannot be told as text.` }]),
  ]);
}

function isEmbedded(font: PdfDictionary): boolean {
  const subtype = nameOf(font, 'Subtype');
  if (subtype === 'Type3') return true;
  const descendants = listOf(font, 'DescendantFonts').filter((each) => each instanceof Map);
  return (subtype === 'Type0' ? descendants : [font]).every((each) => {
    const descriptor = dictionaryOf(each, 'FontDescriptor');
    return (
      descriptor !== undefined &&
      ['FontFile', 'FontFile2', 'FontFile3'].some((key) => entryOf(descriptor, key) !== undefined)
    );
  });
}

/** A simple font may rely on the names of its letters; others need a table. */
function isText(font: PdfDictionary): boolean {
  const isComposite = nameOf(font, 'Subtype') === 'Type0' || nameOf(font, 'Subtype') === 'Type3';
  return !isComposite || entryOf(font, 'ToUnicode') !== undefined;
}
