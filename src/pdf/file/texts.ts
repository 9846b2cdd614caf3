import { PdfText } from './values.ts';

/** Where the encoding of PDF differs from Latin-1. ISO 32000-1, annex D. */
const differences = new Map(
  [
    [0x18, '˘ˇˆ˙˝˛˚˜'],
    [0x80, '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž'],
    [0xa0, '€'],
  ].flatMap(([first, characters]) =>
    Array.from(String(characters), (character, index) => [Number(first) + index, character] as const),
  ),
);

/** A text as PDF writes it: plain where it can be, else in UTF-16. */
export function pdfText(text: string): PdfText {
  if (/^[\x20-\x7E]*$/.test(text)) return new PdfText(`(${text.replaceAll(/[\\()]/g, (mark) => `\\${mark}`)})`);
  return new PdfText(`<${Buffer.from(`\uFEFF${text}`, 'utf16le').swap16().toString('hex').toUpperCase()}>`);
}

/** What a text says. */
export function wordsOf({ written }: PdfText): string {
  // Nearly all texts are as plain as this.
  if (/^\([\x20-\x5B\x5D-\x7E]*\)$/.test(written)) return written.slice(1, -1);
  const bytes = written.startsWith('<') ? fromHexadecimal(written) : Buffer.from(unescaped(written), 'latin1');
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return bytes
      .subarray(2, bytes.length - (bytes.length % 2))
      .swap16()
      .toString('utf16le');
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3).toString('utf8');
  return Array.from(bytes, (code) => differences.get(code) ?? String.fromCharCode(code)).join('');
}

function fromHexadecimal(written: string): Buffer {
  const digits = written.replaceAll(/[^\dA-Fa-f]/g, '');
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function unescaped(written: string): string {
  const inner = written.slice(1, -1);
  if (!/[\\\r]/.test(inner)) return inner;
  return inner.replaceAll(/\\(?:([0-7]{1,3})|\r\n|([^]))|\r\n?/g, (whole, octal?: string, character?: string) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    if (!whole.startsWith('\\')) return '\n';
    // A line that ends in a backslash goes on in the next.
    if (character === undefined || character === '\n' || character === '\r') return '';
    return escapes[character] ?? character;
  });
}
