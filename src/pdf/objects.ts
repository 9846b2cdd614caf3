import { wordsOf } from './file/texts.ts';
import { PdfName, PdfReference, PdfText } from './file/values.ts';
import type { PdfDictionary, PdfValue } from './file/values.ts';

/** The value of a key, behind its reference; nothing where it is absent. */
export function entryOf(dictionary: PdfDictionary, key: string): PdfValue | undefined {
  const value = dictionary.get(key);
  return value instanceof PdfReference ? value.value : value;
}

/** The value of a key that is a dictionary; nothing where it is absent or something else. */
export function dictionaryOf(dictionary: PdfDictionary, key: string): PdfDictionary | undefined {
  const value = entryOf(dictionary, key);
  return value instanceof Map ? value : undefined;
}

/** The values of a key that is a list, behind their references; empty where it is absent or something else. */
export function listOf(dictionary: PdfDictionary, key: string): readonly PdfValue[] {
  const value = entryOf(dictionary, key);
  if (!Array.isArray(value)) return [];
  return value.flatMap((item) => {
    const target = item instanceof PdfReference ? item.value : item;
    return target === undefined ? [] : [target];
  });
}

/** The references in a key that is a list; what stands in it directly is left out. */
export function referencesOf(dictionary: PdfDictionary, key: string): readonly PdfReference[] {
  const value = entryOf(dictionary, key);
  return Array.isArray(value) ? value.filter((item) => item instanceof PdfReference) : [];
}

/** The name in a key, without its slash; nothing where it is absent or something else. */
export function nameOf(dictionary: PdfDictionary, key: string): string | undefined {
  const value = entryOf(dictionary, key);
  return value instanceof PdfName ? value.name : undefined;
}

/** The text in a key; nothing where it is absent or something else. */
export function textOf(dictionary: PdfDictionary, key: string): string | undefined {
  const value = entryOf(dictionary, key);
  return value instanceof PdfText ? wordsOf(value) : undefined;
}

/** The number in a key; nothing where it is absent or something else. */
export function numberOf(dictionary: PdfDictionary, key: string): number | undefined {
  const value = entryOf(dictionary, key);
  return typeof value === 'number' ? value : undefined;
}

/** Puts several values under their keys; absent ones are left out. */
export function putAll(
  dictionary: PdfDictionary,
  values: Readonly<Record<string, PdfValue | undefined>>,
): PdfDictionary {
  for (const key of Object.keys(values)) {
    const value = values[key];
    if (value !== undefined) dictionary.set(key, value);
  }
  return dictionary;
}

/** A new dictionary. */
export function newDictionary(values: Readonly<Record<string, PdfValue | undefined>>): PdfDictionary {
  return putAll(new Map(), values);
}
