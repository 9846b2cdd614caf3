import { unpacked } from '../file/unpack.ts';
import { PdfStream } from '../file/values.ts';
import type { PdfDictionary } from '../file/values.ts';
import { entryOf } from '../objects.ts';
import { webPageWord } from '../metadata-packet.ts';

/** What a PDF says of itself in its metadata. */
export interface Claims {
  /** Whether it has metadata at all. */
  readonly hasMetadata: boolean;
  /** The part of PDF/UA, such as `1`. */
  readonly accessibilityPart?: string;
  /** The part of PDF/A, such as `2`. */
  readonly archivePart?: string;
  /** The level of PDF/A, such as `A`. */
  readonly archiveLevel?: string;
  /** The title. */
  readonly title?: string;
  /** The SHA-256 of the web page that it is the print of, in hexadecimal digits. */
  readonly webPage?: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads the claims of a PDF. */
export function claimsOf(catalog: PdfDictionary): Claims {
  const stream = entryOf(catalog, 'Metadata');
  if (!(stream instanceof PdfStream)) return { hasMetadata: false };
  const packet = Buffer.from(unpacked(stream)).toString('utf8');
  const value = (name: string): string | undefined =>
    new RegExp(`<${name}>([^<]*)</${name}>|\\b${name}=["']([^"']*)["']`, 'u')
      .exec(packet)
      ?.slice(1)
      .find((each) => each);
  const title = /<dc:title>\s*<rdf:Alt>\s*<rdf:li[^>]*>([^<]*)</u.exec(packet)?.[1];
  const [accessibilityPart, archivePart] = [value('pdfuaid:part'), value('pdfaid:part')];
  const archiveLevel = value('pdfaid:conformance');
  const webPage = value(`${webPageWord.prefix}:${webPageWord.name}`);
  return {
    hasMetadata: true,
    ...(accessibilityPart === undefined ? {} : { accessibilityPart }),
    ...(archivePart === undefined ? {} : { archivePart }),
    ...(archiveLevel === undefined ? {} : { archiveLevel }),
    ...(webPage === undefined ? {} : { webPage }),
    ...(title === undefined
      ? {}
      : { title: title.replaceAll(/&(amp|lt|gt|quot|apos);/gu, (whole, name: string) => entities[name] ?? whole) }),
  };
}
