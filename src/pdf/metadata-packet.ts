import type { PdfStandard, Wishes } from './wishes.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  // XML has no place for control characters.
  return text.replaceAll(/(?![\t\n\r])\p{Cc}/gu, '').replaceAll(/[&<>"]/gu, (mark) => entities[mark] ?? mark);
}

const parts: Readonly<Record<PdfStandard, string>> = {
  'ua-1': '<pdfuaid:part>1</pdfuaid:part>',
  'a-2a': '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>',
  'a-3a': '<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>',
};

/** One property that XMP itself does not know, with the namespace that it stands in. */
interface ForeignWord {
  readonly schema: string;
  readonly namespace: string;
  readonly prefix: string;
  readonly name: string;
  readonly type: 'Integer' | 'Text';
  readonly description: string;
}

const accessibilityWord: ForeignWord = {
  schema: 'PDF/UA identification schema',
  namespace: 'http://www.aiim.org/pdfua/ns/id/',
  prefix: 'pdfuaid',
  name: 'part',
  type: 'Integer',
  description: 'Part of PDF/UA',
};

/** The property that names the web page that a PDF is the print of. */
export const webPageWord: ForeignWord = {
  schema: 'scrutineer schema',
  namespace: 'urn:x-scrutineer:document#',
  prefix: 'scrutineer',
  name: 'webPageSHA256',
  type: 'Text',
  description: 'SHA-256 of the HTML file that says the same, in hexadecimal digits',
};

/** PDF/A knows no words of others unless the file itself says what they mean. */
function explained(words: readonly ForeignWord[]): string {
  if (words.length === 0) return '';
  const schemas = words.map(
    ({ schema, namespace, prefix, name, type, description }) => `<rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>${schema}</pdfaSchema:schema>
<pdfaSchema:namespaceURI>${namespace}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>${name}</pdfaProperty:name><pdfaProperty:valueType>${type}</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>${description}</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li>`,
  );
  return `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag>${schemas.join('\n')}</rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;
}

/** What the document says of itself, as an XMP packet. */
export function metadataPacket({ standards, title, language, author, date, producer, webPage }: Wishes): string {
  const creator =
    author === undefined ? '' : `<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>\n`;
  const dates =
    date === undefined ? '' : `<xmp:CreateDate>${date}</xmp:CreateDate>\n<xmp:ModifyDate>${date}</xmp:ModifyDate>\n`;
  // One part of PDF/A only can be claimed: the later one, which allows what the earlier one does.
  const claimed = standards.includes('a-3a') ? standards.filter((standard) => standard !== 'a-2a') : standards;
  const claims = claimed.map((standard) => parts[standard]).join('\n');
  const { prefix, name, namespace } = webPageWord;
  const source = webPage === undefined ? '' : `<${prefix}:${name}>${webPage}</${prefix}:${name}>\n`;
  const foreign = [
    ...(standards.includes('ua-1') ? [accessibilityWord] : []),
    ...(webPage === undefined ? [] : [webPageWord]),
  ];
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="${accessibilityWord.namespace}" xmlns:${prefix}="${namespace}">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>
${creator}${dates}${source}<pdf:Producer>${escaped(producer)}</pdf:Producer>
${claims}
</rdf:Description>
${explained(foreign)}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}
