import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Preset } from '../src/check/rule.ts';
import { rules } from '../src/check/rules/index.ts';
import { sentencesOf } from '../src/language/sentences.ts';
import { countSyllables } from '../src/language/syllables.ts';
import { hasWord, nearestWord } from '../src/language/word-list.ts';
import { checkSource } from '../src/pipeline.ts';
import type { Project } from '../src/project.ts';
import { openProjects } from '../src/project.ts';
import { fixture, host, projectFolder, projectOf } from './support/compile-fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'scrutineer-house-style-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The project of a folder whose settings are the given ones. */
async function projectWith(settings: string, preset?: Preset): Promise<Project> {
  writeFileSync(join(folder, 'scrutineer.yaml'), settings);
  const { value } = await openProjects(host, preset === undefined ? {} : { preset }).of(join(folder, 'notes.md'));
  if (value === undefined) throw new Error('The settings hold mistakes.');
  return value;
}

const words = 'Members asked whilst the frimble of Cobdyke is deep, and what the MCA of each service user thinks.';

async function saidWith(settings: string): Promise<readonly string[]> {
  const text = `## Introduction\n\nThey met.\n\n## Feedback\n\n- ${words}\n`;
  const { diagnostics } = checkSource({ path: 'notes.md', text }, await projectWith(settings, 'house-style'));
  const asked = ['unknown-word', 'word-to-avoid', 'undefined-abbreviation'];
  return diagnostics.filter(({ rule }) => asked.includes(rule)).map(({ message }) => message);
}

describe('the house style', () => {
  it('knows words, abbreviations and terms of its own', async () => {
    expect(await saidWith('type: cabinet-feedback\n')).toEqual([
      '`whilst` is a word to avoid.',
      '`frimble` is not in the dictionary.',
      '`MCA` is nowhere explained.',
    ]);
  });

  it('takes what the council adds to them and takes away', async () => {
    const settings =
      "words: [frimble]\nabbreviations: [MCA]\nterms:\n  Service user: resident\n  whilst: off\n  deep: '-'\n";
    expect(await saidWith(settings)).toEqual(['`deep` is a word to avoid.', '`service user` is a word to avoid.']);
  });

  it.each(readdirSync(join(projectFolder, 'fixtures/corpus/clean/seen')))(
    'has nothing to say of the prose of %s',
    async (name) => {
      const source = fixture(`fixtures/corpus/clean/seen/${name}`);
      const { diagnostics } = checkSource(source, await projectWith('', 'house-style'));
      const ofProse = diagnostics.filter(({ rule }) => rule !== 'usual-field-missing');
      expect(ofProse.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
    },
  );
});

describe('the lists of words', () => {
  it('are read only where a rule asks for them', async () => {
    expect(await projectWith('')).not.toHaveProperty('facts.spelling');
    expect(await projectWith('')).toHaveProperty('facts.abbreviations');
    const dictionaryAlone = await projectWith('rules:\n  unknown-word: notice\n  undefined-abbreviation: off\n');
    expect(dictionaryAlone).toHaveProperty('facts.spelling');
    expect(dictionaryAlone).not.toHaveProperty('facts.terms');
    expect(await projectWith('preset: house-style\nrules:\n  unknown-word: off\n')).not.toHaveProperty(
      'facts.spelling',
    );
  });
});

describe('the dictionary', () => {
  const lines = readFileSync(join(projectFolder, 'dist/words.txt'));
  const all = lines.toString().trim().split('\n');
  const has = (word: string): boolean => hasWord(lines, word);

  it('has every one of its words, the first and the last among them, and no part of one', () => {
    expect(all.length).toBeGreaterThan(150_000);
    const some = all.filter((_, index) => index % 97 === 0);
    expect([all[0] ?? '', ...some, all.at(-1) ?? ''].filter((word) => !has(word))).toEqual([]);
    expect(['', 'committe', 'committeee', 'zzzz', '\n', 'Ā', '!'].filter(has)).toEqual([]);
  });

  it('spells as the British do', () => {
    expect(['colour', 'organise', 'councillor', 'wellbeing', 'Senedd'].filter((word) => !has(word))).toEqual([]);
    expect(['color', 'recieve', 'comunity'].filter(has)).toEqual([]);
  });

  it.each([
    ['carraigeway', 'carriageway'],
    ['recieve', 'receive'],
    ['comunity', 'community'],
    ['oportunity', 'opportunity'],
    ['xqzzk', undefined],
    ['adn', undefined],
  ])('takes %s for %s', (word, meant) => {
    expect(nearestWord(word, has)).toBe(meant);
  });
});

describe('sentences', () => {
  it.each([
    ['They met. It rained! Why? Nobody knew.', ['They met.', 'It rained!', 'Why?', 'Nobody knew.']],
    ['Mr. Oakes and Cllr. E. Tyle met at 7.30 pm.', ['Mr. Oakes and Cllr. E. Tyle met at 7.30 pm.']],
    ['He said, “Never.” She left.', ['He said, “Never.”', 'She left.']],
    [' \n ', []],
  ])('of %j are told apart', (text, sentences) => {
    expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
  });

  it.each([
    ['cat', 1],
    ['committee', 3],
    ['noted', 2],
    ['asked', 1],
    ['table', 2],
    ['houses', 2],
    ['the Councils’ plan', 4],
  ])('have syllables: %s', (text, count) => {
    expect(countSyllables(text)).toBe(count);
  });
});

describe('one long line of the same words', () => {
  let project: Project;
  beforeAll(async () => {
    project = await projectWith('', 'house-style');
  });

  it.each([
    'FPN ',
    'a b c (ABC) ',
    '“',
    "don't ",
    'e.g. ',
    'however it, ',
    'Frimble ',
    '£1k ',
    'The Committee ',
    'aaaa',
  ])('of %j is judged soon, whatever the rule', (unit) => {
    const text = `## Introduction\n\nThey met.\n\n## Feedback\n\n- Asked ${unit.repeat(50_000 / unit.length)} why.\n`;
    const { value } = checkSource({ path: 'notes.md', text }, { ...project, settings: { written: {} } });
    if (value === undefined) throw new Error('The notes cannot be read.');
    const slow = rules.filter((rule) => {
      const start = performance.now();
      Array.from(rule.check(value, project.facts));
      return performance.now() - start > 1_000;
    });
    expect(slow.map(({ id }) => id)).toEqual([]);
  });
});

describe('the register of people', () => {
  it('feeds the dictionary with its names', async () => {
    const { facts } = await projectOf('fixtures/councils/ravensmere/notes.md');
    expect(facts.knownWords?.has('Farthingstone')).toBe(true);
  });
});
