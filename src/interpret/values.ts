import { nearest } from '../diagnostics/did-you-mean.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { WrittenBlock, WrittenValue } from '../parse/written-notes.ts';
import { sliceMapped, sourceSpan } from '../source/mapped-text.ts';
import { nameKey } from '../source/name-key.ts';
import type { Located } from '../source/span.ts';
import { quoted } from '../source/quoted.ts';
import { readDateValue } from './date-value.ts';
import { readExempt } from './exempt.ts';
import type { Expected } from './expected-value.ts';
import { problem, read } from './expected-value.ts';
import type { Value } from './notes.ts';
import { readPersons } from './persons.ts';
import { located, oneLine, partsOf, scalars, wholeText } from './value-texts.ts';
import { readYesNo } from './yes-no.ts';

/** Reads a written value as the kind expected. A value that is not of the kind is a diagnostic and gives none. */
export function readValue(written: WrittenValue, expected: Expected): Outcome<Value> {
  if (written.kind === 'map' && expected.kind !== 'exempt') return { diagnostics: [notText(written, expected)] };
  switch (expected.kind) {
    case 'date':
      return readDateValue(written, expected);
    case 'yes-no':
      return readYesNo(written, expected);
    case 'persons':
      return read({ kind: 'persons', persons: readPersons(written) });
    case 'list':
      return read({ kind: 'list', items: partsOf(written, /;/u, isWrapped).map((part) => located(part)) });
    case 'references':
      return readReferences(written);
    case 'choice':
      return readChoice(written, expected);
    case 'language':
      return readLanguage(written, expected);
    case 'exempt':
      return readExempt(written, expected);
    case 'blocks':
      return read({ kind: 'blocks', blocks: blocksOf(written) });
    default:
      return readText(written);
  }
}

/** A text's own blocks; the values of a list as the items of one. */
function blocksOf(written: WrittenValue): readonly WrittenBlock[] {
  if (written.kind === 'scalar') return written.markdown().blocks;
  const items = scalars(written).map((scalar) => ({ blocks: scalar.markdown().blocks, span: scalar.span }));
  return items.length === 0 ? [] : [{ kind: 'list', ordered: false, items, span: written.span }];
}

function isWrapped(before: string, line: string): boolean {
  return /^\p{Ll}/u.test(line) || /\b(?:and|of|for|the|with|to|in)$/iu.test(before);
}

function notText(written: WrittenValue, expected: Expected): ReturnType<typeof problem> {
  const message = `${expected.label} holds names and values where a text is expected.`;
  const hint = 'If the text contains a colon, put it in double quotation marks.';
  return problem(expected, 'value-not-text', { span: written.span, message, hint });
}

function readText(written: WrittenValue): Outcome<Value> {
  const text = wholeText(written);
  return read({ kind: 'text', text: oneLine(text.text), written: text });
}

/** Numbers or ids parted by commas, semicolons or "and"; read from what was typed, so that 2.10 is not 2.1. */
function readReferences(written: WrittenValue): Outcome<Value> {
  const parts = partsOf(written, /[,;&]|\s(?:and|ac?)\s/u, () => false);
  const references = parts.flatMap((part) => {
    const from =
      /^(?:see\s+)?(?:also\s+)?(?:points?|paragraphs?|paras?\.?|pwyntiau|pwynt)?\s*(?=\d)/iu.exec(part.text)?.[0]
        .length ?? 0;
    const to = /(?<=\d)\s+(?:above|below)\.?$/iu.exec(part.text)?.index ?? part.text.length;
    return pointsOf(located(sliceMapped(part, from, to)));
  });
  return read({ kind: 'references', references });
}

const longestRange = 30;

/** "2.1–2.3" and "2.1 to 2.3" are the points from the first to the last. */
function pointsOf(reference: Located<string>): readonly Located<string>[] {
  const range = /^(?<section>\d+)\.(?<first>\d+)\s*(?:[–-]|to)\s*(?:\k<section>\.)?(?<last>\d+)$/u.exec(
    reference.value,
  )?.groups;
  const [first, last] = [Number(range?.['first']), Number(range?.['last'])];
  if (range === undefined || last <= first || last - first > longestRange) return [reference];
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    value: `${range['section'] ?? ''}.${String(first + index)}`,
    span: reference.span,
  }));
}

/** The choice that comes nearest, or the only one that the word begins with or that begins with it: `local-rule` is `local`. */
function probablyMeant(said: string, choices: readonly string[]): string | undefined {
  const key = nameKey(said);
  const alike = choices.filter(
    (one) => key.length > 2 && (key.startsWith(nameKey(one)) || nameKey(one).startsWith(key)),
  );
  return nearest(said, choices) ?? (alike.length === 1 ? alike[0] : undefined);
}

function readChoice(written: WrittenValue, expected: Expected): Outcome<Value> {
  const text = wholeText(written);
  const said = oneLine(text.text).toLowerCase().replace(/\.$/u, '').replaceAll(' ', '-');
  const choice = expected.choices.find((one) => one.toLowerCase() === said);
  if (choice !== undefined) return read({ kind: 'text', text: choice, written: text });
  const message = `${expected.label} cannot be ${quoted(oneLine(text.text))}.`;
  const meant = probablyMeant(said, expected.choices);
  const all = `Write one of: ${expected.choices.join(', ')}.`;
  const hint = meant === undefined ? all : `Did you mean \`${meant}\`? ${all}`;
  return {
    diagnostics: [problem(expected, 'not-a-choice', { span: sourceSpan(text, 0, text.text.length), message, hint })],
  };
}

/** The languages of a report by what they may be called in small letters. */
export const languages: ReadonlyMap<string, string> = new Map([
  ['en', 'en'],
  ['en-gb', 'en-GB'],
  ['english', 'en'],
  ['saesneg', 'en'],
  ['cy', 'cy'],
  ['cy-gb', 'cy'],
  ['welsh', 'cy'],
  ['cymraeg', 'cy'],
]);

function readLanguage(written: WrittenValue, expected: Expected): Outcome<Value> {
  const text = wholeText(written);
  const language = languages.get(oneLine(text.text).toLowerCase());
  if (language !== undefined) return read({ kind: 'text', text: language, written: text });
  const message = `${expected.label} cannot be ${quoted(oneLine(text.text))}.`;
  const hint = 'Write `en` for English or `cy` for Welsh.';
  return {
    diagnostics: [problem(expected, 'not-a-choice', { span: sourceSpan(text, 0, text.text.length), message, hint })],
  };
}
