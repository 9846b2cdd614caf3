import { describe, expect, it } from 'vitest';
import { buildReport } from '../src/model/build-report.ts';
import type { Report } from '../src/model/report.ts';
import { checkText, compile, fixture } from './support/compile-fixture.ts';

const folder = 'fixtures/notes/three-spellings';
const texts = {
  'front-matter.md': fixture(`${folder}/front-matter.md`).text,
  'notes.yaml': fixture(`${folder}/notes.yaml`).text,
  'paste.md': fixture(`${folder}/paste.md`).text,
};
type Name = keyof typeof texts;
const names: readonly Name[] = ['front-matter.md', 'notes.yaml', 'paste.md'];

async function reportOf(text: string, name: Name, edition: Report['edition'] = 'public'): Promise<Report> {
  const { value, diagnostics } = await checkText(text, name);
  expect(diagnostics.flatMap(({ severity, message }) => (severity === 'error' ? [message] : []))).toEqual([]);
  if (value === undefined) throw new Error('The notes could not be read.');
  return buildReport(value, { edition, hasErrors: false });
}

describe('one set of notes in three spellings', () => {
  it.each(['public', 'members'] as const)('gives one report, %s edition', async (edition) => {
    const [markdown, yaml, paste] = await Promise.all(names.map((name) => reportOf(texts[name], name, edition)));
    expect(yaml).toEqual(markdown);
    expect(paste).toEqual(markdown);
  });

  it('gives one page, byte for byte', async () => {
    const [markdown, yaml, paste] = await Promise.all(names.map((name) => compile({ path: name, text: texts[name] })));
    expect(yaml?.html).toBe(markdown?.html);
    expect(paste?.html).toBe(markdown?.html);
  });
});

const isWords = (line: string | undefined): boolean =>
  line !== undefined && line !== '' && !/^[-:|>#[\s]|^\d\.|\t|^[A-Z][\w/ -]{1,40}:|^[a-z-]+:/u.test(line);

/** The lines of each paragraph broken anew; labels, lists and headings stay. */
function rewrapped(text: string, width: number): string {
  const paragraphs: string[] = [];
  let isOpen = false;
  for (const line of text.split('\n')) {
    const last = paragraphs.at(-1);
    if (isOpen && isWords(line) && last !== undefined) paragraphs[paragraphs.length - 1] = `${last} ${line}`;
    else paragraphs.push(line);
    isOpen = isWords(line);
  }
  return paragraphs.map((paragraph) => (isWords(paragraph) ? broken(paragraph, width) : paragraph)).join('\n');
}

/** As a PDF breaks the lines of typed points: what goes on begins at the left edge. */
function brokenPoints(text: string, width: number): string {
  return text.replaceAll(/^2\.\d\t.*$/gmu, (line) => broken(line, width));
}

function broken(words: string, width: number): string {
  const lines: string[] = [''];
  for (const word of words.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

interface Variation {
  readonly what: string;
  readonly names: readonly Name[];
  readonly change: (text: string) => string;
}

const variations: readonly Variation[] = [
  { what: 'CRLF line ends', names, change: (text) => text.replaceAll('\n', '\r\n') },
  { what: 'CR line ends', names: ['front-matter.md', 'paste.md'], change: (text) => text.replaceAll('\n', '\r') },
  { what: 'spaces at line ends', names: ['paste.md'], change: (text) => text.replaceAll(/(?<=\S)$/gmu, '  ') },
  {
    what: 'a space at line ends',
    names: ['front-matter.md'],
    change: (text) => text.replaceAll(/(?<=[a-z.;:])$/gmu, ' '),
  },
  {
    what: 'stars for bullets',
    names: ['front-matter.md', 'notes.yaml'],
    change: (text) =>
      text.replaceAll(/^( *)- (?=[a-z])/gmu, '$1* ').replaceAll(/^( *)\* (text:|\||>-|kind)/gmu, '$1- $2'),
  },
  {
    what: 'pluses for bullets',
    names: ['front-matter.md'],
    change: (text) => text.replaceAll(/^( +)- (?!Cllr)/gmu, '$1+ '),
  },
  {
    what: 'brackets after numbers',
    names: ['front-matter.md'],
    change: (text) => text.replaceAll(/^( *\d)\. /gmu, '$1) '),
  },
  {
    what: 'loose lists',
    names: ['front-matter.md'],
    change: (text) => text.replaceAll(/\n( *(?:-|\d\.) )/gu, '\n\n$1').replace(/(portfolio-holder:)\n\n/u, '$1\n'),
  },
  {
    what: 'tight lists',
    names: ['notes.yaml'],
    change: (text) =>
      text
        .replaceAll(/\n\n( *(?:[-*]|\d\.) )/gu, (_, item: string) =>
          item.startsWith('  ') ? `\n${item}` : `\n\n${item}`,
        )
        .replaceAll(/([^\n:])\n( *(?:[*]) the use)/gu, '$1\n\n$2'),
  },
  {
    what: 'bullets of another kind',
    names: ['paste.md'],
    change: (text) => text.replaceAll('•\t', '–\t').replaceAll('\to\t', '\t▪\t'),
  },
  {
    what: 'spaces instead of tabs',
    names: ['paste.md'],
    change: (text) => text.replaceAll('\t', '    ').replaceAll(/^( *)o(?= {4})/gmu, '$1•'),
  },
  {
    what: 'no blank lines between points',
    names: ['paste.md'],
    change: (text) =>
      text
        .replaceAll(/\n\n(?=2\.\d\t|R\d)/gu, '\n')
        .replace(/(Consideration|Recommendations)\n(?=2\.1|R1)/gu, '$1\n\n'),
  },
  {
    what: 'plain numbers before points',
    names: ['paste.md'],
    change: (text) => text.replaceAll(/^2\.(\d)\t/gmu, '$1.\t').replaceAll(/^R(\d)\./gmu, '$1)'),
  },
  {
    what: 'marked headings',
    names: ['paste.md'],
    change: (text) => text.replaceAll(/^(?=[123]\.\tI|2\.\tS|3\.\tR)/gmu, '## '),
  },
  {
    what: 'bold labels',
    names: ['paste.md'],
    change: (text) => text.replaceAll(/^([A-Z][A-Za-z/ ]+):(?=\t|\nTo set)/gmu, '**$1:**'),
  },
  {
    what: 'a page number',
    names: ['paste.md'],
    change: (text) => text.replace('\n\n2.4\t', '\n\nPage 1 of 2\n\n2.4\t'),
  },
  {
    what: 'comments',
    names,
    change: (text) =>
      text
        .replace(/hall in Bro Alarch/u, 'hall <!-- which\n\n    one? --> in Bro Alarch')
        .replace(/^/u, '<!-- draft\n\n2 -->\n'),
  },
  {
    what: 'keys in another order and spelling',
    names: ['notes.yaml'],
    change: (text) => text.replace(/^To: Cabinet\n/mu, '').replace('wards:', 'to: "Cabinet"\nWards Affected:'),
  },
];

it('composes letters', async () => {
  const accented = texts['paste.md'].replaceAll('Alarch', 'Alârch');
  const changed = accented.normalize('NFD');
  expect(changed).not.toBe(accented);
  expect(await reportOf(changed, 'paste.md')).toEqual(await reportOf(accented, 'paste.md'));
});

describe.each(variations)('$what', ({ names: of, change }) => {
  it.each(of)('%s gives the same report', async (name) => {
    const changed = change(texts[name]);
    expect(changed).not.toBe(texts[name]);
    expect(await reportOf(changed, name)).toEqual(await reportOf(texts[name], name));
  });
});

describe.each([40, 62, 75, 88, 100])('lines broken at %i', (width) => {
  it.each(['front-matter.md', 'paste.md'] as const)('%s gives the same report', async (name) => {
    const changed =
      name === 'paste.md' ? brokenPoints(rewrapped(texts[name], width), width) : rewrapped(texts[name], width);
    expect(changed).not.toBe(texts[name]);
    expect(await reportOf(changed, name)).toEqual(await reportOf(texts[name], name));
  });
});
