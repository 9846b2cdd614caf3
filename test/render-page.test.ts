import { beforeAll, describe, expect, it } from 'vitest';
import type { Block, Phrase, Report } from '../src/model/report.ts';
import { cssString } from '../src/render/css-string.ts';
import { blocksHtml } from '../src/render/content-html.ts';
import { facesFor, uncoveredCharacters } from '../src/render/fonts.ts';
import { linkAddress } from '../src/render/link-address.ts';
import { printedText } from '../src/render/printed-text.ts';
import { fontLibrary, renderSample } from './support/render-sample.ts';
import { everything } from './support/sample-everything.ts';
import { paragraph, point, ravensmere, section, text } from './support/sample-report.ts';

const words = { note: (number: number) => `Note ${number}`, nextTable: () => 'Table 1' };
const markup = (...blocks: readonly Block[]): string => blocksHtml(blocks, words).toHTML();

beforeAll(fontLibrary, 60_000);

describe('text that enters CSS', () => {
  it.each([
    ['plain – words', '"plain – words"'],
    ['a "quoted" \\ word', '"a \\22 quoted\\22  \\5c  word"'],
    ['one\ntwo\r\nthree', '"one two three"'],
    ['</style><!--', '"\\3c /style\\3e \\3c !--"'],
    ["Council's */ & \u0000", '"Council\\27 s \\2a / \\26  "'],
  ])('%j', (given, expected) => {
    expect(cssString(given)).toBe(expected);
  });
});

describe('what holds together', () => {
  it.each([
    ['on 9 December 2026 and 5 Tachwedd', 'on 9_December_2026 and 5_Tachwedd'],
    ['£1.2 million, 2.5 per cent', '£1.2_million, 2.5_per_cent'],
    ['see paragraph 3 and Cllr Bowen', 'see paragraph_3 and Cllr_Bowen'],
    ['Cabinet – Noise; call 01632 960 100', 'Cabinet_– Noise; call 01632_960_100'],
    ['12 members in May; a million pounds', '12 members in May; a million pounds'],
    ['a non\u2011breaking hyphen and 5\u202Fkm', 'a non-breaking hyphen and 5_km'],
  ])('%s', (given, expected) => {
    expect(printedText(given).replaceAll('\u00A0', '_')).toBe(expected);
  });
});

describe('a link', () => {
  it.each([
    [
      'https://ravensmere.example/a b',
      'here',
      { href: 'https://ravensmere.example/a%20b', inPrint: 'https://ravensmere.example/a%20b' },
    ],
    ['https://ravensmere.example/', 'ravensmere.example', { href: 'https://ravensmere.example/' }],
    [
      'mailto:clerk@ravensmere.example?subject=x',
      'the clerk',
      { href: 'mailto:clerk@ravensmere.example?subject=x', inPrint: 'clerk@ravensmere.example' },
    ],
    ['#point-2.7', '2.7', { href: '#point-2.7' }],
    ['javascript:alert(1)', 'x', undefined],
    ['JAVA\tSCRIPT:alert(1)', 'x', undefined],
    ['data:text/html,x', 'x', undefined],
    ['//ravensmere.example', 'x', undefined],
    ['https://', 'x', undefined],
  ])('to %s', (url, said, expected) => {
    expect(linkAddress(url, said)).toEqual(expected);
  });
});

describe('content', () => {
  it('escapes every kind of text', () => {
    const evil = '<b>"&\'';
    const phrases: readonly Phrase[] = [
      text(evil),
      { kind: 'code', text: evil },
      { kind: 'link', url: 'https://r.example/"><b>', phrases: [text(evil)] },
    ];
    const made = markup(
      { kind: 'paragraph', phrases },
      { kind: 'code', text: evil },
      { kind: 'language', language: '"><b>', blocks: [paragraph('x')] },
    );
    expect(made).not.toMatch(/<b>/u);
    expect(made).toContain('lang="&quot;&gt;&lt;b&gt;"');
  });

  it('puts the language of a whole paragraph on the paragraph', () => {
    expect(markup(paragraph({ kind: 'language', language: 'cy', phrases: [text('geiriau')] }))).toBe(
      '<p lang="cy">geiriau</p>\n',
    );
    expect(markup(paragraph('a ', { kind: 'language', language: 'cy', phrases: [text('gair')] }))).toBe(
      '<p>a <span lang="cy">gair</span></p>\n',
    );
  });

  it('leaves no gap between levels of heading', () => {
    const levels = [5, 3, 6, 6, 4].map((level): Block => ({ kind: 'heading', level, phrases: [text('x')] }));
    expect([...markup(...levels).matchAll(/<h(\d)/gu)].map(([, level]) => level)).toEqual(['3', '3', '4', '4', '4']);
  });

  it('gives a list its first number and a table its headings', () => {
    expect(markup({ kind: 'list', ordered: true, start: 3, items: [{ blocks: [paragraph('x')] }] })).toBe(
      '<ol class="sr-list" start="3">\n<li>x</li>\n</ol>\n',
    );
    const cell = (said: string) => ({ align: 'right' as const, phrases: said === '' ? [] : [text(said)] });
    const table = markup({ kind: 'table', header: [cell(''), cell('Calls')], rows: [[cell('x'), cell('1')]] });
    expect(table).toContain('<tr><td></td><th scope="col" class="sr-right">Calls</th></tr>');
    expect(table).toContain('<section class="sr-scroll" tabindex="0" aria-label="Table 1">');
    expect(markup({ kind: 'table', header: [cell('')], rows: [[cell('x')]] })).not.toContain('thead');
  });
});

describe('fonts', () => {
  it('embeds latin alone for plain words, and each other face when its characters occur in its style', async () => {
    const { manifest } = await fontLibrary();
    const files = (page: string): readonly string[] =>
      facesFor(page, manifest).map(({ file }) => file.replace('atkinson-hyperlegible-', '').replace('.woff2', ''));
    const plain = ['next-latin-400-normal', 'next-latin-700-normal'];
    expect(files('<p class="Ŵ">2026 &amp; &lt;</p>')).toEqual(plain);
    expect(files('<p><em>x</em></p>')).toEqual([...plain, 'next-latin-400-italic']);
    expect(files('<h2><em>x</em></h2>')).toEqual([...plain, 'next-latin-700-italic']);
    expect(files('<pre><code>x</code></pre>')).toEqual([...plain, 'mono-latin-400-normal']);
    expect(files('Tŷ').toSorted()).toEqual(
      [...plain, 'next-latin-ext-400-normal', 'next-latin-ext-700-normal'].toSorted(),
    );
    expect(files('Юлія ✓')).toEqual([
      ...plain,
      'noto-sans-cyrillic-400-normal',
      'noto-sans-cyrillic-700-normal',
      'dejavu-sans-latin-400-normal-signs',
      'dejavu-sans-latin-700-normal-signs',
    ]);
  });

  it('names the characters that no font draws', async () => {
    const { manifest } = await fontLibrary();
    expect(
      uncoveredCharacters('Plain, “quoted” – ŵ ŷ ế Γ Ю ≤ ≥ → ✓ CO₂ ½ £ € \u2011 \u202F \u200B\n\t', manifest),
    ).toEqual([]);
    expect(uncoveredCharacters('a 🎉 b 漢 c 🎉', manifest)).toEqual(['🎉', '漢']);
  });

  it('keeps every embedded face small', async () => {
    const { manifest, read } = await fontLibrary();
    for (const face of manifest.faces) expect((await read(face.file)).length, face.file).toBeLessThan(70_000);
  });
});

describe('a page', () => {
  it('is the same bytes each time', async () => {
    expect(await renderSample(everything)).toBe(await renderSample(structuredClone(everything)));
  });

  it('has a title of its own, a policy that lets nothing in, and no script', async () => {
    const page = await renderSample(ravensmere);
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="en-GB">/u);
    expect(page).toContain(
      '<title>Scrutiny feedback to Cabinet – Night-time Noise Service – Ravensmere Borough Council, 9\u00A0December\u00A02026</title>',
    );
    expect(page).toMatch(
      /default-src &#39;none&#39;; style-src &#39;sha256-[A-Za-z0-9+/]{43}=&#39;; img-src data:; font-src data:/u,
    );
    expect(page).not.toMatch(/<script|style=|\son[a-z]+=|noindex/u);
    expect(page).toContain('<meta name="generator" content="scrutineer 0.0.0">');
  });

  it('keeps a draft and a marked edition out of search engines, and says what they are', async () => {
    const draft = await renderSample({ ...ravensmere, draft: 'Draft: not agreed.' });
    expect(draft).toContain('noindex');
    expect(draft).toContain('<p class="sr-banner">Draft: not agreed.</p>');
    expect(draft).toContain('--sr-watermark:"DRAFT"');
    const marked = await renderSample({ ...everything, title: 'x' });
    expect(marked).toContain('<strong>NOT FOR PUBLICATION</strong>');
    expect(marked).toContain('--sr-stamp:"NOT FOR PUBLICATION"');
    const publicEdition = await renderSample({ ...everything, edition: 'public' });
    expect(publicEdition).not.toContain('--sr-stamp:"NOT FOR PUBLICATION"');
  });

  it('gives each point its number, its anchor and its place in the list', async () => {
    const page = await renderSample(ravensmere);
    expect(page).toContain('<li class="sr-point sr-short" id="point-2.4" value="4">');
    expect(page).toContain('@counter-style sr-numbers-section-2{system:extends decimal;prefix:"2.";suffix:""}');
    expect(page).toContain('@counter-style sr-numbers-section-3{system:extends decimal;prefix:"R";suffix:""}');
    expect(page).toContain('<a href="#point-2.4">2.4</a>');
  });

  it('lists its contents only when it is long', async () => {
    expect(await renderSample(ravensmere)).not.toContain('<nav');
    expect(await renderSample(everything)).toContain('<li><a href="#section-2">2 Summary of feedback</a></li>');
  });

  it('links each note to its uses and back', async () => {
    const page = await renderSample(everything);
    expect(page).toContain(
      '<sup><a id="note-1-use-2" href="#note-1" role="doc-noteref" aria-label="Note 1">1</a></sup>',
    );
    expect([...page.matchAll(/href="(#note-[^"]*)" role="doc-backlink"/gu)].map(([, target]) => target)).toEqual([
      '#note-1-use-1',
      '#note-1-use-2',
      '#note-2-use-1',
    ]);
    const anchors = new Set([...page.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id));
    expect([...page.matchAll(/href="#([^"]*)"/gu)].filter(([, target]) => !anchors.has(target))).toEqual([]);
  });

  it('says in words what is missing and what is withheld', async () => {
    const withheld = { ...point(1), exempt: { paragraphs: ['3'], notice: 'Exempt information (paragraph 3)' } };
    const report: Report = {
      ...everything,
      edition: 'public',
      sections: [section('2', 'Summary of feedback', { itemStyle: 'point', items: [withheld] })],
      footnotes: [],
    };
    const page = await renderSample(report);
    expect(page).toContain('<span class="sr-missing">Not yet given: Key Decision</span>');
    expect(page).toContain('<p class="sr-exempt">Exempt information (paragraph\u00A03)</p>');
  });
});
