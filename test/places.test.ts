import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phrasesWithin } from '../src/interpret/notes.ts';
import { wordsOf } from '../src/interpret/prose.ts';
import { parseMarkdown } from '../src/parse/markdown.ts';
import { parseYaml } from '../src/parse/yaml.ts';
import type { MappedText } from '../src/source/mapped-text.ts';
import { plainText } from '../src/source/mapped-text.ts';

const seeded = { seed: 20_261_123, numRuns: 150 };

/** The first visible character that does not stand where its place says, an escape that could mean it aside. */
function misplaced(text: MappedText, source: string): string | undefined {
  let index = 0;
  for (const character of text.text) {
    const at = text.offsets[index] ?? -1;
    const found = source.slice(at, at + character.length);
    const isEscape = /^[\\&']/u.test(found) && character !== found[0];
    if (!/\s/u.test(character) && found !== character && !isEscape) {
      return `${JSON.stringify(character)} at ${at}, where ${JSON.stringify(source.slice(at, at + 10))} stands`;
    }
    index += character.length;
  }
  return undefined;
}

function scalarOf(text: string): MappedText | undefined {
  const { value } = parseYaml({ path: 'a.yaml', text }, text);
  const scalar = value?.kind === 'map' ? value.entries[0]?.value : undefined;
  return scalar?.kind === 'scalar' ? scalar.text : undefined;
}

const letters = fc.constantFrom(...'abcdeé£ŵ’“–😀0123456789.,;!?()"\'\\&#:-*_[]{}<>|@%=/~`$^+');
const someWords = fc.array(fc.string({ unit: letters, minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 });

const inUnicode = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
const escaped = (words: string): string =>
  [...words]
    .map((unit, index) =>
      /["\\]/u.test(unit) ? `\\${unit}` : index % 5 === 3 && unit.length === 1 ? inUnicode(unit) : unit,
    )
    .join('');

const styles: Readonly<Record<string, (words: readonly string[], end: string) => string>> = {
  plain: (words, end) =>
    `key: x${words.map((one) => one.replaceAll(/[:#]/gu, '')).join(`${end}  `)}${end}next: y${end}`,
  'in single quotation marks': (words, end) =>
    `key: '${words.map((one) => one.replaceAll("'", "''")).join(`${end}  `)}'${end}`,
  'in double quotation marks': (words, end) => `key: "${words.map(escaped).join(`${end}   ${end}  `)}"${end}`,
  'in double quotation marks, line ends escaped': (words, end) =>
    `key: "${words.map(escaped).join(`\\${end}    `)}"${end}`,
  literal: (words, end) => `key: |${end}   ${words.join(`${end}${end}   `)}${end}next: y${end}`,
  'literal, its indentation told': (words, end) =>
    `key: |2+ # a note${end}     ${words.join(`${end}  `)}${end}${end}next: y${end}`,
  folded: (words, end) => `key: >-${end}  ${words.join(`${end}  `)}${end}next: y${end}`,
};

describe.each(Object.entries(styles))('a value of YAML, %s', (_, write) => {
  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ])('keeps the place of every character with %s', (_name, end) => {
    let read = 0;
    fc.assert(
      fc.property(someWords, (words) => {
        const text = write(words, end);
        const scalar = scalarOf(text);
        if (scalar === undefined) return;
        read += 1;
        expect(scalar.offsets).toHaveLength(scalar.text.length + 1);
        expect(misplaced(scalar, text)).toBeUndefined();
      }),
      seeded,
    );
    expect(read).toBeGreaterThan(50);
  });
});

it('steps over every escape of YAML', () => {
  const text = String.raw`key: "a\tb\u00e9c\"d\\e\x41f\
       g\N\_\L\P\/\0h"`;
  const scalar = scalarOf(text);
  expect(scalar?.text.replaceAll(/[^a-z]/gu, '')).toBe('abcdefgh');
  const offsets = [...'abcdefgh'].map((letter) => text[scalar?.offsets[scalar.text.indexOf(letter)] ?? -1]);
  expect(offsets.join('')).toBe('abcdefgh');
});

describe('Markdown', () => {
  const pieces = fc.constantFrom(
    '\\*',
    '\\&',
    '&amp;',
    '&eacute;',
    '&#233;',
    '&#x1F600;',
    '&nbsp;',
    '&acE;',
    '&notaname;',
    '&amp;amp;',
    '\\\\',
    '*so*',
    '**very**',
    'a@b.example',
    'https://a.example/x',
    'Re:Cabinet',
    '10:30',
    '5 < 6',
    '[x]',
    '  ',
    '\n',
    '\\[',
    ':b[c]',
    '~~x~~',
    'words',
    'of',
    'the',
    'Council',
    'e\u0301',
    '<b>',
    '`x`',
    '[^1]',
    ':language[geiriau]{code=cy}',
  );

  it('keeps the place of every character, escapes and entities too', () => {
    fc.assert(
      fc.property(
        fc.array(pieces, { minLength: 1, maxLength: 14 }),
        fc.constantFrom('', '- ', '1. '),
        (parts, marker) => {
          const text = `${marker}${parts.join(' ')}`.normalize('NFC');
          const { blocks } = parseMarkdown(plainText(text), { path: 'a.md', text });
          for (const phrase of phrasesWithin(blocks))
            if (phrase.kind === 'text') expect(misplaced(phrase.text, text)).toBeUndefined();
        },
      ),
      { ...seeded, numRuns: 400 },
    );
  });

  it.each([
    ['a &amp;amp; b', 'a &amp; b', 'amp;', 'amp; b'],
    [String.raw`a \& &lt;b`, 'a & <b', 'b', 'b'],
    ['a &acE; b', 'a \u223E\u0333 b', 'b', 'b'],
    ['a &notaname; b', 'a &notaname; b', 'name', 'name; b'],
    ['a &#x1F600;b', 'a 😀b', 'b', 'b'],
  ])('reads %s', (written, read, part, found) => {
    const { blocks } = parseMarkdown(plainText(written), { path: 'a.md', text: written });
    const [block] = blocks;
    const words = block?.kind === 'paragraph' ? wordsOf(block.phrases) : plainText('');
    expect(words.text).toBe(read);
    expect(written.slice(words.offsets[words.text.lastIndexOf(part)])).toBe(found);
  });
});
