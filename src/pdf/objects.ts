import {
  PDFArray,
  PDFDict,
  decodePDFRawStream,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import type { PDFContext, PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { inflateSync } from 'node:zlib';

/** The value of a key, behind its reference; nothing where it is absent. */
export function entryOf(dictionary: PDFDict, key: string): PDFObject | undefined {
  const value = dictionary.get(PDFName.of(key));
  return value instanceof PDFRef ? dictionary.context.lookup(value) : value;
}

/** The value of a key that is a dictionary; nothing where it is absent or something else. */
export function dictionaryOf(dictionary: PDFDict, key: string): PDFDict | undefined {
  const value = entryOf(dictionary, key);
  return value instanceof PDFDict ? value : undefined;
}

/** The values of a key that is a list, behind their references; empty where it is absent or something else. */
export function listOf(dictionary: PDFDict, key: string): readonly PDFObject[] {
  const value = entryOf(dictionary, key);
  if (!(value instanceof PDFArray)) return [];
  return value.asArray().flatMap((item) => (item instanceof PDFRef ? (dictionary.context.lookup(item) ?? []) : item));
}

/** The references in a key that is a list; what stands in it directly is left out. */
export function referencesOf(dictionary: PDFDict, key: string): readonly PDFRef[] {
  const value = entryOf(dictionary, key);
  return value instanceof PDFArray ? value.asArray().filter((item) => item instanceof PDFRef) : [];
}

/** The name in a key, without its slash; nothing where it is absent or something else. */
export function nameOf(dictionary: PDFDict, key: string): string | undefined {
  const value = entryOf(dictionary, key);
  return value instanceof PDFName ? value.decodeText() : undefined;
}

/** The text in a key; nothing where it is absent or something else. */
export function textOf(dictionary: PDFDict, key: string): string | undefined {
  const value = entryOf(dictionary, key);
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}

/** The number in a key; nothing where it is absent or something else. */
export function numberOf(dictionary: PDFDict, key: string): number | undefined {
  const value = entryOf(dictionary, key);
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

/** A text as PDF writes it: plain where it can be, else in UTF-16. */
export function pdfText(text: string): PDFString | PDFHexString {
  return /^[\x20-\x7E]*$/.test(text)
    ? PDFString.of(text.replaceAll(/[\\()]/g, (character) => `\\${character}`))
    : PDFHexString.fromText(text);
}

/** Puts several values under their keys. */
export function putAll(dictionary: PDFDict, values: Readonly<Record<string, PDFObject | undefined>>): PDFDict {
  for (const [key, value] of Object.entries(values)) if (value !== undefined) dictionary.set(PDFName.of(key), value);
  return dictionary;
}

/** A new dictionary. */
export function newDictionary(
  context: PDFContext,
  values: Readonly<Record<string, PDFObject | undefined>> = {},
): PDFDict {
  return putAll(PDFDict.withContext(context), values);
}

/** A new list. */
export function newList(context: PDFContext, values: readonly PDFObject[]): PDFArray {
  const list = PDFArray.withContext(context);
  for (const value of values) list.push(value);
  return list;
}

/** The longest stream that is unpacked, in bytes: what unpacks to more was made to do harm. */
const longestStream = 100_000_000;

/** The bytes of a stream, unpacked. Throws where they are damaged or packed in a way that is not known. */
export function unpacked(stream: PDFRawStream): Uint8Array {
  const filter = entryOf(stream.dict, 'Filter');
  if (filter === undefined) return stream.contents;
  const isPlain = entryOf(stream.dict, 'DecodeParms') === undefined;
  if (isPlain && String(filter).replaceAll(/[[\]\s]/gu, '') === '/FlateDecode')
    return inflateSync(stream.contents, { maxOutputLength: longestStream });
  return decodePDFRawStream(stream).decode();
}
