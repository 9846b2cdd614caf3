import { createHash } from 'node:crypto';
import { PdfName, PdfReference, PdfStream, PdfText } from './values.ts';
import type { PdfDictionary, PdfValue } from './values.ts';

/** The second line tells programs that the file is no text. ISO 32000-1, 7.5.2. */
const header = '%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n';

interface Writing {
  readonly parts: Buffer[];
  readonly hash: ReturnType<typeof createHash>;
  /** What is to be written next, a character for each byte. */
  text: string;
  /** How many bytes stand in the parts. */
  length: number;
  /** The numbers of the objects, given as they are met. */
  readonly numbers: Map<PdfReference, number>;
  /** The objects by their numbers, from 1. */
  readonly objects: PdfReference[];
}

/**
 * Writes whatever can be reached from a trailer's `Root` and `Info`, in the order in which it is met. Names the file by
 * the hash of its content, in the trailer too. The same objects give the same bytes.
 */
export function writePdfFile(trailer: PdfDictionary): Uint8Array {
  const writing: Writing = {
    parts: [],
    hash: createHash('sha256'),
    text: header,
    length: 0,
    numbers: new Map(),
    objects: [],
  };
  const ends = new Map([...trailer].filter(([key]) => key === 'Root' || key === 'Info'));
  const written = dictionaryText(ends, writing);
  const places: number[] = [];
  for (let index = 0; index < writing.objects.length; index += 1) {
    places.push(writing.length + writing.text.length);
    writeObject(index + 1, writing.objects[index]?.look() ?? null, writing);
  }
  flush(writing);
  const name = writing.hash.digest('hex').slice(0, 32).toUpperCase();
  trailer.set('ID', [new PdfText(`<${name}>`), new PdfText(`<${name}>`)]);
  const lines = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`);
  const [size, start] = [String(places.length + 1), String(writing.length)];
  writing.text = `xref\n0 ${size}\n0000000000 65535 f \n${lines.join('')}trailer\n${written.slice(0, -2)}/Size ${size}/ID [<${name}> <${name}>]>>\nstartxref\n${start}\n%%EOF\n`;
  writing.parts.push(Buffer.from(writing.text, 'latin1'));
  return Buffer.concat(writing.parts);
}

function writeObject(number: number, value: PdfValue, writing: Writing): void {
  const isStream = value instanceof PdfStream;
  writing.text += `${String(number)} 0 obj\n`;
  if (!isStream) {
    writing.text += `${valueText(value, writing)}\nendobj\n`;
    return;
  }
  value.dictionary.set('Length', value.bytes.length);
  writing.text += `${dictionaryText(value.dictionary, writing)}\nstream\n`;
  flush(writing);
  writing.hash.update(value.bytes);
  writing.parts.push(Buffer.from(value.bytes.buffer, value.bytes.byteOffset, value.bytes.length));
  writing.length += value.bytes.length;
  writing.text = '\nendstream\nendobj\n';
}

function flush(writing: Writing): void {
  const bytes = Buffer.from(writing.text, 'latin1');
  writing.hash.update(bytes);
  writing.parts.push(bytes);
  writing.length += bytes.length;
  writing.text = '';
}

function valueText(value: PdfValue, writing: Writing): string {
  if (typeof value === 'number') return numberText(value);
  if (value instanceof PdfName) return nameText(value.name);
  if (value instanceof PdfReference) return `${String(numberOf(value, writing))} 0 R`;
  if (value instanceof PdfText) return value.written;
  if (value instanceof Map) return dictionaryText(value, writing);
  if (Array.isArray(value)) return `[${value.map((each) => valueText(each, writing)).join(' ')}]`;
  // A stream is always an object of its own.
  return value instanceof PdfStream ? 'null' : String(value);
}

function dictionaryText(dictionary: PdfDictionary, writing: Writing): string {
  let text = '<<';
  for (const [key, value] of dictionary) text += `${nameText(key)} ${valueText(value, writing)}`;
  return `${text}>>`;
}

function numberOf(reference: PdfReference, { numbers, objects }: Writing): number {
  let number = numbers.get(reference);
  if (number === undefined) {
    number = objects.push(reference);
    numbers.set(reference, number);
  }
  return number;
}

/** PDF knows no powers of ten. */
function numberText(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(10) : text;
}

function nameText(name: string): string {
  if (/^[\w.+-]*$/.test(name)) return `/${name}`;
  return `/${name.replaceAll(/[^\w.+-]/g, (character) => `#${character.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`)}`;
}
